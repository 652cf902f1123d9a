import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertBytes } from '../content.ts';
import { type Id, ids, readSource } from '../documents.ts';
import { changes, type GridPrint, type GridTable, layOnGrid, renderDocxGrid, renderHtmlGrid } from '../merged.ts';
import { listRecords, seedRandom } from '../mutation.ts';

const formats = { docx: renderDocxGrid, html: renderHtmlGrid };
type Format = keyof typeof formats;

const read = (id: Id, format: Format, printed: GridPrint): Promise<Disclosure> =>
  convertBytes(id, `${id}.${format}`, formats[format](printed));

/** Every amount and record of the tables, as text. */
function listValues(disclosure: Disclosure): string[] {
  const amounts = disclosure.budget_tables.flatMap(({ lines }) =>
    lines.map(({ table, side, code, name, measure, amount_cny: cny }) =>
      [table, side, code, name, measure, cny].join(' '),
    ),
  );
  const records = listRecords({ disclosure, redactedFiles: new Map() });
  return [...amounts, ...Object.values(records).flat()].sort();
}

/** What a reader is told that is amiss: by notices, checks that do not hold, and what nothing claimed. */
function listWarnings({ notices, checks, unclaimed }: Disclosure): string[] {
  return [
    ...notices.map(({ rule, message, lines }) => `${rule} ${message} ${lines.join(' ')}`),
    ...checks.filter(({ status }) => status !== 'holds').map(({ statement, status }) => `${statement} ${status}`),
    ...unclaimed.map(({ text }) => text),
  ];
}

const copies = 2;

describe.each(ids)('a cell of %s,', (id) => {
  const printed = layOnGrid(readSource(id));
  const tables = printed.filter((each): each is GridTable => typeof each !== 'string');

  describe.each(['docx', 'html'] as const)('in %s', (format) => {
    it.each(Object.keys(changes))('%s, changes nothing that no word is said of', async (name) => {
      const original = await read(id, format, printed);
      const [values, warnings] = [listValues(original), new Set(listWarnings(original))];
      const random = seedRandom(31 + id.length + name.length);
      const pick = (count: number): number => Math.floor(random() * count);
      for (let copy = 0; copy < copies; copy += 1) {
        const table = tables[pick(tables.length)] ?? [];
        const at = pick(table.length);
        const place = pick(table[at]?.length ?? 0);
        const changed = changes[name]?.(table, at, place) ?? null;
        if (changed === null) continue;
        const other = await read(
          id,
          format,
          printed.map((each) => (each === table ? changed : each)),
        );
        if (listWarnings(other).every((warning) => warnings.has(warning)))
          expect(listValues(other), `${String(tables.indexOf(table))} ${String(at)} ${String(place)}`).toEqual(values);
      }
    });
  });
});
