import type { Indicator } from '../../model/disclosure.ts';
import type { Operator } from '../../model/keys.ts';
import { parseDecimal } from '../../model/amount.ts';
import { trimText } from '../../model/terms.ts';

/** What the text of 指标值 says, taken apart. */
export type IndicatorValue = Pick<Indicator, 'operator' | 'value' | 'unit' | 'value_kind'>;

/** How operators are written, longest first: as signs of either width, as two signs, in words. */
const operatorForms: readonly (readonly [Operator, RegExp])[] = [
  ['≥', /^(?:[≥≧⩾]|[>＞]\s*[=＝]|大于或?等于|不低于|不少于|不小于)\s*/u],
  ['≤', /^(?:[≤≦⩽]|[<＜]\s*[=＝]|小于或?等于|不高于|不多于|不大于|不超过)\s*/u],
  ['=', /^(?:[=＝]|等于)\s*/u],
  ['>', /^(?:[>＞]|大于|高于)\s*/u],
  ['<', /^(?:[<＜]|小于|低于)\s*/u],
];

const numberAndUnit = /^([-+−－]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)\s*(.*)$/su;

/** Tested without white space, half-width. A number of months (`12个月`) or years (`1年`) is no date. */
const dateForms: readonly RegExp[] = [
  /^(?:每年|当年|本年|次年|\d{4}年度?)?(?:(?:1[0-2]|0?[1-9])月份?(?:\d{1,2}[日号])?(?:底|末|初|[上中下]旬)?|年[底末初])(?:以?前|之前|内)?(?:完成)?$/u,
  /^(?:19|20)\d{2}年度?[底末初]?(?:以?前|之前|内)?(?:完成)?$/u,
  /^(?:19|20)\d{2}(?:[-/]\d{1,2}(?:[-/]\d{1,2})?|\.\d{1,2}\.\d{1,2})$/u,
];

const percentUnits: Readonly<Record<string, string>> = { '%': '%', '％': '%', '(%)': '%', '（%）': '%', 百分比: '%' };

/** Units are short words: `人`, `万元`, `个工作日`, `元/人·月`, `‰`. */
const unitWord = /^(?:‰|[\p{Script=Han}A-Za-z²³㎡㎥℃/·]{1,8})$/u;
/** Words that make more of a number than an amount: `90%以上`, `5天内`, `3人左右`, `1至2次`. */
const qualifier = /以[上下内外前后]|左右|[前后内多余不至到和或且之]/u;

/**
 * Takes 指标值 apart into operator, number and unit. Dates (`12月底`), words (`保障`), ranges and blanks leave all
 * three empty and say so in `value_kind`.
 */
export function splitValue(printed: string): IndicatorValue {
  const text = trimText(printed);
  if (text === '') return describe('blank');
  const [operator, rest] = splitOperator(text);
  if (isDate(rest)) return describe('date');
  const [, digits = '', printedUnit = ''] = numberAndUnit.exec(rest) ?? [];
  const value = parseDecimal(digits);
  const unit = readUnit(trimText(printedUnit));
  if (value === null || unit === null) return describe('text');
  return { operator, value, unit, value_kind: 'number' };
}

function describe(kind: IndicatorValue['value_kind']): IndicatorValue {
  return { operator: '', value: null, unit: '', value_kind: kind };
}

function splitOperator(text: string): [Operator, string] {
  for (const [operator, form] of operatorForms) {
    const match = form.exec(text);
    if (match !== null) return [operator, text.slice(match[0].length)];
  }
  return ['', text];
}

function isDate(text: string): boolean {
  const compact = text.normalize('NFKC').replace(/\s/gu, '');
  return dateForms.some((form) => form.test(compact));
}

/** The unit as the site shows it, or null where the words after a number are no unit. */
function readUnit(printed: string): string | null {
  if (printed === '') return '';
  const percent = percentUnits[printed];
  if (percent !== undefined) return percent;
  return unitWord.test(printed) && !qualifier.test(printed) ? printed : null;
}

/** Whether a fragment can be the unit that a page break tore from its number: `人`, `万元`, `%`. */
export function isLooseUnit(text: string): boolean {
  return /^(?:[%％‰人个元次份户场件项年月日天家批篇名台套]|百分比|[万亿]元?|人次|个月|小时|平方米|公里)$/u.test(
    trimText(text),
  );
}
