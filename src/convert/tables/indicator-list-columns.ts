import { parseDecimal } from '../../model/amount.ts';
import type { Grid, GridRow } from '../../model/block.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { readRowTexts } from '../grid.ts';
import { isCaptionRow } from './budget-columns.ts';
import { flattenHeader } from './header.ts';
import {
  type IndicatorColumns,
  isIndicatorHeader,
  isIndicatorSubHeader,
  readIndicatorColumns,
} from './indicator-columns.ts';
import { readLabelUnit, withoutUnit } from '../table-statement.ts';

/** What a list of indicators says of the project beside them. */
export type ListField = 'name' | 'code' | 'budget' | 'fiscal' | 'other' | 'goal';

/** The columns of a list of indicators (部门预算项目绩效目标表): those of the project, and those of the indicators. */
export interface ListColumns {
  width: number;
  fields: Partial<Record<ListField, number>>;
  /** Where the columns of indicators stand, and what each holds. */
  places: number[];
  indicators: IndicatorColumns;
  /** The units that the labels of amounts state, each for its own column. */
  units: Partial<Record<ListField, string>>;
  /** Labels of columns of the project that no field fits, each by its column. */
  others: ReadonlyMap<number, string>;
  header: GridRow[];
}

/** Labels of the columns beside the indicators: the form of Sichuan has 单位名称 for the unit, that of Hunan 单位（专项）名称 for the project. */
const fieldWording: readonly (readonly [ListField, RegExp])[] = [
  ['code', /^项目(编码|代码)$/u],
  ['name', /^(预算)?项目(名称)?$|^专项(资金)?名称$|^单位(名称)?[、(/](项目|专项)(名称)?\)?(名称)?$/u],
  [
    'budget',
    /^(项目)?(年度)?(预算|资金)(安排)?(数|额|金额|总?额)$|^(预算|项目)?(金额|总额)$|^(年度)?(资金|预算)(申请)?(总额|合计)$/u,
  ],
  ['fiscal', /^(其中:?)?财政(拨款|资金|性资金)$/u],
  ['other', /^其他资金$/u],
  ['goal', /^(项目)?(支出)?(年度|总体|年度总体|实施期|中期)?(绩效)?(总体)?目标$/u],
];

/** How far down the header of such a table can begin: its title and its unit can stand in rows of their own. */
const deepestHeader = 6;

/** Reads the header of a grid that has a row for each indicator, beside the name of the project; null for any other grid. */
export function readListColumns(grid: Grid): ListColumns | null {
  const end = grid.rows.slice(0, deepestHeader).findIndex((row) => isIndicatorHeader(readRowTexts(row)));
  if (end === -1) return null;
  const second = grid.rows[end + 1];
  const isSplit = second !== undefined && isIndicatorSubHeader(readRowTexts(second));
  const header = grid.rows.slice(0, isSplit ? end + 2 : end + 1);
  const labelled = header.filter(
    (row) => !isCaptionRow(row) && readRowTexts(row).filter((text) => text !== '').length > 1,
  );
  const texts = labelled.map(readRowTexts);
  const roles = readIndicatorColumns(texts);
  // A form of one project whose rows ran together has its amounts among the labels.
  if (roles === null || texts.flat().some((text) => parseDecimal(text) !== null)) return null;
  const fields: ListColumns['fields'] = {};
  const units: ListColumns['units'] = {};
  const paths = flattenHeader(texts);
  paths.forEach((path, column) => {
    const field = readListField(path.at(-1) ?? '');
    if (field === null || fields[field] !== undefined) return;
    fields[field] = column;
    // 项目资金（元） can stand over the labels of its parts.
    const unit = path.reduce<string | null>((above, label) => readLabelUnit(label) ?? above, null);
    if (unit !== null) units[field] = unit;
  });
  if (fields.name === undefined || !roles.includes('level1')) return null;
  const taken = new Set(Object.values(fields));
  const first = roles.indexOf('level1');
  // What else stands before the indicators (序号, 单位名称) is of the project.
  const places = roles.flatMap((_, column) => (column < first || taken.has(column) ? [] : [column]));
  const others = paths.flatMap((path, column): [number, string][] =>
    column < first && !taken.has(column) ? [[column, path.at(-1) ?? '']] : [],
  );
  return {
    width: roles.length,
    fields,
    places,
    indicators: places.map((column) => roles[column] ?? null),
    units,
    others: new Map(others),
    header,
  };
}

/** What the label of a column beside the indicators names, with its unit or without; null for any other label. */
export function readListField(text: string): ListField | null {
  const label = withoutUnit(normaliseLabel(text));
  return fieldWording.find(([, wording]) => wording.test(label))?.[0] ?? null;
}
