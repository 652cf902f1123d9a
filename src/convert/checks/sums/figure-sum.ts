import type { CheckSection } from '../../../model/check.ts';
import type { Figure } from '../../../model/disclosure.ts';
import { findFigure } from '../../../model/headline.ts';
import type { StatedKey } from '../../../model/keys.ts';
import { fromFigure } from './operand.ts';
import { checkReadings } from './reading.ts';
import type { CheckRule, Unchecked } from '../rule.ts';
import type { Sum, SumTerm } from './sum.ts';
import { withUnread } from './unread.ts';

/** A figure that enters a sum, and what the form calls it where the sentence does not print it. */
export interface FigureTerm {
  figure: StatedKey;
  label: string;
  subtract?: boolean;
  /** A part the form has only where there is one: absent, it is nothing; others are missing. */
  optional?: boolean;
  /** A part that some documents print as part of another (其中：上年结转), not beside it. */
  nested?: boolean;
  /** A kind a sentence can name several of (其他收入): each on the line of the first counts. */
  several?: boolean;
  /** A kind that counts this one in, in some documents (其他收入 in 单位资金). */
  inside?: StatedKey;
}

export interface FigureSum {
  key: string;
  title: string;
  section: CheckSection;
  statement: string;
  stated: { figure: StatedKey; label: string };
  terms: readonly FigureTerm[];
  /** Whether the rule speaks only where every term is printed: no form requires them. */
  whole?: boolean;
  /** Whether the sentence may name parts that have no key of their own (事业收入, 经营支出). */
  open?: boolean;
  /** The kind of document that states it; both where absent. */
  only?: Unchecked['kind'];
}

/** A rule that compares one figure of the sentences with the sum of others. It speaks where the sentence names a part. */
export function ruleOfFigures({ key, title, section, statement, stated, terms, ...options }: FigureSum): CheckRule {
  return {
    key,
    title,
    evaluate: (disclosure) => {
      if (options.only !== undefined && options.only !== disclosure.kind) return [];
      const whole = fromFigure(findWhole(disclosure, { stated, terms }), stated.label);
      const parts = terms.flatMap((term) => findTerms(disclosure, term));
      const printed = parts.filter((part) => part.cny !== null).length;
      if (printed === 0 || (whole.cny === null && printed < 2)) return [];
      if (options.whole === true && (whole.cny === null || printed < parts.length)) return [];
      const sum: Sum = { section, statement, stated: whole, terms: parts };
      const without = terms
        .filter((term) => term.nested === true)
        .flatMap(({ figure }) => findFigure(disclosure, figure) ?? [])
        .filter((figure) => isInside(figure, parts))
        .map((figure) => ({ ...sum, terms: parts.filter((part) => !isFigure(part, figure)) }));
      const counted = terms.filter(
        ({ inside }) => inside !== undefined && findFigure(disclosure, inside) !== undefined,
      );
      const within = counted.map(({ figure }) => ({
        ...sum,
        terms: terms.filter((term) => term.figure !== figure).flatMap((term) => findTerms(disclosure, term)),
      }));
      const [usual, ...unread] = options.open === true ? withUnread(disclosure, sum) : [sum];
      // `财政拨款2900万元（含上年结转26万元），其他收入100万元`: one part has no key, and another stands within it.
      const both = options.open === true ? without.flatMap((other) => withUnread(disclosure, other).slice(1)) : [];
      return [checkReadings([usual, ...without, ...within, ...unread, ...both])];
    },
  };
}

/**
 * The whole where its parts stand, among the times that the first amount is printed again: what has no key is looked for between it and
 * them (`本年支出合计100万元，其中：基本支出60万元，项目支出30万元，经营支出10万元`).
 */
function findWhole(disclosure: Unchecked, { stated, terms }: Pick<FigureSum, 'stated' | 'terms'>): Figure | undefined {
  const first = findFigure(disclosure, stated.figure);
  const part = terms.flatMap(({ figure }) => findFigure(disclosure, figure) ?? [])[0];
  const again = disclosure.figures.findLast(
    ({ figure, phase, amount_cny: amount, item }) =>
      figure === stated.figure && phase === disclosure.kind && amount === first?.amount_cny && item < (part?.item ?? 0),
  );
  return again ?? first;
}

function findTerms(disclosure: Unchecked, { figure: key, label, subtract, optional, several }: FigureTerm): SumTerm[] {
  const first = findFigure(disclosure, key);
  if (first === undefined && optional === true) return [];
  const figures = several === true ? findSeveral(disclosure, key) : [first];
  return figures.map((figure) => ({ ...fromFigure(figure, label), subtract: subtract === true }));
}

/** The first figure of a kind and those of its kind on the same line. */
function findSeveral(disclosure: Pick<Unchecked, 'figures' | 'kind'>, key: StatedKey): Figure[] {
  const first = findFigure(disclosure, key);
  return disclosure.figures.filter((figure) => figure.figure === key && figure.line === first?.line);
}

/** `…一般公共预算收入500万元，其中上年结转20万元`: the words say that it is part of what was named before it. */
function isInside(figure: Figure, parts: readonly SumTerm[]): boolean {
  const first = parts.find((part) => part.cny !== null);
  return first !== undefined && !isFigure(first, figure) && /^[(（]?(其中|含|包括|包含)/u.test(figure.quote);
}

function isFigure(term: SumTerm, figure: Figure): boolean {
  return term.line === figure.line && term.printed === figure.printed && term.label === figure.label;
}
