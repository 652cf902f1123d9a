import type { CheckSection } from '../../model/check.ts';
import { findFigure } from '../../model/headline.ts';
import type { FigureKey } from '../../model/keys.ts';
import { fromFigure } from './operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';

/** A figure that enters a sum, and what the form calls it where the sentence does not print it. */
export interface FigureTerm {
  figure: FigureKey;
  label: string;
  subtract?: boolean;
  /** A part the form has only where there is one: absent, it is nothing; others are missing. */
  optional?: boolean;
}

export interface FigureSum {
  key: string;
  title: string;
  section: CheckSection;
  statement: string;
  stated: { figure: FigureKey; label: string };
  terms: readonly FigureTerm[];
  /** Whether the rule speaks only where every term is printed: no form requires them. */
  whole?: boolean;
}

/** A rule that compares one figure of the sentences with the sum of others. It speaks where the sentence names a part. */
export function ruleOfFigures({
  key,
  title,
  section,
  statement,
  stated,
  terms,
  whole: complete,
}: FigureSum): CheckRule {
  return {
    key,
    title,
    evaluate: (disclosure) => {
      const whole = fromFigure(findFigure(disclosure, stated.figure), stated.label);
      const parts = terms
        .filter((term) => term.optional !== true || findFigure(disclosure, term.figure) !== undefined)
        .map((term) => ({
          ...fromFigure(findFigure(disclosure, term.figure), term.label),
          subtract: term.subtract === true,
        }));
      const printed = parts.filter((part) => part.cny !== null).length;
      if (printed === 0 || (whole.cny === null && printed < 2)) return [];
      if (complete === true && (whole.cny === null || printed < parts.length)) return [];
      return [checkSum({ section, statement, stated: whole, terms: parts })];
    },
  };
}
