import type { Notice } from '../../model/disclosure.ts';
import type { Unchecked } from '../checks/rule.ts';
import type { NoticeDraft } from '../notice.ts';
import { bandFilled } from './band-filled.ts';
import { bandOverlap } from './band-overlap.ts';
import { cellBlank } from './cell-blank.ts';
import { citedTable } from './cited-table.ts';
import { codeRepeated } from './code-repeated.ts';
import { contentsOrder } from './contents-order.ts';
import { costOperator } from './cost-operator.ts';
import { countInPercent } from './count-in-percent.ts';
import { gatherNotices, sortNotices } from './gather.ts';
import { goalCopied } from './goal-copied.ts';
import { headingOfOtherYear } from './heading-of-other-year.ts';
import { itemAmountUnreadable } from './item-amount-unreadable.ts';
import { levelInDuties } from './level-in-duties.ts';
import { levelInGlossary } from './level-in-glossary.ts';
import { nameRepeated } from './name-repeated.ts';
import { otherDepartment } from './other-department.ts';
import { planNotPercent } from './plan-not-percent.ts';
import { readerTitles } from './reader-title.ts';
import type { NoticeRule } from './rule.ts';
import { satisfactionOperator } from './satisfaction-operator.ts';
import { sectionAbsent } from './section-absent.ts';
import { sectionEmpty } from './section-empty.ts';
import { statutoryTables } from './statutory-tables.ts';
import { tableWithoutNote } from './table-without-note.ts';
import { textCut } from './text-cut.ts';
import { totalMisplaced } from './total-misplaced.ts';

/** Every rule that reads a whole disclosure as a careful reader would. */
export const noticeRules: readonly NoticeRule[] = [
  statutoryTables,
  sectionAbsent,
  sectionEmpty,
  citedTable,
  tableWithoutNote,
  contentsOrder,
  headingOfOtherYear,
  levelInDuties,
  levelInGlossary,
  otherDepartment,
  planNotPercent,
  codeRepeated,
  nameRepeated,
  goalCopied,
  costOperator,
  satisfactionOperator,
  countInPercent,
  bandFilled,
  bandOverlap,
  cellBlank,
  itemAmountUnreadable,
  textCut,
  totalMisplaced,
];

/** The short Chinese name of every rule that gives notice, the readers' own among them. */
export const noticeTitles: Readonly<Record<string, string>> = {
  ...readerTitles,
  ...Object.fromEntries(noticeRules.map(({ key, title }) => [key, title])),
};

/** What a careful reader would mark in a disclosure as a whole, in the order of the rules. */
function markDisclosure(disclosure: Unchecked): NoticeDraft[] {
  return noticeRules.flatMap(({ key, severity, evaluate }) =>
    evaluate(disclosure).map((finding) => ({ rule: key, severity, ...finding })),
  );
}

/** The readers' notices and those of the rules, alike ones gathered, numbered in document order. */
export function listNotices(disclosure: Unchecked, drafts: readonly NoticeDraft[]): Notice[] {
  return sortNotices(gatherNotices([...drafts, ...markDisclosure(disclosure)])).map((notice, index) => ({
    notice: index + 1,
    ...notice,
  }));
}
