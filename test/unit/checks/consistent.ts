import type { Unchecked } from '../../../src/convert/checks/rule.ts';
import type { FigureKey, SectionKey } from '../../../src/model/keys.ts';
import { convertSource } from '../conversions.ts';
import { writeTables } from './consistent-tables.ts';
import { writeActivities, writeAssets, writeProcurement, writeProjects } from './consistent-parts.ts';
import { toMoney } from './money.ts';
import { type Draw, drawFrom } from './seeded.ts';

/** Writes figures one to a line, as sentences on lines of their own would state them. */
export interface Narrator {
  nextLine: () => number;
  /** States an amount in hundredths of 万元; a negative one is a decrease. */
  state: (figure: FigureKey, label: string, amount: number) => void;
  rate: (figure: FigureKey, label: string, percent: string) => void;
}

/** A disclosure in which every sum that it claims holds exactly. */
export function makeConsistent(seed: number): Unchecked {
  const draw = drawFrom(seed);
  const disclosure = makeEmpty();
  const narrator = startNarrator(disclosure);
  const personnel = draw.integer(20_000, 300_000);
  const publicCosts = draw.integer(5_000, 60_000);
  const basic = personnel + publicCosts;
  const project = draw.integer(300_000, 2_500_000);
  const carryover = draw.chance(0.6) ? draw.integer(1_000, 50_000) : 0;
  const withTables = draw.chance(0.4);
  const threePublic = stateThreePublic(draw, narrator);
  if (withTables)
    disclosure.budget_tables = writeTables(
      draw,
      { basic, project, carryover, personnel, public: publicCosts, ...threePublic },
      narrator.nextLine,
    );
  const other = !withTables && draw.chance(0.3) ? draw.integer(1, 90_000) : 0;
  const total = basic + project + other;
  // The tables hold what the largest item can carry over: the sentence says the same.
  const carried = withTables ? readCarryover(disclosure) : carryover;
  stateIncome(draw, narrator, total, carried, withTables);
  narrator.state('expenditure.total', '支出预算', total);
  narrator.state('expenditure.basic', '基本支出', basic);
  narrator.state('expenditure.personnel', '人员经费', personnel);
  narrator.state('expenditure.public', '日常公用经费', publicCosts);
  narrator.state('expenditure.project', '项目支出', project);
  if (other > 0) narrator.state('expenditure.other', '其他支出', other);
  if (draw.chance(0.6))
    draw.split(project, draw.integer(2, 5)).forEach((amount, index) => {
      narrator.state('expenditure.project.part', `事项${String(index + 1)}`, amount);
    });
  if (draw.chance(0.5))
    draw.split(total, draw.integer(2, 4)).forEach((amount, index) => {
      narrator.state('expenditure.function.part', `类别${String(index + 1)}`, amount);
    });
  // A third kind of expenditure changes too, and no sentence says by how much.
  if (other === 0) stateComparison(draw, narrator, { total, basic, project });
  if (draw.chance(0.7)) writeProjects(draw, disclosure, narrator, project);
  if (draw.chance(0.4)) writeActivities(draw, disclosure, narrator, project);
  if (draw.chance(0.5)) writeProcurement(draw, disclosure, narrator);
  if (draw.chance(0.7)) writeAssets(draw, disclosure, narrator);
  disclosure.transcript = Array.from({ length: narrator.nextLine() }, () => '');
  return disclosure;
}

/** A real disclosure with every part taken out. */
function makeEmpty(): Unchecked {
  return {
    ...convertSource('handan-hrss-2018').disclosure,
    department_code: '316',
    fiscal_year: 2024,
    sections: [],
    figures: [],
    budget_tables: [],
    projects: [],
    activities: [],
    procurement: [],
    procurement_totals: [],
    fixed_assets: [],
    notices: [],
    transcript: [],
  };
}

function startNarrator(disclosure: Unchecked): Narrator {
  let last = 0;
  const nextLine = (): number => (last += 1);
  const add = (figure: FigureKey, label: string, printed: string, unit: string, amount: string | null): void => {
    const line = nextLine();
    const section: SectionKey = figure.startsWith('three-public') ? 'three-public' : 'overall-arrangement';
    disclosure.figures.push({
      item: disclosure.figures.length + 1,
      figure,
      label,
      amount_cny: amount,
      percent: amount === null ? printed : null,
      printed: printed.replace(/^-/u, ''),
      printed_unit: unit,
      section,
      line,
      quote: `${label}${printed}${unit}`,
      phase: 'budget',
    });
  };
  return {
    nextLine,
    state: (figure, label, amount) => {
      const { cny, printed, unit } = toMoney(amount);
      add(figure, label, printed, unit, cny);
    },
    rate: (figure, label, percent) => {
      add(figure, label, percent, '%', null);
    },
  };
}

function readCarryover({ budget_tables: tables }: Unchecked): number {
  const row = tables[0]?.lines.find((line) => line.name === '上年结转结余');
  return Math.round(Number(row?.amount_cny ?? 0) / 100);
}

function stateIncome(draw: Draw, { state }: Narrator, total: number, carryover: number, general: boolean): void {
  const sources = general ? [total - carryover, 0, 0, 0] : draw.split(total - carryover, 4, true);
  const [first = 0, fund = 0, account = 0, other = 0] = sources;
  state('income.total', '预算收入', total);
  state('income.general-public-budget', '一般公共预算收入', first);
  state('income.government-fund', '基金预算收入', fund);
  if (!general && draw.chance(0.5)) {
    const [budget = 0, funds = 0] = draw.split(account, 2, true);
    state('income.transfers', '转移支付收入', account);
    state('income.transfers.general-public-budget', '一般公共预算转移支付', budget);
    state('income.transfers.government-fund', '基金转移支付', funds);
  } else state('income.special-account', '财政专户核拨收入', account);
  state('income.other', '其他来源收入', other);
  if (carryover > 0) state('income.carryover', '上年结转', carryover);
}

function stateComparison(
  draw: Draw,
  { state, rate }: Narrator,
  { total, basic, project }: { total: number; basic: number; project: number },
): void {
  // Changes of at least a few per cent, so that a rate with two decimals shows a change of either number.
  const change = (level: number): number => Math.round((level * draw.integer(5, 40)) / 100) * draw.pick([1, -1]);
  const [ofBasic, ofProject] = [change(basic), change(project)];
  const whole = ofBasic + ofProject;
  state('arrangement.total', '预算收支安排', total);
  if (draw.chance(0.5)) state('previous-year.total', '上年预算', total - whole);
  state('change.total', '预算收支安排', whole);
  state('change.basic', '基本支出', ofBasic);
  if (draw.chance(0.5)) rate('change.basic.percent', '基本支出', toRate(ofBasic, basic));
  state('change.project', '项目支出', ofProject);
  if (draw.chance(0.5)) rate('change.project.percent', '项目支出', toRate(ofProject, project));
  if (draw.chance(0.4)) {
    const [one, two] = [change(project), change(basic)];
    state('change.part', '社会保障和就业支出', one);
    state('change.part', '卫生健康支出', two);
    state('change.part', '农林水支出', ofProject - one - two);
  }
}

function toRate(change: number, level: number): string {
  return ((change / (level - change)) * 100).toFixed(2);
}

function stateThreePublic(
  draw: Draw,
  { state }: Narrator,
): { overseas: number; purchase: number; operation: number; reception: number } {
  const amount = (): number => (draw.chance(0.3) ? 0 : draw.integer(1, 5_000));
  const [overseas, purchase, operation, reception] = [amount(), amount(), amount(), amount()];
  const [byOverseas, byPurchase, byOperation, byReception] = [amount(), -amount(), amount(), -amount()];
  const whole = overseas + purchase + operation + reception;
  const change = byOverseas + byPurchase + byOperation + byReception;
  state('three-public.total', '“三公”经费预算', whole);
  state('three-public.overseas', '因公出国（境）费', overseas);
  state('three-public.vehicles', '公务用车购置及运维费', purchase + operation);
  state('three-public.vehicles.purchase', '公务用车购置费', purchase);
  state('three-public.vehicles.operation', '公务用车运维费', operation);
  state('three-public.reception', '公务接待费', reception);
  if (draw.chance(0.5)) state('three-public.previous-year', '“三公”经费预算', whole - change);
  state('three-public.change', '“三公”经费预算', change);
  state('three-public.change.overseas', '因公出国（境）费', byOverseas);
  state('three-public.change.vehicles', '公务用车购置及运维费', byPurchase + byOperation);
  state('three-public.change.vehicles.purchase', '公务用车购置费', byPurchase);
  state('three-public.change.vehicles.operation', '公务用车运维费', byOperation);
  state('three-public.change.reception', '公务接待费', byReception);
  return { overseas, purchase, operation, reception };
}
