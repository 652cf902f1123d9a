import Big from 'big.js';
import { formatWan, groupThousands, parseDecimal } from '../model/amount.ts';
import { listBroken } from '../collections/summary.ts';
import type { Correction } from '../model/amendment.ts';
import type { Check, CheckTerm } from '../model/check.ts';
import type { Disclosure, Figure } from '../model/disclosure.ts';
import { findCorrection } from './corrections.ts';

/** A printed number that a broken check does not agree with, and what to say beside it. */
export interface Discord {
  check: Check;
  term: CheckTerm;
  line: number;
  /** `算下来与第 73 行所写的 −169.61 万元不符` */
  words: string;
}

/** Every printed number that takes part in a broken check. */
export function listDiscords(disclosure: Pick<Disclosure, 'checks' | 'corrections'>): Discord[] {
  return listBroken(disclosure).flatMap((check) =>
    check.terms.flatMap((term) =>
      term.line === null || term.printed === ''
        ? []
        : [{ check, term, line: term.line, words: word(check, term, disclosure.corrections) }],
    ),
  );
}

/** Those of a figure of the narrative. */
export function ofFigure(discords: readonly Discord[], figure: Figure): Discord[] {
  return discords.filter(({ check, term }) => isTerm(check, term, figure));
}

/** The figure of the narrative that a number of a check is, if it is one. */
export function findTermFigure(figures: readonly Figure[], check: Check, term: CheckTerm): Figure | undefined {
  return figures.find((figure) => isTerm(check, term, figure));
}

function isTerm(check: Check, term: CheckTerm, figure: Figure): boolean {
  return (
    term.line === figure.line &&
    term.printed === figure.printed &&
    term.unit === figure.printed_unit &&
    (figure.label === '' || term.label === figure.label) &&
    isMeant(check, term, figure)
  );
}

/**
 * A sentence can print one number under one name twice: as this year's amount and as its change (公务用车运维费 6 万元,
 * 减少 6 万元). A rule on changes means the change.
 */
function isMeant({ rule }: Check, { sign }: CheckTerm, { figure }: Figure): boolean {
  const isChange = /(^|\.)change(\.|$)/u.test(figure);
  if (rule === 'change-rate') return true;
  if (rule.endsWith('previous-year')) return isChange === (sign === '=');
  return isChange === /(^|-)change(-|$)/u.test(rule);
}

/** Those of a row: numbers on the lines from `from` up to but without `to`. */
export function ofRow(
  discords: readonly Discord[],
  { from, to = from + 1 }: { from: number; to?: number | undefined },
): Discord[] {
  return discords.filter(({ line }) => line >= from && line < to);
}

/** Those of a cell: the row's that print its number. */
export function ofCell(discords: readonly Discord[], printed: string | undefined): Discord[] {
  return discords.filter(({ term }) => printed !== undefined && term.printed === printed);
}

function word(check: Check, term: CheckTerm, corrections: readonly Correction[]): string {
  const stated = check.terms.find(({ sign }) => sign === '=');
  const parts = check.terms.filter((part) => part.sign !== '=' && part.printed !== '');
  const [only] = parts;
  const place = (other: CheckTerm): string => {
    if (other.line === null) return '所列的 ';
    const corrected = findCorrection(corrections, other) !== undefined;
    return `第 ${String(other.line)} 行${corrected ? '更正后的' : '所写的'} `;
  };
  if (stated === undefined) return '与所列的其他数不符';
  if (term !== stated)
    return `${parts.length > 1 ? '算下来' : ''}与${place(stated)}${say(check.stated_cny, stated)}不符`;
  if (parts.length === 1 && only !== undefined) return `与${place(only)}${say(check.computed_cny, only)}不符`;
  return check.computed_cny === null ? '与各数算出的结果不符' : `与各数算出的 ${say(check.computed_cny, stated)}不符`;
}

/** An amount with its sign in 万元; a number that is no money as printed. */
function say(cny: string | null, { printed, unit }: CheckTerm): string {
  if (cny !== null) return `${formatWan(new Big(cny).toFixed(2)).replace('-', '−')} 万元`;
  const decimal = parseDecimal(printed);
  const number = decimal === null ? printed : groupThousands(decimal);
  return unit === '%' ? `${number}%` : `${number} ${unit}`.trimEnd();
}
