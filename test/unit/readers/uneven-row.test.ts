import { describe, expect, it } from 'vitest';
import type { GridCell } from '../merged.ts';
import {
  both,
  header,
  health,
  listAmounts,
  listNamed,
  merge,
  ofHealth,
  ofSecurity,
  ofService,
  read,
  security,
  service,
} from './uneven-table.ts';

/** A row with its cell at a place split, the texts of both halves given. */
function split(row: GridCell[], place: number, left: string, right: string): GridCell[] {
  return row.flatMap((cell, at) => {
    if (at !== place) return [cell];
    const middle = (cell.start + cell.end) / 2;
    const fill = (text: string): string[] => (text === '' ? [] : [text]);
    return [
      { ...cell, end: middle, text: fill(left) },
      { ...cell, start: middle, text: fill(right) },
    ];
  });
}

describe('a row with a cell that was split', () => {
  it.each(both)('reads as if it were whole where one half is empty (%s)', async (format) => {
    for (const [left, right] of [
      ['9.00', ''],
      ['', '9.00'],
    ] as const) {
      const disclosure = await read(format, [header, service, security, split(health, 2, left, right)]);
      expect(listAmounts(disclosure)).toEqual([...ofService, ...ofSecurity, ...ofHealth]);
      expect(listNamed(disclosure)).toEqual([]);
    }
  });

  it.each(both)('is left out and named where both halves have a number (%s)', async (format) => {
    const disclosure = await read(format, [header, service, security, split(health, 2, '9', '.00')]);
    expect(listAmounts(disclosure)).toEqual([...ofService, ...ofSecurity]);
    expect(listNamed(disclosure)).toEqual(['210']);
  });
});

describe('a row with two amounts in one cell', () => {
  it.each(both)('is left out and named (%s)', async (format) => {
    const disclosure = await read(format, [header, service, merge(health, 3), security]);
    expect(listAmounts(disclosure)).toEqual([...ofService, ...ofSecurity]);
    expect(listNamed(disclosure)).toEqual(['210']);
  });

  it.each(both)('is left out and named where one of them is empty: nothing tells which (%s)', async (format) => {
    const disclosure = await read(format, [header, health, merge(security, 3), service]);
    expect(listAmounts(disclosure)).toEqual([...ofHealth, ...ofService]);
    expect(listNamed(disclosure)).toEqual(['208']);
  });
});

describe('an amount merged over two rows', () => {
  it.each(both)('is none of either, and both are named (%s)', async (format) => {
    const upper = health.with(2, { start: 8, end: 12, text: ['9.00'], merged: 'below' });
    const lower = security.with(2, { start: 8, end: 12, text: [], merged: 'above' });
    const disclosure = await read(format, [header, service, upper, lower]);
    expect(listAmounts(disclosure)).toEqual(ofService);
    expect(listNamed(disclosure)).toEqual(['210', '208']);
  });
});

describe('a row with a cell too many', () => {
  const insert = (row: GridCell[], place: number): GridCell[] => [
    ...row.slice(0, place),
    { text: [], start: place * 4, end: place * 4 + 4 },
    ...row.slice(place).map((cell) => ({ ...cell, start: cell.start + 4, end: cell.end + 4 })),
  ];

  it.each(both)('is read where that stands behind the last column and is empty (%s)', async (format) => {
    const disclosure = await read(format, [header, service, insert(health, 5), security]);
    expect(listAmounts(disclosure)).toEqual([...ofService, ...ofHealth, ...ofSecurity]);
    expect(listNamed(disclosure)).toEqual([]);
  });

  it.each(both)(
    'is left out and named where a text stands behind the last column and a cell before it is empty (%s)',
    async (format) => {
      const remark = insert(security, 5).map((cell, at) => (at === 5 ? { ...cell, text: ['见注'] } : cell));
      const moved = await read(format, [header, service, insert(health, 2), security]);
      expect(listAmounts(moved)).toEqual([...ofService, ...ofSecurity]);
      expect(listNamed(moved)).toEqual(['210']);
      const noted = await read(format, [header, service, remark, health]);
      expect(listAmounts(noted)).toEqual([...ofService, ...ofHealth]);
      expect(listNamed(noted)).toEqual(['208']);
    },
  );

  it.each(both)('is no row to guess at where another of its cells is empty as well (%s)', async (format) => {
    const disclosure = await read(format, [header, service, health, insert(security, 2)]);
    expect(listAmounts(disclosure)).toEqual([...ofService, ...ofHealth]);
    expect(listNamed(disclosure)).toEqual(['208']);
  });
});
