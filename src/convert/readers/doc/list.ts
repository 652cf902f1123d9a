import { Numbering } from '../docx/numbering.ts';
import type { XmlElement } from '../xml-tree.ts';
import { makeElement, makeValue } from './element.ts';
import { cut, type DocFile } from './file.ts';

/** How numbers are written, by the code of the format ([MS-OSHARED] 2.2.1.3); others stand in digits. */
const formats: readonly string[] = [
  ...['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'decimal', 'decimal', 'decimal'],
  ...['decimal', 'decimal', 'ideographDigital', 'japaneseCounting', 'decimal', 'decimal', 'decimalFullWidth'],
  ...['decimalHalfWidth', 'decimal', 'japaneseDigitalTenThousand', 'decimalEnclosedCircle', 'decimalFullWidth2'],
  ...['decimal', 'decimal', 'decimalZero', 'bullet', 'decimal', 'decimal', 'decimalEnclosedFullstop'],
  ...['decimalEnclosedParen', 'decimalEnclosedCircleChinese', 'ideographEnclosedCircle', 'ideographTraditional'],
  ...['ideographZodiac', 'ideographZodiac', 'taiwaneseCounting', 'ideographLegalTraditional'],
  ...['taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting', 'chineseLegalSimplified'],
  'chineseCountingThousand',
];
const noNumber = 0xff;

/** The style of a level that is meant for none. */
const noStyle = 0xfff;

/** The list of paragraphs whose numbers only Word 6 could count. */
const oldList = '2047';

/** A document whose numbers are of a kind that this reader does not count. */
export class OldNumbering extends Error {}

/** Counts the numbers of lists. @throws OldNumbering where one is asked for that is not counted by a list. */
export class DocNumbering extends Numbering {
  override count(list: string, depth: number): string {
    if (list === oldList) throw new OldNumbering();
    return super.count(list, depth);
  }
}

/** The lists of a document ([MS-DOC] 2.9.192 and 2.9.188), as the part of the newer format that holds them. */
export function readLists(file: DocFile): XmlElement {
  return makeElement('w:numbering', [...readDefinitions(file.readToEnd('lists')), ...readOverrides(file)]);
}

/** Lists, each of nine levels or of one; the levels stand behind all of the lists. */
function readDefinitions(table: Buffer): XmlElement[] {
  if (table.length === 0) return [];
  const count = table.readUInt16LE(0);
  const level = new LevelReader(table, 2 + 28 * count);
  return Array.from({ length: count }, (_, index) => {
    const list = cut(table, 2 + 28 * index, 28);
    const levels = (list.readUInt8(26) & 1) === 0 ? 9 : 1;
    return makeElement(
      'w:abstractNum',
      Array.from({ length: levels }, (__, depth) => level.read(depth, list.readUInt16LE(8 + 2 * depth))),
      { 'w:abstractNumId': String(list.readInt32LE(0)) },
    );
  });
}

/** The lists as paragraphs name them, numbered from 1: a definition, and what is changed in its levels. */
function readOverrides(file: DocFile): XmlElement[] {
  const table = file.readTable('listOverrides');
  if (table.length === 0) return [];
  const count = table.readUInt32LE(0);
  const level = new LevelReader(table, 4 + cut(table, 4, 16 * count).length);
  return Array.from({ length: count }, (_, index) => {
    const list = cut(table, 4 + 16 * index, 16);
    const changed = list.readUInt8(12);
    // A position that says nothing stands before the levels of each list.
    level.skip(4);
    return makeElement(
      'w:num',
      [
        makeValue('w:abstractNumId', list.readInt32LE(0)),
        ...Array.from({ length: changed }, () => level.readOverride()),
      ],
      { 'w:numId': String(index + 1) },
    );
  });
}

/** Reads levels that stand one after another. */
class LevelReader {
  readonly #table: Buffer;
  #at: number;

  constructor(table: Buffer, at: number) {
    this.#table = table;
    this.#at = at;
  }

  skip(bytes: number): void {
    this.#at += bytes;
  }

  read(depth: number, style: number): XmlElement {
    const level = cut(this.#table, this.#at, 28);
    this.#at += 28 + level.readUInt8(24) + level.readUInt8(25);
    const length = 2 * this.#table.readUInt16LE(this.#at);
    const text = cut(this.#table, this.#at + 2, length).toString('utf16le');
    this.#at += 2 + length;
    const format = level.readUInt8(4);
    const flags = level.readUInt8(5);
    return makeElement(
      'w:lvl',
      [
        makeValue('w:start', level.readInt32LE(0)),
        makeValue('w:numFmt', format === noNumber ? 'none' : (formats[format] ?? 'decimal')),
        // The numbers of the levels stand as their codes, from 0.
        makeValue(
          'w:lvlText',
          text.replaceAll(/[\0-\u0008]/gu, (code) => `%${String(code.charCodeAt(0) + 1)}`),
        ),
        ...((flags & 4) === 0 ? [] : [makeElement('w:isLgl')]),
        ...((flags & 8) === 0 ? [] : [makeValue('w:lvlRestart', level.readUInt8(26))]),
        ...(style === noStyle ? [] : [makeValue('w:pStyle', style)]),
      ],
      { 'w:ilvl': String(depth) },
    );
  }

  readOverride(): XmlElement {
    const start = cut(this.#table, this.#at, 8);
    this.#at += 8;
    const flags = start.readUInt8(4);
    const depth = flags & 0x0f;
    const changed = (flags & 0x20) === 0 ? [] : [this.read(depth, noStyle)];
    const begins = (flags & 0x30) === 0x10 ? [makeValue('w:startOverride', start.readInt32LE(0))] : [];
    return makeElement('w:lvlOverride', [...begins, ...changed], { 'w:ilvl': String(depth) });
  }
}
