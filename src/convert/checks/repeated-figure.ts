import type { Figure } from '../../model/disclosure.ts';
import { findFigure } from '../../model/headline.ts';
import type { StatedKey } from '../../model/keys.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { quote } from './sums/arithmetic.ts';
import { fromFigure } from './sums/operand.ts';
import { checkReadings } from './sums/reading.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import type { Sum } from './sums/sum.ts';

/** Kinds of figures a sentence has many of by its nature: a second one is another part, not the same again. */
const lists: ReadonlySet<StatedKey> = new Set([
  'expenditure.project.part',
  'expenditure.function.part',
  'change.part',
  'change.part.percent',
]);

/** Catch-all kinds: two of them in one sentence are two sources. */
const open: ReadonlySet<StatedKey> = new Set(['income.other', 'income.unit-funds', 'expenditure.other']);

/** A figure printed twice is the same twice; the year-on-year paragraph repeats the total (收支安排). */
export const repeatedFigure: CheckRule = {
  key: 'repeated-figure',
  title: '重复出现的同一数前后一致',
  evaluate: (disclosure) => {
    // The 总计 of final accounts counts balances in, which their 本年收入 and 本年支出 do not.
    const arrangement = disclosure.kind === 'budget' ? findFigure(disclosure, 'arrangement.total') : undefined;
    const income = findFigure(disclosure, 'income.total') ?? findFigure(disclosure, 'expenditure.total');
    const kinds = new Map(
      [...Map.groupBy(disclosure.figures, ({ figure }) => figure)].map(([key, figures]) => [
        key,
        { first: findFigure({ figures, kind: disclosure.kind }, key), shares: findShares(figures) },
      ]),
    );
    const again = disclosure.figures.flatMap((figure) => {
      const { first, shares } = kinds.get(figure.figure) ?? {};
      if (first === undefined || figure.line === shares) return [];
      if (!isRepeated(figure, first, disclosure.fiscal_year) || dividesAnother(disclosure, figure, first)) return [];
      // `本年收入预算` beside 上年结转 is the total without it.
      const ofYear = figure.figure === 'income.total' && figure.quote.includes('本年');
      return [ofYear ? compareTotal(disclosure, figure, first) : checkReadings([pair(figure, first)])];
    });
    return [
      ...(arrangement === undefined || income === undefined ? [] : [compareTotal(disclosure, arrangement, income)]),
      ...again,
    ];
  },
};

function isRepeated(figure: Figure, first: Figure, year: number): boolean {
  if (first === figure || figure.amount_cny === null || lists.has(figure.figure)) return false;
  if (open.has(figure.figure) && figure.line === first.line) return false;
  // Two names under one key are two readings of ours before they are two statements of the document.
  return nameOf(figure) === nameOf(first) && !isOfOtherYear(figure, year);
}

/** 人员经费 of the general public budget after that of the department: parts of two sums, of which final accounts state both. */
function dividesAnother({ figures }: Unchecked, figure: Figure, first: Figure): boolean {
  if (figure.figure !== 'expenditure.personnel' && figure.figure !== 'expenditure.public') return false;
  const between = figures.slice(figures.indexOf(first), figures.indexOf(figure));
  return between.some((other) => other.figure === 'general-public-budget.basic');
}

/** The label without what sentences add to it: `预算收入` is `收入`, `政府性基金预算财政拨款` is `基金预算收入`; `总收入` without balances is not `总支出`. */
function nameOf({ label }: Figure): string {
  return normaliseLabel(label).replace(/预算|安排|(?<!总)(?:支出|收入)|金额|总额|财政|拨款|核拨|政府性/gu, '');
}

/** `上年公务接待费0.2万元`, `2020年预算…`: the words before the number name another year than the document's. */
function isOfOtherYear({ quote: text, printed }: Figure, year: number): boolean {
  const before = text.slice(0, Math.max(0, text.indexOf(printed)));
  const named = [...before.matchAll(/(?:19|20)\d{2}(?=年)|上年|去年|上一年/gu)].at(-1)?.[0];
  return named !== undefined && named !== String(year);
}

/**
 * The line of several figures of one kind that together are the first: 局机关…, 就业局…, each under the name of the whole. Null where
 * there are none.
 */
function findShares([first, ...others]: readonly Figure[]): number | null {
  const [one, ...more] = others.filter((other) => other.amount_cny !== first?.amount_cny);
  return one !== undefined && more.length > 0 && more.every(({ line }) => line === one.line) ? one.line : null;
}

/** A total stated again, as that of the year-on-year paragraph, which some documents state without the carryover. */
function compareTotal(disclosure: Unchecked, again: Figure, income: Figure): CheckDraft {
  const usual = pair(again, income);
  const carryover = findFigure(disclosure, 'income.carryover');
  if (carryover === undefined) return checkReadings([usual]);
  const carried = fromFigure(carryover, '上年结转');
  return checkReadings([
    usual,
    { ...usual, terms: [...usual.terms, carried] },
    { ...usual, terms: [...usual.terms, { ...carried, subtract: true }] },
  ]);
}

function pair(figure: Figure, first: Figure): Sum {
  return {
    section: figure.section,
    statement: `再次写出的${quote(figure.label)} = 前文的${quote(first.label)}`,
    stated: fromFigure(figure, ''),
    terms: [fromFigure(first, '')],
    places: { term: '前文', stated: '后文' },
  };
}
