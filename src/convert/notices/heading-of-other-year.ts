import { normaliseLabel, trimText } from '../../model/terms.ts';
import type { Unchecked } from '../checks/rule.ts';
import { readNumberedPart } from '../outline/numbered-part.ts';
import { listLines } from './evidence/position.ts';
import type { NoticeRule } from './rule.ts';

/** `2023年部门预算情况说明`, `2023年度单位决算表`: what a part of the form is called, and no more. */
const partOfForm =
  /(?<!\d|[比较与同至到—-])(?<year>20\d{2})年度?(?:部门|单位|本级|财政|收支)*(?<kind>预算|决算)(?:公开|编制|安排|收支|总体|报)*(?:情况|的|说明|表)*$/u;
/** What follows the title of a part in a list of contents. */
const pageNumber = /[\s.．…·]*\d{0,3}$/u;

/** 第二部分 2023年部门预算说明 in the budget of 2024: a copied heading, or the text of another year under it. */
export const headingOfOtherYear: NoticeRule = {
  key: 'heading-of-other-year',
  title: '标题写的是另一年',
  severity: 'notice',
  evaluate: (disclosure) => {
    const { title, fiscal_year: own, kind } = disclosure;
    // Where the title does not say the year, nobody can tell which of the two is wrong.
    if (!normaliseLabel(title).includes(`${String(own)}年`)) return [];
    const found = listParts(disclosure).flatMap(({ line, text }) => {
      const match = partOfForm.exec(text);
      const year = Number(match?.groups?.['year'] ?? own);
      // The final accounts of the year before stand in some budgets.
      const isOwnKind = match?.groups?.['kind'] === (kind === 'budget' ? '预算' : '决算');
      return year !== own && isOwnKind && !text.includes(`${String(own)}年`) ? [{ line, year }] : [];
    });
    const last = found.at(-1);
    if (last === undefined) return [];
    return [
      {
        message: `标题写的是 ${String(last.year)} 年，本文件是 ${String(own)} 年的：可能是沿用的旧标题，也可能下面是另一年的内容`,
        quote: trimText(disclosure.transcript[last.line - 1] ?? ''),
        lines: found.map(({ line }) => line),
      },
    ];
  },
};

/** The headings of the numbered parts of a document, up to where what was read of it ends; none of a unit's own form. */
function listParts(disclosure: Unchecked): { line: number; text: string }[] {
  const { sections, budget_tables, units, transcript } = disclosure;
  const end = Math.max(0, ...sections.map(({ line_end }) => line_end), ...budget_tables.map(({ line }) => line));
  return listLines(disclosure, 1, Math.min(end, transcript.length))
    .filter(({ line }) => !units.some(({ line_start, line_end }) => line >= line_start && line <= line_end))
    .flatMap(({ line, text }) => {
      const part = readNumberedPart(text);
      if (part === null) return [];
      // 第二部分 can stand over its title.
      const below = part.title === '' ? line + 1 : line;
      const title = part.title === '' ? (transcript[line] ?? '') : part.title;
      return [{ line: below, text: normaliseLabel(title.replace(pageNumber, '')) }];
    });
}
