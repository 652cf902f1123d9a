import { type Habit, observeDrawing, tellHabit } from './drawing-habit.ts';
import type { PageMarks } from './marks.ts';
import { layOutPage, type PageLayout, type PartedPage, partPage } from './page-layout.ts';

/** So many places where a page is seen to be drawn cell by cell are enough. */
const enough = 1000;

/** No more pages than this wait for those after them: a page holds thousands of glyphs. */
const mostWaiting = 100;

type Layout = Pick<PageLayout, 'items'>;

/**
 * Lays out the pages of a document in turn, all of them in one way: how they are drawn is told by the first pages together, which wait until
 * enough of them are read. Ask for a layout when all pages are read.
 */
export function createLayout(): (marks: PageMarks) => () => Layout {
  const seen = { pitches: [] as number[], sentences: 0, parted: 0, spaced: 0 };
  let waiting: (() => void)[] = [];
  let told: { habit: Habit | null } | null = null;
  const tell = (): { habit: Habit | null } => {
    told ??= { habit: tellHabit(seen) };
    for (const layOut of waiting) layOut();
    waiting = [];
    return told;
  };
  return (marks) => {
    const page = partPage(marks);
    if (told === null) {
      const { pitches, sentences, parted, spaced } = observeDrawing(page.outside);
      seen.pitches.push(...pitches);
      seen.sentences += sentences;
      seen.parted += parted;
      seen.spaced += spaced;
    }
    const layOut = layOutOnce(page, () => (told ?? tell()).habit);
    if (told === null) waiting.push(layOut);
    if (told !== null || seen.pitches.length >= enough || waiting.length >= mostWaiting) {
      tell();
      layOut();
    }
    return layOut;
  };
}

/** Lays out a page when it is asked to, once: what it was read from is let go. */
function layOutOnce(page: PartedPage, findHabit: () => Habit | null): () => Layout {
  let rest: PartedPage | null = page;
  let layout: Layout = { items: [] };
  return () => {
    if (rest !== null) layout = layOutPage(rest, findHabit());
    rest = null;
    return layout;
  };
}
