import type { GridRow } from '../../model/block.ts';
import type { Organisation } from '../../model/disclosure.ts';
import { parseOrdinal, trimText } from '../../model/terms.ts';
import { isBlankRow, isGrid, listRowLines, readRowLabels, readRowTexts } from '../grid.ts';
import { findBlocks } from '../outline/index.ts';
import type { Part, ReadingContext } from '../part.ts';
import { hasLostPlace, noteHeadless, noteLostRows } from './row-place.ts';
import { isOrganisationHeading, isOrganisationTitle } from './responsibility.ts';

type Column = 'name' | 'nature' | 'rank' | 'funding';

const columnWording: readonly (readonly [Column, RegExp])[] = [
  ['name', /单位名称|机构名称/u],
  ['nature', /单位性质|机构性质/u],
  ['rank', /规格|级别/u],
  ['funding', /经费(保障)?(形式|方式|来源)/u],
];

/** Reads the table of the department's units (部门机构设置情况), or where there is none, the list of their names. */
export function readOrganisations(context: ReadingContext): Part<Organisation[]> {
  const blocks = findBlocks(context.outline, 'responsibilities-and-organisation');
  const items: Organisation[] = [];
  const claimed: number[] = [];
  const lost: GridRow[] = [];
  const headless: GridRow[] = [];
  let columns: (Column | null)[] | null = null;
  for (const block of blocks) {
    if (!isGrid(block)) {
      if (isOrganisationHeading(block.text)) claimed.push(block.line);
      continue;
    }
    for (const row of block.rows) {
      const header = readHeader(row);
      if (header !== null) columns = header;
      else if (columns === null) {
        if (headless.length > 0 || findColumns(row).filter((column) => column !== null).length > 1) headless.push(row);
        continue;
      } else if (hasLostPlace(row, columns.length, context.outline.trimmed)) {
        lost.push(row);
        continue;
      } else if (!isBlankRow(row)) {
        const cells = pick(row, columns);
        if (cells.name === '') continue;
        items.push({ item: items.length + 1, ...cells, line: row.line });
      }
      claimed.push(...listRowLines(row));
    }
  }
  if (headless.length > 0 && items.length === 0)
    return { value: items, claimed, notices: noteHeadless('机构设置表', ['单位名称'], headless) };
  if (items.length === 0 && lost.length === 0) return readList(context);
  return { value: items, claimed, notices: noteLostRows(lost) };
}

/** Units numbered in a section on the organisation alone: `1. 某某街道社区党群服务中心。` */
function readList({ outline }: ReadingContext): Part<Organisation[]> {
  const items: Organisation[] = [];
  const claimed: number[] = [];
  const sections = outline.sections.filter(
    ({ key, title }) => key === 'responsibilities-and-organisation' && isOrganisationTitle(title),
  );
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const ordinal = isGrid(block) ? null : parseOrdinal(block.text);
    const name = trimText(ordinal?.rest ?? '').replace(/[。；;]$/u, '');
    if (isGrid(block) || ordinal?.value !== items.length + 1) continue;
    if (name === '' || name.length > 50 || /[，。；：]|(?:情况|说明)$/u.test(name)) continue;
    items.push({ item: items.length + 1, name, nature: '', rank: '', funding: '', line: block.line });
    claimed.push(block.line);
  }
  return { value: items, claimed, notices: [] };
}

function findColumns(row: GridRow): (Column | null)[] {
  return readRowLabels(row).map((text) => columnWording.find(([, wording]) => wording.test(text))?.[0] ?? null);
}

function readHeader(row: GridRow): (Column | null)[] | null {
  const columns = findColumns(row);
  // Final accounts list the names alone, with their numbers: 序号 单位名称 备注.
  const lists = readRowLabels(row).includes('序号');
  return columns.includes('name') && (lists || columns.filter((column) => column !== null).length >= 2)
    ? columns
    : null;
}

function pick(row: GridRow, columns: readonly (Column | null)[]): Record<Column, string> {
  const texts = readRowTexts(row);
  const at = (column: Column): string => {
    const index = columns.indexOf(column);
    return index === -1 ? '' : (texts[index] ?? '');
  };
  return { name: at('name'), nature: at('nature'), rank: at('rank'), funding: at('funding') };
}
