import { element, escapeText } from './markup.ts';

/** Sizes of lettering in units of the viewBox; the style sheet sets the same sizes by class. */
export const labelSize = 14;
export const lineHeight = 18;

/**
 * How wide a text will be, in units of the viewBox. There is no DOM to ask: Chinese and full-width characters
 * are one em, the rest a little over half, which is generous for the digits of system fonts.
 */
export function measureText(text: string, size: number = labelSize): number {
  return addEms(0, text) * size;
}

/** What stands before, in ems, with a text after it. */
function addEms(before: number, text: string): number {
  let ems = before;
  for (const character of text) ems += wide.test(character) ? 1 : 0.58;
  return ems;
}

const wide = /[\u1100-\u115f\u2e80-\uffe6\u{20000}-\u{3ffff}“”‘’…—]/u;

/** A label broken into lines that fit. */
export interface Wrapped {
  lines: string[];
  /** Whether something was left out; the whole then goes into a `<title>`. */
  cut: boolean;
}

/** Breaks a label into at most `most` lines no wider than `width`; what does not fit ends in `…`. */
export function wrapText(text: string, width: number, most: number): Wrapped {
  const lines: string[] = [];
  let line = '';
  let ems = 0;
  for (const piece of splitPieces(text)) {
    const longer = addEms(ems, piece);
    if (line !== '' && longer * labelSize > width) {
      lines.push(line);
      line = piece.trimStart();
      ems = addEms(0, line);
    } else {
      line += piece;
      ems = longer;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return { lines, cut: false };
  const kept = lines.slice(0, most);
  let last = [...(kept[most - 1] ?? '')];
  while (last.length > 0 && measureText(`${last.join('')}…`) > width) last = last.slice(0, -1);
  kept[most - 1] = `${last.join('').trimEnd()}…`;
  return { lines: kept, cut: true };
}

/**
 * Where a line may break: Chinese anywhere, but a number with its sign or a Latin word stays whole (up to twelve characters, so
 * that a long code cannot overflow) and closing punctuation stays with the character before it.
 */
function splitPieces(text: string): string[] {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.match(/(?:[\p{Script=Latin}\p{Nd}.,%+−-]{1,12}|.)[，。；：、）】》”’)]*/gu) ?? [];
}

interface Place {
  x: number;
  /** The baseline of the first line. */
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  className: string;
}

/** Lines of text, the whole of it in a `<title>` where some was cut. */
export function drawText(wrapped: Wrapped, whole: string, place: Place): string {
  const { x, y, anchor = 'start', className } = place;
  const tip = wrapped.cut ? [element('title', {}, escapeText(whole))] : [];
  const [only = '', ...more] = wrapped.lines;
  const attributes = { class: className, ...(anchor === 'start' ? {} : { 'text-anchor': anchor }) };
  if (more.length === 0) return element('text', { ...attributes, x, y }, ...tip, escapeText(only));
  const spans = wrapped.lines.map((line, index) =>
    element('tspan', { x, y: y + index * lineHeight }, escapeText(line)),
  );
  return element('text', attributes, ...tip, ...spans);
}

/** One line of text that is known to fit. */
export function drawLine(text: string, place: Place): string {
  return drawText({ lines: [text], cut: false }, text, place);
}
