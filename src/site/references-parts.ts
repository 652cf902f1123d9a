import type { Check } from '../model/check.ts';
import type { Disclosure, Figure } from '../model/disclosure.ts';
import { findFigure } from '../model/headline.ts';
import { budgetTableKeys, type BudgetTableKey, checkStatuses, type FigureKey, figureKeys } from '../model/keys.ts';
import { type Chart, chartIds, type ChartId, drawChart, isGap } from '../publish/charts/index.ts';
import { nameStatutoryTables, type NamedTable } from '../publish/downloads/statutory-table.ts';
import { type Part, ReferenceFault } from './references.ts';

/** @throws ReferenceFault when `name` is not among the known ones. */
function readKey<T extends string>(attribute: string, name: string | undefined, known: readonly T[]): T {
  const key = known.find((candidate) => candidate === name);
  if (key === undefined)
    throw new ReferenceFault(
      name === undefined ? `missing ${attribute}` : `unknown ${attribute}: ${attribute}="${name}"`,
      `one of ${known.join(', ')}`,
    );
  return key;
}

/** A figure that the sentences of a document state: the first of its kind. */
export function figurePart(name: string | undefined): Part<Figure> {
  const key: FigureKey = readKey('figure', name, figureKeys);
  return {
    name: `figure ${key}`,
    find: (disclosure) => findFigure(disclosure, key) ?? null,
    list: ({ figures }) => [...new Set(figures.map(({ figure }) => figure))],
  };
}

/** A statutory table with rows in it. */
export function tablePart(name: string | undefined): Part<NamedTable> {
  const key: BudgetTableKey = readKey('table', name, budgetTableKeys);
  const listFilled = (disclosure: Disclosure): NamedTable[] =>
    nameStatutoryTables(disclosure).filter(({ table }) => table.rows.length > 0);
  return {
    name: `table ${key} with rows`,
    find: (disclosure) => listFilled(disclosure).find(({ table }) => table.table === key) ?? null,
    list: (disclosure) => listFilled(disclosure).map(({ name: found }) => found),
  };
}

/** A chart that the numbers of a document allow. */
export function chartPart(name: string | undefined): Part<Chart> {
  const id: ChartId = readKey('chart', name, chartIds);
  return {
    name: `chart ${id}`,
    find: (disclosure) => {
      const drawn = drawChart(id, disclosure);
      return isGap(drawn) ? null : drawn;
    },
    list: (disclosure) => chartIds.filter((candidate) => !isGap(drawChart(candidate, disclosure))),
  };
}

/** The first check of a document with a result. */
export function checkPart(name: string | undefined): Part<Check> {
  const status = readKey('status', name, checkStatuses);
  return {
    name: `check with status ${status}`,
    find: ({ checks }) => checks.find((check) => check.status === status) ?? null,
    list: ({ checks }) => [...new Set(checks.map((check) => check.status))],
  };
}
