import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Big from 'big.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHeadline } from '../../../src/model/headline.ts';
import { writeDownloads } from '../../../src/publish/downloads/index.ts';
import { listQueries } from '../../../src/publish/downloads/queries.ts';
import { tables } from '../../../src/publish/downloads/tables/index.ts';
import { convertSource } from '../conversions.ts';
import { ids, sources } from '../documents.ts';
import { site } from '../downloads-blank.ts';
import { askDuck } from '../duck.ts';

const disclosures = ids.map((id) => convertSource(id).disclosure);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-queries-'));
  await writeDownloads(disclosures, site, sources, folder);
});
afterAll(() => rm(folder, { recursive: true }));

const find = (id: string | null | undefined): (typeof disclosures)[number] => {
  const disclosure = disclosures.find((each) => each.id === id);
  if (disclosure === undefined) throw new Error(`no disclosure ${String(id)}`);
  return disclosure;
};
const ask = async (id: string): Promise<(string | null)[][]> => {
  const query = listQueries(folder).find((each) => each.id === id);
  if (query === undefined) throw new Error(`no query ${id}`);
  return (await askDuck(query.text)).rows;
};

describe('a query of the data page, run by DuckDB on the files', () => {
  test('finds the expenditure of each department, to the last digit, and the share of projects', async () => {
    const expected = disclosures
      .map((disclosure) => ({ disclosure, ...readHeadline(disclosure) }))
      .toSorted((a, b) => new Big(b.expenditure ?? 0).cmp(a.expenditure ?? 0))
      .map(({ disclosure, expenditure }) => [
        disclosure.id,
        disclosure.department,
        String(disclosure.fiscal_year),
        expenditure,
      ]);
    const rows = await ask('departments-by-expenditure');
    expect(rows.map((row) => row.slice(0, 4))).toEqual(expected);
    // 永清县 2024, from the document: 25332.93 万元 in all.
    expect(rows.find(([id]) => id === 'yongqing-hrss-2024')?.[3]).toBe('253329300.00');
    for (const [id, , , , percent] of rows) {
      const { project, expenditure } = readHeadline(find(id));
      if (project === null || expenditure === null) expect(percent).toBeNull();
      else expect(Number(percent)).toBeCloseTo(new Big(project).times(100).div(expenditure).toNumber(), 2);
    }
  });

  test('finds the ten largest projects with their lines', async () => {
    const expected = disclosures
      .flatMap(({ department, fiscal_year: year, projects }) =>
        projects.map(({ name, budget, line }) => ({
          amount: budget?.cny ?? null,
          row: [department, String(year), name],
          line,
        })),
      )
      .filter(({ amount }) => amount !== null)
      .toSorted((a, b) => new Big(b.amount ?? 0).cmp(a.amount ?? 0))
      .slice(0, 10)
      .map(({ row, amount, line }) => [...row, amount, String(line)]);
    expect(await ask('largest-projects')).toEqual(expected);
  });

  test('finds the classes of the functional classification', async () => {
    const expected = disclosures.flatMap(({ id, budget_tables: printed }) =>
      printed
        .flatMap((table) => table.lines)
        .filter(({ table, measure, code }) => table === 'expenditure' && measure === 'total' && /^\d{3}$/u.test(code))
        .toSorted((a, b) => (a.code < b.code ? -1 : 1))
        .map(({ code, name, amount_cny: amount }) => [id, code, name, amount]),
    );
    expect(expected.length).toBeGreaterThan(2);
    expect(await ask('expenditure-by-function')).toEqual(expected);
  });

  test('counts the indicators without a number', async () => {
    const expected = disclosures
      .map(({ id, projects, department_indicators: own }) => {
        const all = [...projects.flatMap(({ indicators }) => indicators), ...own];
        return [id, String(all.length), String(all.filter((each) => each.value_kind !== 'number').length)];
      })
      .filter(([, count]) => count !== '0');
    expect(await ask('indicators-without-number')).toEqual(expected);
  });
});

test('every query for DuckDB is run above, and every query reads files that there are', () => {
  const queries = listQueries('https://mingzhang.example.org/data');
  expect(queries.filter(({ engine }) => engine === 'DuckDB').map(({ id }) => id)).toEqual([
    'departments-by-expenditure',
    'largest-projects',
    'expenditure-by-function',
    'indicators-without-number',
  ]);
  const files = tables.map(({ key }) => `https://mingzhang.example.org/data/${key}.parquet`);
  for (const { text } of queries) for (const [file] of text.matchAll(/https:[^'"]+/gu)) expect(files).toContain(file);
});
