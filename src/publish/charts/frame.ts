import { drawText, lineHeight, wrapText } from './lettering.ts';
import { element, escapeText } from './markup.ts';

/** The two layouts of every chart: one for a page's column, one for a phone. Widths are units of the viewBox. */
export const layouts = {
  wide: { name: 'wide', width: 720 },
  narrow: { name: 'narrow', width: 340 },
} as const;
export type Layout = (typeof layouts)[keyof typeof layouts];

/** What a chart draws inside its frame. `hatch` is the fill for marks that are not an ordinary amount. */
export interface Drawing {
  height: number;
  body: string;
}
export interface Surface {
  layout: Layout;
  /** A presentation attribute's value: a striped fill, so that meaning never rests on colour alone. */
  hatch: string;
}

interface Caption {
  /** Distinguishes the chart among all on a page: disclosure id and chart id. */
  key: string;
  title: string;
  description: string;
  /** What a reader must know of the numbers drawn; set under the drawing, and part of the text alternative. */
  notes?: readonly string[];
}

/** Sentences under a drawing, so that they go with it into a download or another page. */
function drawNotes(notes: readonly string[], top: number, width: number): Drawing {
  let height = top + 10;
  const texts = notes.map((note) => {
    const wrapped = wrapText(note, width, 6);
    const text = drawText(wrapped, note, { x: 0, y: height + 13.5, className: 'chart-note' });
    height += wrapped.lines.length * lineHeight + 4;
    return text;
  });
  return { height: notes.length === 0 ? top : height, body: texts.join('') };
}

/**
 * Both layouts of a chart as accessible SVG. No style attribute and no `<style>`: the site's content security
 * policy allows neither, so colours come by class from the site's style sheet.
 */
export function frame(caption: Caption, draw: (surface: Surface) => Drawing): string {
  return Object.values(layouts)
    .map((layout) => {
      const id = `chart-${caption.key}-${layout.name}`;
      const hatchId = `${id}-hatch`;
      const { notes = [] } = caption;
      const drawn = draw({ layout, hatch: `url(#${hatchId})` });
      const { height, body } = drawNotes(notes, drawn.height, layout.width);
      const stripes = element(
        'pattern',
        {
          id: hatchId,
          width: 6,
          height: 6,
          patternUnits: 'userSpaceOnUse',
          patternTransform: 'rotate(45)',
        },
        element('rect', { class: 'chart-hatch-ground', width: 6, height: 6 }),
        element('rect', { class: 'chart-hatch-stripe', width: 2.4, height: 6 }),
      );
      return element(
        'svg',
        {
          xmlns: 'http://www.w3.org/2000/svg',
          class: `chart chart-${layout.name}`,
          viewBox: `0 0 ${String(layout.width)} ${String(Math.ceil(height))}`,
          role: 'img',
          'aria-labelledby': `${id}-title ${id}-description`,
        },
        element('title', { id: `${id}-title` }, escapeText(caption.title)),
        element('desc', { id: `${id}-description` }, escapeText([caption.description, ...notes].join(''))),
        element('defs', {}, stripes),
        drawn.body,
        body,
      );
    })
    .join('');
}

/** The layout for wide screens out of a chart's two, with the height of its viewBox. */
export function readWide(svg: string): { markup: string; height: number } {
  const end = svg.indexOf('</svg>') + '</svg>'.length;
  const markup = svg.slice(0, end);
  const height = /viewBox="0 0 \d+ (\d+)"/u.exec(markup)?.[1];
  if (height === undefined) throw new Error('a chart without a drawing');
  return { markup, height: Number(height) };
}
