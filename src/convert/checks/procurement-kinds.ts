import { isMoneyUnit, parseDecimal, toYuan } from '../../model/amount.ts';
import type { Figure } from '../../model/disclosure.ts';
import { findFigure } from '../../model/headline.ts';
import { fromFigure, type Operand } from './sums/operand.ts';
import type { CheckRule, Unchecked } from './rule.ts';
import { checkSum } from './sums/sum.ts';

/** A sentence that goes on over more lines than these is none that a page break cut. */
const longestSpan = 4;

const kinds = ['货物', '工程', '服务'] as const;

/**
 * What is bought is goods, works or services (政府采购法第二条): 政府采购支出总额…万元，其中：货物…、工程…、服务…. A kind that the sentence leaves
 * out can be nothing, or not told.
 */
export const procurementKinds: CheckRule = {
  key: 'procurement-kinds',
  title: '货物、工程、服务之和等于政府采购总额',
  evaluate: (disclosure) => {
    const stated = findFigure(disclosure, 'procurement.total');
    if (stated === undefined) return [];
    const found = listKinds(disclosure, stated);
    if (found.length < 2) return [];
    const whole = disclosure.kind === 'budget' ? '政府采购预算' : '政府采购支出';
    return [
      checkSum({
        section: 'procurement',
        statement: `${found.map(({ label }) => label).join(' + ')} = ${whole}`,
        stated: fromFigure(stated, whole),
        terms: found,
        partial: found.length < kinds.length ? 'parts' : undefined,
      }),
    ];
  },
};

/** The amounts of the kinds in the sentence, after its total: each kind once, as its words stand before its number. */
function listKinds({ transcript }: Unchecked, { line, quote, printed: total }: Figure): Operand[] {
  const found: Operand[] = [];
  for (let at = line; at < line + longestSpan && at <= transcript.length; at += 1) {
    const whole = (transcript[at - 1] ?? '').normalize('NFKC');
    const text = at === line ? cutBehind(whole, [quote, total]) : whole;
    // What is given to small firms (授予中小企业合同金额) is the same money again.
    const [listed = ''] = text.split(/。|授予|面向|预留|中小/u);
    for (const [, label = '', printed = '', unit = ''] of listed.matchAll(amounts)) {
      const kind = kinds.find((name) => label.includes(name));
      const decimal = parseDecimal(printed);
      // `年初预算为500万元，支出决算为300万元，其中：货物…`: the kinds are those of the second.
      if (kind === undefined && found.length === 0 && !/[增减比较]/u.test(label)) return [];
      if (kind === undefined || decimal === null || !isMoneyUnit(unit)) continue;
      if (found.some((known) => known.label === kind)) return found;
      found.push({ label: kind, cny: toYuan(decimal, unit), printed, unit, line: at });
    }
    if (listed.length < text.length) break;
  }
  return found;
}

/** What follows the first of some words that stands in a text; a clause that a page break cut does not. */
function cutBehind(text: string, words: readonly string[]): string {
  const found = words.map((word) => word.normalize('NFKC')).find((word) => text.includes(word));
  return found === undefined ? '' : text.slice(text.indexOf(found) + found.length);
}

const amounts = /([^，。；:、,;\d]*):?(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)/gu;
