import { normaliseLabel } from '../../model/terms.ts';
import type { Section } from '../../model/disclosure.ts';
import type { Unchecked } from '../checks/rule.ts';
import { listLines, readLine } from './evidence/position.ts';
import type { Finding, NoticeRule } from './rule.ts';
import { shorten } from './evidence/wording.ts';

/** `具体内容见下表`, `（详见下表）`. What is in an annex (详见附表) may be published on its own. */
const below = /[^，。；（(]{0,8}(?:详见|见|如)下(?:列|面)?表(?:所示)?/u;
const procurement = /详见[《“"]?(?:部门)?政府采购预算表/u;

/** A table that a sentence sends the reader to, and that the document does not hold. */
export const citedTable: NoticeRule = {
  key: 'cited-table',
  title: '文中提到的表不在文件中',
  severity: 'notice',
  evaluate: (disclosure) => [
    ...disclosure.sections.flatMap((section) => findBelow(disclosure, section)),
    ...findProcurement(disclosure),
  ],
};

function findBelow(disclosure: Unchecked, section: Section): Finding[] {
  const lines = listLines(disclosure, section.line_start, section.line_end);
  return lines.flatMap(({ line, text }) => {
    if (!/下(?:列|面)?表/u.test(text)) return [];
    const words = below.exec(text)?.[0];
    if (words === undefined || isRow(text) || hasTable(disclosure, line, section.line_end)) return [];
    return [{ message: '文中写明见下表，其后没有表', quote: words, lines: [line] }];
  });
}

/** A statutory table ends the section it stands in: its title may follow the last line. */
const titleReach = 3;

/** Whether a row of any table stands between two lines, or the next section begins with statutory tables. */
function hasTable(disclosure: Unchecked, after: number, to: number): boolean {
  const next = disclosure.sections.find(({ line_start }) => line_start > to)?.line_start ?? Infinity;
  const rows = listLines(disclosure, after + 1, to).some(({ text }) => isRow(text));
  const titled = listLines(disclosure, after + 1, Math.min(to + titleReach, next - 1)).some(({ text }) =>
    normaliseLabel(text).endsWith('表'),
  );
  const read = [
    ...disclosure.procurement,
    ...disclosure.procurement_totals,
    ...disclosure.fixed_assets,
    ...disclosure.organisations,
    ...disclosure.budget_tables,
    ...disclosure.department_indicators,
    ...disclosure.activities,
    ...disclosure.projects,
  ];
  return rows || titled || read.some(({ line }) => line >= after && line <= to);
}

function isRow(text: string): boolean {
  return /[\t|]/u.test(text);
}

function findProcurement(disclosure: Unchecked): Finding[] {
  if (disclosure.procurement.length > 0 || disclosure.procurement_totals.length > 0) return [];
  const cited = listLines(disclosure, 1, disclosure.transcript.length).filter(({ text }) => procurement.test(text));
  const first = cited[0];
  if (first === undefined || hasProcurementTable(disclosure)) return [];
  return [
    {
      message: '文中写明详见政府采购预算表，本文件中没有这张表（可能另附）',
      quote: shorten(procurement.exec(readLine(disclosure, first.line))?.[0] ?? ''),
      lines: cited.map(({ line }) => line),
    },
  ];
}

/** An empty table is a table: its title or its header is enough. */
function hasProcurementTable(disclosure: Unchecked): boolean {
  return disclosure.transcript.some((text) => {
    const label = normaliseLabel(text);
    return (
      /采购物品名称|采购目录序号/u.test(label) ||
      (label.length <= 40 && /政府采购(预算)?(表|明细表|预算)$/u.test(label))
    );
  });
}
