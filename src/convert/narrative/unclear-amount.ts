import type { Span } from './passage.ts';

const money = '(?:余|多)?(?:亿|百万|千万?|万)?(?:余|多)?元';
const number = String.raw`\d[\d.,，]*`;
/** Only where a number begins: no run of digits is looked through again from each of them. */
const begins = String.raw`(?<![\d.,，])`;
/** `1,205.6` and `１，２０５．６`, the comma of which is folded. */
const grouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;
const numerals = '零〇一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾';

/** Ways of writing an amount that allow more than one reading, or none that is safe. */
const forms: readonly RegExp[] = [
  // `2万3千元`, `1.2亿3000万元`.
  new RegExp(`${begins}${number}(?:亿|万|千)元?${number}${money}`, 'gu'),
  // `2·3万元`, `2。3万元`: a point that is none.
  new RegExp(`${begins}\\d+[·\`'’。;:]${number}${money}`, 'gu'),
  // `2.305.6万元`, `2.万元`, `公务接待费.5万元`.
  new RegExp(`${begins}\\d+\\.\\d*\\.[\\d.]*${money}|${begins}\\d+\\.${money}|(?<![\\d元%)])\\.\\d+${money}`, 'gu'),
  // `2至3.5万元`, `2万元-3万元`; and the dash after a year, which could be a minus.
  new RegExp(`${begins}${number}(?:${money})?[-−~–—至到]${number}${money}|(?<=[年月])[-−–—]${number}${money}`, 'gu'),
  // `增加—2.3万元`: a minus, or a dash. Two of them are a dash. `减少△2.3万元`: a minus said again, or none.
  new RegExp(`(?<![-−–—―\\d])[–—―△▲▽▼]${number}${money}`, 'gu'),
  // `2千万元`: no unit that an amount is converted from.
  new RegExp(`${begins}${number}(?:千万|[十百])元`, 'gu'),
  // `2.3w`, `2.3万员`.
  /(?<![\d.,，])\d[\d.,，]*(?:[wW](?![A-Za-z])元?|[百千]?[万亿]员(?!工))/gu,
  // `贰万叁仟元`, `零元`.
  new RegExp(`(?<![${numerals}百千万亿佰仟])[${numerals}][${numerals}百千万亿佰仟]*元(?!化|旦|结构)`, 'gu'),
  // `公务接待费为零`.
  /(?<=[为是费用算排出入])零(?=$|[，,。;)])/gu,
];

/** `1,23万元`, `12，34.5万元`: commas that group no thousands, and end no clause that could stand alone. */
const commas = new RegExp(`${begins}(\\d+(?:[,，]\\d+)+(?:\\.\\d+)?)${money}`, 'gu');
/** `2、305.6万元`: a comma in the wrong place, where no names share the numbers out. */
const listed = new RegExp(`(?<![\\d.,，、。;:(])[1-9]\\d{0,2}、\\d{3}(?:\\.\\d+)?${money}`, 'gu');

/** The places of a folded text where an amount is meant and its value is in doubt. */
export function findUnclearAmounts(text: string): Span[] {
  const spans = [
    ...forms.flatMap((form) => [...text.matchAll(form)]),
    ...[...text.matchAll(commas)].filter(
      ([, printed = '']) => !grouped.test(printed) && !/^(?:19|20|21)\d{2}[,，]/u.test(printed),
    ),
    ...[...text.matchAll(listed)].filter(
      ({ index }) => !/(?:分别|各|依次)[^，,。;]*$/u.test(text.slice(Math.max(0, index - 60), index)),
    ),
  ].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return spans.filter((span) => !isPair(text, span) && !spans.some((other) => contains(other, span)));
}

/** `由2.3万元到3.5万元` says what there was and what it came to. */
function isPair(text: string, { start }: Span): boolean {
  return /(?:由|从)[^，,。;]{0,12}$/u.test(text.slice(Math.max(0, start - 16), start));
}

function contains(other: Span, span: Span): boolean {
  return (
    other !== span &&
    other.start <= span.start &&
    other.end >= span.end &&
    other.end - other.start > span.end - span.start
  );
}
