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

/**
 * Whether a list is that of one source of money: by its section (`财政拨款支出决算情况`), by the words before it (`财政拨款支出主要内容如下：`), or by the
 * total in its own paragraph (`财政拨款支出1490万元，按功能分类：…`).
 */
function isOfSource(disclosure: Unchecked, figure: Figure): boolean {
  const section = findSection(disclosure, figure);
  if (section === undefined) return false;
  const before = normaliseLabel(disclosure.transcript.slice(section.line_start - 1, figure.line).join(''));
  const paragraph = normaliseLabel(disclosure.transcript[figure.line - 1] ?? '').split(normaliseLabel(figure.quote))[0];
  return (
    /一般公共预算|财政拨款/u.test(section.title) ||
    /财政拨款(安排)?支出(预算)?(主要)?(内容|用于|包括|按)/u.test(before) ||
    /财政拨款支出(预算|决算)?(总额|合计)?(安排|为|是)?\d/u.test(paragraph ?? '')
  );
}

/**
 * Final accounts divide the expenditure of the general public budget twice: by class, then by item (项) with its budget; in some
 * provinces all expenditure by class before that. A list is that of the total its section states; what 财政拨款 pays for as a whole
 * has none to be held against.
 */
function checkGeneral(disclosure: Unchecked, parts: readonly Figure[], general: Figure): CheckDraft[] {
  const totals = (['general-public-budget.total', 'expenditure.total'] as const).flatMap((key) =>
    disclosure.figures.filter(({ figure, phase }) => figure === key && phase === disclosure.kind),
  );
  return listParts(disclosure, parts).flatMap((list) => {
    const section = findSection(disclosure, list[0]);
    const ofAnother = section !== undefined && /^(?!.*一般公共).*财政拨款/u.test(section.title);
    const stated = totals.find((total) => findSection(disclosure, total) === section);
    const whole = stated ?? (ofAnother ? undefined : general);
    if (whole === undefined) return [];
    return checkList(disclosure, {
      section: whole.section,
      statement: `所列各${list.some(isItem) ? '项' : '类'}功能支出之和 = ${whole.figure === 'expenditure.total' ? '本年支出' : '一般公共预算财政拨款支出'}`,
      label: '功能支出',
      parts: list,
      wholes: [whole],
      partial: 'parts',
    });
  });
}

/** Of more than one part each: by section, classes and items apart, a list again from where it names a class a second time. */
function listParts(disclosure: Unchecked, parts: readonly Figure[]): [Figure, ...Figure[]][] {
  const groups = Map.groupBy(parts, (part) => findSection(disclosure, part));
  const lists: Figure[][] = [];
  for (const group of groups.values())
    for (const kind of [group.filter((part) => !isItem(part)), group.filter(isItem)]) {
      let names = new Set<string>();
      for (const part of kind) {
        const name = normaliseLabel(part.label).replaceAll(/\(类\)|支出/gu, '');
        if (names.size === 0 || names.has(name)) {
          lists.push([]);
          names = new Set();
        }
        names.add(name);
        lists.at(-1)?.push(part);
      }
    }
  return lists.filter((list): list is [Figure, ...Figure[]] => list.length > 1);
}

/** `水利（款）行政运行（项）`, `2130301行政运行`, `行政运行（2130301）`. */
function isItem({ label }: Figure): boolean {
  return /[(（](款|项)[)）]|\d{7}/u.test(label);
}

function findSection({ sections }: Unchecked, { line }: Figure): Unchecked['sections'][number] | undefined {
  return sections.findLast(({ line_start: start }) => start <= line);
}
