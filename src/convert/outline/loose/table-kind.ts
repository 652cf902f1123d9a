/** What kind of table a header belongs to: by it, its rows are told apart. */
export type TableKind = 'indicators' | 'activities' | 'procurement' | 'organisations' | 'assets' | 'budget';

const kinds: readonly (readonly [TableKind, (labels: readonly string[]) => boolean])[] = [
  ['indicators', (labels) => labels.filter((label) => /^[一二三]级(绩效)?指标$/u.test(label)).length >= 2],
  ['activities', (labels) => labels.includes('职责活动') && labels.includes('评价标准')],
  [
    'procurement',
    (labels) => labels.includes('数量') && labels.some((label) => /(物品|货物|品目|采购)名称$/u.test(label)),
  ],
  [
    'organisations',
    (labels) =>
      labels.some((label) => /^(单位|机构)名称$/u.test(label)) && labels.some((label) => /性质|规格/u.test(label)),
  ],
  ['assets', (labels) => labels.includes('数量') && labels.some((label) => /^(价值|金额)/u.test(label))],
  [
    'budget',
    (labels) =>
      ([/^(本年|财政拨款)?收入$/u, /^(本年|财政拨款)?支出$/u].every((side) =>
        labels.some((label) => side.test(label)),
      ) ||
        labels.some((label) => /科目|分类|^资金性质$/u.test(label))) &&
      labels.some((label) => /^(项目|名称|科目名称|功能分类科目名称)$/u.test(label)),
  ],
];

/** The kind of table that a header with these labels belongs to. */
export function tellKind(labels: readonly string[]): TableKind | undefined {
  return kinds.find(([, matches]) => matches(labels))?.[0];
}
