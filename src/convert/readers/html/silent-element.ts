import { type HtmlElement, readAttribute } from './tree.ts';
import { isWordMark } from './word-mark.ts';

/** Elements that are never text of a page: programs, styles, and what is filled in or clicked. */
const silentNames = new Set(
  'script style noscript template head svg canvas iframe frame object embed audio video map button select option textarea input'.split(
    ' ',
  ),
);

/** Whether an element prints nothing, by its kind, because it is hidden, or because a word processor left it there. */
export function isSilent(element: HtmlElement): boolean {
  if (silentNames.has(element.tagName) || readAttribute(element, 'hidden') !== undefined) return true;
  if (isWordMark(element)) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(readAttribute(element, 'style') ?? '');
}
