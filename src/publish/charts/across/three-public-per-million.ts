import Big from 'big.js';
import { formatWan, groupThousands } from '../../../model/amount.ts';
import type { Disclosure } from '../../../model/disclosure.ts';
import { findEntry, locateKeyFigure } from '../../series/key-figure.ts';
import type { Chart, ChartGap } from '../chart.ts';
import { drawRanking } from './ranking.ts';

/** Yuan of three public expenses (“三公”经费) in each million yuan of expenditure, so that unlike sizes compare. */
export function drawThreePublicPerMillion(disclosures: readonly Disclosure[]): Chart | ChartGap {
  return drawRanking(
    {
      id: 'three-public-per-million',
      subject: '各部门每百万元支出中的“三公”经费',
      unit: '元',
      columns: ['每百万元支出中（元）', '“三公”经费（万元）', '支出（万元）'],
      whole: null,
      sayFirst: (name, text) => `每百万元支出中“三公”经费最多的是${name}：${text} 元`,
      sayTied: (count, text) => `每百万元支出中“三公”经费最多的有 ${String(count)} 个部门，都是 ${text} 元`,
      explanation: '各部门每百万元支出中的“三公”经费，单位元；“三公”经费按文件所列，一般只算财政拨款',
      needed: '“三公”经费或支出总额',
      measure: (disclosure) => {
        const total = locateKeyFigure(disclosure, findEntry('expenditure')).amount;
        const { amount, line } = locateKeyFigure(disclosure, findEntry('threePublic'));
        if (amount === null || total === null || !new Big(total).gt(0)) return null;
        const value = new Big(amount).times(1_000_000).div(total).toFixed(2);
        const text = groupThousands(value);
        return { value, text, cells: [text, formatWan(amount), formatWan(total)], line };
      },
    },
    disclosures,
  );
}
