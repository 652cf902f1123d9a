import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { convertSource, convertText } from './conversions.ts';
import { type Id, ids, readSource } from './documents.ts';
import { stripLines } from './mutation.ts';

/** The text of a disclosure as if it were of 2021: two documents of one year stand in one file then. */
function readAs2021(id: Id): string {
  const year = convertSource(id).disclosure.fiscal_year;
  return readSource(id)
    .replaceAll(String(year), '2021')
    .replaceAll(String(year - 1), '2020');
}

/** Other figures: the digit before the decimals is one more. */
const changeFigures = (text: string): string =>
  text.replace(
    /(\d)(\.\d\d)(?!\d)/gu,
    (_, digit: string, decimals: string) => String((Number(digit) + 1) % 10) + decimals,
  );

const listOther = ({ notices }: Disclosure) => notices.filter(({ rule }) => rule === 'other-document');
const countLines = (text: string): number => text.split('\n').length - 1;

const pairs = ids.map((id, at): [Id, Id] => [id, ids[(at + 1) % ids.length] ?? id]);

describe.each([...pairs, ...pairs.map(([one, other]): [Id, Id] => [other, one])])(
  '%s with %s behind it in one file',
  (one, other) => {
    const [first, second] = [readAs2021(one), readAs2021(other)];
    const both = convertText(`${first}\n${second}`);

    it('reads the first as if it stood alone, and keeps all of the second apart, with a notice', () => {
      expect(stripLines(both)).toEqual(stripLines(convertText(first)));
      const alone = convertText(second).disclosure;
      const [unit] = both.disclosure.units;
      expect(unit?.name).toBe(alone.department);
      expect(unit?.figures.map(({ amount_cny }) => amount_cny)).toEqual(
        alone.figures.map(({ amount_cny }) => amount_cny),
      );
      expect(unit?.budget_tables.map(({ table }) => table)).toEqual(alone.budget_tables.map(({ table }) => table));
      const [notice, ...others] = listOther(both.disclosure);
      expect(others).toEqual([]);
      expect(notice?.severity).toBe('warning');
      expect(notice?.lines[0]).toBeGreaterThan(countLines(first));
    });
  },
);

describe.each(ids)('%s printed twice in one file', (id) => {
  const text = readSource(id);
  const alone = convertSource(id);

  it('is read once, and the copy is named', () => {
    const twice = convertText(`${text}\n${text}`);
    expect(stripLines(twice)).toEqual(stripLines(alone));
    expect(listOther(twice.disclosure)).toMatchObject([{ severity: 'notice' }]);
    expect(twice.disclosure.units).toEqual([]);
    expect(twice.disclosure.unclaimed).toHaveLength(alone.disclosure.unclaimed.length);
  });

  it('is read in its first printing where the second has other figures, which are named and listed', () => {
    const twice = convertText(`${text}\n${changeFigures(text)}`);
    expect(stripLines(twice)).toEqual(stripLines(alone));
    expect(listOther(twice.disclosure)).toMatchObject([{ severity: 'warning' }]);
    const unread = twice.disclosure.unclaimed.filter(({ line }) => line > countLines(text));
    expect(unread.length).toBeGreaterThan(countLines(text) / 3);
  });
});

describe('the title of a second document', () => {
  const text = readFileSync(join(import.meta.dirname, '../cases/document-printed-again/input.txt'), 'utf8');
  const title = '南坪县司法局\n2024年部门预算信息公开情况说明\n';
  const own = text.slice(0, text.lastIndexOf(title));
  const again = text.slice(text.lastIndexOf(title) + title.length);
  const alone = convertText(own);

  it.each([
    '南坪县水务局\n２０２４年部门预算信息公开\n',
    '南坪县水务局二〇二四年部门预算\n',
    '南坪县水务局部门预算信息公开\n',
    '2024年部门预算信息公开\n',
    '第一部分 部门概况\n',
    '附件2：南坪县水务局2024年部门预算公开说明\n',
  ])('keeps it apart and gives notice, however it is written: %s', (head) => {
    const both = convertText(own + head + again);
    expect(stripLines(both)).toEqual(stripLines(alone));
    expect(both.disclosure.notices.map(({ rule, lines }) => [rule, lines])).toEqual([['other-document', [19]]]);
  });

  it('is that of a unit, without notice, where it says 单位预算', () => {
    const both = convertText(`${own}南坪县法律援助中心2024年单位预算\n${again}`);
    expect(stripLines(both)).toEqual(stripLines(alone));
    expect(both.disclosure.units.map(({ name }) => name)).toEqual(['南坪县法律援助中心']);
    expect(both.disclosure.notices).toEqual([]);
  });
});
