import type { Figure } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { findFigure } from '../../model/headline.ts';
import { checkList } from './sums/figure-list.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';

/**
 * Functions named in a sentence of their own make up the whole expenditure; some documents break down project or
 * general public expenditure instead.
 */
export const functionParts: CheckRule = {
  key: 'function-parts',
  title: '所列各类功能支出之和等于支出总额',
  evaluate: (disclosure) => {
    const parts = disclosure.figures.filter((figure) => figure.figure === 'expenditure.function.part');
    const general = findFigure(disclosure, 'general-public-budget.total');
    if (general !== undefined) return checkGeneral(disclosure, parts, general);
    const stated = findFigure(disclosure, 'expenditure.total');
    if (parts.length === 0 || stated === undefined) return [];
    const others = (['expenditure.project', 'expenditure.basic', 'income.general-public-budget'] as const).flatMap(
      (key) => findFigure(disclosure, key) ?? [],
    );
    const check = checkList(disclosure, {
      section: 'overall-arrangement',
      statement: '所列各类功能支出之和 = 支出预算',
      label: '功能支出',
      parts,
      wholes: [stated, ...others],
      partial: 'parts',
    });
    // What one source pays for, carryover counted in, has no key in a budget: a list of it is held against nothing.
    return check.status === 'broken' && parts.every((part) => isOfSource(disclosure, part)) ? [] : [check];
  },
};

/** Whether a list is that of the general public budget, by its section, or that of 财政拨款, by the words before it (`财政拨款支出主要内容如下：`). */
function isOfSource({ sections, transcript }: Unchecked, { line }: Figure): boolean {
  const section = sections.findLast(({ line_start: start }) => start <= line);
  if (section === undefined) return false;
  const before = normaliseLabel(transcript.slice(section.line_start - 1, line).join(''));
  return section.title.includes('一般公共预算') || /财政拨款(安排)?支出(预算)?(主要)?(内容|用于|包括|按)/u.test(before);
}

/** Final accounts divide the expenditure of the general public budget twice: by class, then by item (项) with its budget. */
function checkGeneral(disclosure: Unchecked, parts: readonly Figure[], whole: Figure): CheckDraft[] {
  const isItem = (part: Figure): boolean => /[(（](款|项)[)）]/u.test(part.label);
  const lists = [parts.filter((part) => !isItem(part)), parts.filter(isItem)];
  return lists
    .filter((list) => list.length > 1)
    .map((list) =>
      checkList(disclosure, {
        section: whole.section,
        statement: `所列各${list.some(isItem) ? '项' : '类'}功能支出之和 = 一般公共预算财政拨款支出`,
        label: '功能支出',
        parts: list,
        wholes: [whole],
        partial: 'parts',
      }),
    );
}
