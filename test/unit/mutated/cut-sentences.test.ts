import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../src/convert/narrative/index.ts';
import { convertSource } from '../conversions.ts';
import { ids, readContext, readSource } from '../documents.ts';
import { listStatingLines } from './sentences.ts';

/** What is left of a paragraph; `at` is behind a mark of it, and `before` behind the one before that, or at the start. */
type Damage = (paragraph: string, at: number, before: number) => string;

const damages: readonly (readonly [string, Damage])[] = [
  ['its beginning', (paragraph, at) => paragraph.slice(at)],
  ['its end', (paragraph, at) => paragraph.slice(0, at)],
  [
    // But for the mark that ends a list: without it what follows is one of its parts, for any reader.
    'a clause',
    (paragraph, at, before) => {
      const mark = /[；。：]$/u.exec(paragraph.slice(0, at))?.[0] ?? '';
      return paragraph.slice(0, before) + mark + paragraph.slice(at);
    },
  ],
];

const year = (id: string): number => Number(id.slice(-4));

/** The figures of a text as `expenditure.total 83747.17万元`; the parts of a list with their names. */
function listFigures(text: string, of: number): string[] {
  const { value } = readFigures({ ...readContext(text), year: of });
  return value.map(({ figure, label, amount_cny, percent }) =>
    [figure, figure.endsWith('.part') ? label : '', amount_cny ?? `${percent ?? ''}%`].join(' '),
  );
}

describe.each(ids)('a copy of %s', (id) => {
  const lines = readSource(id).split('\n');
  const stating = listStatingLines(lines.join('\n'), convertSource(id));
  const whole = new Set(listFigures(lines.join('\n'), year(id)));

  it.each(damages)('states no other figure where a paragraph has lost %s', (_, damage) => {
    for (const index of stating) {
      const paragraph = lines[index] ?? '';
      let before = 0;
      for (const { index: mark } of paragraph.matchAll(/[，；。：,;:]/gu)) {
        const at = mark + 1;
        if (at === paragraph.length) continue;
        const copy = lines.with(index, damage(paragraph, at, before));
        before = at;
        const other = listFigures(copy.join('\n'), year(id)).filter((figure) => !whole.has(figure));
        expect(other, copy[index]).toEqual([]);
      }
    }
  });

  it('states no other figure where two paragraphs are one', () => {
    for (const [place, index] of stating.entries()) {
      const next = stating[place + 1];
      if (next === undefined || lines.slice(index + 1, next).some((line) => /\S/u.test(line))) continue;
      const copy = lines.with(index, (lines[index] ?? '') + (lines[next] ?? '').trim()).with(next, '');
      const other = listFigures(copy.join('\n'), year(id)).filter((figure) => !whole.has(figure));
      expect(other, copy[index]).toEqual([]);
    }
  });
});
