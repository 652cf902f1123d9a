import { describe, expect, it } from 'vitest';
import { listStated, readSentences } from './reading.ts';

describe('a paragraph that has lost its beginning', () => {
  it('gives no nameless amounts of a bracket that nothing opened, nor what changed behind it', () => {
    const part = readSentences(
      'three-public',
      '2024年“三公”经费预算9万元。',
      '公务用车购置费0万元，公务用车运行维护费6万元），较2023年减少2万元；公务接待费3万元，较2023年减少1万元。',
    );
    expect(listStated(part)).toEqual([
      ['three-public.total', '90000.00'],
      ['three-public.vehicles.purchase', '0.00'],
      ['three-public.vehicles.operation', '60000.00'],
      ['three-public.reception', '30000.00'],
      ['three-public.change.reception', '-10000.00'],
    ]);
    expect(part.notices.map(({ message }) => message)).toEqual(
      ['2万元'].map((amount) => `看不出“${amount}”属于哪一项，没有作为金额`),
    );
  });

  it('keeps amounts where a bracket was only typed twice, or numbers an item', () => {
    const part = readSentences(
      'three-public',
      '2024年“三公”经费预算9万元。其中：1）公务用车购置及运行费6万元（购置费0万元，运行费6万元））；2）公务接待费3万元。',
    );
    expect(listStated(part)).toEqual([
      ['three-public.total', '90000.00'],
      ['three-public.vehicles', '60000.00'],
      ['three-public.vehicles.purchase', '0.00'],
      ['three-public.vehicles.operation', '60000.00'],
      ['three-public.reception', '30000.00'],
    ]);
    expect(part.notices).toEqual([]);
  });

  it('keeps an amount with a name of its own before a bracket that nothing opened', () => {
    const part = readSentences(
      'three-public',
      '2024年“三公”经费预算9万元。',
      '3、公务用车购置及运行费6万元），比上年增加1万元。',
    );
    expect(listStated(part)).toContainEqual(['three-public.vehicles', '60000.00']);
    for (const [one, two] of [
      ['①', '②'],
      ['a', 'b'],
    ] as const)
      expect(
        listStated(
          readSentences(
            'three-public',
            `“三公”经费预算9万元，其中：${one}）公务接待费3万元，${two}）公务用车运行费6万元。`,
          ),
        ),
      ).toEqual([
        ['three-public.total', '90000.00'],
        ['three-public.reception', '30000.00'],
        ['three-public.vehicles.operation', '60000.00'],
      ]);
  });

  it('tells a change again as 1.00 that was told as 1', () => {
    const part = readSentences(
      'three-public',
      '2020年公务接待费3万元，比上年减少1万元，与2019年相比，减少1.00万元，下降25.0%。',
    );
    expect(listStated(part)).toContainEqual(['three-public.change.reception', '-10000.00']);
    expect(part.notices).toEqual([]);
  });

  it('does not say of its first part what may be said of all', () => {
    const part = readSentences('three-public', '公务接待费3万元。与2023年相比减少1万元。');
    expect(listStated(part)).toEqual([['three-public.reception', '30000.00']]);
    expect(part.notices.map(({ quote }) => quote)).toEqual(['与2023年相比减少1万元']);
  });

  it('says it of the part under a heading of its own, or where the whole stands before it', () => {
    const changed = ['three-public.change.reception', '-10000.00'];
    expect(
      listStated(readSentences('three-public', '（一）公务接待费', '3万元。与2023年相比减少1万元。')),
    ).toContainEqual(changed);
    const after = readSentences('three-public', '“三公”经费预算9万元。', '公务接待费3万元。与2023年相比减少1万元。');
    expect(listStated(after)).toContainEqual(changed);
  });

  it('gives no second change of what has changed by another amount', () => {
    const part = readSentences(
      'three-public',
      '“三公”经费预算9万元，较2023年减少3万元。其中：',
      '较2023年减少2万元，主要是公务用车减少。',
    );
    expect(listStated(part)).toEqual([
      ['three-public.total', '90000.00'],
      ['three-public.change', '-30000.00'],
    ]);
    expect(part.notices).toHaveLength(1);
  });

  it('gives no rate without its change, and no amount under the last character of a name', () => {
    const part = readSentences(
      'arrangement',
      '2、支出说明',
      '费20万元和日常公用经费5万元。',
      '3、比上年增减情况',
      '增长3.5%，主要是人员增加。',
    );
    expect(listStated(part)).toEqual([['expenditure.public', '50000.00']]);
    expect(part.unkeyed.length + part.notices.length).toBe(2);
  });
});

describe('the first paragraph of a section that begins with a change', () => {
  it('leaves open what changed, unless a heading or its own words name it', () => {
    const part = readSentences('three-public', '比2019年预算减少4.5万元，因车辆减少。', '（二）公务接待费0.5万元。');
    expect(listStated(part)).toEqual([['three-public.reception', '5000.00']]);
    expect(part.notices).toMatchObject([{ rule: 'amount-unplaced', quote: '比2019年预算减少4.5万元' }]);
    for (const lines of [
      ['2020年比2019年减少4.5万元。'],
      ['“三公”经费比2019年减少4.5万元。'],
      ['增减变化情况：2020年比2019年减少4.5万元。'],
      ['与上年相比减少4.5万元，主要是“三公”经费从严安排。'],
      ['（一）“三公”经费总体情况', '比2019年减少4.5万元。'],
    ])
      expect(listStated(readSentences('three-public', ...lines))).toEqual([['three-public.change', '-45000.00']]);
  });
});

describe('a bracket with parts that nothing closes', () => {
  it('leaves open what changed after it', () => {
    const part = readSentences(
      'three-public',
      '（一）公务用车购置及运维费4万元（其中：公务用车购置费0万元，较2023年减少4.5万元。',
    );
    expect(listStated(part)).toEqual([
      ['three-public.vehicles', '40000.00'],
      ['three-public.vehicles.purchase', '0.00'],
    ]);
    expect(part.notices.map(({ message }) => message)).toEqual(['看不出“4.5万元”属于哪一项，没有作为金额']);
  });
});
