import type { BudgetLine, BudgetTable } from './budget-table.ts';
import type { BudgetTableKey, Measure, Phase, Side } from './keys.ts';
import { bareName } from './terms.ts';

/** What the wholes of a document are looked for in: `phase` says whether what was planned is meant, or what was spent. */
interface Tabled {
  tables: readonly BudgetTable[];
  phase: Phase;
}

/** The row that adds up a table. */
export const totalRow = /^(合计|总计|本年支出合计|支出合计)$/u;

/** The row of all three public expenses (`一、“三公”经费支出合计`); a unit's own begins with its name and a slash. */
const threePublicRow = /^[^/]*三公经费(?:财政拨款)?(?:支出)?(?:预算)?(?:小计|合计|总计|总额|预算数)?$/u;
const besideThreePublic = /会议费|培训费/u;

/**
 * The whole of one half of the summary table. In final accounts 总计 counts balances in that came from the year before or are left for
 * the next, and were neither earned nor spent.
 */
export function findSummaryWhole({ tables, phase }: Tabled, side: 'income' | 'expenditure'): BudgetLine | undefined {
  const word = side === 'income' ? '收入' : '支出';
  const lines = listLines({ tables, phase }, 'income-and-expenditure', 'total', side);
  const names = phase === 'budget' ? [`${word}总计`, '总计'] : [`本年${word}合计`];
  return names.map((name) => lines.find((line) => bareName(line.name) === name)).find((line) => line !== undefined);
}

/** The whole of a column of the table of expenditure. */
export function findExpenditureWhole(tabled: Tabled, measure: 'basic' | 'project'): BudgetLine | undefined {
  return listLines(tabled, 'expenditure', measure, '').find((line) => totalRow.test(bareName(line.name)));
}

/** All three public expenses. Some provinces print 会议费 and 培训费 in the same table: then 合计 is more than they are. */
export function findThreePublicWhole(tabled: Tabled): BudgetLine | undefined {
  const lines = listLines(tabled, 'three-public', 'total', '');
  const named = lines.find(({ name }) => threePublicRow.test(bareName(name)));
  const isMore = lines.some(({ name, amount_cny: cny }) => besideThreePublic.test(name) && cny !== '0.00');
  return named ?? (isMore ? undefined : lines.find(({ name }) => totalRow.test(bareName(name))));
}

/** The amounts in a column of the first table of a kind; a form repeated for each unit has several. */
function listLines({ tables, phase }: Tabled, key: BudgetTableKey, measure: Measure, side: Side): BudgetLine[] {
  const lines = tables.find(({ table }) => table === key)?.lines ?? [];
  return lines.filter((line) => line.phase === phase && line.measure === measure && line.side === side);
}
