import Big from 'big.js';
import { type ClassWhole, isListed, type Item, type Step, type Stayed } from '../publish/series/index.ts';
import { disclosureLink, lineLink, projectLink } from './links.ts';

/** Which of a department's lists is compared. */
export type MovementKey = 'projects' | 'functionalClasses' | 'activities' | 'organisations';

interface MovementKind {
  key: MovementKey;
  label: string;
  /** The word that counts them. */
  measure: string;
}

/** In the order pages show them. */
const movementKinds: readonly MovementKind[] = [
  { key: 'projects', label: '项目', measure: '个' },
  { key: 'functionalClasses', label: '功能分类', measure: '类' },
  { key: 'activities', label: '职责与工作活动', measure: '项' },
  { key: 'organisations', label: '机构', measure: '个' },
];

const wholes: Readonly<Record<ClassWhole, string>> = {
  expenditure: '全部支出',
  'general-public-budget': '一般公共预算支出',
};

/** A row of names that does not go on for ever: what is left out is counted. */
export interface Few<T> {
  shown: readonly T[];
  left: number;
}

/** What came, went and stayed of one kind, ready to be shown. */
export interface ShownMovement extends MovementKind {
  /** What the classes divide up; empty for the other kinds. */
  whole: string;
  added: Few<Item>;
  gone: Few<Item>;
  /** By how much they changed, most first; what has no amounts last, in document order. */
  stayed: Few<Stayed>;
  counts: { added: number; gone: number; stayed: number };
}

/** Why there is nothing to compare: `2023 年的文件没有列出项目`. Null where neither year has any such list. */
export interface UnlistedMovement extends MovementKind {
  reason: string | null;
}

const mostRows = 60;

/** The four lists of a step. */
export function listMovements(step: Step): (ShownMovement | UnlistedMovement)[] {
  return movementKinds.map((kind) => {
    const compared = step[kind.key];
    if (!isListed(compared)) {
      const isNowhere = compared.missingIn.length !== 1;
      const years = compared.missingIn.map((year) => `${String(year)} 年`).join('和');
      return { ...kind, reason: isNowhere ? null : `${years}的文件没有列出${kind.label}，比不出增减` };
    }
    const { added, gone, stayed } = compared;
    return {
      ...kind,
      whole: 'whole' in compared ? wholes[compared.whole] : '',
      added: takeFew(added),
      gone: takeFew(gone),
      stayed: takeFew(stayed.toSorted(compareMostChanged)),
      counts: { added: added.length, gone: gone.length, stayed: stayed.length },
    };
  });
}

/** Whether both documents list items of the kind. */
export function isShown(movement: ShownMovement | UnlistedMovement): movement is ShownMovement {
  return !('reason' in movement);
}

/** The page or the line an item stands on. */
export function itemLink(key: MovementKey, { disclosure, item, line }: Item): string {
  switch (key) {
    case 'projects':
      return projectLink(disclosure, item);
    case 'activities':
      return `${disclosureLink(disclosure)}#activity-${String(item)}`;
    case 'organisations':
      return `${disclosureLink(disclosure)}#organisation-${String(item)}`;
    case 'functionalClasses':
      return lineLink(disclosure, line);
  }
}

function takeFew<T>(all: readonly T[]): Few<T> {
  return { shown: all.slice(0, mostRows), left: Math.max(0, all.length - mostRows) };
}

function compareMostChanged({ change: a }: Stayed, { change: b }: Stayed): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return new Big(b.amount).abs().cmp(new Big(a.amount).abs());
}
