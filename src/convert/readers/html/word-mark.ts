import type { HiddenContent } from '../extraction.ts';
import { type HtmlElement, listElements, readAttribute, readText } from './tree.ts';

/*
 * Word and WPS write more into the pages they save than is shown: deletions of tracked changes, comments, hidden text. They also
 * write out what they count themselves: numbers of lists, marks of notes.
 */

/** What Word leaves in a page and a reader of the document does not read: kinds of which the publisher is told. */
function nameHidden(element: HtmlElement): HiddenContent['kind'] | null {
  const style = readAttribute(element, 'style') ?? '';
  if (element.tagName === 'del') return 'deletion';
  if (/mso-element\s*:\s*comment\b/iu.test(style)) return 'comment';
  return /mso-hide\s*:\s*all/iu.test(style) ? 'text' : null;
}

/** Whether an element is none of the text of a document that Word or another word processor saved as a page. */
export function isWordMark(element: HtmlElement): boolean {
  const style = readAttribute(element, 'style') ?? '';
  return nameHidden(element) !== null || /mso-element\s*:\s*comment-list/iu.test(style) || isNoteMark(element, style);
}

/** `[1]` that leads to a note, or back: after a number it would read as a digit of it. */
function isNoteMark(element: HtmlElement, style: string): boolean {
  if (/(^|\s)(msocomanchor|MsoCommentReference)(\s|$)/u.test(readAttribute(element, 'class') ?? '')) return true;
  if (element.tagName !== 'a') return false;
  if (/mso-(foot|end)note-id/iu.test(style)) return true;
  const isRaised = [element.parentNode, ...listElements(element)].some(
    (near) => near !== null && 'tagName' in near && near.tagName === 'sup',
  );
  const leadsToPlace = (readAttribute(element, 'href') ?? '').startsWith('#');
  return isRaised && leadsToPlace && /^\s*[[(（【]?([\d*]+|[ivx]+|[①-⑳])[\])）】]?\s*$/u.test(readText(element));
}

/** The number that Word counted for an item of a list; empty for the sign of an item without one; null for what is no such thing. */
export function readListNumber(element: HtmlElement): string | null {
  if (!/mso-list\s*:\s*ignore/iu.test(readAttribute(element, 'style') ?? '')) return null;
  const number = readText(element).trim();
  // A letter of a font of signs, or a sign: ● ■ ◆ Ø l n u §.
  return /^[^\p{N}\p{Script=Han}]?$/u.test(number) ? '' : number;
}

/** How many passages of each kind a page holds and does not show; `texts` are hidden by its styles. */
export function countHidden(body: HtmlElement, texts: number): HiddenContent[] {
  const counts = new Map<HiddenContent['kind'], number>(texts > 0 ? [['text', texts]] : []);
  const count = (element: HtmlElement): void => {
    const kind = nameHidden(element);
    if (kind !== null && readText(element).trim() !== '') counts.set(kind, (counts.get(kind) ?? 0) + 1);
    // What stands inside is no passage of its own.
    else listElements(element).forEach(count);
  };
  count(body);
  return [...counts].map(([kind, passages]) => ({ kind, sheet: '', count: passages }));
}
