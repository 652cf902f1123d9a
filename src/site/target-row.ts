import type { Placed, RowOf } from './row-part.ts';

/** An indicator in the list of all targets. */
export const targetShape = {
  /** Whose it is: `project`, `department` (部门整体), `activity` (职责活动). */
  owner: 'text',
  /** The number of the project or activity in its document; 0 for the department's own. */
  item: 'number',
  /** The name of the project or activity; empty for the department's own. */
  ownerName: 'text',
  indicator: 'number',
  level1: 'text',
  level2: 'text',
  /** 三级指标; for an activity the indicator's name. */
  name: 'text',
  /** Where it says more than the name. */
  description: 'text',
  /** As printed; for an activity its four grades. */
  value_text: 'text',
  operator: 'text',
  /** A plain number, or empty. */
  value: 'text',
  unit: 'text',
  /** `number`, `date`, `text`, `blank` of the data contract, and `grades` for the four grades of an activity. */
  kind: 'text',
  line: 'number',
} as const;
export type TargetRow = RowOf<typeof targetShape>;
export type PlacedTarget = Placed<TargetRow>;

export const targetOwners = [
  ['project', '项目的指标'],
  ['department', '部门整体的指标'],
  ['activity', '职责活动的指标'],
] as const;

export const targetKinds = [
  ['number', '数字'],
  ['date', '日期'],
  ['text', '文字'],
  ['blank', '空白'],
  ['grades', '分四档'],
] as const;

/** Where an indicator is shown with all that was printed of it, below the site's base. */
export function targetPath({ document, row }: PlacedTarget): string {
  const page = `disclosures/${document.id}/`;
  const anchor = `indicator-${String(row.indicator)}`;
  if (row.owner === 'project') return `${page}projects/${String(row.item)}/#${anchor}`;
  return row.owner === 'activity' ? `${page}#activity-${String(row.item)}-${anchor}` : `${page}#${anchor}`;
}

/** What an indicator belongs to: `项目 办公楼修缮`. */
export function sayOwner({ owner, ownerName }: TargetRow): string {
  if (owner === 'department') return '部门整体';
  return `${owner === 'project' ? '项目' : '活动'} ${ownerName}`;
}

/** `产出指标 · 数量指标`; the one level there is; empty for none. */
export function sayLevels({ level1, level2 }: Pick<TargetRow, 'level1' | 'level2'>): string {
  return [...new Set([level1, level2])].filter((level) => level !== '').join(' · ');
}
