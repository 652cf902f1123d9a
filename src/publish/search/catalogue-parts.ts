import { brotliCompressSync, constants } from 'node:zlib';
import type {
  CatalogueCode,
  CatalogueDirectory,
  CatalogueRow,
  CutList,
  PairRow,
  ReadingTable,
  WholeCatalogue,
} from './catalogue-entry.ts';
import { listPairKeys, listPairs, listStartKeys, readReadings, type Readings } from './catalogue-pairs.ts';
import { ReadingCollector } from './pinyin.ts';

/** Stores a file of the search folder under a name made of `stem` and a hash of its content; returns that name. */
export type WriteSearchFile = (stem: string, text: string) => string;

/** An entry as it is written, in the order of the catalogue. */
export interface ListedEntry {
  row: CatalogueRow;
  /** The name, folded. */
  folded: string;
  /** Folded text that finds the entry as well, or empty. */
  beside: string;
  /** Folded. */
  codes: readonly string[];
}

/** A catalogue up to this size, compressed, is one file. */
const mostWhole = 60_000;
/** Longer texts are not tried: in UTF-8 they are some 15 times that. */
const mostWholeText = 6 * mostWhole;
/** Rows in a file: some 2 kB compressed. */
const partLength = 64;
/** Text of a file of pairs or codes, in characters: some 4 kB compressed. */
const mostPairText = 9_000;
const mostCodeText = 20_000;
/**
 * A pair that stands in more names (资金) narrows nothing: the list is cut there, and looked at only for want of a
 * better one. 10 000 numbers are some 14 kB compressed.
 */
const mostListed = 10_000;

/** Writes the catalogue as one file, or in parts where that would be too much to fetch. Returns the first file's name. */
export function writeCatalogueParts(entries: readonly ListedEntry[], write: WriteSearchFile): string {
  const rows = entries.map(({ row }) => row);
  const codes = listCodes(entries);
  const table = collectReadings(entries);
  const whole: WholeCatalogue = { version: 1, readings: table, rows, codes };
  const text = JSON.stringify(whole);
  if (text.length <= mostWholeText && measure(text) <= mostWhole) return write('catalogue', text);
  const parts = Array.from({ length: Math.ceil(rows.length / partLength) }, (_, part) =>
    write('catalogue-names', JSON.stringify(rows.slice(part * partLength, (part + 1) * partLength))),
  );
  const directory: CatalogueDirectory = {
    version: 1,
    readings: table,
    partLength,
    parts,
    pairs: writeCut('catalogue-pairs', listPairRows(entries, readReadings(table)), mostPairText, write),
    codes: writeCut('catalogue-codes', codes, mostCodeText, write),
  };
  return write('catalogue', JSON.stringify(directory));
}

/** What the file weighs on the wire; publishers compress at least this well. */
function measure(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

function collectReadings(entries: readonly ListedEntry[]): ReadingTable {
  const collector = new ReadingCollector();
  for (const name of new Set(entries.map(({ folded }) => folded))) collector.add(name);
  return collector.table();
}

function listCodes(entries: readonly ListedEntry[]): CatalogueCode[] {
  return entries
    .flatMap(({ codes }, entry) => codes.map((code): CatalogueCode => [code, entry]))
    .sort(([a, first], [b, second]) => (a < b ? -1 : a > b ? 1 : first - second));
}

/** For each key, in order, the entries in whose names the pair stands; and those whose names begin with it. */
function listPairRows(entries: readonly ListedEntry[], readings: Readings): PairRow[] {
  const pairs = new Map<string, number[]>();
  const starts = new Map<string, number[]>();
  entries.forEach(({ folded, beside }, entry) => {
    for (const pair of new Set([...listPairs(folded), ...listPairs(beside)])) note(pairs, pair, entry);
    for (const key of listStartKeys(folded, readings)) note(starts, key, entry);
  });
  const rows: PairRow[] = [];
  const add = (key: string, all: readonly number[]): void => {
    const steps = all.slice(0, mostListed).map((entry, at) => entry - (all[at - 1] ?? 0));
    rows.push(all.length > mostListed ? [key, steps, 1] : [key, steps]);
  };
  for (const [key, all] of starts) add(key, all);
  for (const [pair, all] of pairs)
    for (const key of listPairKeys(pair.charAt(0), pair.charAt(1), readings)) add(key, all);
  return rows.sort(([a], [b]) => (a < b ? -1 : 1));
}

function note(lists: Map<string, number[]>, key: string, entry: number): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [entry]);
  else if (known.length <= mostListed) known.push(entry);
}

/** Cuts rows, sorted by their first cell, into files of some length. */
function writeCut(
  stem: string,
  rows: readonly (readonly [string, ...unknown[]])[],
  mostText: number,
  write: WriteSearchFile,
): CutList {
  const first: string[] = [];
  const files: string[] = [];
  let texts: string[] = [];
  let length = 0;
  const close = (): void => {
    if (texts.length > 0) files.push(write(stem, `[${texts.join(',')}]`));
    texts = [];
    length = 0;
  };
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (length + text.length > mostText) close();
    if (texts.length === 0) first.push(row[0]);
    texts.push(text);
    length += text.length + 1;
  }
  close();
  return { first, files };
}
