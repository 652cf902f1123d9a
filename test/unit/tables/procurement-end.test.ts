import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';

const header = [
  '采购项目',
  '采购物品名称',
  '政府采购目录序号',
  '数量单位',
  '数量',
  '单价',
  '合计',
  '一般公共预算拨款',
  '预留中小微企业份额',
];
/** Its empty cell shows that the empty cells of the document are not lost. */
const first = ['办公设备购置', '台式计算机', 'A02010104', '台', '4', '0.50', '2.00', '2.00', ''];

/** What is read of a table, a cell a line, whose last row has these cells, and the first line of each row that is left out. */
function readLast(cells: readonly string[]): { last: unknown; lost: number[] } {
  const { procurement, notices } = convertText(
    [
      '柳林县档案局2024年部门预算信息公开',
      '',
      '七、政府采购预算情况',
      '',
      '部门政府采购预算',
      '单位：万元',
      ...[header, first, cells].flatMap((row) => [...row.map((cell) => `\t${cell}`), '']),
      '十、名词解释',
    ].join('\n'),
  ).disclosure;
  const last = procurement[1];
  return {
    last: last && {
      unit: last.unit,
      quantity: last.quantity,
      price: last.unit_price?.cny,
      budgeted: last.budgeted?.cny,
      general: last.general_public_budget?.cny,
    },
    lost: notices.filter(({ message }) => message.includes('未读取')).flatMap(({ lines }) => lines),
  };
}

describe('the last row of a procurement table, printed with a cell less than its header', () => {
  it('is read where it lacks its last cell alone', () => {
    expect(readLast(['办公设备购置', '打印机', 'A02021003', '台', '2', '0.50', '1.00', '1.00'])).toEqual({
      last: { unit: '台', quantity: '2', price: '5000.00', budgeted: '10000.00', general: '10000.00' },
      lost: [],
    });
  });

  it('is left out where it lacks its unit: the amounts stand a column too far left, and the last of them looks like a source', () => {
    expect(readLast(['办公设备购置', '打印机', 'A02021003', '2', '0.50', '1.00', '1.00', '1.00'])).toEqual({
      last: undefined,
      lost: [27],
    });
  });

  it('is left out where it lacks its quantity, which the price that stands there does not make up with the sum', () => {
    expect(readLast(['办公设备购置', '打印机', 'A02021003', '台', '0.50', '1.00', '1.00', '1.00'])).toEqual({
      last: undefined,
      lost: [27],
    });
  });

  it('is read where its price was rounded: three for 1.00 cost 0.333 each', () => {
    expect(readLast(['办公设备购置', '打印机', 'A02021003', '台', '3', '0.333', '1.00', '1.00'])).toEqual({
      last: { unit: '台', quantity: '3', price: '3330.00', budgeted: '10000.00', general: '10000.00' },
      lost: [],
    });
  });

  it('is read where its price has a unit and places of its own: twelve for 4166.67 元 are 5.00 万元', () => {
    expect(readLast(['办公设备购置', '打印机', 'A02021003', '台', '12', '4166.67元', '5.00', '5.00'])).toEqual({
      last: { unit: '台', quantity: '12', price: '4166.67', budgeted: '50000.00', general: '50000.00' },
      lost: [],
    });
  });
});
