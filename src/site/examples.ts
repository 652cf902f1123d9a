import { formatReadable } from '../model/amount.ts';
import type { Disclosure, Figure } from '../model/disclosure.ts';
import type { Chart, ChartId } from '../publish/charts/index.ts';
import { nameChange } from './amounts.ts';
import type { figureForms } from './references-components.ts';
import { chartPart } from './references-parts.ts';
import { resolveReference } from './references.ts';

/** A chart of real data with the disclosure it is drawn from. */
export interface Example {
  disclosure: Disclosure;
  chart: Chart;
}

/**
 * The chart of the disclosure with the largest expenditure that allows it, or null where none does.
 * Guides name a role, never an id: they must hold on any publisher's site.
 */
export function findLargestExample(disclosures: readonly Disclosure[], id: ChartId): Example | null {
  const resolved = resolveReference(disclosures, { of: 'largest' }, chartPart(id));
  return 'note' in resolved ? null : { disclosure: resolved.disclosure, chart: resolved.part };
}

/**
 * A figure as a sentence says it: `2.53 亿元`, `增加 1,888.65 万元`, `8.1%`; as printed, `25332.93 万元`; or as the data
 * files hold it, `253329300.00`. A printed decrease has no sign: the sentence around it says so.
 */
export function writeFigure(figure: Figure, form: (typeof figureForms)[number]): string {
  const { amount_cny: cny, percent, printed, printed_unit: unit } = figure;
  if (form === 'printed' || (cny === null && percent === null))
    return unit === '%' ? `${printed}%` : `${printed} ${unit}`;
  if (percent !== null) return `${percent.replace('-', '−')}%`;
  if (form === 'yuan' || cny === null) return cny ?? printed;
  return /(?:^|\.)change\./u.test(`${figure.figure}.`) ? nameChange(cny) : formatReadable(cny);
}
