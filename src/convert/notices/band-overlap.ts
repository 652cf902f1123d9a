import type { ActivityIndicator } from '../../model/disclosure.ts';
import { findFilledRuns } from './band-filled.ts';
import { type Band, grades, readBand, writeGrades } from './evidence/grade-band.ts';
import type { NoticeRule } from './rule.ts';

/**
 * Grades that share more than a bound: 良 90%-100% beside 优 95%以上. Thresholds that follow each other
 * (≥95%, ≥90%, ≥80%) are read from the best down and overlap by custom; a bound shared (85%-95%, 60%-85%) is usual.
 */
export const bandOverlap: NoticeRule = {
  key: 'band-overlap',
  title: '评价标准各档重叠',
  severity: 'notice',
  evaluate: (disclosure) => {
    const filled = new Set(findFilledRuns(disclosure).flatMap((run) => run.rows));
    const found = disclosure.activities
      .flatMap((activity) => activity.indicators)
      .filter((row) => !filled.has(row) && overlaps(row));
    const first = found[0];
    if (first === undefined) return [];
    return [
      {
        message: `${String(found.length)} 行评价标准的各档范围重叠，例如：${writeGrades(first)}`,
        quote: first.name,
        lines: found.map((row) => row.line),
      },
    ];
  },
};

function overlaps(row: ActivityIndicator): boolean {
  const bands = grades.flatMap(([grade]): Band[] => {
    const band = readBand(row[grade]);
    const outer = grade === 'excellent' || grade === 'poor';
    return band === null || (band.threshold && !outer) ? [] : [band];
  });
  return bands.some((band, index) =>
    bands
      .slice(index + 1)
      .some((other) => band.unit === other.unit && Math.max(band.low, other.low) < Math.min(band.high, other.high)),
  );
}
