import type { Disclosure } from '../../model/disclosure.ts';
import { collectLines, type Chart, type ChartTable } from './chart.ts';
import { frame, type Drawing, type Surface } from './frame.ts';

interface ChartParts {
  id: string;
  title: string;
  /** What the drawing shows; the notes follow it in the text alternative. */
  description: string;
  /** Sentences that a reader must have beside the drawing: sums that differ, amounts not stated. */
  notes: readonly string[];
  table: ChartTable;
  /** `万元` unless the chart counts. */
  unit?: string;
  /** Where the rows of the table are counts: the lines that were counted. */
  lines?: readonly number[];
}

/** A chart of one disclosure from its words, its table and its drawing. */
export function composeChart(disclosure: Disclosure, parts: ChartParts, draw: (surface: Surface) => Drawing): Chart {
  const { id, title, description, notes, table, unit = '万元', lines } = parts;
  return {
    id,
    title,
    description: [description, ...notes].join(''),
    unit,
    svg: frame({ key: `${disclosure.id}-${id}`, title, description, notes }, draw),
    table,
    lines: lines ?? collectLines(table.rows),
  };
}

/** A few names and how many there are: `“甲”“乙”“丙”等 5 个`. */
export function nameSome(names: readonly string[]): string {
  const most = 3;
  const quoted = names.slice(0, most).map((name) => `“${name}”`);
  return quoted.join('') + (names.length > most ? `等 ${String(names.length)} 个` : '');
}
