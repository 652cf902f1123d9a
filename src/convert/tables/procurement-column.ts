import { procurementFunds } from '../../model/holding.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { flattenHeader } from './header.ts';
import { readLabelUnit, withoutUnit } from '../table-statement.ts';

export const moneyColumns = ['project_funds', 'unit_price', 'total', 'budgeted', ...procurementFunds] as const;
export type MoneyColumn = (typeof moneyColumns)[number];
type TextColumn = 'project' | 'goods' | 'catalogue_code' | 'unit' | 'quantity';
export type ProcurementColumn = TextColumn | MoneyColumn;

/** A column of the procurement table: what it holds, null for what has no place in the data; its label, and the unit that its labels state. */
export interface LabelledColumn {
  column: ProcurementColumn | null;
  label: string;
  unit: string | null;
}

const goodsLabel = /(物品|货物|品目|采购)名称$|^采购(品目|内容|标的|物品|货物)$/u;

/**
 * Labels of the lowest header row. The form of 2018 to 2020 has 总计 over two kinds of money, that of 2021 one 合计; other provinces
 * name one 金额.
 */
const columnWording: readonly (readonly [ProcurementColumn, RegExp])[] = [
  ['project', /^(采购|预算)?项目名称$|^预算项目$|^专项名称$|^政府采购项目来源$/u],
  ['project_funds', /^预算资金$|^项目资金$/u],
  ['goods', goodsLabel],
  ['catalogue_code', /(目录|品目)(序号|编码|代码)/u],
  ['unit', /^(数量|计量)?单位$/u],
  ['quantity', /^(采购)?数量$/u],
  ['unit_price', /^(?:预算|采购|计划)?单价/u],
  ['sme_reserved', /中小(微)?企业/u],
  ['other_channels', /其他渠道/u],
  ['total', /^总计$/u],
  ['budgeted', /^合计$|^小计$|^(政府)?(采购|预算|采购预算)?金额$/u],
  ['general_public_budget', /一般公共预算|^财政拨款$/u],
  ['government_fund', /基金/u],
  ['state_capital', /国有资本/u],
  ['special_account', /财政专户/u],
  ['unit_funds', /单位资金/u],
  ['other_sources', /其他(来源)?(收入|资金)/u],
];

/** What names the goods where no column is called after them, the likelier first. */
const goodsOtherwise: readonly RegExp[] = [/^(政府)?采购项目(名称)?$/u, /^(政府)?采购目录(名称)?$/u];

/** Labels over or beside the sources of the money that are none of them. */
const otherLabel =
  /^当年部门预算安排资金$|^政府采购金额|^资金来源$|拨款$|结转|结余|^(事业|经营|上级补助|附属单位).*收入$/u;

/** Whether a label can stand in a lower row of the header. */
export function isProcurementLabel(label: string): boolean {
  return columnWording.some(([, wording]) => wording.test(label)) || otherLabel.test(label);
}

/** Whether the header begins with a row of these labels: one of them names the goods. */
export function beginsHeader(labels: readonly string[]): boolean {
  if (labels.some((label) => goodsLabel.test(label))) return true;
  const known = labels.filter((label) => columnWording.some(([, wording]) => wording.test(label)));
  return known.length > 1 && labels.some((label) => goodsOtherwise.some((wording) => wording.test(label)));
}

/** Fewer labels of the form make no header of it. */
const fewestLabels = 3;

/** Whether a row names columns of the form; without the name of the goods, by which its header is known, it has lost that label. */
export function namesColumns(labels: readonly string[]): boolean {
  return columnWording.filter(([, wording]) => labels.some((label) => wording.test(label))).length >= fewestLabels;
}

/** The columns that the rows of a header describe. Each has one place: what comes again is a part of something else. */
export function readProcurementColumns(header: readonly (readonly string[])[]): LabelledColumn[] {
  const taken = new Set<ProcurementColumn>();
  const columns = flattenHeader(header).map((path): LabelledColumn => {
    const label = path.filter((text) => text !== '').at(-1) ?? '';
    const leaf = withoutUnit(normaliseLabel(label));
    const column = columnWording.find(([, wording]) => wording.test(leaf))?.[0] ?? null;
    const isNew = column !== null && !taken.has(column);
    if (isNew) taken.add(column);
    const unit = path.reduce<string | null>((stated, text) => readLabelUnit(text) ?? stated, null);
    return { column: isNew ? column : null, label, unit };
  });
  if (taken.has('goods')) return columns;
  const named = goodsOtherwise.find((wording) => columns.some(({ label }) => wording.test(normaliseLabel(label))));
  return columns.map((each) =>
    named?.test(normaliseLabel(each.label)) === true ? { ...each, column: 'goods' } : each,
  );
}
