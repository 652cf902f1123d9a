import { type HtmlElement, listElements, readAttribute } from './tree.ts';
import { isWordMark } from './word-mark.ts';

/** Elements that are never text of a page: programs, styles, how a text is spoken, and what is filled in or clicked. */
const silentNames = new Set(
  'script style noscript template head svg canvas iframe frame object embed audio video map button select option textarea input rt rp'.split(
    ' ',
  ),
);

/** Whether an element prints nothing, by its kind, because it is hidden, or because a word processor left it there. */
export function isSilent(element: HtmlElement): boolean {
  if (silentNames.has(element.tagName) || readAttribute(element, 'hidden') !== undefined) return true;
  if (isWordMark(element)) return true;
  const style = readAttribute(element, 'style') ?? '';
  if (/display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/iu.test(style)) return true;
  // Round other elements, a size of nought only takes the gaps between them.
  const size = [...style.matchAll(/(?:^|;)\s*font-size\s*:\s*([^;]*)/giu)].at(-1)?.[1] ?? '';
  return /^0(?![\d.]*[1-9])/u.test(size) && listElements(element).length === 0;
}
