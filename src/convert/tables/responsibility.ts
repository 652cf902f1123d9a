import type { Block, Paragraph } from '../../model/block.ts';
import type { Responsibility } from '../../model/disclosure.ts';
import { joinParagraphs, normaliseLabel, type OrdinalStyle, parseOrdinal, trimText } from '../../model/terms.ts';
import { findHighest } from '../grid.ts';
import type { Part, ReadingContext } from '../part.ts';

/** `部门职责：`, which the first duty can follow on the same line. Further down `主要职责：` is part of a duty's text. */
const label = /^(部门|单位|主要)*职[责能][:：]\s*/u;

/** By how many characters the lines of a text that is wrapped at one width differ. */
const rag = 3;

/**
 * Reads the duties (部门职责): items of the outermost numbering, whichever it is; what is numbered otherwise, or not
 * at all, belongs to the item above. Duties without numbers are one a paragraph.
 */
export function readResponsibilities(context: ReadingContext): Part<Responsibility[]> {
  const sections = context.outline.sections.filter(
    ({ key, title }) => key === 'responsibilities-and-organisation' && !isOrganisationTitle(title),
  );
  const paragraphs = findParagraphs(sections.flatMap(({ blocks }) => blocks));
  const claimed: number[] = [];
  const items: Responsibility[] = [];
  const style = findStyle(paragraphs);
  const fullLine = findHighest(paragraphs.map(({ text }) => text.length)) - rag;
  let last = 0;
  for (const { line, text } of paragraphs) {
    const ordinal = parseOrdinal(text);
    // A number may be missing in a list; one that goes back begins a list inside the item.
    const begins = ordinal?.style === style && ordinal.value > last && ordinal.value <= last + 3;
    const open = items.at(-1);
    if (style === null ? isDuty(text) : begins) {
      items.push({ item: items.length + 1, text, line });
      last = ordinal?.value ?? last;
    } else if (open !== undefined) {
      open.text = joinParagraphs(open.text, text, fullLine);
    } else continue;
    claimed.push(line);
  }
  return { value: items, claimed, notices: [] };
}

/** The paragraphs up to the organisation (机构设置), labels taken off. */
function findParagraphs(blocks: readonly Block[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    if (block.type === 'grid' || isOrganisationHeading(block.text)) break;
    const text = paragraphs.length === 0 ? removeLabel(trimText(block.text)) : trimText(block.text);
    if (text !== '') paragraphs.push({ type: 'paragraph', line: block.line, text });
  }
  return paragraphs;
}

/** A label on a line of its own, numbered or not, gives an empty text; one before the first duty is taken off it. */
function removeLabel(text: string): string {
  const heading = normaliseLabel(parseOrdinal(text)?.rest ?? text);
  if (/^(本|部门|单位|主要|基本|性质|、|和)*(职[责能])+等?(情况)?[:：。]?$/u.test(heading)) return '';
  const introduced = /^[^。]{0,80}职[责能](?:是|为|如下)?[:：]\s*(?=[（(]?[一1１][）)、．.]|[①⑴⒈㈠])/u.exec(text);
  return trimText(text.slice(introduced?.[0].length ?? 0).replace(label, ''));
}

/** `机构设置：`, `部门机构设置情况`, `（二）机构设置`; `部门决算单位构成` in final accounts. */
export function isOrganisationHeading(text: string): boolean {
  const heading = normaliseLabel(parseOrdinal(text)?.rest ?? text).replace(/。$/u, '');
  return heading.length <= 40 && /机构(设置|情况|构成)|单位构成/u.test(heading) && !/[。；，]/u.test(heading);
}

/** The title of a section on the organisation alone; the duties can have one of their own. */
export function isOrganisationTitle(title: string): boolean {
  return isOrganisationHeading(title) && !/职[责能]/u.test(normaliseLabel(title));
}

function findStyle(paragraphs: readonly Paragraph[]): OrdinalStyle | null {
  for (const { text } of paragraphs) {
    const ordinal = parseOrdinal(text);
    if (ordinal !== null) return ordinal.style;
  }
  return null;
}

/** An introduction (`…的主要职责是：`) is no duty. */
function isDuty(text: string): boolean {
  return !/[：:]$/u.test(text);
}
