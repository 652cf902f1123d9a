import type { Check } from '../../../src/model/check.ts';
import type { Id } from '../documents.ts';

/** A check that does not simply hold, read against the source by a person. */
export interface KnownCheck {
  document: Id;
  rule: string;
  status: Check['status'];
  lines: number[];
  /** Stated less computed, in yuan. */
  difference: string | null;
  /** What the source prints, in words. */
  reason: string;
}

/** Every broken and every rounding check of the five documents. */
export const knownDifferences: readonly KnownCheck[] = [
  {
    document: 'dacheng-hrss-2021',
    rule: 'three-public-change-vehicles',
    status: 'broken',
    lines: [57],
    difference: '50000.00',
    reason:
      'Vehicles are said to fall by 1 (公务用车购置及运维费减少1万元); its bracket repeats the year’s amounts, 0 and 6, where the changes should stand: −1 against 0 − 6.',
  },
  {
    document: 'linxi-hrss-2019',
    rule: 'previous-year',
    status: 'broken',
    lines: [73],
    difference: '3000.00',
    reason:
      '28377.8 this year, 28547.71 last year: 169.91 less. The sentence prints 减少169.61, as do its parts (+90.8 − 260.41).',
  },
  {
    document: 'yongqing-hrss-2024',
    rule: 'table-tree',
    status: 'rounding',
    lines: [311, 312, 313, 314, 315, 316, 317, 318, 329, 330, 331, 332, 333, 334],
    difference: '-100.00',
    reason: '302 商品和服务支出 prints 124.38 in 合计; its thirteen items add up to 124.39.',
  },
  {
    document: 'yongqing-hrss-2024',
    rule: 'table-tree',
    status: 'rounding',
    lines: [311, 312, 313, 314, 315, 316, 317, 318, 329, 330, 331, 332, 333, 334],
    difference: '-100.00',
    reason: 'The same thirteen items once more, in the column 公用经费.',
  },
  {
    document: 'yongqing-hrss-2024',
    rule: 'project-total',
    status: 'rounding',
    lines: [
      426, 595, 615, 633, 651, 672, 693, 714, 732, 750, 768, 786, 808, 830, 848, 866, 887, 907, 929, 951, 973, 993,
      1014, 1037, 1055, 1073, 1091, 1109, 1127, 1146, 1164,
    ],
    difference: '-100.00',
    reason: 'Thirty projects with two decimals each add up to 23893.39; the sentence prints 23893.38.',
  },
  {
    document: 'yongqing-hrss-2024',
    rule: 'project-cost',
    status: 'rounding',
    lines: [1073, 1082],
    difference: '-16.00',
    reason: 'The limit is printed in yuan, ≤9001084元; the budget in 万元, 900.11, is the same rounded up.',
  },
  {
    document: 'yongqing-hrss-2024',
    rule: 'project-cost',
    status: 'rounding',
    lines: [1127, 1137],
    difference: '16.00',
    reason: 'The limit is printed in yuan, ≤11916元; the budget in 万元, 1.19, is the same rounded down.',
  },
];

/** Every check of the five documents that a blank leaves open. */
export const knownGaps: readonly KnownCheck[] = [
  {
    document: 'dacheng-hrss-2021',
    rule: 'procurement-funding',
    status: 'not-evaluable',
    lines: [2603],
    difference: null,
    reason: 'The total row of the procurement table prints 110 under 单价 and leaves 合计 blank.',
  },
  {
    document: 'dacheng-hrss-2021',
    rule: 'procurement-funding',
    status: 'not-evaluable',
    lines: [2617],
    difference: null,
    reason: 'The department’s row does the same.',
  },
  {
    document: 'dacheng-hrss-2021',
    rule: 'procurement-rows',
    status: 'not-evaluable',
    lines: [2603, 2631],
    difference: null,
    reason: 'The goods print 110.00 under 合计, the total row nothing.',
  },
  {
    document: 'dacheng-hrss-2021',
    rule: 'procurement-rows',
    status: 'not-evaluable',
    lines: [2617, 2631],
    difference: null,
    reason: 'The goods print 110.00 under 合计, the department’s row nothing.',
  },
  ...[
    [633, 636],
    [993, 996],
    [1014, 1019],
  ].map((lines): KnownCheck => {
    return {
      document: 'yongqing-hrss-2024',
      rule: 'project-plan',
      status: 'not-evaluable',
      lines,
      difference: null,
      reason: 'The row of the payment plan ends with 10月底: the cell of 12月底 is not there.',
    };
  }),
  {
    document: 'yongqing-hrss-2024',
    rule: 'asset-parts',
    status: 'not-evaluable',
    lines: [1203, 1204, 1206, 1207, 1208],
    difference: '-100.00',
    reason: '380.89 + 20.30 + 506.62 = 907.81 against 907.80, and large equipment is blank.',
  },
];
