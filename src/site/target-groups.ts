import { normaliseLabel } from '../model/terms.ts';
import { foldText } from '../publish/search/fold.ts';
import { foldName } from '../publish/series/name.ts';
import type { RowDocument } from './row-documents.ts';
import type { PlacedTarget } from './target-row.ts';

/** What one document promises under a name: a value, and how often. */
export interface PromisedValue {
  /** As first printed; empty where the document leaves it blank. */
  text: string;
  count: number;
  first: PlacedTarget;
}

/** Indicators of one name, by document. */
export interface TargetGroup {
  /** As most of them print it, without a value in it where one prints it so. */
  name: string;
  /** Other forms in which it is printed. */
  otherNames: string[];
  count: number;
  documents: { document: RowDocument; values: PromisedValue[] }[];
  /** The units of those that are numbers; values in several must not be compared. Empty text for a number without one. */
  units: string[];
  /** How many are no number: dates, words, blanks, grades. */
  unnumbered: number;
}

/**
 * A name as indicators are joined by: folded, without ordinal, years, a value printed in it (`就业服务到位率100%`), and the
 * word 指标 at its end. Empty where nothing is printed.
 */
export function foldTargetName(name: string, year: number): string {
  const folded = name === '' ? '' : foldText(foldName(name, year)).replace(/[。、；;：:.]+$/u, '');
  const bare = folded.replace(/[≥≤=><]?\d+(?:\.\d+)?%(?:以上|以内|以下)?$/u, '').replace(/(?<=.)指标$/u, '');
  return bare === '' ? folded : bare;
}

/** Indicators by name; names of most documents first, then of most indicators. Those without a name are in no group. */
export function groupTargets(targets: readonly PlacedTarget[]): TargetGroup[] {
  const known = new Map<string, string>();
  const fold = (name: string, year: number): string => {
    const key = `${String(year)} ${name}`;
    const folded = known.get(key) ?? foldTargetName(name, year);
    known.set(key, folded);
    return folded;
  };
  const byName = Map.groupBy(targets, ({ document, row }) => fold(row.name, document.fiscal_year));
  byName.delete('');
  return [...byName]
    .map(([key, own]) => describe(key, own))
    .sort((one, other) => other.documents.length - one.documents.length || other.count - one.count);
}

function describe(key: string, targets: readonly PlacedTarget[]): TargetGroup {
  const numbers = targets.filter(({ row }) => row.kind === 'number');
  const byDocument = Map.groupBy(targets, ({ document }) => document);
  const printed = [...Map.groupBy(targets, ({ row }) => row.name)]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([form]) => form);
  const name = printed.find((form) => foldText(form) === key) ?? printed[0] ?? '';
  return {
    name,
    otherNames: printed.filter((form) => normaliseLabel(form) !== normaliseLabel(name)),
    count: targets.length,
    documents: [...byDocument].map(([document, own]) => ({ document, values: listValues(own) })),
    units: [...new Set(numbers.map(({ row }) => row.unit))],
    unnumbered: targets.length - numbers.length,
  };
}

/** Values that differ in print alone (`≥95%`, `≥95％`) are one. */
function listValues(targets: readonly PlacedTarget[]): PromisedValue[] {
  const byValue = Map.groupBy(targets, ({ row }) =>
    row.kind === 'number' ? `${row.operator}|${row.value}|${row.unit}` : foldText(row.value_text),
  );
  return [...byValue.values()]
    .flatMap((same) => {
      const [first] = same;
      return first === undefined ? [] : [{ text: first.row.value_text, count: same.length, first }];
    })
    .sort((one, other) => other.count - one.count);
}

/** A heading names no more forms of a name. */
const mostNames = 3;

/** How a unit is named where several are told apart. */
function nameUnit(unit: string): string {
  return unit === '' ? '没有单位' : unit;
}

/** What must be known before the values of a group are compared; empty where nothing stands in the way. */
export function warnOfGroup({ count, units, unnumbered, otherNames }: TargetGroup): string {
  return [
    ...(otherNames.length > 0 ? [`也印作“${otherNames.slice(0, mostNames).join('”“')}”`] : []),
    ...(units.length > 1 ? [`单位不同（${units.map(nameUnit).join('、')}），数值不能直接相比`] : []),
    ...(unnumbered > 0 ? [unnumbered === count ? '都不是一个数' : `${String(unnumbered)} 项不是一个数`] : []),
  ].join('；');
}
