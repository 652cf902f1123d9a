import { describe, expect, it } from 'vitest';
import { convertSource, convertText } from '../conversions.ts';
import { ids, readSource } from '../documents.ts';
import { stripLines } from '../mutation.ts';

const widen = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A value with all its texts in half width, without white space. */
const narrow = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' ? part.normalize('NFKC').replace(/\s/gu, '') : part,
  );

describe.each(ids)('a copy of %s with full-width digits', (id) => {
  const original = convertSource(id);
  const copy = convertText(widen(readSource(id)));

  it.each(Object.keys(stripLines(original)))('has the same %s', (part) => {
    expect(narrow(stripLines(copy)[part])).toEqual(narrow(stripLines(original)[part]));
  });

  it('names the same department, and comes to the same results', () => {
    expect(copy.disclosure.department_code).toBe(original.disclosure.department_code);
    const listResults = ({ disclosure }: typeof copy) => disclosure.checks.map(({ rule, status }) => [rule, status]);
    expect(listResults(copy)).toEqual(listResults(original));
    expect(copy.disclosure.unclaimed.length).toBe(original.disclosure.unclaimed.length);
  });

  it('has codes that can be compared with those of other documents', () => {
    for (const { lines } of copy.disclosure.budget_tables)
      for (const { code, parent_code: parent } of lines) expect(code + parent).toMatch(/^\d*$/u);
  });
});

describe.each(ids)('a copy of %s whose items are numbered', (id) => {
  const original = convertSource(id);
  const listNames = ({ disclosure }: typeof original) => ({
    duties: disclosure.responsibilities.map(({ text }) =>
      text.replace(/^\S{1,4}?[、）]|^[\u2460-\u2473]/u, '').slice(0, 20),
    ),
    projects: disclosure.projects.map(({ name }) => name),
    terms: disclosure.glossary.map(({ term }) => term),
    assets: disclosure.fixed_assets.map(({ item, value }) => [item, value]),
    figures: disclosure.figures.map(({ figure, label, amount_cny: amount }) => [figure, label, amount]),
  });

  it.each([
    ['1）', (count: number) => `${String(count)}）`],
    ['①', (count: number) => (count > 20 ? `${String(count)}）` : String.fromCharCode(0x245f + count))],
  ])('%s has the same items', (_name, number) => {
    const copy = convertText(
      readSource(id).replace(
        /^([ \t]*|\[.*\] ?|部门职责：)(\d{1,2})、/gmu,
        (_, before: string, count: string) => before + number(Number(count)),
      ),
    );
    expect(listNames(copy)).toEqual(listNames(original));
  });
});
