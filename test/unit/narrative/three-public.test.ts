import { describe, expect, it } from 'vitest';
import { listStated, readSentences, type Stated } from './reading.ts';

function threePublic(...lines: readonly string[]): Stated[] {
  return listStated(readSentences('three-public', ...lines));
}

describe('the three public expenses', () => {
  const parts: readonly Stated[] = [
    ['three-public.overseas', '0.00'],
    ['three-public.vehicles', '60000.00'],
    ['three-public.vehicles.purchase', '0.00'],
    ['three-public.vehicles.operation', '60000.00'],
    ['three-public.reception', '10000.00'],
  ];

  it('are read with quotes of every form or none, letter-spaced words, and every name of the vehicles', () => {
    for (const sentence of [
      '2020年，我局财政拨款“三公”经费预算安排7万元，其中因公出国（境）费0万元；公务用车购置及运行费6万元（其中：公务用车购置费为0万元，公务用车运行费6万元)；公务接待费1万元。',
      '2020年,我局财政拨款"三公"经费预算安排7万元,其中因 公 出 国(境)费用0万元;公务用车购置和运行维护费6万元(公务用车购置费0万元,公务用车运行维护费6万元);公务接待费1万元.',
      '2020年三公经费共计7万元。其中：因公出国（境）经费0万元、公务用车购置及运行维护费6万元（购置费0万元、运行维护费6万元）、公务接待费用1万元。',
      '2020 年‘三公’经费支出预算 7.00 万元，包括：因公临时出国（境）费 0.00 万元，公务用车购置及运维费 6.00 万元，其中公务用车购置费 0.00 万元、公务用车运维费 6.00 万元，公务接待费 1.00 万元。',
    ])
      expect(threePublic(sentence)).toEqual([['three-public.total', '70000.00'], ...parts]);
  });

  it('are read from a list of their own paragraphs with sub-headings', () => {
    expect(
      threePublic(
        '2020年“三公”经费预算为7万元，较2019年增加1万元。',
        '（一）因公出国（境）费',
        '2020年预算安排0万元，与上年持平。',
        '（二）公务用车购置及运行维护费',
        '2020年预算6万元，较上年增加2万元，增长50%。',
        '（三）公务接待费1万元。比2019年减少1万元。',
      ),
    ).toEqual([
      ['three-public.total', '70000.00'],
      ['three-public.change', '10000.00'],
      ['three-public.overseas', '0.00'],
      ['three-public.vehicles', '60000.00'],
      ['three-public.change.vehicles', '20000.00'],
      ['three-public.reception', '10000.00'],
      ['three-public.change.reception', '-10000.00'],
    ]);
  });

  it('take their label from the sub-heading as printed', () => {
    const part = readSentences('three-public', '（一）因公出国（境）费', '2020年预算安排0万元，与上年持平。');
    expect(part.value.map(({ label, line }) => [label, line])).toEqual([['因公出国（境）费', 3]]);
  });

  it('change as a whole where a new sentence names no part', () => {
    expect(
      threePublic('2020年“三公”经费预算安排7万元，其中公务接待费1万元。与2019年相比，减少0.5万元，下降6.7%。'),
    ).toEqual([
      ['three-public.total', '70000.00'],
      ['three-public.reception', '10000.00'],
      ['three-public.change', '-5000.00'],
    ]);
  });

  it('change part by part where the clause goes on about one', () => {
    expect(
      threePublic(
        '2020年“三公”经费预算7万元，较上年减少3万元，其中：因公出国（境）费0万元，与上年持平；公务用车购置及运维费6万元（其中：公务用车购置费0万元，较上年减少2万元；公务用车运维费6万元，与上年持平），较上年减少2万元；公务接待费1万元，较上年减少1万元。',
      ),
    ).toEqual([
      ['three-public.total', '70000.00'],
      ['three-public.change', '-30000.00'],
      ['three-public.overseas', '0.00'],
      ['three-public.vehicles', '60000.00'],
      ['three-public.vehicles.purchase', '0.00'],
      ['three-public.change.vehicles.purchase', '-20000.00'],
      ['three-public.vehicles.operation', '60000.00'],
      ['three-public.change.vehicles', '-20000.00'],
      ['three-public.reception', '10000.00'],
      ['three-public.change.reception', '-10000.00'],
    ]);
  });

  it('change by the parts in brackets behind a change', () => {
    expect(
      threePublic(
        '2020年“三公”经费预算5万元。与2019年相比增加3万元，其中，公务用车购置及运维费增加3.5万元（其中：公务用车购置费3万元，公务用车运维费0.5万元），公务接待费减少0.5万元。',
      ),
    ).toEqual([
      ['three-public.total', '50000.00'],
      ['three-public.change', '30000.00'],
      ['three-public.change.vehicles', '35000.00'],
      ['three-public.change.vehicles.purchase', '30000.00'],
      ['three-public.change.vehicles.operation', '5000.00'],
      ['three-public.change.reception', '-5000.00'],
    ]);
  });

  it('are levels again after a change that they do not add up to', () => {
    expect(
      threePublic(
        '2020年“三公”经费预算7万元，较2019年减少2万元，其中：因公出国（境）费0万元；公务用车运行维护费6万元；公务接待费1万元。',
      ),
    ).toEqual([
      ['three-public.total', '70000.00'],
      ['three-public.change', '-20000.00'],
      ['three-public.overseas', '0.00'],
      ['three-public.vehicles.operation', '60000.00'],
      ['three-public.reception', '10000.00'],
    ]);
  });

  it('name the year before in every wording', () => {
    const expected = [
      ['three-public.total', '5000.00'],
      ['three-public.previous-year', '55000.00'],
      ['three-public.change', '-50000.00'],
    ];
    expect(threePublic('2020年“三公”经费预算0.5万元，比上年5.5万元减少5万元。')).toEqual(expected);
    expect(threePublic('2020年“三公”经费预算0.5万元，2019年“三公”经费预算5.5万元，减少5万元。')).toEqual(expected);
    expect(threePublic('2020年“三公”经费预算0.5万元，与2019年度预算数5.5万元相比，减少了5万元。')).toEqual(expected);
    expect(threePublic('2020年“三公”经费支出0.5万元,较上年5.5减少5万元。')).toEqual(expected);
  });

  it('change as a whole behind several parts, and part by part behind one', () => {
    expect(
      threePublic('2020年“三公”经费预算6万元，其中：因公出国（境）费0万元，公务接待费6万元，与2019年相比减少1万元。'),
    ).toEqual([
      ['three-public.total', '60000.00'],
      ['three-public.overseas', '0.00'],
      ['three-public.reception', '60000.00'],
      ['three-public.change', '-10000.00'],
    ]);
    expect(
      threePublic(
        '2020年“三公”经费预算6万元，其中：因公出国（境）费0万元，与上年持平，公务用车运行费5万元，比上年减少2万元，公务接待费1万元，比上年减少1万元。',
      ),
    ).toEqual([
      ['three-public.total', '60000.00'],
      ['three-public.overseas', '0.00'],
      ['three-public.vehicles.operation', '50000.00'],
      ['three-public.change.vehicles.operation', '-20000.00'],
      ['three-public.reception', '10000.00'],
      ['three-public.change.reception', '-10000.00'],
    ]);
  });

  it('are headed by a sentence that is a name alone', () => {
    expect(
      threePublic(
        '（一）因公出国（境）费用。2020年预算安排0万元，与2019年预算持平。（二）公务用车购置及运行维护费。2020年预算安排2万元，其中：公务用车购置费0万元，公务用车运行维护费2万元。（三）公务接待费。2020年预算0.3万元，较2019年减少0.2万元。',
      ),
    ).toEqual([
      ['three-public.overseas', '0.00'],
      ['three-public.vehicles', '20000.00'],
      ['three-public.vehicles.purchase', '0.00'],
      ['three-public.vehicles.operation', '20000.00'],
      ['three-public.reception', '3000.00'],
      ['three-public.change.reception', '-2000.00'],
    ]);
  });

  it('are read where a bracket never closes, and a part of a part has no key', () => {
    expect(
      threePublic(
        '2020年“三公”经费预算7万元，其中：公务用车购置及运维费6万元（其中：公务用车购置费0万元，公务用车运维费6万元；公务接待费1万元（其中：外宾接待费0.2万元）。与2019年相比减少1万元。',
      ),
    ).toEqual([
      ['three-public.total', '70000.00'],
      ['three-public.vehicles', '60000.00'],
      ['three-public.vehicles.purchase', '0.00'],
      ['three-public.vehicles.operation', '60000.00'],
      ['three-public.reception', '10000.00'],
      ['three-public.change', '-10000.00'],
    ]);
  });

  it('share amounts by 分别为 and 均为', () => {
    expect(
      threePublic(
        '2020年“三公”经费预算7万元，其中因公出国（境）费、公务用车购置及运行费和公务接待费分别为0万元、6万元和1万元。',
      ),
    ).toEqual([
      ['three-public.total', '70000.00'],
      ['three-public.overseas', '0.00'],
      ['three-public.vehicles', '60000.00'],
      ['three-public.reception', '10000.00'],
    ]);
    expect(threePublic('2020年“三公”经费预算0万元，因公出国（境）费、公务接待费均为0万元。')).toEqual([
      ['three-public.total', '0.00'],
      ['three-public.overseas', '0.00'],
      ['three-public.reception', '0.00'],
    ]);
  });

  it('are not named by the reasons given for them', () => {
    expect(
      threePublic(
        '2020年“三公”经费预算2万元，主要原因是严格控制公务接待费，压减公车运行经费支出，较2019年减少1万元。',
        '公务接待费2万元，主要用于上级检查，接待12批次、96人次，支出2万元。',
      ),
    ).toEqual([
      ['three-public.total', '20000.00'],
      ['three-public.change', '-10000.00'],
      ['three-public.reception', '20000.00'],
      ['three-public.reception', '20000.00'],
    ]);
  });

  it('leave meetings and training, rates and shares without a key', () => {
    const part = readSentences(
      'three-public',
      '2020年“三公”经费预算2万元，较上年下降20%。会议费1万元，较上年减少0.5万元；培训费0.8万元。',
    );
    expect(listStated(part)).toEqual([['three-public.total', '20000.00']]);
    expect(part.unkeyed.map(({ quote }) => quote)).toEqual([
      '较上年下降20%',
      '会议费1万元',
      '较上年减少0.5万元',
      '培训费0.8万元',
    ]);
  });

  it('report the total without unit and the part without number', () => {
    const part = readSentences(
      'three-public',
      '2020年，我局“三公”经费预算安排2.5,其中：因公出国（境）费，公务接待费2.5万元。',
    );
    expect(listStated(part)).toEqual([
      ['three-public.total', '25000.00'],
      ['three-public.reception', '25000.00'],
    ]);
    expect(part.notices.map(({ rule, quote }) => [rule, quote])).toEqual([
      ['unit-missing', '我局“三公”经费预算安排2.5'],
      ['amount-missing', '因公出国（境）费'],
    ]);
  });
});

describe('a part that says there is none', () => {
  it('is what the change after it is about', () => {
    const part = readSentences(
      'three-public',
      '2020年“三公”经费预算为0.5万元，较2019年度减少5万元。其中：',
      '（一）公务用车购置及运维费无（其中：公务用车购置费无，公务用车运行维护费无），较2019年度减少4.5万元。',
      '（二）公务接待费0.5万元，较2019年度减少0.5万元。',
    );
    expect(listStated(part)).toEqual([
      ['three-public.total', '5000.00'],
      ['three-public.change', '-50000.00'],
      ['three-public.change.vehicles', '-45000.00'],
      ['three-public.reception', '5000.00'],
      ['three-public.change.reception', '-5000.00'],
    ]);
  });

  it('is none of a change behind another part', () => {
    const part = readSentences(
      'three-public',
      '2020年“三公”经费预算为6万元，因公出国（境）费无，均与上年持平，较2019年度减少1万元。',
      '因公出国（境）费无，公务用车运行维护费5万元。较2019年度减少1万元。',
    );
    expect(listStated(part)).toEqual([
      ['three-public.total', '60000.00'],
      ['three-public.change', '-10000.00'],
      ['three-public.vehicles.operation', '50000.00'],
      ['three-public.change.vehicles.operation', '-10000.00'],
    ]);
  });

  it('are less than what is budgeted for them and for 两费, meetings and training', () => {
    const part = '其中：公务接待费3万元，公务用车运行费7万元，会议费2万元，培训费1万元。';
    const both: readonly Stated[] = [
      ['three-public.reception', '30000.00'],
      ['three-public.vehicles.operation', '70000.00'],
    ];
    expect(threePublic(`2020年“三公”经费和两费预算13万元，${part}`)).toEqual(both);
    expect(threePublic('2020年“三公”两费预算13万元，其中“三公”经费10万元，会议费2万元，培训费1万元。')).toEqual([
      ['three-public.total', '100000.00'],
    ]);
  });
});
