import { cut, type DocFile, listPlaces } from './file.ts';
import { listSprms, type Sprm, sprms } from './sprm.ts';

/** A stretch of the text that stands together in the file. Word appends what is changed, and saves the order of the pieces. */
export interface Piece {
  /** Its first character, and the one after its last. */
  start: number;
  end: number;
  /** Where it begins in the text stream. */
  place: number;
  /** 1 for text in Windows-1252, 2 for UTF-16. */
  bytes: 1 | 2;
  /** What was changed in the whole of it since the properties were last written out. */
  changes: readonly Sprm[];
}

/** Properties that a piece can change without a list ([MS-DOC] 2.9.215), of those that this reader knows. */
const singleChanges: Readonly<Record<number, number>> = {
  0x0c: sprms.PIlvl,
  0x18: sprms.PFInTable,
  0x19: sprms.PFTtp,
  0x41: sprms.CFRMarkDel,
  0x5c: sprms.CFVanish,
  0x68: sprms.CIss,
  0x75: sprms.CFSpec,
};

/** The text of a document, by character. */
export class DocText {
  readonly pieces: readonly Piece[];
  readonly #text: string;

  /** @throws RangeError where pieces do not follow one another, or there is more text than bytes. */
  constructor(file: DocFile) {
    this.pieces = listPieces(file.readTable('pieces'));
    const decoder = new TextDecoder('windows-1252');
    let length = 0;
    const texts = this.pieces.map(({ start, end, place, bytes }) => {
      const size = (end - start) * bytes;
      length += size;
      // Pieces overlap in no document; made-up ones could repeat the same text until no memory holds it.
      if (start > end || length > file.text.length) throw new RangeError('pieces of text that overlap');
      const text = cut(file.text, place, size);
      return bytes === 1 ? decoder.decode(text) : text.toString('utf16le');
    });
    this.#text = texts.join('');
  }

  get length(): number {
    return this.#text.length;
  }

  /** The code of a character. */
  read(at: number): number {
    return this.#text.charCodeAt(at);
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start, end);
  }

  /** The piece that a character stands in. @throws RangeError beyond the end of the text. */
  findPiece(at: number): Piece {
    const pieces = this.pieces;
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const piece = pieces[low];
    if (piece === undefined) throw new RangeError('the text is cut off');
    return piece;
  }
}

/** Where a character stands in the text stream. */
export function placeOf({ start, place, bytes }: Piece, at: number): number {
  return place + (at - start) * bytes;
}

/** The table of pieces, after the lists of changes that they refer to. */
function listPieces(table: Buffer): Piece[] {
  const lists: Sprm[][] = [];
  let at = 0;
  for (; table.readUInt8(at) === 1; at += 3 + table.readUInt16LE(at + 1))
    lists.push(listSprms(cut(table, at + 3, table.readUInt16LE(at + 1))));
  if (table.readUInt8(at) !== 2) throw new RangeError('no table of pieces');
  let last = 0;
  return listPlaces(cut(table, at + 5, table.readUInt32LE(at + 1)), 8).map(({ start, end, entry }) => {
    if (start !== last) throw new RangeError('pieces of text that do not follow one another');
    last = end;
    const place = entry.readUInt32LE(2);
    const isNarrow = (place & 0x40000000) !== 0;
    return {
      start,
      end,
      place: isNarrow ? (place & 0x3fffffff) >> 1 : place & 0x3fffffff,
      bytes: isNarrow ? 1 : 2,
      changes: readChanges(entry.readUInt16LE(6), lists),
    };
  });
}

function readChanges(modifier: number, lists: readonly Sprm[][]): readonly Sprm[] {
  if ((modifier & 1) !== 0) return lists[modifier >> 1] ?? [];
  const code = singleChanges[(modifier >> 1) & 0x7f];
  return code === undefined ? [] : [{ code, operand: Buffer.from([modifier >> 8]) }];
}
