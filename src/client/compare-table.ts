import type { CompareProfile, CompareRow, CompareUnit } from '../site/compare-sections.ts';
import { type Bar, type JoinedRow, type JoinedSection, measureBars } from './compare-rows.ts';
import { make, makeLink } from './search/element.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The tables of a comparison, one for each section; `base` is the site's own path with a slash at its end. */
export function showTables(
  profiles: readonly CompareProfile[],
  sections: readonly JoinedSection[],
  base: string,
): HTMLElement[] {
  return sections.map((section) => {
    const id = `compare-${section.key}`;
    const heading = make('h2', '', section.title);
    heading.id = id;
    const table = make('table', 'pinned compare-table', showHead(profiles, base), showBody(profiles, section, base));
    const scroll = make('div', 'scroll', table);
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'group');
    scroll.setAttribute('aria-labelledby', id);
    const unit = findUnit(section);
    const note = [
      unit === null ? '' : `单位：${unit}。`,
      section.note,
      section.whole === '' ? '' : `百分数和长条是占${section.whole}的比例。`,
    ].join('');
    return make('section', '', heading, ...(note === '' ? [] : [make('p', 'table-note', note)]), scroll);
  });
}

function showHead(profiles: readonly CompareProfile[], base: string): HTMLElement {
  const row = make('tr', '', makeHeader('col', '', make('span', 'unseen', '项目')));
  for (const { id, name, document } of profiles)
    row.append(
      makeHeader(
        'col',
        'compare-document',
        makeLink('', `${base}disclosures/${id}/`, name),
        make('span', 'note', document),
      ),
    );
  return make('thead', '', row);
}

/** The unit that all rows have; null where each row must say its own. */
function findUnit({ rows }: JoinedSection): CompareUnit | null {
  const units = new Set(rows.map(({ unit }) => unit));
  return units.size === 1 ? (rows[0]?.unit ?? null) : null;
}

function showBody(profiles: readonly CompareProfile[], section: JoinedSection, base: string): HTMLElement {
  const saysUnits = findUnit(section) === null;
  return make(
    'tbody',
    '',
    ...section.rows.map((row) => {
      const bars = measureBars(row);
      const cells = profiles.map(({ id }, index) => {
        const cell = row.cells[index] ?? null;
        return cell === null
          ? make('td', 'compare-missing missing', sayMissing(section, row, index))
          : make('td', 'compare-cell', ...showCell(cell, bars[index] ?? null, `${base}disclosures/${id}/source/`));
      });
      return make(
        'tr',
        '',
        makeHeader('row', '', row.label, ...(saysUnits ? [make('span', 'note', row.unit)] : [])),
        ...cells,
      );
    }),
  );
}

/** A document that has the list but not the row says nothing of it; one without the list lists nothing of the kind. */
function sayMissing({ key, listed }: JoinedSection, { unit }: JoinedRow, index: number): string {
  if (listed[index] !== true) return '文件没有列出';
  if (key === 'shares') return '算不出';
  if (key === 'functions' || key === 'general-functions') return '没有列出这类';
  return unit === '个' ? '文件没有列出' : '没有读到';
}

function showCell(cell: CompareRow, bar: Bar | null, source: string): Node[] {
  const amount =
    cell.line === undefined
      ? make('span', 'compare-amount', cell.text)
      : makeLink('compare-amount figure-link', `${source}#L${String(cell.line)}`, cell.text);
  if (cell.line !== undefined) amount.title = `行 ${String(cell.line)}`;
  return [
    amount,
    ...(cell.share === undefined ? [] : [make('span', 'compare-share', `${cell.share.replace('-', '−')}%`)]),
    ...(bar === null ? [] : [drawBar(bar)]),
  ];
}

/** The number stands beside it, so the drawing is for the eye alone. */
function drawBar({ start, length, isNegative }: Bar): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('class', 'compare-bar');
  svg.setAttribute('viewBox', '0 0 100 6');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(
    drawRect('compare-track', 0, 100),
    drawRect(isNegative ? 'compare-length compare-negative' : 'compare-length', start, length),
  );
  return svg;
}

function drawRect(className: string, start: number, length: number): SVGRectElement {
  const rect = document.createElementNS(svgNamespace, 'rect');
  rect.setAttribute('class', className);
  rect.setAttribute('x', start.toFixed(2));
  rect.setAttribute('width', length.toFixed(2));
  rect.setAttribute('height', '6');
  return rect;
}

function makeHeader(scope: 'col' | 'row', className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const header = make('th', className, ...children);
  header.scope = scope;
  return header;
}
