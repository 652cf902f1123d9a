import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Conversion, convertDocument } from '../../../src/convert/index.ts';
import { extractPart, openDocument } from '../../../src/convert/readers/index.ts';
import type { Facts } from '../../../src/model/facts.ts';
import { defaultLimits } from '../../../src/model/limits.ts';

/** Every amount of the statutory tables: where it belongs, and what is printed. */
const listAmounts = ({ disclosure }: Conversion): string[] =>
  disclosure.budget_tables.flatMap(({ lines }) =>
    lines.map(({ table, side, code, name, measure, phase, printed }) =>
      [table, side, code, name, measure, phase, printed].join(' '),
    ),
  );

/** A text of rows as a web copy that prints a cell a line and leaves the empty ones out. */
const writeCells = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) =>
      line.includes('\t')
        ? line
            .split('\t')
            .filter((cell) => cell.trim() !== '')
            .map((cell) => `| ${cell}`)
        : [line],
    )
    .join('\n');

// Of the amounts that are left out those of 三公经费, which has no names of rows, and those that could stand in two columns are the most.
describe.each<[string, Facts, number, number]>([
  ['final-accounts-in-pdf', { kind: 'final-accounts' }, 308, 210],
  ['pdf-departmental-budget', {}, 875, 858],
])('an official document as a web copy that lost its empty cells: %s', (folder, facts, printed, read) => {
  it(`gives no amount another place, and ${String(read)} of ${String(printed)} their own`, async () => {
    const file = 'input.pdf';
    const bytes = readFileSync(fileURLToPath(new URL(`../../cases/${folder}/${file}`, import.meta.url)));
    const extraction = await extractPart(bytes, file);
    const original = convertDocument({ id: 'a-pdf', file, bytes, extraction, facts });
    const { text } = openDocument([{ file, bytes, extraction }], defaultLimits);
    const copy = convertDocument({
      id: 'a-copy',
      file: 'a-copy.txt',
      bytes: Buffer.from(writeCells(text)),
      facts: { ...facts, fiscal_year: original.disclosure.fiscal_year },
    });
    const amounts = listAmounts(original);
    expect(amounts).toHaveLength(printed);
    expect(listAmounts(copy).filter((amount) => !amounts.includes(amount))).toEqual([]);
    expect(listAmounts(copy).length).toBeGreaterThanOrEqual(read);
    expect(copy.disclosure.notices.map(({ rule }) => rule)).toContain('row-without-place');
  });
});
