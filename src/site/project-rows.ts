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

/** Every project of every document, in the order of the documents, then as printed. */
export function listProjectRows(disclosures: readonly Disclosure[]): PlacedProject[] {
  const byId = new Map(disclosures.map((disclosure) => [disclosure.id, disclosure]));
  return listRowDocuments(disclosures).flatMap((document) => {
    const disclosure = byId.get(document.id);
    if (disclosure === undefined) return [];
    const discords = listDiscords(disclosure);
    return disclosure.projects.map(
      ({ project, name, code, budget, lines, line, line_end, indicators, purpose, goal }) => {
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
        return { document, row };
      },
    );
  });
}

/** By budget, largest first; those without one follow in the order given. */
export function rankProjectRows(rows: readonly PlacedProject[]): PlacedProject[] {
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

export function totalProjects(rows: readonly PlacedProject[]): ProjectTotals {
  const amounts = rows.map(({ row }) => row.cny).filter((cny) => cny !== '');
  return { count: rows.length, budgeted: amounts.length, cny: sumYuan(amounts) };
}

interface ProjectList {
  of: readonly Disclosure[];
  /** In the order of the documents. */
  rows: PlacedProject[];
  ranked: PlacedProject[];
  packed: Packed;
}
let reading: ProjectList | undefined;

/** The list of a site: in the order of the page, and in parts for the browser; worked out once for all its pages. */
export function readProjectList(disclosures: readonly Disclosure[]): ProjectList {
  if (reading?.of !== disclosures) {
    const rows = listProjectRows(disclosures);
    reading = { of: disclosures, rows, ranked: rankProjectRows(rows), packed: packRows(rows, projectShape) };
  }
  return reading;
}
