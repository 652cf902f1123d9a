import { normaliseLabel, parseOrdinal } from '../../model/terms.ts';

/** `2024年度`, `二〇二四年`, `2024-2025年`: a year, a span of years, a school year. */
const yearWord =
  /(?<!\d)(?:19|20)\d{2}(?:[-—–~～至](?:(?:19|20)?\d{2}))?(?:学年|年度|年)|二[〇零○]\p{Script=Han}{2}(?:年度|年)/gu;
/** `【2022】34号`, `[2018]61号`: the number of the order that a transfer rests on is a new one each year. */
const orderNumber = /[【〔[(](?:19|20)\d{2}[】〕\])]第?\d*号?/gu;

/**
 * A name as it is joined over the years: normalised, without an ordinal before it, without the years and the numbers of
 * orders in it. `1、廊财社【2023】116号关于提前下达2024年…` and `廊财社〔2024〕90号关于提前下达2025年…` are one; `（第一批）` stays, for the
 * second instalment is another. A bare number is a year only where it is the fiscal year or a neighbour of it.
 */
export function foldName(name: string, fiscalYear: number): string {
  const whole = normaliseLabel(name);
  const folded = (parseOrdinal(whole)?.rest ?? whole)
    .replace(orderNumber, '')
    .replace(yearWord, '')
    .replace(/(?<!\d)\d{4}(?!\d)/gu, (number) => (Math.abs(Number(number) - fiscalYear) <= 1 ? '' : number))
    .replace(/\(\)|\[\]|【】|〔〕/gu, '')
    .replace(/[。；;，,]+$/u, '');
  return folded === '' ? whole : folded;
}
