import type { Column } from './table.ts';

/** What numbers count or measure, in Chinese, by the name of their column, or by table and column where a name means two things. */
const units: Readonly<Record<string, string>> = {
  fiscal_year: '年',
  percent: '%',
  value: '见 unit',
  'procurement.quantity': '见 unit',
  'fixed_assets.quantity': '见 label',
  line: '行号',
  line_start: '行号',
  line_end: '行号',
  sections: '行',
  tables: '张',
  projects: '行',
  indicators: '行',
  activities: '行',
  checks_hold: '行',
  checks_rounding: '行',
  checks_broken: '行',
  checks_not_evaluable: '行',
  notices: '行',
  section: '序号',
  item: '序号',
  project: '序号',
  indicator: '序号',
  activity: '序号',
  parent: '序号',
  check: '序号',
  notice: '序号',
  unit: '序号',
};

/** The unit of a column of numbers for the data dictionary: yuan for every amount; empty for texts and dates, which have none. */
export function findUnit(table: string, { name, type }: Pick<Column, 'name' | 'type'>): string {
  if (type === 'amount') return '元';
  if (type === 'string' || type === 'date') return '';
  const unit = units[`${table}.${name}`] ?? units[name];
  if (unit === undefined) throw new Error(`${table}.${name} has no unit: add one to column-unit.ts`);
  return unit;
}
