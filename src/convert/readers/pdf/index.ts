import { defaultLimits } from '../../../model/limits.ts';
import type { Extraction, Extractor } from '../extraction.ts';
import { isPageNumber } from '../page-number.ts';
import { isLegible } from './character.ts';
import { writeFlow } from './flow.ts';
import { findFurniture, findPageNumbers } from './furniture.ts';
import type { PageItem, PageLayout } from './page-layout.ts';
import { createLayout } from './page-order.ts';
import { refuseIllegible, refuseScan } from './refusal.ts';
import { turnUpright } from './upright.ts';

/** Pages without text that are looked at for images: decoding is slow, and a few tell what the others are. */
const mostLookedAt = 8;

/** A page with more characters that no disclosure is written in than this part has fonts without a character table. */
const illegibleShare = 0.2;

/**
 * Whether a page may be a picture of one: it shows no text of its own, be it that scanners and offices print a number on it, or less than
 * what lies unseen behind the picture.
 */
function isPicture(
  { items, glyphs, invisible }: PageLayout & { invisible: number },
  running: ReadonlySet<PageItem>,
): boolean {
  return (
    invisible > glyphs ||
    items.every((item) => running.has(item) || (item.kind === 'line' && isPageNumber(item.line.text)))
  );
}

/**
 * Extracts the text of a PDF: paragraphs and tables in reading order.
 * @throws UnreadableError for a file that is broken, encrypted, scanned, of too many pages, or has fonts that hide their characters.
 */
export const extractPdf: Extractor = async (bytes, file, limits = defaultLimits): Promise<Extraction> => {
  // pdf.js is large and takes a moment to start: documents of other formats do without.
  const { findImagePages, readPages } = await import('./document.ts');
  const layOut = createLayout();
  const read = await readPages(bytes, file, limits, ({ page, width, height, drawing }) => {
    const marks = turnUpright(page, width, height, drawing);
    return {
      layout: layOut(marks),
      page,
      width: marks.width,
      height: marks.height,
      glyphs: marks.glyphs.length,
      illegible: marks.glyphs.filter((glyph) => !isLegible(glyph.text)).length,
      invisible: drawing.invisible,
    };
  });
  const pages = read.map(({ layout, ...page }) => ({ ...page, ...layout() }));
  const running = new Set([...findPageNumbers(pages), ...findFurniture(pages)]);
  const silent = pages.filter((page) => isPicture(page, running));
  if (silent.length > 0) {
    const numbers = silent.map((page) => page.page);
    const looked = numbers.slice(0, mostLookedAt);
    const images = await findImagePages(bytes, file, looked);
    const scanned = new Set([...images, ...(images.length === looked.length ? numbers.slice(mostLookedAt) : [])]);
    const refused = numbers.filter(
      (page) =>
        scanned.has(page) || silent.some((each) => each.page === page && each.glyphs === 0 && each.invisible > 0),
    );
    if (refused.length > 0 || pages.every((page) => page.glyphs === 0))
      throw refuseScan(file, refused.length > 0 ? refused : numbers, pages.length);
  }
  const illegible = pages.filter((page) => page.illegible > page.glyphs * illegibleShare);
  if (illegible.length > 0)
    throw refuseIllegible(
      file,
      illegible.map((page) => page.page),
    );
  const lines = writeFlow(pages);
  return {
    format: 'pdf',
    lines: lines.map((line) => line.text),
    pages: lines.map((line) => line.page),
    doubtful: lines.flatMap((line, index) => (line.doubtful === true ? [index + 1] : [])),
    running: lines.flatMap((line, index) => (line.running === true ? [index + 1] : [])),
  };
};
