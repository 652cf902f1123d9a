import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildOutline } from '../../src/convert/outline/index.ts';
import type { ReadingContext } from '../../src/convert/part.ts';
import { readText } from '../../src/convert/readers/text.ts';
import { isBudgetTableTitle } from '../../src/convert/tables/index.ts';

/** The folder of the five disclosures. */
export const sources = fileURLToPath(new URL('../../content/sources/', import.meta.url));

/** The five disclosures, by id. */
export const ids = [
  'dacheng-hrss-2021',
  'handan-hrss-2018',
  'linxi-hrss-2019',
  'nandagang-lss-2020',
  'yongqing-hrss-2024',
] as const;
export type Id = (typeof ids)[number];

/** The text of a disclosure, for tests that change it before they convert it. */
export function readSource(id: Id): string {
  return readFileSync(`${sources}${id}.txt`, 'utf8');
}

/** What a reader of a part sees of a text. */
export function readContext(text: string): ReadingContext {
  const { transcript, blocks } = readText(text);
  return { outline: buildOutline(transcript, blocks, isBudgetTableTitle), unit: '万元', year: 2024, kind: 'budget' };
}
