import type { GridRow } from '../../model/block.ts';
import { readMoney } from '../../model/amount.ts';
import type { FixedAsset } from '../../model/disclosure.ts';
import type { AssetItem } from '../../model/keys.ts';
import { normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';
import { hasCellPerLine, isBlankRow, isGrid, listRowLines, readRowLabels, readRowTexts } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';
import { findBlocks } from '../outline/index.ts';
import type { Part, ReadingContext } from '../part.ts';
import { isUnreadableCount, readCount } from './counted.ts';
import { hasLostAmounts, noteHeadless, noteLostRows } from './row-place.ts';
import { isTableCaption, isTableNote, readLabelUnit, readUnitStatement } from '../table-statement.ts';
import { noteUnreadable, type PrintedCell } from './unreadable-amount.ts';

/** Labels of the rows; offices before buildings, for both name 房. */
const itemWording: readonly (readonly [AssetItem, RegExp])[] = [
  ['total', /^(固定)?资产总(额|计|值)|^合计$/u],
  ['offices', /办公用房/u],
  ['buildings', /房屋/u],
  ['vehicles', /车辆|汽车/u],
  ['large-equipment', /单价|单台|万元以上/u],
  ['other', /其他/u],
];

/** The columns as the form calls them, and how their labels are known. */
const columnWording: readonly (readonly [string, RegExp])[] = [
  ['项目', /^(项目|名称|资产类别)$/u],
  ['数量', /^数量/u],
  ['价值', /^(账面)?(价值|金额|原值|净值)/u],
];

interface Columns {
  /** How many there are. */
  width: number;
  label: number;
  quantity: number;
  value: number;
}

/** Reads 部门固定资产占用情况表. The unit stands in the header of the value (`价值（金额单位：万元）`). */
export function readFixedAssets(context: ReadingContext): Part<FixedAsset[]> {
  const value: FixedAsset[] = [];
  const claimed: number[] = [];
  const notices: NoticeDraft[] = [];
  const lost: GridRow[] = [];
  const headless: GridRow[] = [];
  const uncounted: PrintedCell[] = [];
  let unit = context.unit;
  let asOf: string | null = null;
  let columns: Columns | null = null;
  for (const block of findBlocks(context.outline, 'state-assets')) {
    if (!isGrid(block)) {
      asOf = readDate(block.text) ?? asOf;
      unit = isTableCaption(block.text) ? (readUnitStatement(block.text) ?? unit) : unit;
      if (isTableCaption(block.text) || isTableNote(block.text) || isTitle(block.text)) claimed.push(block.line);
      continue;
    }
    for (const row of block.rows) {
      const texts = readRowTexts(row).map(trimText);
      const header = findColumns(row);
      for (const text of texts) {
        asOf = readDate(text) ?? asOf;
        unit = isTableCaption(text) ? (readUnitStatement(text) ?? unit) : unit;
      }
      if (header !== null) {
        columns = header;
        unit = readLabelUnit(texts[header.value] ?? '') ?? unit;
      } else if (columns !== null && !isBlankRow(row)) {
        const named = /\p{Script=Han}/u.test(texts[columns.label] ?? '');
        if (hasLostAmounts(row, columns.width, context.outline.trimmed) || (hasCellPerLine(row) && !named)) {
          lost.push(row);
          continue;
        }
        const label = texts[columns.label] ?? '';
        // A heading over some of the rows (the name of a unit) is none of them.
        if (isHeading(texts, label)) continue;
        const item = findItem(label);
        if (item === null) {
          notices.push(describeUnknown(label, row.line));
          continue;
        }
        const quantity = texts[columns.quantity] ?? '';
        if (isUnreadableCount(quantity)) uncounted.push({ printed: quantity, line: row.line });
        value.push({
          item,
          label,
          quantity: readCount(quantity),
          value: readMoney(texts[columns.value] ?? '', unit),
          as_of: asOf,
          line: row.line,
        });
      } else if (!isBlankRow(row) && !texts.every((text) => text === '' || isTableCaption(text) || isTitle(text))) {
        headless.push(row);
        continue;
      }
      claimed.push(...listRowLines(row));
    }
  }
  notices.push(...noteLostRows(lost), ...noteUnnamed(headless), ...noteUnreadable(uncounted));
  return { value, claimed, notices };
}

/** Rows of the form under a header that does not name all columns. */
function noteUnnamed(rows: readonly GridRow[]): NoticeDraft[] {
  const items = rows.filter((row) => readRowLabels(row).some((label) => isFormItem(label)));
  if (items.length < 2) return [];
  const labels = rows.flatMap(readRowLabels);
  const missing = columnWording.filter(([, wording]) => !labels.some((label) => wording.test(label)));
  if (missing.length === 0) return noteLostRows(rows);
  const names = missing.map(([name]) => name);
  return noteHeadless('固定资产表', names, rows);
}

/** The kinds of the form but the last, for what is 其他 stands in many tables. */
function isFormItem(label: string): boolean {
  return itemWording.slice(0, -1).some(([, wording]) => wording.test(label));
}

/** A row of one text that no kind of asset is known by, nor has a number as those that a department adds have. */
function isHeading(texts: readonly string[], label: string): boolean {
  const isAlone = texts.every((text) => text === '' || text === label);
  return (
    isAlone && parseOrdinal(label) === null && findItem(label) === 'other' && !normaliseLabel(label).includes('其他')
  );
}

/**
 * The kind of a row. The form has four numbered kinds; a kind that a department adds (5、图书档案, 土地) counts as other,
 * a part of a kind (其中：…) that is not 办公用房 has no place of its own.
 */
function findItem(label: string): AssetItem | null {
  const name = normaliseLabel(label);
  const known = itemWording.find(([, wording]) => wording.test(name))?.[0];
  if (known !== undefined && !(name.startsWith('其中') && known !== 'offices')) return known;
  return name === '' || name.startsWith('其中') ? null : 'other';
}

function findColumns(row: GridRow): Columns | null {
  const labels = readRowLabels(row);
  const [label = -1, quantity = -1, value = -1] = columnWording.map(([, wording]) =>
    labels.findIndex((text) => wording.test(text)),
  );
  return Math.min(label, quantity, value) === -1 ? null : { width: labels.length, label, quantity, value };
}

/**
 * `截止时间：2019年12月31日`, `截止时间：2023-12-31` and `截止日期：20231231` as ISO dates, also behind the department in one cell; null where that
 * is no day of a year.
 */
function readDate(text: string): string | null {
  const match = /^(?:截[止至]到?(?:时间|日期)?:?|.*截[止至]到?(?:时间|日期):)(.+)$/u.exec(normaliseLabel(text));
  const date =
    /^(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})[日号]?$/u.exec(match?.[1] ?? '') ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(match?.[1] ?? '');
  if (date === null) return null;
  const [, year = '', month = '', day = ''] = date;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isTitle(text: string): boolean {
  const label = normaliseLabel(text);
  return label.length <= 40 && /资产.*表$/u.test(label);
}

function describeUnknown(label: string, line: number): NoticeDraft {
  return {
    rule: 'unknown-asset',
    severity: 'warning',
    message: `固定资产表中的“${label}”不在已知分类中，未进入数据`,
    quote: label,
    lines: [line],
  };
}
