import type { Indicator } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { Unchecked } from '../checks/rule.ts';
import { findValueLine, listIndicatorTables, nameIndicator } from './evidence/indicator-row.ts';
import { listLines, longestRow, readLine } from './evidence/position.ts';
import type { Finding, NoticeRule } from './rule.ts';
import { writeExamples } from './evidence/wording.ts';

/**
 * Cells that the form requires and that are blank: the value of an indicator, or its basis where the rows around it
 * give theirs, or the value of assets that are counted. A dash (——) is an answer.
 */
export const cellBlank: NoticeRule = {
  key: 'cell-blank',
  title: '应填的格为空',
  severity: 'notice',
  evaluate: (disclosure) => [
    ...findBlankValues(disclosure),
    ...findBlankBases(disclosure),
    ...findBlankAssets(disclosure),
  ],
};

function findBlankValues(disclosure: Unchecked): Finding[] {
  const found = listIndicatorTables(disclosure)
    // A table without any value is one whose columns were not understood.
    .filter((rows) => rows.some((row) => row.value_text !== ''))
    .flatMap((rows) => rows.filter((row) => row.value_text === '' && !isTorn(disclosure, row, rows)));
  const first = found[0];
  if (first === undefined) return [];
  const names = writeExamples(found.map((row) => `“${nameRow(row)}”`));
  return [
    {
      message: `${String(found.length)} 行绩效指标没有指标值：${names}`,
      quote: nameRow(first),
      lines: found.map((row) => row.line),
    },
  ];
}

function findBlankBases(disclosure: Unchecked): Finding[] {
  const found = listIndicatorTables(disclosure)
    .filter((rows) => rows.filter((row) => row.basis !== '').length > rows.length / 2)
    .flatMap((rows) =>
      rows.filter((row) => row.basis === '' && row.value_text !== '' && !isTorn(disclosure, row, rows)),
    );
  const first = found[0];
  if (first === undefined) return [];
  return [
    {
      message: `${String(found.length)} 行绩效指标没有填指标值确定依据：${writeExamples(found.map((row) => `“${nameIndicator(row)}”`))}`,
      quote: nameIndicator(first),
      lines: found.map((row) => findBlankBehind(disclosure, row)),
    },
  ];
}

/** A page break behind the row, told by the header that is printed again: the rest of a cell may have been lost there. */
function isTorn(disclosure: Unchecked, row: Indicator, rows: readonly Indicator[]): boolean {
  const next = rows.find(({ line }) => line > row.line)?.line ?? row.line + longestRow;
  return listLines(disclosure, row.line + 1, next).some(({ text }) => normaliseLabel(text).startsWith('一级指标'));
}

/** Where each cell has its line, the blank one stands behind the value; else it is in the row's line. */
function findBlankBehind(disclosure: Unchecked, row: Indicator): number {
  const value = findValueLine(disclosure, row);
  const next = readLine(disclosure, value + 1);
  return next.startsWith('\t') && next.trim() === '' ? value + 1 : value;
}

function findBlankAssets(disclosure: Unchecked): Finding[] {
  // Houses may be counted and not valued; that nothing at all is valued says that the column was not read.
  const valued = disclosure.fixed_assets.some((asset) => asset.value !== null);
  const found = disclosure.fixed_assets.filter(
    ({ quantity, value, item }) => valued && item !== 'total' && Number(quantity ?? 0) > 0 && value === null,
  );
  return found.map((asset) => ({
    message: `“${asset.label}”数量为 ${asset.quantity ?? ''}，没有填价值`,
    quote: asset.label,
    lines: [asset.line],
  }));
}

/** A row that is blank but for its 二级指标 has no other name. */
function nameRow(row: Indicator): string {
  return nameIndicator(row) === '' ? row.level2 : nameIndicator(row);
}
