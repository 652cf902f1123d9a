import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';
import { readSource } from '../documents.ts';

/** A copy of a document in which a label stands otherwise, once. */
const relabel = (id: Parameters<typeof readSource>[0], printed: string, other: string) => {
  const text = readSource(id);
  expect(text.split(printed)).toHaveLength(2);
  return convertText(text.replace(printed, other)).disclosure;
};

describe('a unit in the label of a column goes before that of the table', () => {
  it('in the procurement table: 34万人 at 0.0025 元 are no 25 元 each', () => {
    const { procurement } = relabel('linxi-hrss-2019', '\t单价\n', '\t单价（元）\n');
    expect(procurement[0]).toMatchObject({
      unit_price: { cny: '0.03', printed: '0.03', unit: '元' },
      total: { cny: '300000.00' },
    });
  });

  it.each([
    ['\t政府采购金额\n', '\t政府采购金额（元）\n', { total: { cny: '30.00' }, unit_price: { cny: '300.00' } }],
    ['\t总计\n\t当年', '\t总计（元）\n\t当年', { total: { cny: '30.00' }, budgeted: { cny: '300000.00' } }],
    ['\t单价\n', '\t预算单价\n', { unit_price: { cny: '300.00' } }],
  ])('in the header of several rows too: %j is %j', (printed, other, first) => {
    expect(relabel('linxi-hrss-2019', printed, other).procurement[0]).toMatchObject(first);
  });

  it('in the table of assets, whatever the value is called', () => {
    const value = '\t价值（金额单位：万元）';
    const read = (label: string) => relabel('linxi-hrss-2019', value, `\t${label}`).fixed_assets[0]?.value?.cny;
    expect(read('价值（元）')).toBe('1936.76');
    expect(read('账面价值（万元）')).toBe('19367578.15');
  });

  it('over the table, among those of other things', () => {
    const text = readSource('linxi-hrss-2019')
      .replace('\t价值（金额单位：万元）', '\t价值')
      .replace('\t部门固定资产占用情况表\n', '\t部门固定资产占用情况表\n\t单位：平方米、辆、元\n');
    expect(convertText(text).disclosure.fixed_assets[0]?.value?.cny).toBe('1936.76');
  });

  it('in the table of duties and activities', () => {
    const { activities } = relabel('linxi-hrss-2019', '\t年度预算数\n', '\t年度预算数（元）\n');
    expect(activities[0]?.budget?.cny).toBe('1235.00');
  });

  it('in the statutory tables, column by column', () => {
    const text = readSource('yongqing-hrss-2024');
    const at = text.indexOf('部门预算支出总表\n\n');
    const copy = text.slice(0, at) + text.slice(at).replaceAll('合计\t基本支出\t', '合计\t基本支出（元）\t');
    const table = convertText(copy).disclosure.budget_tables.find((each) => each.table === 'expenditure');
    expect(table?.lines.slice(0, 3).map(({ measure, amount_cny: amount }) => [measure, amount])).toEqual([
      ['total', '253329300.00'],
      ['basic', '1439.55'],
      ['project', '238933800.00'],
    ]);
  });

  it('beside the amounts of a project', () => {
    const label = '\t预算规模及资金用途\n\t预算数\n\t4023.1\n';
    const read = (other: string) => relabel('nandagang-lss-2020', label, label.replace('预算数', other)).projects[0];
    expect(read('预算数（元）')?.budget?.cny).toBe('4023.10');
    expect(read('预算数（万元）')?.budget?.cny).toBe('40231000.00');
  });
});

describe('the amount of a project', () => {
  const read = (cell: string) => {
    const { projects, notices } = relabel('nandagang-lss-2020', '\t预算数\n\t4023.1\n', `\t预算数\n\t${cell}\n`);
    return { ...projects[0], unread: notices.some(({ rule }) => rule === 'item-amount-unreadable') };
  };

  // A mark of a note is taken off, and a notice says so.
  it.each([
    '4 023.1',
    '4023.1（万元）',
    '4023.1万',
    '¥4023.1',
    '4023.1万元（其中：省级4000万元）',
    '4023.1①',
    '4023.1*',
  ])('is read: %s', (cell) => {
    expect(read(cell)).toMatchObject({ budget: { cny: '40231000.00' }, purpose: '确保社会养老保险正常运转' });
  });

  it.each(['约4023.1', '（4023.1）', '4023.1左右'])('is named where it cannot be read, and no purpose: %s', (cell) => {
    expect(read(cell)).toMatchObject({ budget: { cny: null }, purpose: '确保社会养老保险正常运转', unread: true });
  });
});

describe('a unit behind a number in its cell', () => {
  it('is that of the amount, and its row is read', () => {
    const { activities } = relabel('linxi-hrss-2019', '促进就业管理\n\t1235.00\n', '促进就业管理\n\t1235.00万元\n');
    expect(activities).toHaveLength(29);
    expect(activities[0]?.budget?.cny).toBe('12350000.00');
    const { procurement } = relabel('linxi-hrss-2019', '\t0.0025\n\t850\n', '\t0.0025\n\t850万元\n');
    expect(procurement).toHaveLength(8);
    expect(procurement[1]?.total?.cny).toBe('8500000.00');
  });

  it('is the measure of what is counted', () => {
    const building = '\t1、房屋（平方米）\n\t7645\n';
    const read = (cell: string) => relabel('linxi-hrss-2019', building, building.replace('7645', cell));
    expect(read('7645平方米').fixed_assets[1]?.quantity).toBe('7645');
    const doubtful = read('约7645');
    expect(doubtful.fixed_assets[1]?.quantity).toBeNull();
    expect(doubtful.notices.map(({ rule }) => rule)).toContain('amount-unreadable');
  });
});
