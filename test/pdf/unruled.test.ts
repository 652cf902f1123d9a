import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { convertBytes } from '../unit/content.ts';
import { ids, readSource } from '../unit/documents.ts';
import { measureCells } from './cell-share.ts';
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

describe.each(ids)('%s as a PDF without ruling lines', (id) => {
  it('reads most cells in their places, names each line of a table in a notice and each amount that stands alone, and loses no digit', async () => {
    const bytes = await print(renderPrint(readSource(id), { ...usualPrint, ruled: false }), usualPrint.foot);
    const disclosure = await convertBytes(id, `${id}.pdf`, bytes);
    const guessed = disclosure.transcript.flatMap((text, index) =>
      text.includes('\t') || /^\d[\d,]*\.\d+$/u.test(text.trim()) ? [index + 1] : [],
    );
    expect(guessed.length).toBeGreaterThan(0);
    expect(listDoubtful(disclosure)).toEqual(expect.arrayContaining(guessed));
    const { cells, found } = measureCells(readSource(id), disclosure.transcript);
    expect((100 * found) / cells).toBeGreaterThanOrEqual(leastShare);
    expect(countDigits(disclosure.transcript.join('\n'))).toEqual(countDigits(readSource(id)));
  });
});
