import { findUsualPitch, listPitches } from './drawn-row.ts';
import type { PageMarks } from './marks.ts';
import { layOutPage, type PageLayout, partPage } from './page-layout.ts';

/** So many places where a page is seen to be drawn cell by cell are enough, and so many are looked at. */
const enough = 20;

const most = 1000;

/** No more pages than this wait for those after them: a page holds thousands of glyphs. */
const mostWaiting = 20;

type Layout = Pick<PageLayout, 'items'>;

/**
 * Lays out the pages of a document in turn. How they are drawn is told by all of them: the first pages, which are mostly sentences,
 * wait until enough is known, so ask for a layout when all pages are read.
 */
export function createLayout(): (marks: PageMarks) => () => Layout {
  const pitches: number[] = [];
  let waiting = 0;
  return (marks) => {
    const page = partPage(marks);
    if (pitches.length < most) pitches.push(...listPitches(page.outside));
    if (pitches.length < enough && waiting < mostWaiting) {
      waiting += 1;
      return () => layOutPage(page, findUsualPitch(pitches));
    }
    const layout = layOutPage(page, findUsualPitch(pitches));
    return () => layout;
  };
}
