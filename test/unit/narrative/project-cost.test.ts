import { describe, expect, it } from 'vitest';
import { listStated, readSentences } from './reading.ts';

describe('what is told of a project behind its cost', () => {
  it.each([
    '灌区工程总投资900万元，2020年预算安排160万元。',
    '灌区工程总投资900万元。2020年预算安排160万元。',
    '灌区工程概算900万元，本年预算160万元。',
  ])('is no second total where no project is listed: %s', (sentence) => {
    const part = readSentences('arrangement', `2020年支出预算500万元，基本支出300万元，项目支出200万元。${sentence}`);
    expect(listStated(part)).toEqual([
      ['expenditure.total', '5000000.00'],
      ['expenditure.basic', '3000000.00'],
      ['expenditure.project', '2000000.00'],
    ]);
    expect(part.unkeyed.map(({ quote }) => quote).join()).toContain('160万元');
  });

  it.each(['operating', 'procurement', 'three-public'] as const)('is no second total of %s', (section) => {
    const name = { operating: '机关运行经费', procurement: '政府采购预算', 'three-public': '三公经费预算' }[section];
    const part = readSentences(section, `${name}50万元。购车概算90万元，2020年预算20万元。`);
    expect(listStated(part)).toEqual([[`${section === 'operating' ? 'operating-costs' : section}.total`, '500000.00']]);
    expect(part.unkeyed.map(({ quote }) => quote)).toEqual(['购车概算90万元', '2020年预算20万元']);
  });

  it('is no total where it gives the reason of a change', () => {
    const reason = '主要原因是新增灌区工程，项目总投资900万元，2020年预算安排160万元。';
    expect(listStated(readSentences('arrangement', `2020年支出预算500万元，较上年增加160万元，${reason}`))).toEqual([
      ['expenditure.total', '5000000.00'],
      ['change.total', '1600000.00'],
    ]);
  });

  const read = (items: string): [string, number][] =>
    readSentences('arrangement', `2020年支出预算500万元，其中：基本支出300万元，项目支出200万元，主要为：${items}`)
      .value.slice(2)
      .map(({ label, amount_cny: yuan }) => [label, Number(yuan) / 10_000]);
  const project: [string, number] = ['项目支出', 200];

  it.each<[string, [string, number][]]>([
    [
      '灌区工程总投资900万元；预算安排160万元；档案整理40万元。',
      [
        ['灌区工程', 160],
        ['档案整理', 40],
      ],
    ],
    ['灌区工程总投资900万元，已完成740万元，2020年预算安排160万元。', [['灌区工程', 160]]],
    ['灌区工程总投资900万元，以前年度已安排740万元；档案整理40万元。', [['档案整理', 40]]],
    ['灌区工程总投资900万元，支出总计500万元。', []],
    ['灌区工程总投资900万元。2020年预算安排160万元。', [['灌区工程', 160]]],
    [
      '工程造价咨询估算160万元，档案整理40万元。',
      [
        ['工程造价咨询估算', 160],
        ['档案整理', 40],
      ],
    ],
    ['收入估算160万元。', [['收入估算', 160]]],
  ])('is its part where it is the budget of this year: %s', (items, parts) => {
    expect(read(items)).toEqual([project, ...parts]);
  });

  it('does not reach to a total with a name of its own', () => {
    expect(
      listStated(readSentences('arrangement', '灌区工程总投资900万元。2020年支出预算500万元，收入预算500万元。')),
    ).toEqual([
      ['expenditure.total', '5000000.00'],
      ['income.total', '5000000.00'],
    ]);
  });
});
