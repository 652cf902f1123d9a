import type { BudgetTable } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { Unchecked } from '../checks/rule.ts';
import { listLines, readLine } from './evidence/position.ts';
import type { Finding, NoticeRule } from './rule.ts';

/** What says that a table is empty on purpose: 空表列示, 本部门无政府性基金预算. */
const note = /空表|为空|没有|无/u;
/** An amount, a nought or a dash: the table answers. */
const answer = /\d|[—－-]|无/u;
/** A cell that holds a number and nothing else. */
const number = /(?:^|[\t|])\s*\d[\d.,]*\s*(?:[\t|]|$)/u;
/** How far under a table its note may stand. */
const reach = 12;

/** An empty table must say that it is empty on purpose (空表列示), or nobody knows whether it was forgotten. */
export const tableWithoutNote: NoticeRule = {
  key: 'table-without-note',
  title: '空表没有说明',
  severity: 'notice',
  evaluate: (disclosure) => [
    ...disclosure.budget_tables.flatMap((table) => findBudgetTable(disclosure, table)),
    ...findProcurement(disclosure),
  ],
};

function findBudgetTable(disclosure: Unchecked, table: BudgetTable): Finding[] {
  const answered = table.rows.some((row) => row.cells.slice(1).some((cell) => answer.test(cell)));
  if (table.lines.length > 0 || answered || table.notes.some(({ text }) => note.test(text))) return [];
  const next = disclosure.budget_tables.find(({ line }) => line > table.line)?.line ?? Infinity;
  if (
    hasNote(disclosure, table.line, Math.min(table.line_end + reach, next - 1)) ||
    isExplained(disclosure, table.table)
  )
    return [];
  const title = table.title === '' ? readLine(disclosure, table.line).trim() : table.title;
  return [{ message: `“${title}”没有任何金额，也没有注明空表列示`, quote: title, lines: [table.line] }];
}

function hasNote(disclosure: Unchecked, from: number, to: number): boolean {
  return listLines(disclosure, from, to).some(({ text }) =>
    /空表|(?:部门|单位|年度|注[:：]|^)[^，。]{0,12}(?:无|没有)/u.test(text),
  );
}

/** Sometimes a sentence elsewhere says it: `本部门无政府性基金预算收入和支出。` */
function isExplained(disclosure: Unchecked, key: BudgetTable['table']): boolean {
  const named: Partial<Record<BudgetTable['table'], RegExp>> = {
    'government-fund': /(?:无|没有|不涉及)[^，。；]{0,12}基金/u,
    'state-capital': /(?:无|没有|不涉及)[^，。；]{0,12}国有资本/u,
    'three-public': /(?:无|没有|不涉及)[^，。；]{0,12}三公/u,
  };
  const form = named[key];
  return form !== undefined && disclosure.transcript.some((text) => form.test(normaliseLabel(text)));
}

/** The header of the procurement table over no rows, in a section that does not say there is no procurement. */
function findProcurement(disclosure: Unchecked): Finding[] {
  if (disclosure.procurement.length > 0 || disclosure.procurement_totals.length > 0) return [];
  const section = disclosure.sections.find(({ key }) => key === 'procurement');
  if (section === undefined) return [];
  const header = listLines(disclosure, section.line_start, section.line_end).find(({ text }) =>
    normaliseLabel(text).includes('采购物品名称'),
  );
  const explained = /空表|(?:无|没有|不涉及|未安排)[^，。；]{0,12}采购|采购预算(?:为)?0(?:\.0+)?(?![.\d])/u.test(
    normaliseLabel(section.text),
  );
  // Rows that were not understood are no empty table.
  const rows = disclosure.unclaimed.some(({ line }) => line >= section.line_start && line <= section.line_end);
  const figures = listLines(disclosure, (header?.line ?? 0) + 1, section.line_end).some(({ text }) =>
    number.test(text),
  );
  if (header === undefined || explained || rows || figures) return [];
  return [{ message: '政府采购表没有任何一行，也没有注明空表列示', quote: '采购物品名称', lines: [header.line] }];
}
