import type { BudgetLine, BudgetTable } from '../../model/disclosure.ts';
import type { BudgetTableKey, Measure } from '../../model/keys.ts';
import { fromBudgetLine } from './operand.ts';
import type { CheckDraft, CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';
import { measureNames } from './table-cells.ts';

/** `whole = parts` across the columns of a row. Blank columns are nothing. */
interface RowIdentity {
  whole: Measure;
  parts: readonly Measure[];
}

const kinds: readonly Measure[] = [
  'basic',
  'project',
  'operating-expenditure',
  'remitted-to-superior',
  'subsidy-to-subordinate',
];
const budgets: readonly Measure[] = ['general-public-budget', 'government-fund', 'state-capital'];

/** What the headers of the tables say their columns add up to. */
const identities: Readonly<Partial<Record<BudgetTableKey, readonly RowIdentity[]>>> = {
  income: [
    { whole: 'total', parts: ['current-year', 'carryover'] },
    {
      whole: 'current-year',
      parts: [
        'fiscal-appropriation',
        ...budgets,
        'special-account',
        'business-income',
        'operating-income',
        'superior-subsidy',
        'subordinate-remittance',
        'other-income',
      ],
    },
  ],
  expenditure: [{ whole: 'total', parts: kinds }],
  'general-public-budget': [{ whole: 'total', parts: ['basic', 'project'] }],
  'government-fund': [{ whole: 'total', parts: ['basic', 'project'] }],
  'state-capital': [{ whole: 'total', parts: ['basic', 'project'] }],
  'general-public-basic': [{ whole: 'total', parts: ['personnel', 'public'] }],
  'fiscal-appropriation': [{ whole: 'total', parts: budgets }],
  'three-public': [{ whole: 'total', parts: budgets }],
};

/** In each row the columns add up as the header says: 合计 = 本年收入 + 上年结转, 合计 = 基本支出 + 项目支出, … */
export const tableRow: CheckRule = {
  key: 'table-row',
  title: '每行各栏之和等于该行合计',
  evaluate: ({ budget_tables: tables }) =>
    tables.flatMap((table) =>
      groupRows(table).flatMap((row) =>
        (identities[table.table] ?? []).flatMap((identity) => checkRow(table, row, identity)),
      ),
    ),
};

/** The amounts of each row; in two-sided tables only the expenditure side has several columns. */
function groupRows(table: BudgetTable): BudgetLine[][] {
  const rows = new Map<string, BudgetLine[]>();
  for (const line of table.lines) {
    if (line.side === 'income') continue;
    const key = String(line.line);
    rows.set(key, [...(rows.get(key) ?? []), line]);
  }
  return [...rows.values()];
}

function checkRow(table: BudgetTable, row: readonly BudgetLine[], identity: RowIdentity): CheckDraft[] {
  const whole = row.find((line) => line.measure === identity.whole);
  const parts = row.filter((line) => identity.parts.includes(line.measure));
  if (whole === undefined || parts.length === 0) return [];
  const names = parts.map((part) => measureNames[part.measure]).join(' + ');
  return [
    checkSum({
      section: 'budget-tables',
      statement: `${table.title}：“${[whole.code, whole.name].filter((text) => text !== '').join(' ')}”${names} = ${measureNames[identity.whole]}`,
      stated: fromBudgetLine(whole, measureNames[identity.whole]),
      terms: parts.map((part) => fromBudgetLine(part, measureNames[part.measure])),
    }),
  ];
}
