import type { BudgetLine, BudgetTable } from '../../../src/model/disclosure.ts';
import type { BudgetTableKey, Measure, Side } from '../../../src/model/keys.ts';
import type { Draw } from './seeded.ts';
import { toMoney } from './money.ts';

/** One functional item with what is spent under it, in hundredths of 万元. */
interface Item {
  code: string;
  basic: number;
  project: number;
  carryover: number;
}

/** What the statutory tables of a department distribute. */
export interface Totals {
  basic: number;
  project: number;
  carryover: number;
  personnel: number;
  public: number;
  overseas: number;
  purchase: number;
  operation: number;
  reception: number;
}

type Amounts = Partial<Record<Measure, number>>;

interface Writer {
  table: BudgetTable;
  /** A row of a table by codes; amounts of 0 are left blank, as the forms do. */
  row: (code: string, name: string, amounts: Amounts) => void;
  /** A cell of a two-sided table, each with its own line. */
  cell: (side: Side, name: string, amounts: Amounts) => void;
}

const classNames: Readonly<Record<string, string>> = {
  208: '社会保障和就业支出',
  210: '卫生健康支出',
  213: '农林水支出',
  221: '住房保障支出',
};

/** Nine tables in which every sum of the form holds. `nextLine` gives each row a line of its own. */
export function writeTables(draw: Draw, totals: Totals, nextLine: () => number): BudgetTable[] {
  const items = distribute(draw, totals);
  const open = (table: BudgetTableKey, title: string): Writer => openTable(table, title, nextLine);
  return [
    writeSummary(open('income-and-expenditure', '收支总表'), items, false),
    writeTree(open('income', '收入总表'), items, ({ basic, project, carryover }) => ({
      total: basic + project,
      'current-year': basic + project - carryover,
      'fiscal-appropriation': basic + project - carryover,
      carryover,
    })),
    writeTree(open('expenditure', '支出总表'), items, ({ basic, project }) => ({
      total: basic + project,
      basic,
      project,
    })),
    writeSummary(open('fiscal-appropriation', '财政拨款收支总表'), items, true),
    writeTree(open('general-public-budget', '一般公共预算财政拨款支出表'), items, ({ basic, project }) => ({
      total: basic + project,
      basic,
      project,
    })),
    writeEconomic(open('general-public-basic', '一般公共预算财政拨款基本支出表'), draw, totals),
    writeThreePublic(open('three-public', '财政拨款“三公”经费支出表'), totals),
  ];
}

function openTable(table: BudgetTableKey, title: string, nextLine: () => number): Writer {
  const budgetTable: BudgetTable = {
    table,
    title,
    printed_unit: '万元',
    line: nextLine(),
    line_end: 0,
    columns: [],
    rows: [],
    notes: [],
    lines: [],
  };
  const write = (side: Side, code: string, name: string, amounts: Amounts): void => {
    const line = nextLine();
    budgetTable.rows.push({ line, cells: [code, name] });
    for (const [measure, amount] of Object.entries(amounts) as [Measure, number][]) {
      if (amount === 0) continue;
      const { cny, printed, unit } = toMoney(amount);
      budgetTable.lines.push({
        table,
        row: String(budgetTable.rows.length),
        side,
        code,
        name,
        parent_code: '',
        measure,
        amount_cny: cny,
        printed,
        printed_unit: unit,
        line,
        phase: 'budget',
      } satisfies BudgetLine);
    }
    budgetTable.line_end = line;
  };
  return {
    table: budgetTable,
    row: (code, name, amounts) => {
      write('', code, name, amounts);
    },
    cell: (side, name, amounts) => {
      write(side, '', name, amounts);
    },
  };
}

/** Items of three digits, five and seven, over which basic, project and carryover are spread. */
function distribute(draw: Draw, totals: Totals): Item[] {
  const codes = Object.keys(classNames)
    .slice(0, draw.integer(1, 4))
    .flatMap((code) =>
      ['01', '05', '26']
        .slice(0, draw.integer(1, 3))
        .flatMap((section) => ['01', '99'].slice(0, draw.integer(1, 2)).map((item) => code + section + item)),
    );
  const basic = draw.split(totals.basic, codes.length, true);
  const project = draw.split(totals.project, codes.length, true);
  const items = codes.map((code, index) => ({
    code,
    basic: basic[index] ?? 0,
    project: project[index] ?? 0,
    carryover: 0,
  }));
  // What is carried over is part of the largest project money.
  const largest = items.reduce((one, other) => (other.project > one.project ? other : one));
  largest.carryover = Math.min(totals.carryover, largest.project);
  return items.filter((item) => item.basic + item.project > 0);
}

function addUp(items: readonly Item[]): Item {
  const sum = (pick: (item: Item) => number): number => items.reduce((total, item) => total + pick(item), 0);
  return {
    code: '',
    basic: sum((item) => item.basic),
    project: sum((item) => item.project),
    carryover: sum((item) => item.carryover),
  };
}

function writeTree({ table, row }: Writer, items: readonly Item[], amounts: (item: Item) => Amounts): BudgetTable {
  row('', '合计', amounts(addUp(items)));
  const prefixes = items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]);
  for (const prefix of [...new Set(prefixes)]) {
    const under = addUp(items.filter((item) => item.code.startsWith(prefix)));
    row(prefix, classNames[prefix] ?? `科目${prefix}`, amounts(under));
  }
  return table;
}

function writeSummary({ table, cell }: Writer, items: readonly Item[], fiscal: boolean): BudgetTable {
  const { basic, project, carryover } = addUp(items);
  const total = basic + project;
  const spread = (amount: number): Amounts =>
    fiscal ? { total: amount, 'general-public-budget': amount } : { total: amount };
  cell('income', '一、一般公共预算拨款收入', { total: total - carryover });
  for (const [code, name] of Object.entries(classNames)) {
    const under = addUp(items.filter((item) => item.code.startsWith(code)));
    cell('expenditure', `八、${name}`, spread(under.basic + under.project));
  }
  cell('income', '本年收入合计', { total: total - carryover });
  cell('expenditure', '本年支出合计', spread(total));
  cell('income', fiscal ? '年初财政拨款结转和结余' : '上年结转结余', { total: carryover });
  if (fiscal) cell('income', '一、一般公共预算拨款', { total: carryover });
  cell('income', '收入总计', { total });
  cell('expenditure', '支出总计', spread(total));
  return table;
}

function writeEconomic({ table, row }: Writer, draw: Draw, totals: Totals): BudgetTable {
  const wages = draw.split(totals.personnel, draw.integer(2, 4));
  const goods = draw.split(totals.public, draw.integer(2, 4));
  row('', '合计', { total: totals.basic, personnel: totals.personnel, public: totals.public });
  row('301', '工资福利支出', { total: totals.personnel, personnel: totals.personnel });
  wages.forEach((amount, index) => {
    row(`3010${String(index + 1)}`, '工资', { total: amount, personnel: amount });
  });
  row('302', '商品和服务支出', { total: totals.public, public: totals.public });
  goods.forEach((amount, index) => {
    row(`3020${String(index + 1)}`, '办公费', { total: amount, public: amount });
  });
  return table;
}

function writeThreePublic({ table, row }: Writer, totals: Totals): BudgetTable {
  const { overseas, purchase, operation, reception } = totals;
  const both = (amount: number): Amounts => ({ total: amount, 'general-public-budget': amount });
  row('', '合计', both(overseas + purchase + operation + reception));
  row('', '“三公”经费小计', both(overseas + purchase + operation + reception));
  row('', '一、因公出国（境）费', both(overseas));
  row('', '二、公务用车购置及运维费', both(purchase + operation));
  row('', '其中：公务用车购置费', both(purchase));
  row('', '公务用车运行维护费', both(operation));
  row('', '三、公务接待费', both(reception));
  return table;
}
