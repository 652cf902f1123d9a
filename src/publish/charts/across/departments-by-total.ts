import { formatWan, showWan } from '../../../model/amount.ts';
import type { Disclosure } from '../../../model/disclosure.ts';
import { findEntry, locateKeyFigure } from '../../series/key-figure.ts';
import type { Chart, ChartGap } from '../chart.ts';
import { drawRanking } from './ranking.ts';

/** The departments by their expenditure (支出总额), largest first. */
export function drawDepartmentsByTotal(disclosures: readonly Disclosure[]): Chart | ChartGap {
  return drawRanking(
    {
      id: 'departments-by-total',
      subject: '各部门的支出',
      unit: '万元',
      columns: ['支出（万元）'],
      whole: null,
      sayFirst: (name, text) => `支出最多的是${name}：${text} 万元`,
      sayTied: (count, text) => `支出最多的有 ${String(count)} 个部门，都是 ${text} 万元`,
      explanation: '各部门的支出总额，单位万元',
      needed: '支出总额',
      measure: (disclosure) => {
        const { amount, line } = locateKeyFigure(disclosure, findEntry('expenditure'));
        if (amount === null) return null;
        return { value: amount, text: showWan(amount), cells: [formatWan(amount)], line };
      },
    },
    disclosures,
  );
}
