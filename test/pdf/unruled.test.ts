import { beforeAll, describe, expect, it } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { convertBytes } from '../unit/content.ts';
import { convertSource } from '../unit/conversions.ts';
import { ids, readSource } from '../unit/documents.ts';
import { measureCells } from './cell-share.ts';
import { listDifferences } from './difference.ts';
import { preparePrinter, renderPrint, usualPrint } from './printed.ts';

const print = preparePrinter();

/** The lines that a disclosure says are in doubt. */
function listDoubtful({ notices }: Disclosure): number[] {
  return notices.filter(({ rule }) => rule === 'layout-in-doubt').flatMap(({ lines }) => lines);
}

/**
 * How often each digit stands in a text: where they stand is in doubt, that they are there is not. The numbers of columns do not
 * count: they stand in the header, which is told once however often it is printed.
 */
function countDigits(text: string): ReadonlyMap<string, number> {
  const counted = text.normalize('NFKC').replace(/^栏次[\d\t ]*$/gmu, '');
  return new Map(Array.from('0123456789').map((digit) => [digit, counted.split(digit).length - 1]));
}

/**
 * Of 100 filled cells, how many at least are read in their row and column. The others are labels above a table that the text has as
 * its first row, headers told once that are printed twice, and amounts that stand under another heading than their own.
 */
const leastShare = 99;

/** What is said in words: a page break can part it from its label, and a label above a table can stand beside another. */
const texts = /^(department_code|projects\.\d+\.(goal|indicators\.\d+\.basis))$/u;

/** Whether a text stands in others, if not in one piece: then each of its characters, in their order, on one line. */
function includesParts(lines: string, text: string): boolean {
  return lines.split('\n').some((line) => {
    let from = 0;
    return [...text].every((character) => (from = line.indexOf(character, from) + 1) > 0);
  });
}

function countStatuses({ checks }: Disclosure): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of checks) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

describe.each(ids)('%s as a PDF without ruling lines', (id) => {
  let disclosure: Disclosure;
  let doubtful: string;
  beforeAll(async () => {
    const bytes = await print(renderPrint(readSource(id), { ...usualPrint, ruled: false }), usualPrint.foot);
    disclosure = await convertBytes(id, `${id}.pdf`, bytes);
    doubtful = listDoubtful(disclosure)
      .map((line) => (disclosure.transcript[line - 1] ?? '').replace(/\s+/gu, ''))
      .join('\n');
  });

  it('reads most cells in their places, each of the others on a line that a notice names', () => {
    const { cells, found, differing } = measureCells(readSource(id), disclosure.transcript);
    expect((100 * found) / cells).toBeGreaterThanOrEqual(leastShare);
    expect(differing.filter((text) => !includesParts(doubtful, text))).toEqual([]);
  });

  it('names each line of a table in a notice and each amount that stands alone, and loses no digit', () => {
    const guessed = disclosure.transcript.flatMap((text, index) =>
      text.includes('\t') || /^\d[\d,]*\.\d+$/u.test(text.trim()) ? [index + 1] : [],
    );
    expect(guessed.length).toBeGreaterThan(0);
    expect(listDoubtful(disclosure)).toEqual(expect.arrayContaining(guessed));
    expect(countDigits(disclosure.transcript.join('\n'))).toEqual(countDigits(readSource(id)));
  });

  it('discloses what the text does: every amount and check is equal, and a text that is not is named in a notice', () => {
    const differences = listDifferences(convertSource(id).disclosure, disclosure);
    expect(differences.filter(({ path }) => !texts.test(path))).toEqual([]);
    const unnamed = differences.filter(
      ({ expected }) => !includesParts(doubtful, JSON.parse(expected ?? '""') as string),
    );
    expect(unnamed).toEqual([]);
    expect(countStatuses(disclosure)).toEqual(countStatuses(convertSource(id).disclosure));
  });
});
