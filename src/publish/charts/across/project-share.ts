import Big from 'big.js';
import { formatWan } from '../../../model/amount.ts';
import type { Disclosure } from '../../../model/disclosure.ts';
import { findEntry, locateKeyFigure } from '../../series/key-figure.ts';
import type { Chart, ChartGap } from '../chart.ts';
import { drawRanking } from './ranking.ts';

/** How much of a department's expenditure is for projects (项目支出占支出总额的比重), largest first. */
export function drawProjectShare(disclosures: readonly Disclosure[]): Chart | ChartGap {
  return drawRanking(
    {
      id: 'project-share',
      subject: '各部门项目支出占支出的比重',
      unit: '%',
      columns: ['占比', '项目支出（万元）', '支出（万元）'],
      whole: 100,
      sayFirst: (name, text) => `项目支出占比最高的是${name}：${text}`,
      sayTied: (count, text) => `项目支出占比最高的有 ${String(count)} 个部门，都是 ${text}`,
      explanation: '各部门的项目支出占支出总额的比重，整条浅底是 100%',
      needed: '项目支出或支出总额',
      measure: (disclosure) => {
        const total = locateKeyFigure(disclosure, findEntry('expenditure')).amount;
        const { amount, line } = locateKeyFigure(disclosure, findEntry('project'));
        if (amount === null || total === null || !new Big(total).gt(0)) return null;
        // Drawn and ranked by the share as it is written: bars that say the same are the same.
        const value = new Big(amount).div(total).times(100).toFixed(1);
        return { value, text: `${value}%`, cells: [`${value}%`, formatWan(amount), formatWan(total)], line };
      },
    },
    disclosures,
  );
}
