import { parseDecimal } from '../../../model/amount.ts';
import type { Printed } from '../printed.ts';
import { formatNumber } from '../numeral.ts';
import { writeLowered, writeRaised } from '../raised.ts';
import { readHtmlTable } from './table.ts';
import { type HtmlElement, type HtmlNode, isElement, listElements, readAttribute } from './tree.ts';
import { readListNumber } from './word-mark.ts';

/** Elements that stand one below the other; all others stand in a line of text. */
const blockNames = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** How numbered lists count: by the `type` of the list or its style. */
const listFormats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'cjk-decimal': 'ideographDigital',
};

/** Paragraphs and tables of an element, without what is left out. */
export function readBlocks(element: HtmlElement, isLeftOut: (element: HtmlElement) => boolean): Printed[] {
  const printed: Printed[] = [];
  let text = '';
  /** Where the raised text that was read last ends. */
  let raisedEnd = -1;
  const finish = (): void => {
    const line = collapse(text);
    if (line.trim() !== '') printed.push({ type: 'paragraph', text: line });
    text = '';
    raisedEnd = -1;
  };
  /** Numbers of the lists that are open, null for one without numbers. */
  const lists: (ListCount | null)[] = [];

  const read = (node: HtmlNode, isPreformatted: boolean): void => {
    if (!isElement(node)) {
      if ('value' in node) text += isPreformatted ? node.value.replaceAll(/\r\n?|\n/gu, lineBreak) : node.value;
      return;
    }
    const typed = readTyped(node);
    if (typed !== null) text += typed;
    if (typed !== null || isLeftOut(node)) return;
    const number = readListNumber(node);
    if (number !== null) text += number === '' ? '' : number + gap;
    else if (node.tagName === 'br') text += lineBreak;
    else if (node.tagName === 'table') {
      finish();
      for (const caption of listElements(node).filter(({ tagName }) => tagName === 'caption'))
        printed.push(...readBlocks(caption, isLeftOut));
      printed.push(readHtmlTable(node, (cell) => readBlocks(cell, isLeftOut)));
    } else if (blockNames.has(node.tagName)) {
      finish();
      const isList = node.tagName === 'ol' || node.tagName === 'ul';
      if (isList) lists.push(beginList(node));
      if (node.tagName === 'li') text += countItem(node, lists.at(-1) ?? null);
      for (const child of node.childNodes) read(child, isPreformatted || node.tagName === 'pre');
      if (isList) lists.pop();
      finish();
    } else {
      const [before, end] = [text, raisedEnd];
      for (const child of node.childNodes) read(child, isPreformatted);
      const isLowered = node.tagName === 'sub';
      if ((isLowered || isRaised(node)) && text.startsWith(before)) {
        text = before + (isLowered ? writeLowered : writeRaised)(before, text.slice(before.length), end);
        if (text.trimEnd().length > before.length) raisedEnd = text.length;
      }
    }
  };
  for (const child of element.childNodes) read(child, element.tagName === 'pre');
  finish();
  return printed;
}

/** The number in a field of a form that was filled in and saved as a page, in a cell of a table; null for any other element. */
function readTyped(element: HtmlElement): string | null {
  if (element.tagName !== 'input' || readAttribute(element, 'hidden') !== undefined) return null;
  if (!/^(?:text|number)?$/iu.test(readAttribute(element, 'type') ?? '')) return null;
  if (/display\s*:\s*none/iu.test(readAttribute(element, 'style') ?? '')) return null;
  const value = readAttribute(element, 'value')?.trim() ?? '';
  return isInCell(element) && parseDecimal(value) !== null ? value : null;
}

function isInCell(element: HtmlElement): boolean {
  for (let parent = element.parentNode; parent !== null && 'tagName' in parent; parent = parent.parentNode)
    if (parent.tagName === 'td' || parent.tagName === 'th') return true;
  return false;
}

/** Whether a text is set above the line, by its element or its style: Word moves numbers by less than 3 points to fit their line. */
function isRaised(element: HtmlElement): boolean {
  if (element.tagName === 'sup') return true;
  return /vertical-align\s*:\s*super|mso-text-raise\s*:\s*(?:[3-9]|\d\d)/iu.test(readAttribute(element, 'style') ?? '');
}

/** Stands for `<br>` until white space is collapsed. */
const lineBreak = '\u2028';

/** Stands for the space between the number of an item and its text. */
const gap = '\u2029';

/**
 * White space as browsers show it: a run is one blank, at the ends and round a line break nothing. The break of a line in the
 * file between two Chinese characters is none: editors wrap there. Blanks that do not collapse stay: they indent names.
 */
function collapse(text: string): string {
  return text
    .replace(
      /(.)\u2029\s*(\d?)/gu,
      (_, last: string, next: string) => `${last}${isEnough(last, next) ? '' : ' '}${next}`,
    )
    .replace(/[ \t\n\r\f]*\u2028[ \t\n\r\f]*/gu, lineBreak)
    .replace(
      /(?<=[\p{Script=Han}，。；：、（）“”])[ \t\f]*[\n\r][ \t\n\r\f]*(?=[\p{Script=Han}，。；：、（）“”])/gu,
      '',
    )
    .replace(/[ \t\n\r\f]+/gu, ' ')
    .replace(/^ | $/gu, '')
    .replaceAll(lineBreak, '\n')
    .replaceAll('\u00A0', ' ')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '');
}

/** Punctuation after a number is gap enough, but `1.` before a digit would read as another number. */
function isEnough(last: string, next: string): boolean {
  return /[、．。）)：:】]/u.test(last) || (last === '.' && next === '');
}

interface ListCount {
  format: string;
  next: number;
}

function beginList(list: HtmlElement): ListCount | null {
  if (list.tagName !== 'ol') return null;
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/iu.exec(readAttribute(list, 'style') ?? '')?.[1] ?? '';
  if (/^none$/iu.test(style)) return null;
  const format = listFormats[style.toLowerCase()] ?? listFormats[readAttribute(list, 'type') ?? ''] ?? 'decimal';
  const start = Number.parseInt(readAttribute(list, 'start') ?? '1', 10);
  return { format, next: Number.isNaN(start) ? 1 : start };
}

/** The number that a browser prints before an item. Chinese numerals have a 、 after them, others a full stop. */
function countItem(item: HtmlElement, list: ListCount | null): string {
  if (list === null) return '';
  const value = Number.parseInt(readAttribute(item, 'value') ?? '', 10);
  if (!Number.isNaN(value)) list.next = value;
  const number = formatNumber(list.next, list.format);
  list.next += 1;
  return `${number}${list.format === 'chineseCounting' || list.format === 'ideographDigital' ? '、' : '.'}${gap}`;
}
