import { refuseFile } from '../extraction.ts';
import { CompoundFile } from './compound.ts';

/** Word 97 (0xC1, or 0xC0 from some of its editions): older formats have another header, under the same name. */
const firstVersion = 0xc0;

/** Where the tables of a document stand, by their numbers in the header ([MS-DOC] 2.5.6). */
const tables = {
  styles: 1,
  footnoteMarks: 2,
  footnotes: 3,
  commentMarks: 4,
  characters: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteMarks: 46,
  endnotes: 47,
  boxes: 56,
  lists: 73,
  listOverrides: 74,
} as const;

/** How many characters each part of the text has, in the order in which they follow one another. */
const lengths = { text: 76, footnotes: 80, headers: 84, macros: 88, comments: 92, endnotes: 96, boxes: 100 } as const;

/** A part of the text of a document. */
export type Story = keyof typeof lengths;

/** The streams of a Word document of 1997 to 2003, and what its header says of them. */
export class DocFile {
  /** The text, and the properties of characters and paragraphs. */
  readonly text: Buffer;
  /** Properties too long to stand there. */
  readonly data: Buffer;
  readonly #tables: Buffer;

  /** @throws UnreadableError for a document under a password and one of Word 95 or before; RangeError for a damaged one. */
  constructor(bytes: Buffer, file: string) {
    const streams = new CompoundFile(bytes);
    const text = streams.readStream('WordDocument');
    if (text === null) throw refuseOther(file);
    const flags = text.readUInt16LE(10);
    if (text.readUInt16LE(0) !== 0xa5ec || text.readUInt16LE(2) < firstVersion) throw refuseOlder(file);
    // Under a password, or scrambled in the way of Word 95.
    if ((flags & 0x8100) !== 0)
      throw refuseFile(file, 'unknown-format', 'unknown format: the file is a Word document protected by a password', {
        expected: 'a document that opens without a password',
        action: 'Open it with its password, take the protection off, and save it again.',
      });
    const tableStream = streams.readStream((flags & 0x200) === 0 ? '0Table' : '1Table');
    if (tableStream === null) throw new RangeError('its tables are missing');
    this.text = text;
    this.#tables = tableStream;
    this.data = streams.readStream('Data') ?? Buffer.alloc(0);
  }

  /** The bytes of a table; none where the document has no such table. */
  readTable(name: keyof typeof tables): Buffer {
    const at = 154 + 8 * tables[name];
    const [start, length] = [this.text.readUInt32LE(at), this.text.readUInt32LE(at + 4)];
    return cut(this.#tables, start, length);
  }

  /** Levels of lists stand after the table that lists them, without being counted. */
  readToEnd(name: keyof typeof tables): Buffer {
    const at = 154 + 8 * tables[name];
    return this.text.readUInt32LE(at + 4) === 0 ? Buffer.alloc(0) : this.#tables.subarray(this.text.readUInt32LE(at));
  }

  /** The characters of a part of the text, numbered through the whole. */
  findStory(name: Story): { start: number; end: number } {
    let start = 0;
    for (const [each, at] of Object.entries(lengths)) {
      const length = this.text.readUInt32LE(at);
      if (each === name) return { start, end: start + length };
      start += length;
    }
    return { start, end: start };
  }
}

/** A stretch of bytes. @throws RangeError where the file ends before it. */
export function cut(bytes: Buffer, start: number, length: number): Buffer {
  if (start + length > bytes.length) throw new RangeError('a table beyond the end of its stream');
  return bytes.subarray(start, start + length);
}

/** A table of positions and of what stands at each ([MS-DOC] 2.2.2): one position more than entries, each entry of `size` bytes. */
export function listPlaces(table: Buffer, size: number): { start: number; end: number; entry: Buffer }[] {
  const count = Math.max(0, Math.floor((table.length - 4) / (4 + size)));
  return Array.from({ length: count }, (_, index) => ({
    start: table.readUInt32LE(4 * index),
    end: table.readUInt32LE(4 * index + 4),
    entry: cut(table, 4 * (count + 1) + size * index, size),
  }));
}

function refuseOlder(file: string): Error {
  return refuseFile(file, 'unknown-format', 'unknown format: the file is a document of Word 95 or before', {
    expected: 'a document of Word 97 or later',
    action: 'Open it in Word, WPS or LibreOffice and save it as .docx.',
  });
}

function refuseOther(file: string): Error {
  return refuseFile(file, 'unknown-format', 'unknown format: the file is no Word document, or a cut-off one', {
    expected: 'a Word document with its text',
    action: 'Open it in Word or WPS and save it as .docx.',
  });
}
