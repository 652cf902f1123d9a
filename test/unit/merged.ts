import { readText } from '../../src/convert/readers/text.ts';
import { escapeXml, packDocx, paragraph, row, cell as writeCell } from './docx-file.ts';
import { layOutBlocks } from './rendered.ts';

/** A cell by the edges of its table's grid, of which each column has four; `merged`: with the one below, or the one above. */
export interface GridCell {
  text: string[];
  start: number;
  end: number;
  merged?: 'below' | 'above';
}

export type GridTable = GridCell[][];
export type GridPrint = (string | GridTable)[];

const column = 4;

/** The paragraphs and tables of a text, the cells of these on a grid. */
export function layOnGrid(text: string): GridPrint {
  return layOutBlocks(readText(text).blocks).map((each) =>
    typeof each === 'string'
      ? each
      : each.map((cells) => {
          let at = 0;
          return cells.map(({ text: lines, span }): GridCell => {
            const start = at;
            at += span * column;
            return { text: lines, start, end: at };
          });
        }),
  );
}

/** Cells one beside the other, each of one column. */
export function lineUp(...texts: string[]): GridCell[] {
  return texts.map((text, at) => ({
    text: text === '' ? [] : text.split('\n'),
    start: at * column,
    end: (at + 1) * column,
  }));
}

/** A change of the row of a table, at one of its cells; null where it has none to change. */
type Change = (table: GridTable, row: number, place: number) => GridTable | null;

const replaceRow = (table: GridTable, at: number, ...rows: GridCell[][]): GridTable => [
  ...table.slice(0, at),
  ...rows,
  ...table.slice(at + 1),
];

const splitCell =
  (part: (text: string[]) => [string[], string[]] | null): Change =>
  (table, at, place) => {
    const cells = table[at] ?? [];
    const cell = cells[place];
    const halves = cell === undefined ? null : part(cell.text);
    if (cell === undefined || halves === null) return null;
    const middle = (cell.start + cell.end) / 2;
    const [left, right] = halves;
    const both = [
      { ...cell, end: middle, text: left },
      { ...cell, start: middle, text: right },
    ];
    return replaceRow(table, at, [...cells.slice(0, place), ...both, ...cells.slice(place + 1)]);
  };

/** A text cut in two; null for one that is too short. */
function cutText(text: string[]): [string[], string[]] | null {
  const whole = text.join('');
  const middle = Math.ceil(whole.length / 2);
  return whole.length < 2 ? null : [[whole.slice(0, middle)], [whole.slice(middle)]];
}

/** What people do to the cells of a table, by what it is called. */
export const changes: Readonly<Record<string, Change>> = {
  'merged with the next': (table, at, place) => {
    const cells = table[at] ?? [];
    const [left, right] = [cells[place], cells[place + 1]];
    if (left === undefined || right === undefined) return null;
    const one = { ...left, end: right.end, text: [...left.text, ...right.text] };
    return replaceRow(table, at, [...cells.slice(0, place), one, ...cells.slice(place + 2)]);
  },
  'merged with the one below': (table, at, place) => {
    const cell = table[at]?.[place];
    const below = table[at + 1] ?? [];
    const other = below.findIndex(({ start, end }) => start === cell?.start && end === cell.end);
    const lower = below[other];
    if (cell === undefined || lower === undefined) return null;
    const upper: GridCell = { ...cell, merged: 'below', text: [...cell.text, ...lower.text] };
    return table.map((cells, index) => {
      if (index === at) return cells.with(place, upper);
      return index === at + 1 ? cells.with(other, { ...lower, merged: 'above', text: [] }) : cells;
    });
  },
  'split, its text in the first half': splitCell((text) => [text, []]),
  'split, its text in the second half': splitCell((text) => [[], text]),
  'split through its text': splitCell(cutText),
  'behind one that was added': (table, at, place) => {
    const cells = table[at] ?? [];
    const start = cells[place]?.start ?? 0;
    const moved = cells.slice(place).map((each) => ({ ...each, start: each.start + column, end: each.end + column }));
    return replaceRow(table, at, [...cells.slice(0, place), { text: [], start, end: start + column }, ...moved]);
  },
  'in a row that was cut through its text': (table, at, place) => {
    const cells = table[at] ?? [];
    const halves = cutText(cells[place]?.text ?? []);
    if (halves === null) return null;
    const half = (which: 0 | 1): GridCell[] =>
      cells.map((each, index) => ({ ...each, text: index === place ? halves[which] : which === 0 ? each.text : [] }));
    return replaceRow(table, at, half(0), half(1));
  },
};

/** The edges at which the cells of a table begin and end, in their order. */
function listEdges(table: GridTable): number[] {
  return [...new Set([0, ...table.flat().flatMap(({ start, end }) => [start, end])])].sort((one, other) => one - other);
}

export function renderDocxGrid(printed: GridPrint): Uint8Array {
  const body = printed.map((each) => {
    if (typeof each === 'string') return paragraph(each);
    const edges = listEdges(each);
    const widths = edges.slice(1).map((edge, at) => (edge - (edges[at] ?? 0)) * 250);
    const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('');
    const rows = each.map((cells) =>
      row(
        ...cells.map(({ text, start, end, merged }) => {
          const span = `<w:gridSpan w:val="${String(edges.indexOf(end) - edges.indexOf(start))}"/>`;
          const state = merged === undefined ? '' : `<w:vMerge${merged === 'below' ? ' w:val="restart"' : ''}/>`;
          return writeCell(text.map((line) => paragraph(line)).join('') || paragraph(''), span + state);
        }),
      ),
    );
    return `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
  });
  return packDocx(body.join(''));
}

export function renderHtmlGrid(printed: GridPrint): Uint8Array {
  const escape = (text: string): string => escapeXml(text).replace(/^ +| {2,}/gu, (run) => '&nbsp;'.repeat(run.length));
  const body = printed.map((each) => {
    if (typeof each === 'string') return `<p>${escape(each)}</p>`;
    const edges = listEdges(each);
    const rows = each.map((cells, at) => {
      const own = cells.filter(({ merged }) => merged !== 'above');
      const written = own.map(({ text, start, end }) => {
        let height = 1;
        const goesOn = ({ merged, start: other }: GridCell): boolean => merged === 'above' && other === start;
        while (each[at + height]?.some(goesOn) === true) height += 1;
        const spans = `colspan="${String(edges.indexOf(end) - edges.indexOf(start))}" rowspan="${String(height)}"`;
        return `<td ${spans}>${text.map(escape).join('<br>')}</td>`;
      });
      return `<tr>${written.join('')}</tr>`;
    });
    return `<table border="1"><tbody>${rows.join('')}</tbody></table>`;
  });
  return Buffer.from(`<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body.join('\n')}</body></html>`);
}
