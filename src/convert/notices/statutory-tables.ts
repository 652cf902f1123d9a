import type { BudgetTableKey } from '../../model/keys.ts';
import { normaliseLabel, trimText } from '../../model/terms.ts';
import type { Unchecked } from '../checks/rule.ts';
import { budgetTables } from '../tables/index.ts';
import { listContents } from './evidence/contents-entry.ts';
import { listLines } from './evidence/position.ts';
import { isRegulated } from './evidence/regulation.ts';
import type { Finding, NoticeRule } from './rule.ts';

/** The tables that 地方预决算公开操作规程 asks of every department. State capital came later, and not everywhere. */
const required: readonly (readonly [BudgetTableKey, string])[] = [
  ['income-and-expenditure', '收支总表'],
  ['income', '收入总表'],
  ['expenditure', '支出总表'],
  ['fiscal-appropriation', '财政拨款收支总表'],
  ['general-public-budget', '一般公共预算支出表'],
  ['general-public-basic', '一般公共预算基本支出表'],
  ['government-fund', '政府性基金预算支出表'],
  ['three-public', '“三公”经费支出表'],
];

/** Anything that could be the title of such a table under a name unknown. */
const anyTitle = /^(?!.*(绩效|采购|资产)).*(收支|收入|支出|三公|基金).*表$/u;
/** A sentence that sends the reader to the tables. */
const citation = /(?:详见|见|附)[^，。；]{0,6}(?:部门预算(?:信息)?公开表|预算公开表|收支预算总表)/u;

/** Budget tables that the regulation asks for and the document does not hold. They may stand in a file of their own. */
export const statutoryTables: NoticeRule = {
  key: 'statutory-tables',
  title: '缺少规程要求的预算表',
  severity: 'notice',
  evaluate: (disclosure) => {
    if (!isRegulated(disclosure)) return [];
    return disclosure.budget_tables.length === 0 ? findNone(disclosure) : findMissing(disclosure);
  },
};

/** Prose without any table: said at the sentence that cites them, else where the budget is described. */
function findNone(disclosure: Unchecked): Finding[] {
  if (listBodyTitles(disclosure).some((title) => anyTitle.test(title))) return [];
  const cited = listLines(disclosure, 1, disclosure.transcript.length).find(({ text }) => citation.test(text));
  const section = disclosure.sections.find(({ key }) => key === 'overall-arrangement');
  if (cited !== undefined)
    return [
      {
        message: '文中写明见预算公开表，本文件中没有这些表（可能另附）',
        quote: citation.exec(cited.text)?.[0] ?? '',
        lines: [cited.line],
      },
    ];
  if (section === undefined) return [];
  return [
    {
      message: '本文件中没有收支总表等预算公开表（可能另附），文中数字无法与表核对',
      quote: section.title,
      lines: [section.line_start],
    },
  ];
}

function findMissing(disclosure: Unchecked): Finding[] {
  const unread = required.filter(([key]) => !disclosure.budget_tables.some(({ table }) => table === key));
  const titles = unread.length === 0 ? [] : listBodyTitles(disclosure);
  const missing = unread.filter(([key]) => {
    const form = budgetTables.find((definition) => definition.key === key)?.title;
    return form !== undefined && !titles.some((title) => form.test(title));
  });
  // More than half under other names: a form of its own, about which nothing is certain.
  const first = disclosure.budget_tables[0];
  if (missing.length === 0 || missing.length > required.length / 2 || first === undefined) return [];
  const announced = listContents(disclosure).filter(({ title }) =>
    missing.some(([key]) => budgetTables.find((definition) => definition.key === key)?.title.test(title)),
  );
  const names = missing.map(([, name]) => name).join('、');
  return [
    {
      message: `本文件的预算表中没有${names}${announced.length > 0 ? '，目录中却列有' : '（可能另附）'}`,
      quote: announced[0]?.text ?? first.title,
      lines: announced.length > 0 ? announced.map(({ line }) => line) : [first.line],
    },
  ];
}

/** Short lines that are no sentence and no entry of the contents, normalised. */
function listBodyTitles(disclosure: Unchecked): string[] {
  const contents = new Set(listContents(disclosure).map(({ line }) => line));
  return listLines(disclosure, 1, disclosure.transcript.length)
    .filter(({ line, text }) => text.includes('表') && !contents.has(line) && trimText(text).length <= 50)
    .map(({ text }) => normaliseLabel(text))
    .filter((title) => title.endsWith('表'));
}
