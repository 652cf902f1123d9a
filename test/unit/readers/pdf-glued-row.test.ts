import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../../src/convert/readers/pdf/index.ts';
import { pdf, text } from '../pdf-file.ts';

/** A cell, drawn line by line from its first base line downwards, its lines 12 points apart. */
function cell(x: number, y: number, ...lines: string[]): string[] {
  return lines.map((words, index) => text(x, y + index * 12, words));
}

const extract = async (rows: string[][]) => (await extractPdf(pdf([{ draws: rows.flat() }]), 'x.pdf')).lines;

/** Rows that stand no further apart than lines do, each with its cells in the middle: the lines of the first are two. */
const above = [
  [...cell(50, 40, '项目'), ...cell(120, 40, '数量'), ...cell(200, 40, '价值')],
  ...['房屋建筑', '土地土建', '专用设备', '图书档案'].map((words, index) => [
    ...cell(50, 52 + index * 24, words, '及其他'),
    ...cell(120, 58 + index * 24, '12'),
    ...cell(200, 58 + index * 24, '20.00'),
  ]),
];
const below = [[...cell(50, 172, '合计'), ...cell(120, 172, '48'), ...cell(200, 172, '80.00')]];

describe('a page without ruling lines whose cells are set in the middle of their rows', () => {
  it('has a row of one cell told from the row under it, beside whose part of both no cell stands', async () => {
    const equipment = [...cell(50, 148, '大型设备'), ...cell(50, 160, '其他资产'), ...cell(200, 160, '7.00')];
    const lines = await extract([...above, equipment, ...below]);
    expect(lines.slice(-4)).toEqual([
      '图书档案及其他\t12\t20.00',
      '大型设备\t\t',
      '其他资产\t\t7.00',
      '合计\t48\t80.00',
    ]);
  });

  it('has a row of one cell told from the row above it', async () => {
    const note = [
      ...cell(50, 148, '设备'),
      ...cell(120, 148, '10'),
      ...cell(200, 148, '备注'),
      ...cell(200, 160, '续表'),
    ];
    const lines = await extract([...above, note, ...below]);
    expect(lines.slice(-3, -1)).toEqual(['设备\t10\t备注', '\t\t续表']);
  });

  it('has a cell whole that is merged over two rows', async () => {
    const merged = [
      ...cell(50, 148, '设备'),
      ...cell(120, 148, '4'),
      ...cell(200, 148, '年底', '盘点'),
      ...cell(50, 160, '资产'),
      ...cell(120, 160, '6'),
    ];
    const lines = await extract([...above, merged, ...below]);
    expect(lines.slice(-3, -1)).toEqual(['设备\t4\t年底盘点', '资产\t6\t']);
  });
});

describe('a name that blanks indent', () => {
  it('has the rest of it that stands under the blanks', async () => {
    const indented = [
      ...cell(70, 148, '其中用房'),
      ...cell(50, 160, '面积'),
      ...cell(120, 154, '10'),
      ...cell(200, 154, '5.00'),
    ];
    const lines = await extract([...above, indented, ...below]);
    expect(lines.slice(-2)).toEqual(['其中用房面积\t10\t5.00', '合计\t48\t80.00']);
  });

  it('has none of the row under it, beside which alone an amount stands', async () => {
    const rows = [cell(70, 148, '其他支出'), [...cell(50, 160, '小计'), ...cell(200, 160, '5.00')]];
    const lines = await extract([...above.slice(0, 2), ...rows, ...below]);
    expect(lines.slice(-3, -1)).toEqual(['其他支出\t\t', '小计\t\t5.00']);
  });

  it('has none of the row under it, which begins an item of its own', async () => {
    const rows = [cell(70, 148, '其中用房'), [...cell(50, 160, '2、车辆'), ...cell(200, 160, '5.00')]];
    const lines = await extract([...above, ...rows, ...below]);
    expect(lines.slice(-3, -1)).toEqual(['其中用房\t\t', '2、车辆\t\t5.00']);
  });
});

it('has a cell whole whose lines a browser sets on whole pixels, one of them a pixel lower', async () => {
  const lower = [
    text(50, 148, '专用设备'),
    text(50, 160.7, '及其他'),
    ...cell(120, 154, '10'),
    ...cell(200, 154, '5.00'),
  ];
  const lines = await extract([...above, lower, ...below]);
  expect(lines.at(-2)).toBe('专用设备及其他\t10\t5.00');
});

it('has a cell whole that is torn by the foot of its page', async () => {
  const torn = [...cell(50, 148, '设备'), ...cell(120, 148, '10'), ...cell(200, 148, '年底盘点', '以后转入')];
  const lines = await extract([...above, torn]);
  expect(lines.at(-1)).toBe('设备\t10\t年底盘点以后转入');
});
