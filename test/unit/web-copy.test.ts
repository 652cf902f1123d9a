import { describe, expect, it } from 'vitest';
import { convertSource, convertText } from './conversions.ts';
import { ids, readSource } from './documents.ts';
import { stripLines } from './mutation.ts';
import { rewriteTables, writeBarePipes, writeMarkdown } from './web-copy.ts';

describe.each(ids)('a copy of %s as Markdown', (id) => {
  const original = stripLines(convertSource(id));
  const copy = stripLines(convertText(rewriteTables(readSource(id), writeMarkdown)));

  it.each(Object.keys(original))('has the same %s', (part) => {
    expect(copy[part]).toEqual(original[part]);
  });
});

describe('a copy without `|` at the ends of rows', () => {
  const original = stripLines(convertSource('yongqing-hrss-2024'));
  const copy = stripLines(convertText(rewriteTables(readSource('yongqing-hrss-2024'), writeBarePipes)));

  it.each(Object.keys(original))('has the same %s', (part) => {
    expect(copy[part]).toEqual(original[part]);
  });
});
