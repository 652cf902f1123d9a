import { startChance } from './chance.ts';
import { paragraph, type SourceBlock, type SourceRow, wide } from './block.ts';
import { type Ledger, sum, writeAmount, writeCell } from './ledger.ts';

/** Goods, their number in the catalogue, how they are counted, and their price in hundredths of 万元. */
const goods = [
  ['台式计算机', 'A02010105', '台', 45],
  ['便携式计算机', 'A02010108', '台', 62],
  ['A4黑白打印机', 'A02021003', '台', 18],
  ['空气调节机', 'A02061804', '台', 38],
  ['办公桌', 'A05010201', '张', 12],
  ['办公椅', 'A05010301', '把', 5],
  ['文件柜', 'A05010502', '组', 9],
  ['印刷服务', 'C23090100', '批', 240],
] as const;

/** Something to be bought; money in hundredths of 万元. */
export interface Purchase {
  project: string;
  funds: number;
  goods: string;
  catalogue: string;
  unit: string;
  quantity: number;
  price: number;
  /** Quantity times price. */
  total: number;
}

/** Four to six things to buy, paid by the largest project. */
export function drawPurchases({ planned, projects }: Ledger): Purchase[] {
  const chance = startChance(planned.seed, planned.id, 'purchases');
  const payer = projects.reduce((largest, project) => (project.budget > largest.budget ? project : largest));
  return chance.choose(goods, chance.between(4, 6)).map(([name, catalogue, unit, price]) => {
    const quantity = chance.between(2, 12);
    return {
      project: payer.name,
      funds: payer.budget,
      goods: name,
      catalogue,
      unit,
      quantity,
      price,
      total: quantity * price,
    };
  });
}

/** What the department holds at the end of last year. */
export interface Holding {
  label: string;
  quantity: string;
  value: number;
}

export function drawHoldings({ planned }: Ledger): Holding[] {
  const chance = startChance(planned.seed, planned.id, 'holdings');
  const building = chance.between(8000, 90000);
  return [
    { label: '1、房屋（平方米）', quantity: String(chance.between(600, 5200)), value: building },
    { label: '其中：办公用房（平方米）', quantity: String(chance.between(200, 580)), value: Math.floor(building / 2) },
    { label: '2、车辆（台、辆）', quantity: String(chance.between(1, 6)), value: chance.between(900, 9000) },
    { label: '3、单价在20万元以上的设备', quantity: String(chance.between(1, 4)), value: chance.between(2000, 12000) },
    { label: '4、其他固定资产', quantity: String(chance.between(60, 900)), value: chance.between(4000, 60000) },
  ];
}

/** What 资产总额 adds up; 其中 is part of the row above it. */
export function totalHoldings(holdings: readonly Holding[]): number {
  return sum(holdings.filter(({ label }) => !label.startsWith('其中')).map(({ value }) => value));
}

/** Section 七. */
export function writeProcurement({ planned }: Ledger, owner: string, purchases: readonly Purchase[]): SourceBlock[] {
  const total = sum(purchases.map((purchase) => purchase.total));
  const rows = purchases.map((purchase): SourceRow => {
    const amount = writeAmount(purchase.total);
    return [
      ...[purchase.project, writeAmount(purchase.funds), purchase.goods, purchase.catalogue, purchase.unit],
      ...[String(purchase.quantity), writeAmount(purchase.price), amount, amount, '', '', '', '', ''],
    ];
  });
  return [
    paragraph(`${String(planned.year)}年，我部门安排政府采购预算${writeAmount(total)}万元。具体内容见下表。`),
    paragraph('部门政府采购预算'),
    paragraph(owner),
    paragraph('单位：万元'),
    {
      type: 'table',
      header: [
        [
          wide('政府采购项目来源', 2),
          ...['采购物品名称', '政府采购目录序号', '计量单位', '数量', '单价'],
          wide('政府采购金额（当年部门预算安排资金）', 6),
          `${String(planned.year)}年预留中小微企业份额`,
        ],
        [
          ...['项目名称', '预算资金', '', '', '', '', '', '合计', '一般公共预算拨款', '基金预算拨款'],
          ...['国有资本经营预算拨款', '财政专户核拨', '单位资金', ''],
        ],
      ],
      rows: [['合 计', '', '', '', '', '', '', writeCell(total), writeCell(total), '', '', '', '', ''], ...rows],
    },
    paragraph('注：同一采购目录序号的物品，其单价会因配置规格不同而变动，均符合资产配置标准。'),
  ];
}

/** Section 八. */
export function writeAssets(
  { planned }: Ledger,
  owner: string,
  planning: number,
  holdings: readonly Holding[],
): SourceBlock[] {
  const total = writeAmount(totalHoldings(holdings));
  const rows = holdings.map(({ label, quantity, value }): SourceRow => [label, quantity, writeAmount(value)]);
  return [
    paragraph(
      `${planned.department}（含所属单位）上年末固定资产金额为${total}万元（详见下表）。本年度拟购置固定资产总额为${writeAmount(planning)}万元，已按要求列入政府采购预算，详见政府采购预算表。`,
    ),
    paragraph('部门固定资产占用情况表'),
    paragraph(owner),
    paragraph(`截止时间：${String(planned.year - 1)}-12-31`),
    {
      type: 'table',
      header: [['项 目', '数量', '价值（金额单位：万元）']],
      rows: [['资产总额', '——', total], ...rows],
    },
  ];
}
