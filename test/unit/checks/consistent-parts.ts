import type { Unchecked } from '../../../src/convert/checks/rule.ts';
import type { ProcurementItem, Project } from '../../../src/model/disclosure.ts';
import type { Narrator } from './consistent.ts';
import { toMoney } from './money.ts';
import type { Draw } from './seeded.ts';

/** Projects whose budgets are the project expenditure, with funds, plan and cost limit. */
export function writeProjects(draw: Draw, disclosure: Unchecked, { nextLine, state }: Narrator, total: number): void {
  draw.split(total, draw.integer(2, 5)).forEach((budget, index) => {
    const name = `专项${'甲乙丙丁戊'[index] ?? ''}`;
    const other = draw.chance(0.3) ? draw.integer(0, budget) : null;
    disclosure.projects.push({
      project: index + 1,
      code: '',
      name,
      budget: toMoney(budget),
      fiscal: toMoney(budget - (other ?? 0)),
      other: other === null ? null : toMoney(other),
      purpose: '',
      goal: '',
      ...writePlan(draw, budget),
      lines: {
        budget: nextLine(),
        fiscal: nextLine(),
        other: nextLine(),
        purpose: null,
        plan_march: nextLine(),
        plan_june: nextLine(),
        plan_october: nextLine(),
        plan_december: nextLine(),
        goal: null,
      },
      line: nextLine(),
      line_end: nextLine(),
      indicators: draw.chance(0.5) ? [writeLimit(budget + (draw.chance(0.5) ? 0 : 500), nextLine())] : [],
    });
  });
  // A sentence that names the projects of the tables names all of them.
  const named = disclosure.figures.some((figure) => figure.figure === 'expenditure.project.part');
  if (named || draw.chance(0.5)) return;
  for (const project of disclosure.projects)
    state('expenditure.project.part', project.name, Math.round(Number(project.budget?.cny) / 100));
}

type Plan = Pick<Project, 'plan_measure' | 'plan_march' | 'plan_june' | 'plan_october' | 'plan_december'>;

function writePlan(draw: Draw, budget: number): Plan {
  const percent = draw.chance(0.5);
  const at = (share: number): string => {
    if (percent) return String(share);
    return toMoney(Math.round((budget * share) / 100)).printed;
  };
  return {
    plan_measure: percent ? 'percent' : 'amount',
    plan_march: draw.chance(0.3) ? '' : at(30),
    plan_june: at(60),
    plan_october: at(85),
    plan_december: at(100),
  };
}

function writeLimit(limit: number, line: number): Project['indicators'][number] {
  const { printed } = toMoney(limit);
  return {
    indicator: 1,
    level1: '产出指标',
    level2: '成本指标',
    level3: '成本控制',
    scoring: '',
    description: '成本控制',
    value_text: `≤${printed}万元`,
    operator: '≤',
    value: printed,
    unit: '万元',
    value_kind: 'number',
    basis: '',
    line,
  };
}

/** Duties whose budgets are the project expenditure, each that of its activities. */
export function writeActivities(draw: Draw, disclosure: Unchecked, { nextLine }: Narrator, total: number): void {
  const add = (parent: number | null, name: string, budget: number | null): number => {
    const activity = disclosure.activities.length + 1;
    disclosure.activities.push({
      activity,
      parent,
      name,
      budget: budget === null ? null : toMoney(budget),
      description: '',
      goal: '',
      line: nextLine(),
      indicators: [],
    });
    return activity;
  };
  draw.split(total, draw.integer(2, 4)).forEach((budget, index) => {
    const duty = add(null, `职责${String(index + 1)}`, budget);
    for (const part of draw.split(budget, draw.integer(1, 3))) add(duty, '活动', part);
    if (draw.chance(0.5)) add(duty, '不安排项目支出的活动', null);
  });
}

/** Goods with quantity and price, their sources, and the row of totals above them. */
export function writeProcurement(draw: Draw, disclosure: Unchecked, { nextLine, state }: Narrator): void {
  const line = nextLine();
  const goods = Array.from({ length: draw.integer(1, 4) }, () => ({
    quantity: draw.integer(1, 40),
    price: draw.integer(100, 20_000),
    share: draw.integer(0, 100),
  }));
  const sums = { total: 0, general: 0, account: 0 };
  goods.forEach(({ quantity, price, share }, index) => {
    const total = quantity * price;
    const general = Math.round((total * share) / 100);
    sums.total += total;
    sums.general += general;
    sums.account += total - general;
    disclosure.procurement.push({
      ...writeAmounts(total, general),
      item: index + 1,
      project: `项目${String(index + 1)}`,
      goods: `货物${String(index + 1)}`,
      catalogue_code: '',
      unit: '台',
      quantity: String(quantity),
      unit_price: toMoney(price),
      line: nextLine(),
    });
  });
  disclosure.procurement_totals.push({
    ...writeAmounts(sums.total, sums.general),
    label: '合计',
    unit_price: null,
    line,
  });
  state('procurement.total', '政府采购预算', sums.total);
}

type Amounts = Omit<
  ProcurementItem,
  'item' | 'project' | 'goods' | 'catalogue_code' | 'unit' | 'quantity' | 'unit_price' | 'line'
>;

function writeAmounts(total: number, general: number): Amounts {
  return {
    project_funds: toMoney(total),
    total: toMoney(total),
    budgeted: toMoney(total),
    general_public_budget: toMoney(general),
    special_account: toMoney(total - general),
    government_fund: null,
    state_capital: null,
    unit_funds: null,
    other_sources: null,
    other_channels: null,
    sme_reserved: null,
  };
}

/** The table of fixed assets, and the sentence that cites it. */
export function writeAssets(draw: Draw, disclosure: Unchecked, { nextLine, state }: Narrator): void {
  const [buildings, vehicles, equipment, other] = Array.from({ length: 4 }, () => draw.integer(100, 90_000));
  const rows = [
    ['total', '资产总额', (buildings ?? 0) + (vehicles ?? 0) + (equipment ?? 0) + (other ?? 0)],
    ['buildings', '1、房屋（平方米）', buildings ?? 0],
    ['offices', '其中：办公用房（平方米）', draw.integer(0, buildings ?? 0)],
    ['vehicles', '2、车辆（台、辆）', vehicles ?? 0],
    ['large-equipment', '3、单价在20万元以上的设备', equipment ?? 0],
    ['other', '4、其他固定资产', other ?? 0],
  ] as const;
  for (const [item, label, value] of rows)
    disclosure.fixed_assets.push({ item, label, quantity: null, value: toMoney(value), as_of: null, line: nextLine() });
  state('fixed-assets.total', '上年末固定资产金额', rows[0][2]);
}
