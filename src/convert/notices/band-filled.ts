import type { ActivityIndicator } from '../../model/disclosure.ts';
import type { Unchecked } from '../checks/rule.ts';
import { type Grade, grades } from './evidence/grade-band.ts';
import { findLine, longestRow } from './evidence/position.ts';
import type { Finding, NoticeRule } from './rule.ts';

/** Two rows in a step can be meant; three in a row with nothing else changed are a cell dragged down a column. */
const shortestRun = 3;

/** A run of rows, and how many of them there are with the one it starts from. */
export interface FilledRun {
  grade: Grade;
  rows: ActivityIndicator[];
}

/** A grade that goes up by one from row to row while the three others stay as they are (61%以下, 62%以下, …). */
export const bandFilled: NoticeRule = {
  key: 'band-filled',
  title: '评价标准逐行递增',
  severity: 'warning',
  evaluate: (disclosure) => findFilledRuns(disclosure).map((run) => describeRun(disclosure, run)),
};

/** Every run of a disclosure, in its order. */
export function findFilledRuns(disclosure: Unchecked): FilledRun[] {
  const rows = disclosure.activities.flatMap((activity) => activity.indicators);
  return grades.flatMap(([grade]) => {
    const runs: FilledRun[] = [];
    let run: ActivityIndicator[] = [];
    let step = 0;
    for (const row of rows) {
      const last = run.at(-1);
      const next = last === undefined ? null : readStep(last, row, grade);
      if (next !== null && (run.length === 1 || next === step)) {
        run.push(row);
        step = next;
        continue;
      }
      if (run.length >= shortestRun) runs.push({ grade, rows: run });
      run = next === null || last === undefined ? [row] : [last, row];
      step = next ?? 0;
    }
    return run.length >= shortestRun ? [...runs, { grade, rows: run }] : runs;
  });
}

/** 1 or −1 where only the number of this grade moves, and by one; else null. */
function readStep(above: ActivityIndicator, row: ActivityIndicator, grade: Grade): 1 | -1 | null {
  const alike = grades.every(([other]) => other === grade || (above[other] === row[other] && row[other] !== ''));
  if (!alike) return null;
  const before = splitNumber(above[grade]);
  const after = splitNumber(row[grade]);
  if (before === null || before.frame !== after?.frame) return null;
  const difference = after.value - before.value;
  return difference === 1 || difference === -1 ? difference : null;
}

/** `61%以下` is 61 in `#%以下`. A text with two numbers is none that a drag would count up. */
function splitNumber(text: string): { value: number; frame: string } | null {
  const [number, ...others] = text.match(/\d+/gu) ?? [];
  if (number === undefined || others.length > 0) return null;
  return { value: Number(number), frame: text.replace(number, '#') };
}

function describeRun(disclosure: Unchecked, { grade, rows }: FilledRun): Finding {
  const title = grades.find(([key]) => key === grade)?.[1] ?? '';
  const [first, second] = rows;
  const last = rows.at(-1);
  const others = first === undefined ? '' : writeOthers(first, grade);
  return {
    message: `连续 ${String(rows.length)} 行其余各档（${others}）不变，“${title}”一档由 ${first?.[grade] ?? ''} 逐行变为 ${last?.[grade] ?? ''}，像是表格拖拽填充所致`,
    quote: second?.[grade] ?? '',
    lines: rows.slice(1).map((row) => findLine(disclosure, row[grade], row.line, row.line + longestRow)),
  };
}

function writeOthers(row: ActivityIndicator, grade: Grade): string {
  return grades
    .filter(([key]) => key !== grade)
    .map(([key, title]) => `${title} ${row[key]}`)
    .join('，');
}
