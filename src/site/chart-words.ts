import { readWide } from '../publish/charts/frame.ts';
import type { Chart } from '../publish/charts/index.ts';
import { escapeText } from '../publish/charts/markup.ts';

/** `原文第 41–73 行`; for a chart over several documents, of which each row names its own, `逐行出处见 CSV`. */
export function nameLines({ lines, table }: Pick<Chart, 'lines' | 'table'>): string {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined)
    return table.rows.some(({ disclosure }) => disclosure !== undefined) ? '逐行出处见同名的 CSV' : '';
  return first === last ? `原文第 ${String(first)} 行` : `原文第 ${String(first)}–${String(last)} 行`;
}

/** What stands around the drawing of an embedded chart at the width of a column: title, source, links. */
const surroundings = 150;

/** The HTML that puts a chart into another page. `address` is whole. */
export function writeSnippet({ title, svg }: Pick<Chart, 'title' | 'svg'>, address: string): string {
  const height = readWide(svg).height + surroundings;
  return `<iframe src="${escapeText(address)}" title="${escapeText(title)}" width="100%" height="${String(height)}" loading="lazy" style="border:0"></iframe>`;
}
