import type { Disclosure } from '../../../model/disclosure.ts';
import type { Site } from '../../../model/site.ts';
import { nameStatutoryTables } from '../statutory-table.ts';
import { describeFields, introduce, listSources } from './introduction.ts';
import { packWorkbook } from './package.ts';
import { type FilledTable, layOutPrinted, layOutTable } from './table-sheet.ts';

export type { FilledTable } from './table-sheet.ts';

/**
 * The workbook of a disclosure for people who work in a spreadsheet: a sheet that explains, a sheet for each table that
 * has rows, the statutory tables as printed, what each column means, and the sources. Tables without rows are named
 * on the first sheet.
 */
export function formatWorkbook(disclosure: Disclosure, filled: readonly FilledTable[], site: Site): Uint8Array {
  const given = new Set(['说明', '字段', '来源']);
  const present = filled
    .filter(({ rows }) => rows.length > 0)
    .map((each) => ({ ...each, sheet: nameSheet(each.table.title, given) }));
  const printed = nameStatutoryTables(disclosure).map(({ table }, index) => ({
    table,
    sheet: nameSheet(`原表${String(index + 1)} ${table.title}`, given),
  }));
  const listed = [
    ...present.map(({ sheet, rows }) => ({ sheet, rows: rows.length })),
    ...printed.map(({ sheet, table }) => ({ sheet, rows: table.rows.length })),
  ];
  return packWorkbook([
    introduce(disclosure, filled, listed, site),
    ...present.map(({ table, rows, sheet }) => layOutTable(table.columns, rows, sheet)),
    ...printed.map(({ table, sheet }) => layOutPrinted(table, sheet)),
    describeFields(present),
    listSources(disclosure, site),
  ]);
}

/** A name that Excel takes: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end, each once. */
function nameSheet(title: string, given: Set<string>): string {
  const plain = title.replace(/[[\]:*?/\\\p{Cc}]/gu, '').replace(/^'+|'+$/gu, '') || '表';
  for (let occurrence = 1; ; occurrence += 1) {
    const suffix = occurrence === 1 ? '' : ` ${String(occurrence)}`;
    const name = plain.slice(0, 31 - suffix.length).trim() + suffix;
    if (given.has(name.toLowerCase())) continue;
    given.add(name.toLowerCase());
    return name;
  }
}
