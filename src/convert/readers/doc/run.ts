import type { XmlElement } from '../xml-tree.ts';
import { makeElement, makeValue } from './element.ts';
import type { PropertyRuns } from './property.ts';
import { findSprm, isOn, type Sprm, sprms } from './sprm.ts';
import { describeHidden } from './style.ts';
import { type DocText, placeOf } from './text.ts';

/** A stretch of characters with the same properties. */
interface Stretch {
  start: number;
  end: number;
  changes: readonly Sprm[];
}

/** What a character stands for that is no text; those not named here are marks of pictures, notes, comments. */
const signs: Readonly<Record<number, string>> = {
  0x09: 'w:tab',
  0x0b: 'w:br',
  0x0c: 'w:br',
  0x0e: 'w:br',
  0x1e: 'w:noBreakHyphen',
};

/** The marks of a field: its instruction stands between the first two, what is shown between the last two. */
const fieldMarks: Readonly<Record<number, string>> = { 0x13: 'begin', 0x14: 'separate', 0x15: 'end' };

const superscript = 1;

/** What the text and its properties tell, of which runs are made. */
export interface RunSource {
  text: DocText;
  characters: PropertyRuns;
  fonts: readonly string[];
  /** Whether a style hides the text. */
  isStyleHidden: (style: string | undefined) => boolean;
  /** What hangs on a character: the mark of a note, a text box. */
  hanging: ReadonlyMap<number, readonly XmlElement[]>;
}

/** The stretches of a part of the text. A stretch never ends where it begins, so that there are no more than characters. */
export function listStretches({ text, characters }: RunSource, start: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = start; at < end;) {
    const piece = text.findPiece(at);
    const place = placeOf(piece, at);
    const index = characters.findIndex(place);
    const run = characters.runs[index];
    const isWithin = run !== undefined && run.start <= place;
    const stop = isWithin ? run.end : (run?.start ?? Infinity);
    const last = Math.min(end, piece.end, at + Math.max(1, Math.ceil((stop - place) / piece.bytes)));
    const own = characters.read(isWithin ? run : undefined);
    stretches.push({ start: at, end: last, changes: piece.changes.length === 0 ? own : [...own, ...piece.changes] });
    at = last;
  }
  return stretches;
}

/** Makes runs of stretches, and keeps count of the fields that are open: in their instruction nothing is text. */
export class RunMaker {
  readonly #source: RunSource;
  /** Whether each open field is still in its instruction. */
  readonly #fields: boolean[] = [];

  constructor(source: RunSource) {
    this.#source = source;
  }

  /** @param style The style of the paragraph. */
  make({ start, end, changes }: Stretch, style: string | undefined): XmlElement {
    const isDeleted = isOn(changes, sprms.CFRMarkDel);
    const children = [...this.#describe(changes, style), ...this.#readCharacters(start, end, changes, isDeleted)];
    const run = makeElement('w:r', children);
    return isDeleted ? makeElement('w:del', [run]) : run;
  }

  /** A field without a result ends with its paragraph. */
  endParagraph(): void {
    while (this.#fields.at(-1) === true) this.#fields.pop();
  }

  #describe(changes: readonly Sprm[], paragraphStyle: string | undefined): XmlElement[] {
    const style = findSprm(changes, sprms.CIstd)?.readUInt16LE(0);
    const font = this.#source.fonts[findSprm(changes, sprms.CRgFtc0)?.readUInt16LE(0) ?? -1];
    const isHidden =
      this.#source.isStyleHidden(paragraphStyle) || (style !== undefined && this.#source.isStyleHidden(String(style)));
    const properties = [
      ...(style === undefined ? [] : [makeValue('w:rStyle', style)]),
      ...(font === undefined ? [] : [makeElement('w:rFonts', [], { 'w:ascii': font })]),
      ...(findSprm(changes, sprms.CIss)?.readUInt8(0) === superscript ? [makeValue('w:vertAlign', 'superscript')] : []),
      ...describeHidden(changes, isHidden),
    ];
    return properties.length === 0 ? [] : [makeElement('w:rPr', properties)];
  }

  #readCharacters(start: number, end: number, changes: readonly Sprm[], isDeleted: boolean): XmlElement[] {
    const { text, hanging } = this.#source;
    const isSpecial = isOn(changes, sprms.CFSpec);
    const elements: XmlElement[] = [];
    let begin = start;
    const close = (at: number): void => {
      if (at > begin) elements.push(this.#makeText(text.slice(begin, at), isDeleted));
      begin = at + 1;
    };
    for (let at = start; at < end; at += 1) {
      const code = text.read(at);
      const hung = hanging.get(at);
      if (hung === undefined && code >= 0x20 && !isSpecial) continue;
      // Where a note has a mark of the author's own, that is text, and stands behind what hangs on it.
      const isText = code >= 0x20 && !isSpecial;
      close(at);
      elements.push(...(hung ?? []));
      if (isText) begin = at;
      else elements.push(...this.#readSign(code, changes));
    }
    close(end);
    return elements;
  }

  #readSign(code: number, changes: readonly Sprm[]): XmlElement[] {
    const mark = fieldMarks[code];
    if (mark !== undefined) {
      if (mark === 'begin') this.#fields.push(true);
      else if (mark === 'end') this.#fields.pop();
      else if (this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
      return [makeElement('w:fldChar', [], { 'w:fldCharType': mark })];
    }
    const symbol = findSprm(changes, sprms.CSymbol);
    if (code === 0x28 && symbol !== undefined)
      return [
        makeElement('w:sym', [], {
          'w:font': this.#source.fonts[symbol.readUInt16LE(0)] ?? '',
          'w:char': symbol.readUInt16LE(2).toString(16),
        }),
      ];
    const sign = signs[code];
    return sign === undefined ? [] : [makeElement(sign)];
  }

  #makeText(text: string, isDeleted: boolean): XmlElement {
    if (isDeleted) return makeElement('w:delText', [text]);
    return makeElement(this.#fields.at(-1) === true ? 'w:instrText' : 'w:t', [text]);
  }
}
