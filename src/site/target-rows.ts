import type { ActivityIndicator, Disclosure, Indicator } from '../model/disclosure.ts';
import { normaliseLabel } from '../model/terms.ts';
import { listRowDocuments } from './row-documents.ts';
import { packRows, type Packed } from './row-packing.ts';
import { targetShape, type PlacedTarget, type TargetRow } from './target-row.ts';

/** Every indicator of every document: of projects, of the department itself, of activities; one document after the other. */
export function* eachTargetRow(disclosures: readonly Disclosure[]): Generator<PlacedTarget, void> {
  const byId = new Map(disclosures.map((disclosure) => [disclosure.id, disclosure]));
  for (const document of listRowDocuments(disclosures)) {
    const disclosure = byId.get(document.id);
    if (disclosure !== undefined) for (const row of listRows(disclosure)) yield { document, row };
  }
}

function listRows({ projects, department_indicators, activities }: Disclosure): TargetRow[] {
  return [
    ...projects.flatMap(({ project, name, indicators }) =>
      indicators.map((indicator) => describe(indicator, { owner: 'project', item: project, ownerName: name })),
    ),
    ...department_indicators.map((indicator) => describe(indicator, { owner: 'department', item: 0, ownerName: '' })),
    ...activities.flatMap(({ activity, name, indicators }) =>
      indicators.map((indicator) => grade(indicator, { owner: 'activity', item: activity, ownerName: name })),
    ),
  ];
}

type Owner = Pick<TargetRow, 'owner' | 'item' | 'ownerName'>;

function describe(
  { indicator, level1, level2, level3, description, value_text, operator, value, unit, value_kind, line }: Indicator,
  owner: Owner,
): TargetRow {
  return {
    ...owner,
    indicator,
    level1,
    level2,
    name: level3,
    // Many documents repeat the name as its description.
    description: normaliseLabel(description) === normaliseLabel(level3) ? '' : description,
    value_text,
    operator,
    value: value ?? '',
    unit,
    kind: value_kind,
    line,
  };
}

const grades = [
  ['优', 'excellent'],
  ['良', 'good'],
  ['中', 'fair'],
  ['差', 'poor'],
] as const;

/** An activity's indicator promises no value but says what counts as excellent, good, fair and poor. */
function grade(indicator: ActivityIndicator, owner: Owner): TargetRow {
  const printed = grades.filter(([, key]) => indicator[key] !== '').map(([word, key]) => `${word} ${indicator[key]}`);
  return {
    ...owner,
    indicator: indicator.indicator,
    level1: '',
    level2: '',
    name: indicator.name,
    description: '',
    value_text: printed.join('；'),
    operator: '',
    value: '',
    unit: '',
    kind: printed.length === 0 ? 'blank' : 'grades',
    line: indicator.line,
  };
}

let packing: { of: readonly Disclosure[]; packed: Packed } | undefined;

/** The list of a site in parts for the browser; worked out once for all of them. The rows themselves are not kept: they are many. */
export function readPackedTargets(disclosures: readonly Disclosure[]): Packed {
  if (packing?.of !== disclosures)
    packing = { of: disclosures, packed: packRows(eachTargetRow(disclosures), targetShape) };
  return packing.packed;
}
