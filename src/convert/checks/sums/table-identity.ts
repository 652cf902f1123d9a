import type { BudgetTableKey, Measure } from '../../../model/keys.ts';
import { normaliseLabel } from '../../../model/terms.ts';
import type { Ledger, LedgerRow } from './table-ledger.ts';

/** `whole = parts` across the columns of a row. */
export interface RowIdentity {
  whole: Measure;
  parts: readonly Measure[];
  /** 其中: columns that need not make up the whole. */
  partial?: boolean;
  /** Columns that stand beside another of the parts in one form, and are part of it in another. */
  inside?: readonly Measure[];
}

const kinds: readonly Measure[] = [
  'basic',
  'project',
  'operating-expenditure',
  'remitted-to-superior',
  'subsidy-to-subordinate',
];
const budgets: readonly Measure[] = ['general-public-budget', 'government-fund', 'state-capital'];
/** What 单位资金 is made up of, by whatever of them a document prints. */
const unitFunds: readonly Measure[] = [
  'business-income',
  'operating-income',
  'superior-subsidy',
  'subordinate-remittance',
  'other-income',
];

const otherSources: readonly Measure[] = ['special-account', 'unit-funds', ...unitFunds];

/** What the headers of the tables say their columns add up to. */
const identities: Readonly<Partial<Record<BudgetTableKey, readonly RowIdentity[]>>> = {
  expenditure: [{ whole: 'total', parts: kinds }],
  'general-public-budget': [{ whole: 'total', parts: ['basic', 'project'] }],
  'government-fund': [{ whole: 'total', parts: ['basic', 'project'] }],
  'state-capital': [{ whole: 'total', parts: ['basic', 'project'] }],
  'general-public-basic': [{ whole: 'total', parts: ['personnel', 'public'] }],
  'fiscal-appropriation': [{ whole: 'total', parts: budgets }],
  'three-public': [{ whole: 'total', parts: budgets }],
};

/** The identities of a table, by the columns in which it prints amounts. */
export function listIdentities({ table, measures }: Pick<Ledger, 'table' | 'measures'>): readonly RowIdentity[] {
  // What pays for a project are the same sources.
  const bySource = table.table === 'income' || table.table === 'project-expenditure';
  const some = listsSomeSources(table.columns);
  if (!bySource) return (identities[table.table] ?? []).map((identity) => ({ ...identity, partial: some }));
  const all = incomeIdentities(measures);
  return some ? all.filter(({ partial, parts }) => partial === true || parts.includes('current-year')) : all;
}

/**
 * Whether the columns of sources are 其中 of the amount before them (`预算数`, `其中：一般公共预算`): they need not make it up, unless
 * they go down to 单位资金 or 其他, the last of the sources. 其中 under 财政拨款 or 单位资金 parts that alone.
 */
function listsSomeSources(columns: readonly string[]): boolean {
  const titles = columns.map(normaliseLabel);
  const isPart = (title: string): boolean => {
    const [, above = '', label = ''] = /^(.*?)其中:?(.*)$/u.exec(title) ?? [];
    return !/拨款|单位(自有)?资金|结转/u.test(above) && /公共预算|拨款|基金|国有资本|专户|结转/u.test(label);
  };
  return titles.some(isPart) && !titles.some((title) => /单位(自有)?资金|其他(来源)?(收入|资金)/u.test(title));
}

/**
 * 合计 = 本年收入 + 上年结转, 本年收入 = its sources. Older forms have no 本年收入; where 财政拨款 stands beside the
 * budgets it comes from, they are part of it; 事业收入 can be part of 单位资金 or stand beside it.
 */
function incomeIdentities(measures: readonly Measure[]): RowIdentity[] {
  const fiscal = measures.includes('fiscal-appropriation');
  const sources = [...(fiscal ? (['fiscal-appropriation'] as const) : budgets), ...otherSources];
  const inside = measures.includes('unit-funds') ? unitFunds : [];
  const split: RowIdentity[] = fiscal ? [{ whole: 'fiscal-appropriation', parts: budgets, partial: true }] : [];
  if (!measures.includes('current-year'))
    return [{ whole: 'total', parts: [...sources, 'carryover'], inside }, ...split];
  // Without a column of 财政, what a unit earns itself stands beside 本年预算 or is part of it.
  const alone = !measures.some((measure) => measure === 'fiscal-appropriation' || budgets.includes(measure));
  if (alone && measures.includes('total'))
    return [{ whole: 'total', parts: ['current-year', 'carryover', ...otherSources], inside: otherSources }];
  // Final accounts have 本年收入合计 and no column over it.
  const above: RowIdentity[] = measures.includes('total')
    ? [{ whole: 'total', parts: ['current-year', 'carryover'] }]
    : [];
  return [...above, { whole: 'current-year', parts: sources, inside }, ...split];
}

/** The parts of an identity that a table has a column for, with or without an amount in this row. */
export function partsOf({ measures }: Pick<Ledger, 'measures'>, { parts }: RowIdentity): Measure[] {
  return parts.filter((part) => measures.includes(part));
}

/** Whether an identity can be asked of a row at all. */
export function concerns(row: LedgerRow, ledger: Ledger, identity: RowIdentity): boolean {
  return partsOf(ledger, identity).some((part) => row.amounts[part] !== undefined);
}
