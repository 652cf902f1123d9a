import type { ActivityIndicator, Disclosure, Indicator } from '../model/disclosure.ts';
import { normaliseLabel } from '../model/terms.ts';
import { listRowDocuments } from './row-documents.ts';
import { packRows, type Packed } from './row-packing.ts';
import { groupTargets, type TargetGroup } from './target-groups.ts';
import { targetShape, type PlacedTarget, type TargetRow } from './target-row.ts';

/** Every indicator of every document: of projects, of the department itself, of activities. */
export function listTargetRows(disclosures: readonly Disclosure[]): PlacedTarget[] {
  const byId = new Map(disclosures.map((disclosure) => [disclosure.id, disclosure]));
  return listRowDocuments(disclosures).flatMap((document) => {
    const disclosure = byId.get(document.id);
    return disclosure === undefined ? [] : listRows(disclosure).map((row) => ({ document, row }));
  });
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

interface TargetList {
  of: readonly Disclosure[];
  rows: PlacedTarget[];
  groups: TargetGroup[];
  packed: Packed;
}
let reading: TargetList | undefined;

/** The list of a site, its groups, and its parts for the browser; worked out once for all that need them. */
export function readTargetList(disclosures: readonly Disclosure[]): TargetList {
  if (reading?.of !== disclosures) {
    const rows = listTargetRows(disclosures);
    reading = { of: disclosures, rows, groups: groupTargets(rows), packed: packRows(rows, targetShape) };
  }
  return reading;
}
