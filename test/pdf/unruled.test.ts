import { beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../../src/model/check.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { convertBytes } from '../unit/content.ts';
import { convertSource } from '../unit/conversions.ts';
import { ids, readSource } from '../unit/documents.ts';
import { measureCells } from './cell-share.ts';
import { listDifferences } from './difference.ts';
import { preparePrinter, renderPrint, usualPrint } from './printed.ts';

const print = preparePrinter();

/** The lines that the notices of a rule name. */
function listLines({ notices }: Disclosure, rule: string): number[] {
  return notices.filter((notice) => notice.rule === rule).flatMap(({ lines }) => lines);
}

/** The lines that a disclosure says are in doubt. */
function listDoubtful(disclosure: Disclosure): number[] {
  return listLines(disclosure, 'layout-in-doubt');
}

function isBroken({ status }: Check): boolean {
  return status === 'broken';
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
 * its first row, headers told once that are printed twice, and what stands where it can be read in two ways.
 */
const leastShare = 99;

/** What is said in words: a page break can part it from its label, and a label above a table can stand beside another. */
const texts = /^(department_code|projects\.\d+\.(goal|indicators\.\d+\.basis))$/u;

/** Lines of a torn row stand no further apart. */
const farthest = 6;

/** Whether a text stands in others, if not in one piece: then each of its characters, in their order, on one line. */
function includesParts(lines: string, text: string): boolean {
  return lines.split('\n').some((line) => {
    let from = 0;
    return [...text].every((character) => (from = line.indexOf(character, from) + 1) > 0);
  });
}

describe.each(ids)('%s as a PDF without ruling lines', (id) => {
  let disclosure: Disclosure;
  let doubtful: string;
  beforeAll(async () => {
    const bytes = await print(renderPrint(readSource(id), { ...usualPrint, ruled: false }), usualPrint.foot);
    disclosure = await convertBytes(id, `${id}.pdf`, bytes);
    // A row that was torn stands on lines with others between them at most.
    doubtful = listDoubtful(disclosure)
      .map((line, index, all) => {
        const text = (disclosure.transcript[line - 1] ?? '').replace(/\s+/gu, '');
        return line - (all[index - 1] ?? line) > farthest ? `\n${text}` : text;
      })
      .join('');
  });

  it('reads most cells in their places, each of the others on a line that a notice names', () => {
    const { cells, found, differing } = measureCells(readSource(id), disclosure.transcript);
    expect((100 * found) / cells).toBeGreaterThanOrEqual(leastShare);
    expect(differing.filter((text) => !includesParts(doubtful, text))).toEqual([]);
  });

  it('names the lines in doubt alone, and loses no digit', () => {
    const rows = disclosure.transcript.filter((line) => line.includes('\t'));
    expect(listDoubtful(disclosure).length).toBeLessThan(rows.length / 10);
    expect(countDigits(disclosure.transcript.join('\n'))).toEqual(countDigits(readSource(id)));
  });

  it('discloses what the text does: no amount differs, and what is not read is named in a notice', () => {
    const differences = listDifferences(convertSource(id).disclosure, disclosure);
    const leftOut = new Set(listLines(disclosure, 'row-without-place'));
    expect(listDoubtful(disclosure)).toEqual(expect.arrayContaining([...leftOut]));
    // A row that is left out takes all of its fields with it.
    const wrong = differences.filter(({ path, read }) => !texts.test(path) && (leftOut.size === 0 || read !== null));
    expect(wrong).toEqual([]);
    const printed = differences.filter(({ path }) => texts.test(path) || path.endsWith('.printed'));
    const unnamed = printed.filter(({ expected }) => !includesParts(doubtful, JSON.parse(expected ?? '""') as string));
    expect(unnamed).toEqual([]);
  });

  it('says of no sum that it does not hold where the text does not', () => {
    const own = convertSource(id).disclosure.checks;
    const read = disclosure.checks;
    expect(read.filter(isBroken).map(({ statement }) => statement)).toEqual(
      own.filter(isBroken).map(({ statement }) => statement),
    );
    const leftOut = listLines(disclosure, 'row-without-place').length > 0;
    expect(read.length).toBeGreaterThanOrEqual(leftOut ? own.length - 10 : own.length);
  });
});
