import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Draw } from '../../unit/checks/seeded.ts';

/** Changes a document a little; the draws decide where and how. */
type Mutation = (bytes: Buffer, draw: Draw) => Buffer;

/** Bytes that mean something to some reader: ends, marks of order, signs that turn the text, halves of characters, markup. */
const strange = [
  '\0',
  '\uFEFF',
  '\u202E',
  '\u200B',
  '\u2028',
  '\u2067',
  '\r',
  '\t\t\t',
  '\n\n\n',
  '９９９．９９',
  '-',
  '1e400',
  '<table>',
  '</td>',
  '&#xD800;',
  '"',
  '=1+1',
  '../../',
  '____',
].map((text) => Buffer.from(text));
const brokenBytes = [Buffer.from([0xff]), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from([0xc3]), Buffer.alloc(64)];

/** Where a stretch of bytes begins and ends. */
function drawStretch(bytes: Buffer, draw: Draw): [number, number] {
  const start = draw.integer(0, bytes.length);
  return [start, Math.min(bytes.length, start + draw.integer(1, draw.pick([4, 64, 2048])))];
}

const splice = (bytes: Buffer, start: number, end: number, ...between: Buffer[]): Buffer =>
  Buffer.concat([bytes.subarray(0, start), ...between, bytes.subarray(end)]);

const byteMutations: readonly Mutation[] = [
  (bytes, draw) => {
    const copy = Buffer.from(bytes);
    for (let count = draw.integer(1, 8); count > 0 && copy.length > 0; count -= 1)
      copy[draw.integer(0, copy.length - 1)] = draw.integer(0, 255);
    return copy;
  },
  (bytes, draw) => splice(bytes, ...drawStretch(bytes, draw)),
  (bytes, draw) => {
    const [start, end] = drawStretch(bytes, draw);
    return splice(bytes, end, end, bytes.subarray(start, end));
  },
  (bytes, draw) => {
    const at = draw.integer(0, bytes.length);
    return splice(bytes, at, at, draw.pick([...strange, ...brokenBytes]));
  },
  (bytes, draw) => bytes.subarray(0, draw.integer(0, bytes.length)),
];

/** Changes the order and number of pieces of a text: lines, or elements. */
function shuffle(pieces: string[], draw: Draw): string[] {
  const at = draw.integer(0, pieces.length - 1);
  const to = draw.integer(0, pieces.length - 1);
  const piece = pieces[at] ?? '';
  const change = draw.integer(0, 6);
  if (change === 0) return pieces.toSpliced(at, draw.integer(1, 4));
  if (change === 1) return pieces.toSpliced(to, 0, ...pieces.slice(at, at + draw.integer(1, 20)));
  if (change === 2) return pieces.toSpliced(at, 1).toSpliced(to, 0, piece);
  if (change === 3) return pieces.toSpliced(at, 1, `${piece}${draw.pick(strange).toString()}`);
  if (change === 4) return pieces.toSpliced(at, 1, piece.replace(/\t/u, draw.pick(['', ' ', '\t\t', '\n'])));
  if (change === 5)
    return pieces.toSpliced(at, 1, piece.replace(/\d+/u, draw.pick(['', '0', '9'.repeat(40), '１２', '-5'])));
  return pieces.toSpliced(at, 0, draw.pick(['', '', '\t', '\t1.00', '一、', '2024年', '单位：元', '部门收入总表']));
}

const shuffleLines: Mutation = (bytes, draw) => Buffer.from(shuffle(bytes.toString().split('\n'), draw).join('\n'));
const shuffleTags: Mutation = (bytes, draw) => Buffer.from(shuffle(bytes.toString().split(/(?=<)/u), draw).join(''));

/** Changes a part of a zip file and packs it again, with checksums that hold. */
const shufflePart: Mutation = (bytes, draw) => {
  const parts = unzipSync(bytes);
  const name = draw.pick(
    Object.keys(parts).filter((each) => /document|sheet|styles|numbering|rels|workbook/u.test(each)),
  );
  const mutate = draw.chance(0.8) ? shuffleTags : draw.pick(byteMutations);
  const changed = mutate(Buffer.from(parts[name] ?? strToU8('')), draw);
  return Buffer.from(zipSync({ ...parts, [name]: changed }));
};

/** What is done to the structure of a file, by its extension. A PDF's objects are lines, too. */
const structureMutations: Readonly<Record<string, Mutation>> = {
  txt: shuffleLines,
  csv: shuffleLines,
  yaml: shuffleLines,
  html: shuffleTags,
  xml: shuffleTags,
  mht: shuffleLines,
  docx: shufflePart,
  xlsx: shufflePart,
  pdf: (bytes, draw) => Buffer.from(shuffle(bytes.toString('latin1').split('\n'), draw).join('\n'), 'latin1'),
};

/** A document changed in one to four places: in its bytes, in its structure, or in both. */
export function mutate(bytes: Uint8Array, extension: string, draw: Draw): Buffer {
  let changed: Buffer = Buffer.from(bytes);
  const structure = structureMutations[extension];
  // What is packed must be changed before its bytes are.
  const isStructured = structure !== undefined && draw.chance(0.75);
  if (isStructured) for (let count = draw.integer(1, 4); count > 0; count -= 1) changed = structure(changed, draw);
  if (!isStructured || draw.chance(0.1)) changed = draw.pick(byteMutations)(changed, draw);
  return changed;
}
