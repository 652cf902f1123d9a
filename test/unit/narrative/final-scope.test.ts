import { describe, expect, it } from 'vitest';
import { readFinalStatements } from '../../../src/convert/narrative/final-accounts/statement.ts';
import { readPassages } from '../../../src/convert/narrative/passage.ts';
import { listStated, readDocument, type Stated } from './reading.ts';

/** The keys of the amounts of a paragraph in final accounts of 2023; `isGeneral`: in the section on the whole department. */
function keys(sentence: string, isGeneral = false): (string | null)[] {
  return readPassages([{ type: 'paragraph', line: 1, text: sentence }])
    .flatMap((passage) => readFinalStatements(passage, { fund: null, isGeneral, year: 2023 }))
    .map(({ key }) => key);
}

describe('what pays for one matter', () => {
  it('is no total of the accounts, in brackets or out of them', () => {
    expect(keys('机关运行经费支出80万元，其中：一般公共预算支出75万元，政府性基金支出5万元。')).toEqual([
      'operating-costs.total',
      null,
      null,
    ]);
    expect(keys('“三公”经费支出22.5万元，全部为一般公共预算财政拨款支出22.5万元。')).toEqual([
      'three-public.total',
      null,
    ]);
    expect(keys('“三公”经费支出22.5万元（其中：一般公共预算支出22.5万元）。')).toEqual(['three-public.total', null]);
  });

  it('is no basic or project expenditure of the department', () => {
    expect(keys('2023年度机关运行经费支出80万元，其中：基本支出60万元，项目支出20万元。')).toEqual([
      'operating-costs.total',
      null,
      null,
    ]);
  });
});

describe('a total behind the name of a fund', () => {
  it.each<[string, string]>([
    ['政府性基金预算财政拨款本年收入10万元，本年支出10万元。', 'income.government-fund'],
    ['国有资本经营预算财政拨款本年支出10万元，其中：基本支出4万元。', 'state-capital.total'],
  ])('is none of the department: %s', (sentence, key) => {
    expect(keys(sentence)).toEqual([key, null]);
  });
});

describe('收入 and 支出 without a name of their own', () => {
  it('are those of the department in the section on the whole of it', () => {
    const sentence = '2023年收入2,345.67万元，2023年支出2,300.00万元。';
    expect(keys(sentence, true)).toEqual(['income.total', 'expenditure.total']);
    expect(keys(sentence)).toEqual([null, null]);
  });

  it('are so at the beginning of its paragraph alone: behind another matter 支出 can be what that cost', () => {
    expect(keys('全年举办培训3期，预算3万元，2023年支出2万元。', true)).toEqual([null, null]);
    expect(keys('年末固定资产净值12万元，2023年支出3万元。', true)).toEqual([null, null]);
  });

  it('are so in no section on 财政拨款 or on purchases', () => {
    const read = (title: string): Stated[] =>
      listStated(
        readDocument(
          ['第三部分 2023年度部门决算情况说明', title, '2023年收入50.00万元。', '第四部分 名词解释'].join('\n'),
          2023,
          'final-accounts',
        ),
      );
    expect(read('一、收入支出决算总体情况说明')).toEqual([['income.total', '500000.00']]);
    expect(read('四、财政拨款收入支出决算总体情况说明')).toEqual([]);
    expect(read('十、政府采购支出情况说明')).toEqual([]);
  });
});
