import { CFB } from '@e965/xlsx';

/** The part of the library that writes compound files; it has no types of its own. */
interface CompoundWriter {
  utils: {
    cfb_new: () => unknown;
    cfb_add: (file: unknown, path: string, content: Buffer) => void;
  };
  read: (bytes: Uint8Array, options: { type: 'buffer' }) => unknown;
  write: (file: unknown, options: { type: 'buffer' }) => Buffer;
}
const writer = CFB as CompoundWriter;

/** A stretch of text as the file keeps it: in one byte a character or two, with what was changed in the whole of it. */
export interface DocPiece {
  text: string;
  isNarrow?: boolean;
  /** Changes of properties, by the list of them. */
  changes?: Buffer;
  /** A change that needs no list: its number, and the value. */
  change?: readonly [code: number, value: number];
}

/** Properties of the characters up to a place, counted from 0 through the whole text. */
export interface DocProperties {
  end: number;
  changes: Buffer;
}

export interface DocContent {
  /** In the order of the text. */
  pieces: readonly DocPiece[];
  /** Whether the file has the pieces in the opposite order, as after changes that Word saved fast. */
  isReversed?: boolean;
  characters?: readonly DocProperties[];
  /** One for each mark of a paragraph, cell or row: those without are plain paragraphs. */
  paragraphs?: readonly DocProperties[];
  data?: Buffer;
}

/** A change of a property: its code, and the bytes of its operand. */
export function sprm(code: number, ...operand: readonly number[]): Buffer {
  return Buffer.from([code & 0xff, code >> 8, ...operand]);
}

/** Properties in the data stream: their length before them. */
export function prcData(...changes: readonly Buffer[]): Buffer {
  const list = Buffer.concat(changes);
  return Buffer.concat([numbers(2, list.length), list]);
}

const textAt = 1024;
const pageSize = 512;

/** A document of Word 97 of some pieces of text, byte by byte as the specification has it. */
export function packDoc({ pieces, isReversed = false, characters = [], paragraphs = [], data }: DocContent): Buffer {
  const encoded = pieces.map(({ text, isNarrow = false }) => Buffer.from(text, isNarrow ? 'latin1' : 'utf16le'));
  const places: number[] = [];
  let place = textAt;
  const order = encoded.map((_, index) => (isReversed ? encoded.length - 1 - index : index));
  for (const index of order) {
    places[index] = place;
    place += encoded[index]?.length ?? 0;
  }
  const starts = pieces.map((_, index) => pieces.slice(0, index).reduce((sum, { text }) => sum + text.length, 0));
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  /** Where a character stands in the stream, or where it ends. */
  const findPlace = (at: number, edge: 'start' | 'end'): number => {
    const index = starts.findLastIndex((start) => (edge === 'start' ? start <= at : start < at));
    return (places[index] ?? 0) + (at - (starts[index] ?? 0)) * (pieces[index]?.isNarrow === true ? 1 : 2);
  };
  const firstPage = Math.ceil(place / pageSize);
  const stream = Buffer.alloc((firstPage + 2) * pageSize);
  for (const [index, bytes] of encoded.entries()) bytes.copy(stream, places[index]);
  writePage(stream, firstPage, characters, findPlace, (changes) =>
    Buffer.concat([Buffer.from([changes.length]), changes]),
  );
  writePage(
    stream,
    firstPage + 1,
    paragraphs,
    findPlace,
    (changes) => Buffer.concat([Buffer.from([0, Math.ceil((changes.length + 2) / 2)]), numbers(2, 0), changes]),
    13,
  );
  stream.set([0xec, 0xa5, 0xc1, 0x00], 0);
  stream.writeUInt32LE(length, 76);
  const lists = pieces.flatMap(({ changes }) =>
    changes === undefined ? [] : [Buffer.concat([Buffer.from([1]), prcData(changes)])],
  );
  const descriptions = pieces.map(({ isNarrow = false, changes, change }, index) => {
    const at = places[index] ?? 0;
    const inList = pieces.slice(0, index).filter((piece) => piece.changes !== undefined).length;
    const modifier =
      changes === undefined ? (change === undefined ? 0 : (change[0] << 1) | (change[1] << 8)) : (inList << 1) | 1;
    return Buffer.concat([numbers(2, 0), numbers(4, isNarrow ? (2 * at) | 0x40000000 : at), numbers(2, modifier)]);
  });
  const table = Buffer.concat([numbers(4, ...starts, length), ...descriptions]);
  const parts: readonly (readonly [number, Buffer])[] = [
    // No styles.
    [1, numbers(2, 4, 0, 10)],
    [33, Buffer.concat([...lists, Buffer.from([2]), numbers(4, table.length), table])],
    ...(characters.length === 0 ? [] : [[12, numbers(4, textAt, place, firstPage)] as const]),
    ...(paragraphs.length === 0 ? [] : [[13, numbers(4, textAt, place, firstPage + 1)] as const]),
  ];
  let at = 0;
  for (const [number, part] of parts) {
    stream.writeUInt32LE(at, 154 + 8 * number);
    stream.writeUInt32LE(part.length, 158 + 8 * number);
    at += part.length;
  }
  return packCompound({
    WordDocument: stream,
    '0Table': Buffer.concat(parts.map(([, part]) => part)),
    ...(data === undefined ? {} : { Data: data }),
  });
}

/** A page of properties: where each stretch begins and ends, where its properties stand, and those from the end of the page. */
function writePage(
  stream: Buffer,
  page: number,
  properties: readonly DocProperties[],
  findPlace: (at: number, edge: 'start' | 'end') => number,
  describe: (changes: Buffer) => Buffer,
  entrySize = 1,
): void {
  const runs = properties
    .map(({ end, changes }, index) => ({
      start: findPlace(properties[index - 1]?.end ?? 0, 'start'),
      end: findPlace(end, 'end'),
      changes,
    }))
    .sort((one, other) => one.start - other.start);
  const bytes = stream.subarray(page * pageSize, (page + 1) * pageSize);
  bytes[pageSize - 1] = runs.length;
  let at = pageSize - 2;
  for (const [index, run] of runs.entries()) {
    bytes.writeUInt32LE(run.start, 4 * index);
    bytes.writeUInt32LE(run.end, 4 * index + 4);
    const description = describe(run.changes);
    at -= description.length + (description.length % 2);
    description.copy(bytes, at);
    bytes[4 * (runs.length + 1) + entrySize * index] = at / 2;
  }
}

/** A compound file of some streams. */
function packCompound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const file = writer.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) writer.utils.cfb_add(file, `/${name}`, content);
  return writer.write(file, { type: 'buffer' });
}

/** A compound file with one stream more. */
export function addStream(bytes: Uint8Array, path: string, content: Buffer): Buffer {
  const file = writer.read(Buffer.from(bytes), { type: 'buffer' });
  writer.utils.cfb_add(file, path, content);
  return writer.write(file, { type: 'buffer' });
}

function numbers(size: 2 | 4, ...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(size * values.length);
  for (const [index, value] of values.entries()) bytes.writeUIntLE(value, size * index, size);
  return bytes;
}
