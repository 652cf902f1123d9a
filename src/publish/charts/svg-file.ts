import type { Chart } from './chart.ts';
import { readWide } from './frame.ts';
import { drawLine, labelSize, lineHeight, wrapText, type Wrapped } from './lettering.ts';
import { element, escapeText } from './markup.ts';

/** What a chart takes along when it leaves its page. */
export interface ChartImprint {
  /** The rules of the marks, without variables, those for dark colours last. */
  style: string;
  /** Where the numbers come from, in words: department, year, lines, site. */
  source: string;
  /** The address of the chart, whole. */
  address: string;
}

const width = 760;
const margin = 20;
const inner = width - 2 * margin;
const titleSize = 20;
const titleLine = 28;

/** Lines of text from a top edge down, and where they end. */
function drawLines({ lines }: Wrapped, top: number, height: number, className: string): { body: string; end: number } {
  const body = lines.map((line, index) => drawLine(line, { x: margin, y: top + (index + 0.75) * height, className }));
  return { body: body.join(''), end: top + lines.length * height };
}

/**
 * A chart as an SVG file that stands alone: the drawing for wide screens under its title and unit, over its source and
 * address, with the colours of the site for light and dark in it.
 */
export function writeSvgFile(chart: Chart, { style, source, address }: ChartImprint): string {
  const drawing = readWide(chart.svg);
  const title = drawLines(wrapText(chart.title, (inner * labelSize) / titleSize, 4), margin, titleLine, 'file-title');
  const unit = drawLines({ lines: [`单位：${chart.unit}`], cut: false }, title.end + 2, lineHeight, 'chart-note');
  const top = unit.end + 14;
  const from = drawLines(wrapText(`来源：${source}`, inner, 4), top + drawing.height + 14, lineHeight, 'chart-note');
  const where = drawLines(wrapText(address, inner, 3), from.end, lineHeight, 'chart-note');
  const height = Math.ceil(where.end + margin);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      'xml:lang': 'zh-Hans',
      role: 'img',
    },
    element('title', {}, escapeText(chart.title)),
    element('desc', {}, escapeText(chart.description)),
    element('style', {}, escapeText(style)),
    element('rect', { class: 'file-paper', width, height }),
    title.body,
    unit.body,
    drawing.markup.replace(
      '<svg ',
      `<svg x="${String(margin)}" y="${String(top)}" width="${String(inner)}" height="${String(drawing.height)}" `,
    ),
    from.body,
    where.body,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}
