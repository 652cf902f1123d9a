/**
 * Chinese wording that is structure rather than content: numerals, ordinals, labels.
 * Labels are matched normalised and by name, never by ordinal: the same line is 八 in one year and 九 in the next.
 */

const digits = '零一二三四五六七八九';

/** `二十一` → 21; null when the text is no Chinese numeral below one hundred. */
export function parseChineseNumeral(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (match === null || text === '') return null;
  const [, first, ten, last] = match;
  if (ten === undefined) {
    if (first !== undefined && last !== undefined) return null;
    const single = first ?? last;
    return single === undefined ? null : digits.indexOf(single);
  }
  return (first === undefined ? 1 : digits.indexOf(first)) * 10 + (last === undefined ? 0 : digits.indexOf(last));
}

/** How an item is numbered: 一、 · （一） · 1、 or 1. · （1） · 1） or ①. Documents mix brackets of both widths. */
export type OrdinalStyle = 'chinese' | 'chinese-bracketed' | 'arabic' | 'arabic-bracketed' | 'arabic-closed';

export interface Ordinal {
  style: OrdinalStyle;
  value: number;
  /** The numeral as printed, without its punctuation: `一`, `12`. */
  numeral: string;
  /** What follows the ordinal. */
  rest: string;
}

type OrdinalForm = readonly [OrdinalStyle, RegExp];
const bracketedForms: readonly OrdinalForm[] = [
  ['chinese-bracketed', /^[(（]\s*([一二三四五六七八九十]{1,3})\s*[)）]\s*[、]?\s*(.*)$/su],
  ['arabic-bracketed', /^[(（]\s*([0-9０-９]{1,3})\s*[)）]\s*[、]?\s*(.*)$/su],
];
const arabicForms: readonly OrdinalForm[] = [
  // `1.5万元` is an amount and `2020年` a year: a dot needs something that is no digit after it, or a year (`1.2026年…总表`).
  ['arabic', /^([0-9０-９]{1,3})\s*(?:[、．]|\.(?![0-9０-９])|\.(?=(?:19|20)\d{2}年))\s*(.*)$/su],
  ['arabic-closed', /^([0-9０-９]{1,2})\s*[)）]\s*[、.．]?\s*(.*)$/su],
];
const chineseForms: readonly OrdinalForm[] = [['chinese', /^([一二三四五六七八九十]{1,3})\s*[、．.]\s*(.*)$/su]];

/** The forms that begin as a text does. */
function chooseForms(text: string): readonly OrdinalForm[] {
  if (/^[(（]/u.test(text)) return bracketedForms;
  return /^[0-9０-９]/u.test(text) ? arabicForms : chineseForms;
}

/** A numeral with its mark in one character, ① to ⑳, ⑴ to ⒇, ⒈ to ⒛, ㈠ to ㈩: as the two or three it stands for. */
function expandNumeral(text: string): string {
  const plain = text.charAt(0).normalize('NFKC');
  return `${/^\d+$/u.test(plain) ? `${plain}）` : plain}${text.slice(1)}`;
}

/** The ordinal that a text starts with, or null. Leading white space is ignored. */
export function parseOrdinal(text: string): Ordinal | null {
  // What most lines begin with is no ordinal, and need not be tried as one of each kind.
  if (!/^\s*[一二三四五六七八九十0-9０-９(（①-⒛㈠-㈩]/u.test(text)) return null;
  const printed = text.trim();
  const trimmed = /^[①-⒛㈠-㈩]/u.test(printed) ? expandNumeral(printed) : printed;
  for (const [style, form] of chooseForms(trimmed)) {
    const match = form.exec(trimmed);
    if (match?.[1] === undefined) continue;
    const numeral = match[1].normalize('NFKC');
    const value = style.startsWith('chinese') ? parseChineseNumeral(numeral) : Number(numeral);
    if (value !== null) return { style, value, numeral, rest: match[2] ?? '' };
  }
  return null;
}

/** Full-width digits as the usual ones; every other character as printed. */
export function narrowDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'));
}

/** `二〇二四年`, as official documents also write it. */
const wordedYear = /(?<![〇○零一二三四五六七八九])(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}(?=年)/gu;

/** A text with its years in digits, character by character: `二〇二四年` as `2024年`. */
export function writeYears(text: string): string {
  if (!/[〇○零]/u.test(text)) return text;
  return text.replace(wordedYear, (year) =>
    year.replace(/[〇○]/gu, '零').replace(/./gu, (digit) => String(digits.indexOf(digit))),
  );
}

/** Most labels are made of characters that nothing changes: Han but for the 零 of years, and ASCII without spaces and quotes. */
const plainLabel = /^[\u4E00-\u96F5\u96F7-\u9FFF!#-&(-~、。《》]*$/u;

/** Labels as they were made comparable before: each rule asks for those of the same cells again, some thirty times a document. */
const normalised = new Map<string, string>();
/** Of more labels than a document has, or of longer ones, none is kept. */
const most = { labels: 10_000, characters: 200 };

/** A label made comparable: NFKC, without white space and without quotes (`“三公”经费` and `三公 经费` are one). */
export function normaliseLabel(text: string): string {
  const known = normalised.get(text);
  if (known !== undefined) return known;
  const label = plainLabel.test(text) ? text : writeYears(text.normalize('NFKC').replace(/[\s"'“”‘’「」『』＂]/gu, ''));
  if (normalised.size === most.labels) normalised.clear();
  if (text.length <= most.characters) normalised.set(text, label);
  return label;
}

/** `八、社会保障和就业支出` → `社会保障和就业支出`; `其中：公务用车购置费` → `公务用车购置费`. */
export function bareName(name: string): string {
  const label = normaliseLabel(name).replace(/^其中:/u, '');
  return parseOrdinal(label)?.rest ?? label;
}

/** White space that ends or begins a text, full-width space among it, taken off. */
export function trimText(text: string): string {
  return text.trim();
}

/**
 * The lines of a wrapped text as one: glued without a separator, since Chinese wraps anywhere,
 * unless the next line begins a numbered item, which then starts a line of its own.
 */
export function glueLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const piece = trimText(line);
    if (piece === '') continue;
    text += text !== '' && parseOrdinal(piece) !== null ? `\n${piece}` : piece;
  }
  return text;
}

/** Whether a paragraph is finished: one that stops without closing punctuation was cut by a page break or a wrap. */
export function endsSentence(text: string): boolean {
  // A point ends a sentence in copies with the punctuation of a keyboard; after a digit it numbers an item.
  return /(?:[。；;！!？?：:…]|[\p{Script=Han}）)]\.)["”’」』）)]*$/u.test(trimText(text));
}

/** Shorter lines without closing punctuation are headings and names, not sentences cut by a page break. */
const shortestCutLine = 60;

/**
 * A text with the next paragraph added: on a new line, unless a page break or a wrap cut the sentence between them. `fullLine` is the
 * length of the longest lines beside it, where all are short.
 */
export function joinParagraphs(text: string, next: string, fullLine = shortestCutLine): string {
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  const isLong = lastLine.length > Math.min(shortestCutLine, fullLine);
  const cut = isLong && !endsSentence(lastLine) && !beginsItem(next);
  return cut ? text + next : `${text}\n${next}`;
}

/** A numbered item, or a label with a colon, never goes on from the line before. */
function beginsItem(text: string): boolean {
  return parseOrdinal(text) !== null || /^\p{Script=Han}{2,10}[：:]/u.test(text);
}
