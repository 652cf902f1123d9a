import { describe, expect, it } from 'vitest';
import { readActivities } from '../../../src/convert/tables/activity.ts';
import { readFixedAssets } from '../../../src/convert/tables/fixed-asset.ts';
import { readOrganisations } from '../../../src/convert/tables/organisation.ts';
import { readProcurement } from '../../../src/convert/tables/procurement.ts';
import { readResponsibilities } from '../../../src/convert/tables/responsibility.ts';
import { type Id, readContext, readSource } from '../documents.ts';

const contextOf = (id: Id): ReturnType<typeof readContext> => readContext(readSource(id));

describe('responsibilities', () => {
  it.each<[Id, number[]]>([
    ['dacheng-hrss-2021', [7, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 26, 28, 44]],
    ['handan-hrss-2018', [8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36]],
    ['linxi-hrss-2019', [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]],
    ['nandagang-lss-2020', [6, 7, 8, 9, 10, 11, 12, 13]],
    ['yongqing-hrss-2024', [398, 400, 402, 404]],
  ])('of %s stand on their lines', (id, lines) => {
    expect(readResponsibilities(contextOf(id)).value.map((duty) => duty.line)).toEqual(lines);
  });

  it('hold nested items, and paragraphs without a number, in the item above', () => {
    const duties = readResponsibilities(contextOf('dacheng-hrss-2021')).value;
    expect(duties[0]?.text).toMatch(/^1、办公室（党建办公室）。.*\n负责机关和所属单位的党群工作。$/su);
    expect(duties[14]?.text.match(/\n（\d）/gu)).toHaveLength(7);
    // A paragraph cut in the middle of a sentence is one text again.
    expect(duties[8]?.text).toContain('监督指导全县劳动和社会保障监察机构。');
  });
});

describe('responsibilities in other layouts', () => {
  const read = (text: string): string[] =>
    readResponsibilities(
      readContext(`一、部门职责及机构设置情况\n${text}\n二、部门预算安排的总体情况\n略。`),
    ).value.map((duty) => duty.text);

  it('stand under a numbered label', () => {
    expect(read('（一）部门职责\n1.贯彻执行水利法规。\n2.负责水资源管理。\n（二）机构设置\n略。')).toEqual([
      '1.贯彻执行水利法规。',
      '2.负责水资源管理。',
    ]);
  });
  it('begin on the line of their introduction', () => {
    expect(read('某局的主要职责是：（一）贯彻执行法规。\n（二）负责管理。')).toEqual([
      '（一）贯彻执行法规。',
      '（二）负责管理。',
    ]);
  });
});

describe('organisations', () => {
  it('are 20, 6, 2 and 1, and none where none is printed', () => {
    const counts = (
      ['handan-hrss-2018', 'linxi-hrss-2019', 'yongqing-hrss-2024', 'nandagang-lss-2020', 'dacheng-hrss-2021'] as const
    ).map((id) => readOrganisations(contextOf(id)).value.length);
    expect(counts).toEqual([20, 6, 2, 1, 0]);
  });
  it('keep all four cells', () => {
    expect(readOrganisations(contextOf('handan-hrss-2018')).value[4]).toEqual({
      item: 5,
      name: '邯郸市人社局人事培训考试中心培训学校',
      nature: '事业',
      rank: '正科级',
      funding: '财政性资金零补助',
      line: 66,
    });
    expect(readOrganisations(contextOf('yongqing-hrss-2024')).value[1]).toMatchObject({
      name: '永清县企业养老保险管理中心',
      rank: '股级',
      funding: '财政性资金基本保证',
      line: 412,
    });
  });
});

describe('duties and activities', () => {
  const handan = readActivities(contextOf('handan-hrss-2018')).value;
  const linxi = readActivities(contextOf('linxi-hrss-2019')).value;

  it('are 7 / 60 and 7 / 22, with 20 and 8 budgets and 102 and 36 indicators', () => {
    for (const [activities, counts] of [
      [handan, [7, 60, 20, 102]],
      [linxi, [7, 22, 8, 36]],
    ] as const) {
      const under = activities.filter((activity) => activity.parent !== null);
      expect([
        activities.length - under.length,
        under.length,
        under.filter((activity) => activity.budget !== null).length,
        activities.reduce((sum, activity) => sum + activity.indicators.length, 0),
      ]).toEqual(counts);
    }
  });

  it('are told apart by indent, and keep duties in their order with their budgets', () => {
    const duties = handan.filter((activity) => activity.parent === null);
    expect(duties.map((duty) => [duty.name, duty.budget?.printed ?? ''])).toEqual([
      ['促进就业政策及管理', '1159.72'],
      ['社会保险政策及管理', '58835.1'],
      ['人才队伍建设', '57.00'],
      ['人事管理', '357.7'],
      ['工资政策制定及管理', ''],
      ['劳动关系管理', '17977.25'],
      ['人社政务管理', '948.3'],
    ]);
  });

  it('have names without ordinal or indent', () => {
    expect(linxi[0]).toMatchObject({ name: '促进就业管理', parent: null, budget: { cny: '12350000.00' }, line: 121 });
    expect(linxi[1]).toMatchObject({ name: '就业创业扶持政策的制定及管理', parent: 1, line: 131 });
  });

  it('keep the grades of each indicator, full-width signs as printed: 临西县 line 171', () => {
    expect(linxi[2]?.indicators[3]).toEqual({
      indicator: 4,
      name: '开展就业服务指导培训次数',
      excellent: '≥10',
      good: '≥5',
      fair: '＜5',
      poor: '＜2',
      line: 171,
    });
  });

  it('begin at the row that runs on from the header: 邯郸市 line 194', () => {
    expect(handan[0]).toMatchObject({ name: '促进就业政策及管理', line: 194, indicators: [] });
    expect(handan.at(-1)?.indicators.at(-1)).toMatchObject({
      name: '普及率95%,正常运转率95%',
      poor: '59%及以下',
      line: 1274,
    });
  });
});

describe('procurement', () => {
  it('has 8, 2, 1 and 0 items, and no table in 邯郸市', () => {
    const read = (id: Id): [number, boolean] => {
      const { items, printed } = readProcurement(contextOf(id)).value;
      return [items.length, printed];
    };
    expect(read('linxi-hrss-2019')).toEqual([8, true]);
    expect(read('nandagang-lss-2020')).toEqual([2, true]);
    expect(read('dacheng-hrss-2021')).toEqual([1, true]);
    expect(read('yongqing-hrss-2024')).toEqual([0, true]);
    expect(read('handan-hrss-2018')).toEqual([0, false]);
  });

  it('gives prices in yuan, exactly: 0.0025万元 a person is 25 yuan', () => {
    const item = readProcurement(contextOf('linxi-hrss-2019')).value.items[1];
    expect(item).toMatchObject({
      project: '城乡居民意外伤害保险',
      goods: '保险服务',
      catalogue_code: 'C1504',
      unit: '人',
      quantity: '340000',
      unit_price: { cny: '25.00', printed: '0.0025' },
      total: { cny: '8500000.00' },
      budgeted: { cny: '8500000.00' },
      general_public_budget: { cny: '8500000.00' },
      government_fund: null,
      line: 638,
    });
  });

  it('keeps the row that the next heading cut short, and totals apart: 大城县', () => {
    const { items, totals } = readProcurement(contextOf('dacheng-hrss-2021')).value;
    expect(items[0]).toMatchObject({
      project: '就业补助专项资金-省级资金(上级）',
      project_funds: { cny: '3000000.00' },
      goods: '其他办公设备',
      quantity: '1',
      unit_price: { cny: '1100000.00' },
      total: null,
      budgeted: { cny: '1100000.00' },
      general_public_budget: { cny: '1100000.00' },
      unit_funds: null,
      line: 2631,
    });
    // The document prints 110 under 单价 and leaves 合计 blank: kept as printed, for the checks.
    expect(totals[0]).toMatchObject({ label: '合  计', unit_price: { printed: '110' }, budgeted: null, line: 2603 });
  });
});

describe('a procurement row that names neither goods nor a total', () => {
  it('is a piece of a broken row: left unclaimed, never a total', () => {
    const header = '项目名称\t预算资金\t采购物品名称\t数量\t单价\t合计\t一般公共预算拨款';
    const text = `一、政府采购预算情况\n${header}\n合计\t10\t\t\t\t10\t10\n\t300\t\t\t\t110\t300\n经费\t10\t台式机\t2\t5\t10\t10\n`;
    const { value, claimed } = readProcurement(readContext(text));
    expect(value.totals.map((total) => total.label)).toEqual(['合计']);
    expect(value.items.map((item) => item.goods)).toEqual(['台式机']);
    expect(claimed).not.toContain(4);
    expect(claimed).toContain(3);
  });
});

describe('fixed assets', () => {
  it('have 6, 6, 5, 6 and 6 rows', () => {
    const counts = (
      ['dacheng-hrss-2021', 'yongqing-hrss-2024', 'handan-hrss-2018', 'linxi-hrss-2019', 'nandagang-lss-2020'] as const
    ).map((id) => readFixedAssets(contextOf(id)).value.length);
    expect(counts).toEqual([6, 6, 5, 6, 6]);
  });
  it('keep six decimals, dashes and blanks apart: 临西县', () => {
    const assets = readFixedAssets(contextOf('linxi-hrss-2019')).value;
    expect(
      assets.map((asset) => [asset.item, asset.quantity, asset.value?.cny ?? null, asset.value?.printed ?? null]),
    ).toEqual([
      ['total', null, '19367578.15', '1936.757815'],
      ['buildings', '7645', '15301856.00', '1530.1856'],
      ['offices', '7645', '15301856.00', '1530.1856'],
      ['vehicles', '3', '211000.00', '21.1'],
      ['large-equipment', null, null, '——'],
      ['other', null, '3854722.15', '385.472215'],
    ]);
    expect(assets[0]?.as_of).toBe('2018-12-31');
  });
  it('read a date of either form and labels as printed', () => {
    const assets = readFixedAssets(contextOf('yongqing-hrss-2024')).value;
    expect(assets[4]).toEqual({
      item: 'large-equipment',
      label: '3、单价在 20 万元以上的设备',
      quantity: null,
      value: null,
      as_of: '2023-12-31',
      line: 1207,
    });
    expect(assets[0]).toMatchObject({ quantity: '3416', value: { cny: '9078000.00' } });
  });
});

describe('fixed assets in other layouts', () => {
  it('count a kind that a department adds as other, and a part of a kind not at all', () => {
    const text =
      '一、国有资产信息\n项 目\t数量\t价值（金额单位：万元）\n资产总额\t——\t100\n1、房屋（平方米）\t10\t60\n2、车辆（台、辆）\t2\t20\n其中：公务用车\t1\t12\n5、图书档案\t300\t20\n';
    const { value, notices } = readFixedAssets(readContext(text));
    expect(value.map((asset) => [asset.item, asset.label, asset.value?.printed])).toEqual([
      ['total', '资产总额', '100'],
      ['buildings', '1、房屋（平方米）', '60'],
      ['vehicles', '2、车辆（台、辆）', '20'],
      ['other', '5、图书档案', '20'],
    ]);
    expect(notices.map((notice) => notice.rule)).toEqual(['unknown-asset']);
  });
});
