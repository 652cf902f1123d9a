import { describe, expect, it } from 'vitest';
import { noticeSchema } from '../../../src/model/disclosure.ts';
import { convertSource } from '../conversions.ts';
import { type Id, ids } from '../documents.ts';

/** Read in the documents by a person: rule and lines, in document order. */
const marked: Record<Id, [string, number[]][]> = {
  'dacheng-hrss-2021': [
    ['statutory-tables', [46]],
    ['template-residue', [49]],
    // 可持续影响 stands alone in its row.
    ['cell-blank', [225]],
    // 降低成本 ≥99%, 降低印刷成本 ≥99%, 控制成本 ≥1万元, 降低档案管理成本比率 ≥98%.
    ['cost-operator', [427, 749, 1649, 1941]],
    ['goal-copied', [442, 785, 1398, 2197, 2274, 2502]],
    ['goal-copied', [518, 1015, 1093, 1975]],
    ['bookmark', [713, 2575, 2577]],
    ['goal-copied', [863, 1670, 2427]],
    // 失业人员再就业人数, 满意企业个数, 管理数量, 满意企业个数, 劳动违法案件数量.
    ['count-in-percent', [910, 1606, 1920, 2102, 2367]],
    ['satisfaction-operator', [997]],
    // 离退休职工生存认证 and 企业职工养老网上申报 have one goal.
    ['goal-copied', [1613, 2052]],
    ['cell-blank', [1869, 1883]],
    ['total-misplaced', [2609, 2623]],
    ['level-in-glossary', [2678, 2684]],
  ],
  'handan-hrss-2018': [
    ['statutory-tables', [147]],
    ['unit-missing', [153]],
    ['amount-missing', [153]],
    ['text-cut', [476, 486, 526, 826]],
    ['band-filled', [682, 692, 702, 712, 722, 732, 742, 752, 762, 772, 782, 792, 802]],
    // 对各设区市公务员职务任免工作的监督与指导 is a province's duty.
    ['level-in-duties', [817]],
  ],
  'linxi-hrss-2019': [
    ['level-in-duties', [6, 9, 12, 98]],
    ['statutory-tables', [66]],
    ['bookmark', [90, 99, 554, 799]],
    ['footnote-mark', [99]],
  ],
  'nandagang-lss-2020': [
    ['bookmark', [38, 50, 93, 188, 283, 378, 473, 665, 666]],
    // 详见部门预算公开表, and there is none.
    ['statutory-tables', [41]],
    ['cost-operator', [353]],
    ['code-repeated', [383, 573]],
    ['goal-copied', [411, 601]],
    ['cell-blank', [774]],
  ],
  'yongqing-hrss-2024': [
    ['contents-order', [29]],
    ['other-department', [582, 584]],
    [
      'plan-not-percent',
      [
        597, 617, 635, 653, 674, 695, 716, 734, 752, 770, 788, 810, 832, 850, 868, 889, 909, 931, 953, 975, 995, 1016,
        1039, 1057, 1075, 1093, 1111, 1129, 1148, 1166,
      ],
    ],
    ['goal-copied', [599, 619, 637, 676, 697]],
    ['page-break-leftover', [665, 686, 707, 800, 822, 921, 943, 965, 1007]],
    ['goal-copied', [718, 736, 852]],
    ['goal-copied', [754, 772]],
    ['name-repeated', [781, 803]],
    ['goal-copied', [791, 813, 870, 912, 934, 956, 1020]],
    ['name-repeated', [924, 946]],
    ['markdown-mark', [1212, 1214, 1216, 1218, 1220, 1222, 1224, 1226, 1228]],
  ],
};

const bare = (text: string): string => text.replace(/\s/gu, '');

describe.each(ids)('the notices of %s', (id) => {
  const { disclosure } = convertSource(id);

  it('are those a person found, and no others', () => {
    expect(disclosure.notices.map(({ rule, lines }) => [rule, lines])).toEqual(marked[id]);
  });

  it('are numbered in document order', () => {
    expect(disclosure.notices.map(({ notice }) => notice)).toEqual(marked[id].map((_, index) => index + 1));
    for (const notice of disclosure.notices) expect(noticeSchema.parse(notice)).toEqual(notice);
  });

  it('quote the document word for word, at the first of their lines or in the row it belongs to', () => {
    for (const { quote, lines, rule } of disclosure.notices) {
      const [line = 1] = lines;
      const near = disclosure.transcript.slice(Math.max(0, line - 8), line + 6).join('');
      // Marks taken out of one line are quoted together.
      for (const part of rule.endsWith('-mark') ? quote.split(' ') : [quote]) expect(bare(near)).toContain(bare(part));
    }
  });
});
