import type { Goal } from '../../model/disclosure.ts';
import { endsSentence, glueLines, type Ordinal, parseOrdinal, trimText } from '../../model/terms.ts';
import type { Part, ReadingContext } from '../part.ts';
import { findDepartmentTargets, noteTasks, readYearGoal } from './department-target.ts';
import { measureProjectHeading } from './project-heading.ts';
import { listPieces } from './project-piece.ts';

/** The labels that make an item a goal. */
type GoalLabel = 'goal' | 'indicators';

/** A stretch of prose: a paragraph, or what stands before or after a label within one. */
interface Stretch {
  line: number;
  /** The label it begins with. */
  label: GoalLabel | null;
  /** Without the label. */
  text: string;
  ordinal: Ordinal | null;
}

/** The text under a label while it is read, and the numbered list it has become. */
interface OpenText {
  lines: string[];
  list: Ordinal | null;
  lastLine: number;
}

interface GoalDraft {
  title: Stretch[];
  goal: OpenText;
  indicators: OpenText | null;
  claimed: number[];
}

/** A label at the beginning of a paragraph, or after the sentence before it. */
const labelForm = /(?<=^|[。；;，,\s])(绩效目标|绩效指标)\s*[:：]/gu;
const labelNames: Readonly<Record<string, GoalLabel>> = { 绩效目标: 'goal', 绩效指标: 'indicators' };

/**
 * Reads the department's itemised goals (分项绩效目标): the items that carry both 绩效目标： and 绩效指标：; and the goal of the year in its table
 * of targets (年度总体目标), whose indicators are the department's own.
 */
export function readGoals(context: ReadingContext): Part<Goal[]> {
  const runs = listRuns(context);
  const complete = runs.flatMap(readRun).filter((draft) => draft.indicators !== null);
  const titles = runs.flat().filter(({ ordinal }) => ordinal !== null && isListTitle(ordinal));
  const targets = [...findDepartmentTargets(context.outline).values()];
  const ofYear = targets.flatMap((target) => readYearGoal(target) ?? []);
  const itemised = complete.map((draft) => finishGoal(draft));
  const goals = [...itemised, ...ofYear.map(({ goal }) => goal)].sort((one, other) => one.line - other.line);
  return {
    value: goals.map((goal, index) => ({ item: index + 1, ...goal })),
    claimed: [
      ...(complete.length === 0 ? [] : titles.map(({ line }) => line)),
      ...[...complete, ...ofYear].flatMap(({ claimed }) => claimed),
    ],
    notices: targets.flatMap(noteTasks),
  };
}

/** Runs of prose without a table, a new section or the heading of a project between them. */
function listRuns(context: ReadingContext): Stretch[][] {
  const runs: Stretch[][] = [[]];
  for (const piece of listPieces(context.outline)) {
    const ends = piece.kind !== 'paragraph' || measureProjectHeading(piece.lines.map((line) => line.text)) > 0;
    if (ends) runs.push([]);
    else for (const { line, text } of piece.lines) runs.at(-1)?.push(...splitLabels(line, text));
  }
  return runs;
}

function splitLabels(line: number, text: string): Stretch[] {
  const starts = [...text.matchAll(labelForm)].map((match) => ({
    label: labelNames[match[1] ?? ''] ?? null,
    from: match.index,
    to: match.index + match[0].length,
  }));
  const before = trimText(text.slice(0, starts[0]?.from ?? text.length));
  const stretches: Stretch[] =
    before === '' ? [] : [{ line, label: null, text: before, ordinal: parseOrdinal(before) }];
  starts.forEach(({ label, to }, index) => {
    const rest = trimText(text.slice(to, starts[index + 1]?.from ?? text.length));
    stretches.push({ line, label, text: rest, ordinal: parseOrdinal(rest) });
  });
  return stretches;
}

function readRun(run: readonly Stretch[]): GoalDraft[] {
  const drafts: GoalDraft[] = [];
  let open: OpenText | null = null;
  let title: Stretch[] = [];
  run.forEach((stretch, index) => {
    const draft = drafts.at(-1);
    if (stretch.label === 'goal') {
      open = openText(stretch);
      drafts.push({ title, goal: open, indicators: null, claimed: [...title, stretch].map(({ line }) => line) });
      title = [];
    } else if (stretch.label === 'indicators') {
      open = draft?.indicators === null ? openText(stretch) : null;
      if (draft === undefined || open === null) return;
      draft.indicators = open;
      draft.claimed.push(stretch.line);
    } else if (title.length > 0) title.push(stretch);
    else if (beginsTitle(run, index) && !isListItem(open, stretch, drafts)) {
      title = [stretch];
      open = null;
    } else if (open !== null && draft !== undefined && goesOn(open, stretch)) {
      addToText(open, stretch);
      draft.claimed.push(stretch.line);
    } else open = null;
  });
  return drafts;
}

function openText(stretch: Stretch): OpenText {
  const list = stretch.ordinal?.value === 1 ? stretch.ordinal : null;
  return { lines: stretch.text === '' ? [] : [stretch.text], list, lastLine: stretch.line };
}

/** A numbered paragraph after which 绩效目标： follows, with nothing numbered between them, is the title of an item. */
function beginsTitle(run: readonly Stretch[], index: number): boolean {
  const ordinal = run[index]?.ordinal ?? null;
  if (ordinal === null || isListTitle(ordinal)) return false;
  const next = run.slice(index + 1).find((stretch) => stretch.label !== null || stretch.ordinal !== null);
  return next?.label === 'goal';
}

/** `（二）分项绩效目标` stands over all items. */
function isListTitle(ordinal: Ordinal): boolean {
  return /^分项绩效目标\s*[:：]?$/u.test(ordinal.rest);
}

/** The last item of a list before a goal whose title is lost: it goes on numbering, and not the way titles do. */
function isListItem(open: OpenText | null, stretch: Stretch, drafts: readonly GoalDraft[]): boolean {
  const titleStyle = drafts.at(-1)?.title[0]?.ordinal?.style;
  return open !== null && continuesList(open, stretch) && stretch.ordinal?.style !== titleStyle;
}

/** A list goes on only while its numbering does, from 1 and in one style. */
function continuesList(open: OpenText, { ordinal }: Stretch): boolean {
  if (ordinal === null) return false;
  if (open.list === null) return open.lines.length === 0 && ordinal.value === 1;
  return ordinal.style === open.list.style && ordinal.value === open.list.value + 1;
}

/** Whether a paragraph is more of the text: the next item, or the rest of a sentence that a wrap or a page break cut. */
function goesOn(open: OpenText, stretch: Stretch): boolean {
  if (stretch.ordinal !== null) return continuesList(open, stretch);
  if (/^第[一二三四五六七八九十]+部分/u.test(stretch.text)) return false;
  const distance = stretch.line - open.lastLine;
  if (open.lines.length === 0) return distance <= 2;
  if (endsSentence(open.lines.at(-1) ?? '')) return false;
  return distance <= 1 || (distance === 2 && endsSentence(stretch.text));
}

function addToText(open: OpenText, stretch: Stretch): void {
  open.lines.push(stretch.text);
  open.list = stretch.ordinal ?? open.list;
  open.lastLine = stretch.line;
}

function finishGoal(draft: GoalDraft): Omit<Goal, 'item'> {
  const [first, ...others] = draft.title;
  const ordinal = first?.ordinal ?? null;
  return {
    numeral: ordinal?.numeral ?? '',
    title: trimText([ordinal?.rest ?? '', ...others.map((stretch) => stretch.text)].join('')),
    goal: glueLines(draft.goal.lines),
    indicators: glueLines(draft.indicators?.lines ?? []),
    line: draft.claimed[0] ?? 1,
  };
}
