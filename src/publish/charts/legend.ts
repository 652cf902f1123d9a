import type { Surface } from './frame.ts';
import { drawLine, lineHeight, measureText } from './lettering.ts';
import { element } from './markup.ts';

/** What one look of mark stands for. */
export interface LegendEntry {
  label: string;
  /** `series-1` or `chart-rest`. */
  look: string;
}

const swatch = 12;
const apart = 16;

/** The looks of marks with their meaning, in one line or as many as it takes, from the top edge down. */
export function drawLegend(
  entries: readonly LegendEntry[],
  { layout, hatch }: Surface,
): { height: number; body: string } {
  let [x, y] = [0, 0];
  const body = entries.map(({ label, look }) => {
    const width = swatch + 6 + measureText(label);
    if (x > 0 && x + width > layout.width) [x, y] = [0, y + lineHeight + 2];
    const mark = element('rect', {
      class: `chart-key ${look}`,
      x,
      y: y + 3,
      width: swatch,
      height: swatch,
      ...(look === 'chart-rest' ? { fill: hatch } : {}),
    });
    const text = drawLine(label, { x: x + swatch + 6, y: y + 14, className: 'chart-key-text' });
    x += width + apart;
    return mark + text;
  });
  return { height: y + lineHeight + 10, body: body.join('') };
}
