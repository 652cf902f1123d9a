import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';

/** The date up to which the assets of a form are counted, as it stands over the table. */
function readAsOf(stated: string): (string | null)[] {
  const text = [
    '某县审计局2019年部门预算信息公开',
    '一、部门职责及机构设置情况',
    '1、组织审计调查。',
    '六、国有资产信息',
    '固定资产占用情况表',
    stated,
    '项目\t数量\t价值（金额单位：万元）',
    '资产总额\t——\t16.50',
    '2、车辆（台、辆）\t2\t16.50',
  ].join('\n');
  const bytes = new TextEncoder().encode(text);
  const { disclosure } = convertDocument({ id: 'assets', file: 'assets.txt', bytes, facts: {} });
  return disclosure.fixed_assets.map(({ as_of }) => as_of);
}

describe('the date of the fixed assets', () => {
  it.each<[string, string]>([
    ['截止时间：2018年12月31日', '2018-12-31'],
    ['截止日期：2018-12-31', '2018-12-31'],
    ['截止时间：20181231', '2018-12-31'],
    ['截至２０１８１２３１', '2018-12-31'],
  ])('%s is %s', (stated, date) => {
    expect(readAsOf(stated)).toEqual([date, date]);
  });

  it('is left open where the digits are no day', () => {
    expect(readAsOf('截止时间：20181331')).toEqual([null, null]);
  });
});
