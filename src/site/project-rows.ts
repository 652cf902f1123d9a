import Big from 'big.js';
import { sumYuan } from '../model/amount.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { listDiscords, ofRow } from './discords.ts';
import { projectShape, type ProjectRow } from './project-row.ts';
import { listRowDocuments } from './row-documents.ts';
import { packRows, type Packed } from './row-packing.ts';
import type { Placed } from './row-part.ts';

export type PlacedProject = Placed<ProjectRow>;

/** How many rows of a list stand in the HTML of a page. */
export const rowsPerPage = 200;

/** A project as pages list it: its two long texts are for the filter in the browser alone. */
export type ListedProject = Placed<Omit<ProjectRow, 'purpose' | 'goal'>>;

/** Every project of every document, in the order of the documents, then as printed; one document after the other. */
export function* eachProjectRow(disclosures: readonly Disclosure[]): Generator<PlacedProject, void> {
  const byId = new Map(disclosures.map((disclosure) => [disclosure.id, disclosure]));
  for (const document of listRowDocuments(disclosures)) {
    const disclosure = byId.get(document.id);
    if (disclosure === undefined) continue;
    const discords = listDiscords(disclosure);
    for (const {
      project,
      name,
      code,
      budget,
      lines,
      line,
      line_end,
      indicators,
      purpose,
      goal,
    } of disclosure.projects) {
      const broken = ofRow(discords, { from: line, to: line_end + 1 }).map(({ check }) => check.check);
      const row: ProjectRow = {
        project,
        name,
        code,
        cny: budget?.cny ?? '',
        printed: budget?.printed ?? '',
        budgetLine: lines.budget ?? line,
        line,
        indicators: indicators.length,
        broken: [...new Set(broken)].join(' '),
        purpose,
        goal,
      };
      yield { document, row };
    }
  }
}

/** By budget, largest first; those without one follow in the order given. */
export function rankProjectRows(rows: readonly ListedProject[]): ListedProject[] {
  const budgeted = rows
    .filter(({ row }) => row.cny !== '')
    .map((placed) => ({ placed, amount: new Big(placed.row.cny) }))
    .sort((one, other) => other.amount.cmp(one.amount))
    .map(({ placed }) => placed);
  return [...budgeted, ...rows.filter(({ row }) => row.cny === '')];
}

/** All projects together. */
export interface ProjectTotals {
  count: number;
  /** How many have a budget in numbers. */
  budgeted: number;
  /** Their sum in yuan. */
  cny: string;
}

export function totalProjects(rows: readonly ListedProject[]): ProjectTotals {
  const amounts = rows.map(({ row }) => row.cny).filter((cny) => cny !== '');
  return { count: rows.length, budgeted: amounts.length, cny: sumYuan(amounts) };
}

let listing: { of: readonly Disclosure[]; rows: readonly ListedProject[] } | undefined;
let ranking: { of: readonly ListedProject[]; ranked: readonly ListedProject[] } | undefined;
let packing: { of: readonly Disclosure[]; packed: Packed } | undefined;

/** The list of a site in the order of the documents; worked out once for all that need it. */
export function readProjectRows(disclosures: readonly Disclosure[]): readonly ListedProject[] {
  if (listing?.of !== disclosures) {
    const rows: ListedProject[] = [];
    for (const { document, row } of eachProjectRow(disclosures)) {
      const { project, name, code, cny, printed, budgetLine, line, indicators, broken } = row;
      rows.push({ document, row: { project, name, code, cny, printed, budgetLine, line, indicators, broken } });
    }
    listing = { of: disclosures, rows };
  }
  return listing.rows;
}

/** The same in the order of its pages. */
export function readRankedProjects(disclosures: readonly Disclosure[]): readonly ListedProject[] {
  const rows = readProjectRows(disclosures);
  if (ranking?.of !== rows) ranking = { of: rows, ranked: rankProjectRows(rows) };
  return ranking.ranked;
}

/** The same in parts for the browser. */
export function readPackedProjects(disclosures: readonly Disclosure[]): Packed {
  if (packing?.of !== disclosures)
    packing = { of: disclosures, packed: packRows(eachProjectRow(disclosures), projectShape) };
  return packing.packed;
}
