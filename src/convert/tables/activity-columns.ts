import type { Cell, Grid, GridRow } from '../../model/block.ts';
import { readRowLabels } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';
import { findUsualWidth } from '../readers/row-width.ts';

/** The nine columns of 部门职责-工作活动绩效目标, in the order of the form. Some documents lose the second row of the header (优 良 中 差). */
export const columns = [
  'name',
  'budget',
  'description',
  'goal',
  'indicator',
  'excellent',
  'good',
  'fair',
  'poor',
] as const;

/** The labels of the columns before the grades, and of the grades. */
const labels = [/^职责活动/u, /^年度预算/u, /^内容描述/u, /^绩效目标/u, /^(绩效|评价)指标/u];
const grades = ['优', '良', '中', '差'];

/** The rows of a table of duties, and what is said of its columns. */
interface Arranged {
  rows: GridRow[];
  notices: NoticeDraft[];
}

/**
 * The header of a grid and the rows under it, these with the cells of the form alone and in its order, where the header shows that
 * there are other columns too (序号, or an empty one) or another order. Any other grid is returned as it is: rows that do not fit it
 * are for the reader of the table to refuse.
 */
export function arrangeColumns(grid: Grid, header: number): Arranged {
  const rows = grid.rows.slice(header);
  const [first, second] = rows;
  const body = findUsualWidth(rows.slice(1).map(({ cells }) => cells.length));
  const places = first === undefined || body === null ? null : findPlaces(first, second, body);
  if (places === null || places.every((place, at) => place === at)) return { rows, notices: [] };
  const whole = rows.filter((row) => row !== first && row.cells.length === body);
  const arranged = rows.map((row) => {
    if (row === first) return row;
    if (!whole.includes(row)) return { ...row, short: true };
    return {
      ...row,
      cells: places.map((place) => row.cells[place]).filter((cell): cell is Cell => cell !== undefined),
    };
  });
  return { rows: arranged, notices: noteOthers(first, whole, places) };
}

/** One for each column that the form does not have. The numbers of the rows say nothing. */
function noteOthers(first: GridRow | undefined, rows: readonly GridRow[], places: readonly number[]): NoticeDraft[] {
  const texts = first === undefined ? [] : readRowLabels(first);
  const missing = (rows[0]?.cells.length ?? 0) - texts.length;
  const scale = texts.findIndex((text) => text.startsWith('评价标准'));
  return texts.flatMap((label, at): NoticeDraft[] => {
    const place = scale !== -1 && at > scale ? at + missing : at;
    const filled = rows.filter((row) => (row.cells[place]?.lines.length ?? 0) > 0);
    if (label === '' || label === '序号' || at === scale || places.includes(place) || filled.length === 0) return [];
    return [
      {
        rule: 'unknown-column',
        severity: 'notice',
        message: `职责活动表的“${label}”栏没有对应的项目，未进入数据，只在原文里`,
        quote: label,
        lines: filled.map((row) => row.line),
      },
    ];
  });
}

/** Where the columns of the form stand in rows of a width; null where the header does not tell. */
function findPlaces(first: GridRow, second: GridRow | undefined, width: number): number[] | null {
  const texts = readRowLabels(first);
  const names = labels.map((wording) => texts.findIndex((text) => wording.test(text)));
  // The label over the grades is one cell, or has blanks behind it.
  const spread = texts.length === width;
  if (names.includes(-1) || (!spread && texts.length + grades.length - 1 !== width)) return null;
  const lower = second === undefined ? [] : readRowLabels(second);
  const own = grades.map((grade) => lower.indexOf(grade));
  const scale = texts.findIndex((text) => text.startsWith('评价标准'));
  const begin = scale === -1 ? (names.at(-1) ?? 0) + 1 : scale;
  const isWhole = lower.length === width && !own.includes(-1);
  const places = [...names, ...(isWhole ? own : grades.map((_, at) => begin + at))];
  // A caption in one row with the header, or a label over too many columns, moves its labels, and not those under them.
  return new Set(places).size === places.length && places.every((place) => place < width) ? places : null;
}
