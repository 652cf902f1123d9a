import type { BudgetLine, BudgetTable } from './budget-table.ts';
import type { BudgetTableKey, Measure, Phase } from './keys.ts';
import { bareName } from './terms.ts';

/** What the wholes of a document are looked for in: `phase` says whether what was planned is meant, or what was spent. */
export interface Tabled {
  tables: readonly BudgetTable[];
  phase: Phase;
}

/** The row that adds up a table. */
export const totalRow = /^(合计|总计|本年支出合计|支出合计)$/u;

/** The row of all three public expenses (`一、“三公”经费支出合计`), and of no unit, fund or year among them. */
const threePublicRow = /^(?:本年|财政拨款)*三公经费(?:财政拨款|支出|本年|预算|决算|小计|合计|总计|总额|数)*$/u;
/** The same of one fund, which pays nearly all of them. */
const generalRow = /^(?:本年)?一般公共预算(?:财政)?(?:拨款)?(?:安排)?的?三公经费(?:支出|预算|决算|小计|合计|数)*$/u;
const besideThreePublic = /会议费|培训费/u;

/**
 * The whole of one half of the summary table. In final accounts 总计 counts balances in that came from the year before or are left for
 * the next, and were neither earned nor spent.
 */
export function findSummaryWhole({ tables, phase }: Tabled, side: 'income' | 'expenditure'): BudgetLine | undefined {
  const word = side === 'income' ? '收入' : '支出';
  const lines = listLines({ tables, phase }, 'income-and-expenditure', 'total');
  const find = (name: string, from: readonly BudgetLine[]): BudgetLine | undefined =>
    from.find((line) => nameRow(line.name) === name);
  if (phase === 'final-accounts') return find(`本年${word}合计`, lines);
  // Some print both wholes in the half of income; the word says which is which.
  const own = lines.filter((line) => line.side === side);
  return find(`${word}总计`, lines) ?? find('总计', own);
}

/** The whole of a column of the table of expenditure. */
export function findExpenditureWhole(tabled: Tabled, measure: 'basic' | 'project'): BudgetLine | undefined {
  return listLines(tabled, 'expenditure', measure).find((line) => totalRow.test(nameRow(line.name)));
}

/** All three public expenses. Some provinces print 会议费 and 培训费 in the same table: then 合计 is more than they are. */
export function findThreePublicWhole(tabled: Tabled): BudgetLine | undefined {
  const lines = listLines(tabled, 'three-public', 'total');
  const find = (row: RegExp): BudgetLine | undefined => lines.find(({ name }) => row.test(nameRow(name)));
  const isMore = lines.some(({ name, amount_cny: cny }) => besideThreePublic.test(nameRow(name)) && cny !== '0.00');
  return find(threePublicRow) ?? (isMore ? undefined : find(totalRow)) ?? find(generalRow);
}

/** `收 入 总 计（含上年结转）：` → `收入总计`: what stands behind in a bracket says what it holds, or its unit. */
function nameRow(name: string): string {
  return bareName(name).replace(/[(:].*$/u, '');
}

/** The amounts in a column of the first table of a kind; a form repeated for each unit has several. */
function listLines({ tables, phase }: Tabled, key: BudgetTableKey, measure: Measure): BudgetLine[] {
  const lines = tables.find(({ table }) => table === key)?.lines ?? [];
  return lines.filter((line) => line.phase === phase && line.measure === measure);
}
