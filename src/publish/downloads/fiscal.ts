/**
 * What columns mean in the budget taxonomy of the Fiscal Data Package, for tools that know it. By `table.column`, or by the
 * column's name where it means the same in every table. Amounts are all `value` and need no entry.
 */
const columnTypes: Readonly<Record<string, string>> = {
  'disclosures.fiscal_year': 'date:fiscal-year',
  // A budget or final accounts: the phases of a budget that a disclosure can tell.
  'disclosures.kind': 'phase:id',
  'disclosures.department_code': 'administrative-classification:generic:code',
  'disclosures.department': 'administrative-classification:generic:label',
  'disclosures.division_code': 'geo:source:code',
  // 预算 or 决算: planned or spent.
  phase: 'phase:id',
  'budget_lines.side': 'direction',
  // The table of basic expenditure prints economic codes in the same column; see the statutory tables as printed.
  'budget_lines.code': 'functional-classification:generic:code',
  'budget_lines.name': 'functional-classification:generic:label',
  'unit_budget_lines.unit_name': 'administrative-classification:generic:label',
  'unit_budget_lines.side': 'direction',
  'unit_budget_lines.code': 'functional-classification:generic:code',
  'unit_budget_lines.name': 'functional-classification:generic:label',
  'final_accounts_lines.side': 'direction',
  'final_accounts_lines.code': 'functional-classification:generic:code',
  'final_accounts_lines.name': 'functional-classification:generic:label',
  'projects.code': 'activity:generic:project:code',
  'projects.name': 'activity:generic:project:label',
  'procurement.project': 'activity:generic:project:label',
};

/** The taxonomy's name for a column, or undefined where it has none. */
export function fiscalType(table: string, column: { name: string; type: string }): string | undefined {
  return column.type === 'amount' ? 'value' : (columnTypes[`${table}.${column.name}`] ?? columnTypes[column.name]);
}

/** The taxonomy's names for a statutory table's columns of codes and names. */
export function classificationTypes(table: string): { code: string; name: string } {
  const classification = table === 'general-public-basic' ? 'economic-classification' : 'functional-classification';
  return { code: `${classification}:generic:code`, name: `${classification}:generic:label` };
}
