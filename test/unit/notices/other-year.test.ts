import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';

/** Where and with which words the headings of a document with this title and these parts are said to be of another year. */
function mark(title: string, ...parts: string[]): [number[], string][] {
  const text = [
    title,
    '第一部分 部门概况',
    '一、部门职责',
    '负责全县水库的巡查。',
    ...parts.flatMap((part) => [part, '一、收支总体情况说明', '2024年收入120万元，支出120万元。']),
    '第九部分 名词解释',
    '一、其他收入：指上述收入以外的收入。',
  ].join('\n');
  return convertText(text)
    .disclosure.notices.filter(({ rule }) => rule === 'heading-of-other-year')
    .map(({ lines, quote }) => [lines, quote]);
}

const budget = '柳河县水利局2024年部门预算';

describe('the heading of a part with the year of another document', () => {
  it('is named, once a document', () => {
    expect(mark(budget, '第二部分 2023年部门预算说明')).toEqual([[[5], '第二部分 2023年部门预算说明']]);
    expect(mark(budget, '第二部分 柳河县水利局2023年度部门预算情况说明', '第三部分 2023年部门预算公开表')).toEqual([
      [[5, 8], '第三部分 2023年部门预算公开表'],
    ]);
    expect(mark('柳河县水利局2024年度部门决算', '第二部分 2023年度部门决算情况说明')).toEqual([
      [[5], '第二部分 2023年度部门决算情况说明'],
    ]);
  });

  it('is found where the number of the part stands over it', () => {
    expect(mark(budget, '第二部分\n2023年部门预算情况说明')).toEqual([[[6], '2023年部门预算情况说明']]);
  });

  it.each([
    '第二部分 2024年部门预算说明',
    '第二部分 部门预算说明',
    '第二部分 2022年度部门决算情况说明',
    '第二部分 2023年部门预算执行情况和2024年部门预算说明',
    '第二部分 2023年部门预算执行情况',
    '第二部分 2024年与2023年部门预算情况',
    '第二部分 2023年项目绩效情况',
  ])('is none that speaks of this year, of no year, or of what the year before had: %s', (part) => {
    expect(mark(budget, part)).toEqual([]);
  });
});
