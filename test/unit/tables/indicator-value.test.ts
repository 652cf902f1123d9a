import { describe, expect, it } from 'vitest';
import { splitValue } from '../../../src/convert/tables/indicator-value.ts';

const numbers: [string, string, string, string][] = [
  ['≥300人', '≥', '300', '人'],
  ['=100百分比', '=', '100', '%'],
  ['≥95 百分比', '≥', '95', '%'],
  ['≥70.00%', '≥', '70.00', '%'],
  ['≥90％', '≥', '90', '%'],
  ['100%', '', '100', '%'],
  ['10000份', '', '10000', '份'],
  ['0.5万', '', '0.5', '万'],
  ['6万元', '', '6', '万元'],
  ['1年', '', '1', '年'],
  ['≥1年', '≥', '1', '年'],
  ['12个月', '', '12', '个月'],
  ['≥155 元', '≥', '155', '元'],
  ['≤2380.64万元', '≤', '2380.64', '万元'],
  ['≤9001084元', '≤', '9001084', '元'],
  ['≥1,234,567人', '≥', '1234567', '人'],
  ['＞５次', '>', '5', '次'],
  ['＜3%', '<', '3', '%'],
  ['＝100%', '=', '100', '%'],
  ['≧95％', '≥', '95', '%'],
  ['>=95%', '≥', '95', '%'],
  ['<=10天', '≤', '10', '天'],
  ['大于等于90%', '≥', '90', '%'],
  ['小于或等于3个工作日', '≤', '3', '个工作日'],
  ['不低于95%', '≥', '95', '%'],
  ['≤2起', '≤', '2', '起'],
  ['≥5‰', '≥', '5', '‰'],
  ['≤30元/人·月', '≤', '30', '元/人·月'],
  ['95', '', '95', ''],
];

describe('a value of an indicator', () => {
  it.each(numbers)('%s is taken apart', (printed, operator, value, unit) => {
    expect(splitValue(printed)).toEqual({ operator, value, unit, value_kind: 'number' });
  });

  it.each([
    '12月底',
    '12 月底',
    '2024年12月31日',
    '6月30日前',
    '2024年底前',
    '每年12月底',
    '12月',
    '2024年',
    '2024-12-31',
    '≤12月底',
  ])('%s stays a date', (printed) => {
    expect(splitValue(printed)).toEqual({ operator: '', value: null, unit: '', value_kind: 'date' });
  });

  it.each([
    '保障',
    '服务',
    '不发生',
    '按照规定时间内完成',
    '根据每人实际情况而定',
    '原则上不超过社会保险实际缴费额的2/3',
    '90%以上',
    '≥90%以上',
    '5天内',
    '5-10天',
    '80%至90%',
    '2/3',
    '1,23人',
    '——',
  ])('%s stays words', (printed) => {
    expect(splitValue(printed)).toEqual({ operator: '', value: null, unit: '', value_kind: 'text' });
  });

  it('is blank where nothing is printed', () => {
    expect(splitValue(' \u3000')).toEqual({ operator: '', value: null, unit: '', value_kind: 'blank' });
  });
});
