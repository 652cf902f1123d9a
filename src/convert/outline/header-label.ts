/**
 * Labels that stand in the headers of the form's tables and nowhere else in them. With them the pieces of a header are known
 * for pieces, whatever stands between them.
 */
const headerLabels: readonly RegExp[] = [
  // Indicators: the second row splits 指标值.
  /^[一二三四]级(绩效)?指标$/u,
  /^(评\(扣\)|[评扣])分标准$/u,
  /^(绩效)?指标(描述|说明|解释|内容)$/u,
  /^((绩效|年度)?指标值|目标值)$/u,
  /^(绩效)?(指标)?(指标值|目标值)?(确定|设定)依据$/u,
  /^(运算)?符号$|^值$/u,
  // Duties and activities: the second row grades.
  /^(职责活动|年度预算数|内容描述|评价标准)$/u,
  /^绩效(目标|指标)$/u,
  /^[优良中差]$/u,
  // Procurement.
  /^政府采购(项目来源|目录(序号|编码|代码))$|^政府采购金额(\(.*)?$/u,
  /^采购(物品|货物|品目|项目)?名称$/u,
  /^(数量|计量)?单位$|^数量$|^单价(\(.{1,3}\))?$/u,
  /^(项目名称|预算资金|项目资金|总计|合计|小计)$/u,
  /^当年部门预算安排资金$|^其他渠道资金$/u,
  /^(一般公共|政府性基金|基金|国有资本经营)预算(财政)?(拨款|收入)?$/u,
  /^财政专户(管理资金|核拨|收入)?$|^单位资金(收入)?$|^其他(来源)?(收入|资金)$/u,
  /预留(给)?中小(微)?企业/u,
  // Assets and units of the department.
  /^(项目|价值\(.{1,8}\)|价值|资产类别)$/u,
  /^(单位|机构)(名称|性质|规格)$|^经费(保障)?(形式|方式|来源)$/u,
  // Statutory tables.
  /^(序号|科目(编码|代码|名称)|功能分类科目|(部门)?(支出)?经济分类科目|功能分类|单位代码)$/u,
  /^(收入|支出|本年收入|本年支出|预算数|金额|基本支出|项目支出|人员经费|(日常)?公用经费|资金性质|上年结转(结余)?)$/u,
];

const headerLabel = new RegExp(headerLabels.map(({ source }) => source).join('|'), 'u');

/** Labels that each cover several columns under them: nothing of the row under them goes on from above. */
const spanningLabels = /^(收入|支出|本年收入|本年支出)$/u;

/** Whether a normalised label is one of a header. */
export function isHeaderLabel(label: string): boolean {
  return headerLabel.test(label);
}

/** Whether a row of normalised labels may have nothing but labels of their own under it. */
export function spansWhollyDownwards(labels: readonly string[]): boolean {
  return labels.every((label) => spanningLabels.test(label));
}
