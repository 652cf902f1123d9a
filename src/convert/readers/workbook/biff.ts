import { type PrintedRun, raiseDigits, raiseNoteRuns } from '../raised.ts';

/** Types of records of a workbook before .xlsx ([MS-XLS]) that its library passes over, or reads in part. */
const types = { font: 0x31, filePass: 0x2f, strings: 0xfc, goesOn: 0x3c, richString: 0xd6 } as const;

/** What stands for a raised digit in a text until its cell is written: controls, which are one byte in every encoding. */
const firstMark = 0x10;

interface BiffRecord {
  type: number;
  start: number;
  end: number;
}

/** Some characters of a text, from one on up to the next run, are in a font. */
interface FontRun {
  from: number;
  font: number;
}

/**
 * Marks the raised digits in the texts of a workbook, in its bytes: its library gives a text without its fonts, and 71.94 with the mark
 * of a note is no 71.941. What does not fit together is left for the library to refuse.
 */
export function markRaisedDigits(stream: Buffer): void {
  const records = listRecords(stream);
  // Of the workbook as a whole; texts under a password cannot be seen.
  if (records.some(({ type }) => type === types.filePass)) return;
  const fonts = records
    .filter(({ type, start, end }) => type === types.font && end - start >= 10)
    .map(({ start }) => stream.readUInt16LE(start + 8) === 1);
  // No font has the number 4.
  const isRaised = (font: number): boolean => fonts[font < 4 ? font : font - 1] ?? false;
  if (!fonts.includes(true)) return;
  records.forEach(({ type, start, end }, at) => {
    if (type === types.richString) markRichString(stream.subarray(start, end), isRaised);
    if (type !== types.strings) return;
    const rest = records.slice(at + 1);
    const count = rest.findIndex((record) => record.type !== types.goesOn);
    const parts = [{ type, start, end }, ...rest.slice(0, count === -1 ? rest.length : count)];
    markStrings(stream, parts, isRaised);
  });
}

/** A text of a cell with its marks as the raised digits that they stand for. */
export function writeMarked(text: string): string {
  return text.replaceAll(/[\u0010-\u0019]/gu, (mark) => raiseDigits(String(mark.charCodeAt(0) - firstMark)));
}

function listRecords(stream: Buffer): BiffRecord[] {
  const records: BiffRecord[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const start = at + 4;
    at = start + stream.readUInt16LE(at + 2);
    records.push({ type: stream.readUInt16LE(start - 4), start, end: Math.min(at, stream.length) });
  }
  return records;
}

/** The texts of all cells (SST), each written once; they go on over records. */
function markStrings(stream: Buffer, parts: readonly BiffRecord[], isRaised: (font: number) => boolean): void {
  const reader = new PartReader(stream, parts);
  reader.skip(8);
  while (reader.hasMore()) {
    const count = reader.readNumber(2);
    const flags = reader.readNumber(1);
    const runs = (flags & 8) === 0 ? 0 : reader.readNumber(2);
    const rest = (flags & 4) === 0 ? 0 : reader.readNumber(4);
    const characters = reader.listCharacters(count, (flags & 1) === 1);
    const fonts: FontRun[] = [];
    for (let left = runs; left > 0 && reader.hasMore(); left -= 1)
      fonts.push({ from: reader.readNumber(2), font: reader.readNumber(2) });
    reader.skip(rest);
    markRuns(stream, characters, fonts, isRaised);
  }
}

/** The text of a cell of Excel 95: its place and format, its length, its characters, the number of its runs, and these. */
function markRichString(record: Buffer, isRaised: (font: number) => boolean): void {
  if (record.length < 8) return;
  const count = record.readUInt16LE(6);
  const fonts: FontRun[] = [];
  for (let at = 8 + count + 1; at + 1 < record.length; at += 2)
    fonts.push({ from: record[at] ?? 0, font: record[at + 1] ?? 0 });
  markRuns(
    record,
    Array.from({ length: count }, (_, at) => 8 + at),
    fonts,
    isRaised,
  );
}

/** Marks the digits in raised runs of a text whose characters stand at these places. */
function markRuns(
  bytes: Buffer,
  places: readonly number[],
  runs: readonly FontRun[],
  isRaised: (font: number) => boolean,
): void {
  // What stands before the first run is in the font of the cell.
  const printed = [{ from: 0, font: null }, ...runs].map(({ from, font }, at) => {
    const own = places.slice(from, runs[at]?.from);
    const text = own.map((place) => (place === -1 ? '字' : String.fromCharCode(bytes[place] ?? 0))).join('');
    return { own, text, isRaised: font !== null && isRaised(font) } satisfies PrintedRun & { own: number[] };
  });
  raiseNoteRuns(printed).forEach((text, at) => {
    const run = printed[at];
    if (run === undefined || text === run.text) return;
    for (const place of run.own) {
      const code = bytes[place] ?? 0;
      if (code >= 0x30 && code <= 0x39) bytes[place] = code - 0x30 + firstMark;
    }
  });
}

/** Reads what stands in several records as if they were one. */
class PartReader {
  readonly #stream: Buffer;
  readonly #parts: readonly BiffRecord[];
  #part = 0;
  #at: number;

  constructor(stream: Buffer, parts: readonly BiffRecord[]) {
    this.#stream = stream;
    this.#parts = parts;
    this.#at = parts[0]?.start ?? 0;
  }

  /** Whether there is another byte; goes to the record that it stands in. */
  hasMore(): boolean {
    for (;;) {
      const part = this.#parts[this.#part];
      if (part === undefined) return false;
      if (this.#at < part.end) return true;
      this.#part += 1;
      this.#at = this.#parts[this.#part]?.start ?? 0;
    }
  }

  readNumber(bytes: number): number {
    let value = 0;
    for (let at = 0; at < bytes && this.hasMore(); at += 1, this.#at += 1)
      value += (this.#stream[this.#at] ?? 0) * 2 ** (8 * at);
    return value;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && this.hasMore();) {
      const step = Math.min(left, (this.#parts[this.#part]?.end ?? 0) - this.#at);
      left -= step;
      this.#at += step;
    }
  }

  /** The places of the characters of a text. A record that it goes on in says first whether they have one byte or two. */
  listCharacters(count: number, isWide: boolean): number[] {
    const places: number[] = [];
    let width = isWide ? 2 : 1;
    while (places.length < count) {
      const part = this.#part;
      if (!this.hasMore()) break;
      if (this.#part !== part) width = (this.readNumber(1) & 1) === 1 ? 2 : 1;
      // A Chinese character can have the byte of a digit in it, and is none.
      places.push(width === 2 && this.#stream[this.#at + 1] !== 0 ? -1 : this.#at);
      this.#at += width;
    }
    return places;
  }
}
