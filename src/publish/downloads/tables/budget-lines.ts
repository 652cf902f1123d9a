import type { BudgetLine } from '../../../model/disclosure.ts';
import type { BudgetTableKey } from '../../../model/keys.ts';
import { accountsTableTitles, budgetTableTitles, measureTitles, sideTitles } from '../key-titles.ts';
import { amount, type ColumnSource, defineTable, key, lineColumn, phaseColumn, text } from '../table.ts';

/** The columns of a printed amount; `tables` says what its document calls the statutory tables. */
const listLineColumns = (
  title: string,
  tables: Readonly<Record<BudgetTableKey, string>>,
): ColumnSource<BudgetLine>[] => [
  key('table', title, '哪一张表，取值见列表，例如 expenditure。', tables, (row: BudgetLine) => row.table),
  text('row', '行序', '印出的序号，没有则从 1 计数，文本，例如 4。', (row) => row.row),
  key(
    'side',
    '收支栏',
    '两栏的表取哪一栏，取值见列表，例如 income；不分栏的表为空。',
    sideTitles,
    (row: BudgetLine) => row.side,
  ),
  text(
    'code',
    '科目编码',
    '印出的科目编码，文本，例如 2080101；类、款、项分行印时由上面各行补全，与名称印在一格时从名称分出；没有印出则为空。',
    (row) => row.code,
  ),
  text('name', '科目名称', '印出的科目或项目名称，不含印在前面的编码，例如 行政运行。', (row) => row.name),
  text('parent_code', '上级编码', '表中最近的上级科目编码，例如 20801；没有则为空。', (row) => row.parent_code),
  key('measure', '金额种类', '金额在哪一列，取值见列表，例如 basic。', measureTitles, (row: BudgetLine) => row.measure),
  amount('amount_cny', '金额', '元，两位小数，例如 13246300.00。', (row) => row.amount_cny),
  text('printed', '原文金额', '印出的数字，不含单位，例如 1324.63。', (row) => row.printed),
  text('printed_unit', '原文单位', '表上印出的单位，例如 万元。', (row) => row.printed_unit),
  lineColumn('金额所在行的文本稿行号，从 1 起，例如 150；在网站“原文”页以 #L150 定位。'),
];

/** The columns of an amount of a budget, the department's or a unit's. */
export const budgetLineColumns = listLineColumns('预算表', budgetTableTitles);

/** One record for each printed amount of the statutory tables of budgets. */
export const budgetLinesTable = defineTable<BudgetLine>({
  key: 'budget_lines',
  title: '预算表金额',
  description:
    '部门预算的法定预算表里印出的每个金额一行（长表），空白单元格没有行；按原样的宽表见各文件的 tables/。部门决算的金额不在这里，见 final_accounts_lines。',
  rows: ({ kind, budget_tables: tables }) => (kind === 'budget' ? tables.flatMap((table) => table.lines) : []),
  columns: budgetLineColumns,
});

/** The same of final accounts, which print what was budgeted beside what was spent. */
export const finalAccountsLinesTable = defineTable<BudgetLine>({
  key: 'final_accounts_lines',
  title: '决算表金额',
  description:
    '部门决算的法定决算表里印出的每个金额一行（长表），各列与 budget_lines 相同，另有 phase 说明是预算数还是决算数。空白单元格没有行。',
  rows: ({ kind, budget_tables: tables }) => (kind === 'final-accounts' ? tables.flatMap((table) => table.lines) : []),
  columns: [...listLineColumns('决算表', accountsTableTitles), phaseColumn()],
});
