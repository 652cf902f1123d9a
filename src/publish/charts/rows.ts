import type { Surface } from './frame.ts';
import { drawLine, drawText, lineHeight, wrapText } from './lettering.ts';

/** A labelled row of a chart. */
export interface Row {
  label: string;
  /** How far the label is indented: 1 for a part of the row above. */
  depth?: number;
  /** A line of its own before the first row that has it. */
  group?: string;
}

interface Placement {
  /** How high a row's marks are. */
  band: number;
  /** What is kept free at the right, for amounts. */
  right: number;
  /** What is kept free at the top, for a legend or a header. */
  top?: number;
  labelWidth?: number;
}

export interface PlacedRows {
  /** Where marks may stand, from left to right. */
  left: number;
  right: number;
  /** The top of each row's marks, in the order of the rows. */
  bands: readonly number[];
  /** Labels and groups, as markup by row. */
  labels: readonly string[];
  height: number;
}

const gap = 14;
const indent = 14;
const groupGap = 8;

/** Rows from top to bottom. Wide: the label left of its marks; narrow: above them, for names are long. */
export function placeRows(rows: readonly Row[], { layout }: Surface, placement: Placement): PlacedRows {
  const { band, right, top: start = 0, labelWidth = 270 } = placement;
  const stacked = layout.name === 'narrow';
  const widest = stacked ? layout.width : labelWidth;
  const bands: number[] = [];
  const labels: string[] = [];
  let top = start + 2;
  let group: string | undefined;
  for (const [index, row] of rows.entries()) {
    let heading = '';
    if (row.group !== undefined && row.group !== group) {
      if (index > 0) top += groupGap;
      const wrapped = wrapText(row.group, layout.width, 2);
      heading = drawText(wrapped, row.group, { x: 0, y: top + 13.5, className: 'chart-group' });
      top += wrapped.lines.length * lineHeight + groupGap;
    }
    group = row.group;
    const x = (row.depth ?? 0) * indent;
    const label = wrapText(row.label, widest - x, 2);
    const labelHeight = label.lines.length * lineHeight;
    const height = stacked ? labelHeight + band + 4 : Math.max(labelHeight, band);
    const labelTop = stacked ? top : top + (height - labelHeight) / 2;
    bands.push(stacked ? top + labelHeight + 4 : top + (height - band) / 2);
    labels.push(heading + drawText(label, row.label, { x, y: labelTop + 13.5, className: 'chart-label' }));
    top += height + gap;
  }
  return {
    left: stacked ? 0 : labelWidth + gap,
    right: layout.width - right,
    bands,
    labels,
    height: top - gap + 4,
  };
}

/** An amount at the right edge, level with marks of which the middle is given. */
export function drawAmount(text: string, width: number, middle: number, className = 'chart-amount'): string {
  return drawLine(text, { x: width, y: middle + 5, anchor: 'end', className });
}
