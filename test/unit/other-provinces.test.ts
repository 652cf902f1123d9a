import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../src/convert/index.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { convertBytes, listContent } from './content.ts';
import { renderDocx } from './rendered.ts';
import { renderWorkbook } from './rendered-workbook.ts';

/** Whole disclosures in the forms of other provinces, from `test/cases`. */
const forms = [
  'national-budget-form-tables-last',
  'tables-before-narrative-with-last-year',
  'final-accounts-with-empty-forms',
  'yuan-tables-by-unit-and-item',
  'nine-lines-of-income-rows-by-year',
  'empty-forms-and-department-goals',
] as const;

const readForm = (name: string): string => readFileSync(`test/cases/${name}/input.txt`, 'utf8');

const convert = (name: string): Disclosure =>
  convertDocument({ id: name, file: 'input.txt', bytes: Buffer.from(readForm(name), 'utf8'), facts: {} }).disclosure;

/** The cells of tables that print an amount with decimals, with their lines. */
function listPrintedAmounts(text: string): { line: number; printed: string }[] {
  return text.split('\n').flatMap((row, index) =>
    row
      .split('\t')
      .slice(row.includes('\t') ? 0 : Infinity)
      .filter((cell) => /^-?[\d,]+\.\d+$/u.test(cell))
      .map((printed) => ({ line: index + 1, printed })),
  );
}

describe.each(forms)('the form of %s', (name) => {
  const disclosure = convert(name);

  it('has no sum that its tables and sentences contradict', () => {
    expect(disclosure.checks.filter(({ status }) => status === 'broken')).toEqual([]);
    expect(disclosure.checks.length).toBeGreaterThan(20);
  });

  it('loses no amount of its tables: each is read, or its line is reported', () => {
    const read = new Set(
      disclosure.budget_tables.flatMap(({ lines }) => lines.map(({ line, printed }) => `${String(line)} ${printed}`)),
    );
    const reported = new Set([
      ...disclosure.unclaimed.map(({ line }) => line),
      ...disclosure.notices.flatMap(({ lines }) => lines),
    ]);
    const lost = listPrintedAmounts(readForm(name)).filter(
      ({ line, printed }) => !read.has(`${String(line)} ${printed}`) && !reported.has(line),
    );
    expect(lost).toEqual([]);
  });

  it('says the same as a Word document', async () => {
    const word = await convertBytes(name, `${name}.docx`, renderDocx(readForm(name)));
    expect(listContent(word)).toEqual(listContent(disclosure));
  });

  it('says the same as a workbook', async () => {
    const workbook = await convertBytes(name, `${name}.xlsx`, renderWorkbook(readForm(name), { onOneSheet: false }));
    expect(listContent(workbook)).toEqual(listContent(disclosure));
  });
});
