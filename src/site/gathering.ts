import type { PartName } from '../collections/packed-disclosure.ts';

/**
 * Pages that gather all documents, by what they are about, and what they show of each besides who it is. They are made again when that
 * changes, and no sooner; a page that shows more must name it here, or it grows old. The guides, which may name anything, and the page
 * of downloads are always made.
 */
const gatheredParts = {
  home: ['summary', 'figures', 'budget_tables', 'listed projects', 'activities', 'corrections'],
  across: ['figures', 'budget_tables', 'listed projects', 'activities'],
  activities: ['summary', 'activities', 'corrections'],
  assets: ['summary', 'fixed_assets', 'figures', 'corrections'],
  checks: ['summary', 'checks', 'checks_as_printed', 'corrections'],
  compare: [
    'figures',
    'budget_tables',
    'listed projects',
    'department_indicators',
    'activities',
    'checks',
    'organisations',
    'procurement',
  ],
  departments: [],
  feed: ['source', 'figures', 'budget_tables'],
  glossary: ['glossary'],
  procurement: ['summary', 'procurement', 'procurement_totals', 'figures', 'corrections'],
  projects: ['summary', 'listed projects', 'corrections'],
  search: ['budget_tables', 'listed projects', 'activities', 'glossary'],
  targets: ['projects', 'department_indicators', 'activities'],
} as const satisfies Record<string, readonly PartName[]>;

export type Gathering = keyof typeof gatheredParts;

export const gatherings = Object.keys(gatheredParts) as readonly Gathering[];

/** Who a document is: its address, name, place, year and kind. Every page that gathers may show it. */
const identity = [
  'id',
  'title',
  'department',
  'former_departments',
  'department_code',
  'province',
  'prefecture',
  'county',
  'division_code',
  'fiscal_year',
  'kind',
  'printed_unit',
] as const satisfies readonly PartName[];

/** What the pages of a gathering show of each document. */
export function listGatheredParts(gathering: Gathering): readonly PartName[] {
  return [...identity, ...gatheredParts[gathering]];
}

/** Their addresses, without the slashes around them. */
const addresses: Readonly<Record<Gathering, RegExp>> = {
  home: /^$/u,
  across: /^embed\/across\//u,
  activities: /^activities$/u,
  assets: /^assets$/u,
  checks: /^checks(?:\/\d+)?$/u,
  compare: /^compare(?:\/list\/\d+\.json)?$/u,
  departments: /^departments(?:\/by_place\/\d+)?$/u,
  feed: /^feed\.xml$/u,
  glossary: /^glossary(?:\/[^/.]+)?$/u,
  procurement: /^procurement$/u,
  projects: /^projects(?:\/\d+|\/rows[^/]*\.json)?$/u,
  search: /^search(?:\/[^/.]+(?:\/\d+)?)?$/u,
  targets: /^targets(?:\/rows[^/]*\.json)?$/u,
};

/** Which gathering a page or file belongs to, by its address or its path from the site's folder; null where it is of none. */
export function findGathering(path: string): Gathering | null {
  const address = path.replace(/(?:^|\/)index\.html$/u, '').replace(/^\/|\/$/gu, '');
  return gatherings.find((gathering) => addresses[gathering].test(address)) ?? null;
}
