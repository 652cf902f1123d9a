import { describe, expect, it } from 'vitest';
import { listStated, readSentences, type Stated } from './reading.ts';

function threePublic(...lines: readonly string[]): Stated[] {
  return listStated(readSentences('three-public', ...lines));
}

describe('parts that may be another’s', () => {
  it('are those of the year before where a sentence divides what that year had', () => {
    const before = '2020年“三公”经费预算合计9万元，其中：公务接待费4万元，公务用车运行费5万元。';
    const own: readonly Stated[] = [
      ['three-public.total', '90000.00'],
      ['three-public.reception', '40000.00'],
      ['three-public.vehicles.operation', '50000.00'],
    ];
    for (const past of [
      '2019年“三公”经费预算合计12万元，其中：公务接待费5.5万元，公务用车运行费6.5万元。',
      '2019年“三公”经费预算合计12万元（公务接待费5.5万元；公务用车运行费6.5万元）。',
      '2019年“三公”经费预算合计12万元。其中：公务接待费5.5万元；公务用车运行费6.5万元。',
    ]) {
      const part = readSentences('three-public', before, past);
      expect(listStated(part)).toEqual([...own, ['three-public.previous-year', '120000.00']]);
      expect(part.unkeyed.map(({ quote }) => quote).join()).toMatch(/公务接待费5\.5万元.*公务用车运行费6\.5万元/u);
    }
  });

  it('change as nothing in particular after a part of a part, and the change is named', () => {
    const part = readSentences(
      'three-public',
      '2020年“三公”经费预算9万元：1.公务接待费2万元，与2019年持平，2.公务用车购置及运行费7万元，其中运行费7万元，与2019年相比减少3万元，原因是车辆减少。',
    );
    expect(listStated(part)).toEqual([
      ['three-public.total', '90000.00'],
      ['three-public.reception', '20000.00'],
      ['three-public.vehicles', '70000.00'],
      ['three-public.vehicles.operation', '70000.00'],
    ]);
    expect(part.unkeyed.map(({ quote }) => quote)).toEqual(['与2019年相比减少3万元']);
  });

  it('are the whole where one name lists all three, and nobody’s where it lists two', () => {
    expect(threePublic('2020年用于出国（境）费、公车购置及运行费、公务接待费的支出合计3万元。')).toEqual([
      ['three-public.total', '30000.00'],
    ]);
    expect(threePublic('2020年公务接待费和公务用车运行费共计3万元。')).toEqual([]);
  });

  it('are what was spent where a sentence divides that, and so is its change', () => {
    for (const past of [
      '2019年“三公”经费实际支出5万元，其中：公务接待费1.5万元，公务用车运行费3.5万元。',
      '2019年“三公”经费决算为5万元。其中公务接待费1.5万元；公务用车运行费3.5万元。',
      '2019年“三公”经费决算5万元，比上年减少0.6万元。',
    ])
      expect(threePublic('2020年“三公”经费预算6万元。', past)).toEqual([['three-public.total', '60000.00']]);
    expect(threePublic('2020年“三公”经费预算6万元，2019年决算5万元，今年比上年增加1万元。')).toEqual([
      ['three-public.total', '60000.00'],
      ['three-public.change', '10000.00'],
    ]);
  });
});

describe('parts of the budget', () => {
  const parts: readonly Stated[] = [
    ['three-public.reception', '30000.00'],
    ['three-public.vehicles.operation', '60000.00'],
  ];

  it.each([
    '，与2019年预算9万元持平，其中：',
    '，与2019年预算9万元持平。其中：',
    '，较2019年预算10万元有所下降。其中：',
    '，与上年9万元相比无变化，包括',
    '，上年预算数9万元，无增减变化，其中：',
    '（2019年预算10万元），其中：',
    '（2019年决算10万元），其中：',
    '，2019年预算10万元，其中：',
    '。2019年预算10万元。其中：',
    '，较2019年预算10万元有所下降，其中：',
    '（2019年预算10万元），主要包括：',
  ])('are no other year’s where that is told beside it: “%s”', (beside) => {
    const part = readSentences(
      'three-public',
      `2020年“三公”经费预算9万元${beside}公务接待费3万元，公务用车运行费6万元。`,
    );
    expect(listStated(part).filter(([figure]) => figure !== 'three-public.previous-year')).toEqual([
      ['three-public.total', '90000.00'],
      ...parts,
    ]);
    expect(part.notices).toEqual([]);
  });

  it('are not those of the year before that is told in the bracket of a change', () => {
    const listed = threePublic(
      '2020年“三公”经费预算9万元，比上年增加9万元（2019年预算为0万元），其中：公务接待费3万元，公务用车运行费6万元。',
    );
    expect(listed).toEqual(expect.arrayContaining([['three-public.change', '90000.00'], ...parts]));
  });

  it('in a bracket behind a comparison are the budget’s, and right behind the other amount they are not', () => {
    const said = '公务接待费3万元，公务用车运行费6万元';
    expect(threePublic(`2020年“三公”经费预算9万元，与2019年预算9万元持平（其中：${said}）。`)).toEqual(
      expect.arrayContaining([...parts]),
    );
    const direct = threePublic(`2020年“三公”经费预算8万元，比2019年预算9万元（其中：${said}）减少1万元。`);
    expect(direct.map(([figure]) => figure)).not.toContain('three-public.reception');
    expect(direct).toContainEqual(['three-public.change', '-10000.00']);
  });

  it('are divided for income and for expenditure beside last year’s totals', () => {
    expect(
      listStated(
        readSentences(
          'arrangement',
          '2020年收入100万元（上年90万元），其中：一般公共预算收入90万元，上年结转10万元。支出100万元（上年90万元），其中：基本支出60万元，项目支出40万元。',
        ),
      ).filter(([figure]) => !figure.includes('previous')),
    ).toEqual([
      ['income.total', '1000000.00'],
      ['income.general-public-budget', '900000.00'],
      ['income.carryover', '100000.00'],
      ['expenditure.total', '1000000.00'],
      ['expenditure.basic', '600000.00'],
      ['expenditure.project', '400000.00'],
    ]);
  });

  it('are named where nobody can tell whether they are those of the budget', () => {
    const part = readSentences(
      'three-public',
      '2020年“三公”经费预算9万元。2019年“三公”经费预算12万元。其中：公务接待费3万元，公务用车运行费7万元。',
    );
    expect(listStated(part)).toEqual([
      ['three-public.total', '90000.00'],
      ['three-public.previous-year', '120000.00'],
    ]);
    expect(part.notices.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'amount-unplaced 看不出“3万元”属于哪一项，没有作为金额',
      'amount-unplaced 看不出“7万元”属于哪一项，没有作为金额',
    ]);
  });
});

describe('names of several parts', () => {
  it('are each given what 各 says', () => {
    expect(threePublic('2020年因公出国（境）费、公务接待费、公务用车购置及运行费各1万元。')).toEqual([
      ['three-public.overseas', '10000.00'],
      ['three-public.reception', '10000.00'],
      ['three-public.vehicles', '10000.00'],
    ]);
  });

  it('are none where one is in the name of the department', () => {
    for (const department of ['某县公务用车服务中心', '某市公车管理办公室', '某县车辆管理所'])
      expect(threePublic(`${department}公务接待费3万元，比上年减少1万元。`)).toEqual([
        ['three-public.reception', '30000.00'],
        ['three-public.change.reception', '-10000.00'],
      ]);
  });
});

describe('nothing', () => {
  it('needs no unit, and no notice that it has none', () => {
    const part = readSentences('three-public', '2020年“三公”经费预算5万元，其中公务用车购置费为0，公务接待费5万元。');
    expect(listStated(part)).toEqual([
      ['three-public.total', '50000.00'],
      ['three-public.vehicles.purchase', '0.00'],
      ['three-public.reception', '50000.00'],
    ]);
    expect(part.notices).toEqual([]);
  });
});
