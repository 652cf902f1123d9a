import { targetKinds, type PlacedTarget } from './target-row.ts';

/** The indicators of one level, counted by what kind of value they promise. */
export interface LevelCount {
  level1: string;
  level2: string;
  /** In the order of `targetKinds`. */
  counts: number[];
  count: number;
}

/** A choice of a filter, with how many rows it leaves. */
export interface CountedChoice {
  value: string;
  count: number;
}

/** A page names no more of them: a thousand documents misprint levels and units in many ways. Words find the others. */
const mostChoices = 80;

/** By 一级指标 and 二级指标; the levels of most indicators first. */
export function countLevels(targets: readonly PlacedTarget[]): LevelCount[] {
  const firsts = [...Map.groupBy(targets, ({ row }) => row.level1)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  return firsts.flatMap(([level1, members]) =>
    [...Map.groupBy(members, ({ row }) => row.level2)]
      .map(([level2, own]) => ({ level1, level2, counts: countKinds(own), count: own.length }))
      .sort((one, other) => other.count - one.count),
  );
}

/** How many there are of each kind of value, in the order of `targetKinds`. */
export function countKinds(targets: readonly PlacedTarget[]): number[] {
  return targetKinds.map(([kind]) => targets.filter(({ row }) => row.kind === kind).length);
}

/** The values of a column with their counts, most frequent first, without the empty one. */
export function countChoices(targets: readonly PlacedTarget[], column: 'level1' | 'level2' | 'unit'): CountedChoice[] {
  return [...Map.groupBy(targets, ({ row }) => row[column])]
    .filter(([value]) => value !== '')
    .map(([value, own]) => ({ value, count: own.length }))
    .sort((one, other) => other.count - one.count)
    .slice(0, mostChoices);
}
