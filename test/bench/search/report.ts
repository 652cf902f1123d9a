/** A measure with its target; `value` and `target` in the unit that `show` writes. */
export interface Measure {
  name: string;
  value: number | null;
  target: number | null;
  /** `most`: the value may not be above the target; `least`: not below. */
  bound: 'most' | 'least';
  show: (value: number) => string;
}

export const showKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const showMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
/** Below one as a fraction; what the clock does not see is nought. */
export function showRatio(ratio: number): string {
  if (ratio === 0) return '0';
  return ratio >= 0.995 ? `${ratio.toFixed(2)} ×` : `1/${(1 / ratio).toFixed(1)}`;
}
export const showTimes = (ratio: number): string => `${ratio.toFixed(2)} ×`;
export const showShare = (share: number): string => share.toFixed(3);
export const showCount = (count: number): string => String(count);

/** Whether a measure reaches its target; one that was not taken or has no target does. */
export function reaches({ value, target, bound }: Measure): boolean {
  if (value === null || target === null) return true;
  return bound === 'most' ? value <= target : value >= target;
}

/** A Markdown table, its columns made even: it is read in the terminal as well. */
export function writeTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(3, ...all.map((row) => measureText(row[column] ?? ''))));
  const write = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - measureText(cell))).join(' | ')} |`;
  return [write(header), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(write)].join('\n');
}

/** A Chinese character takes two places in a terminal. */
function measureText(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\uffdc]/u.test(character) ? 2 : 1), 0);
}

export function listMeasures(measures: readonly Measure[]): string {
  return writeTable(
    ['', 'measured', 'target', ''],
    measures.map((measure) => {
      const { name, value, target, bound, show } = measure;
      const goal = target === null ? '' : `${bound === 'most' ? '≤' : '≥'} ${show(target)}`;
      const verdict = target === null || value === null ? '' : reaches(measure) ? 'reached' : 'MISSED';
      return [name, value === null ? 'not taken' : show(value), goal, verdict];
    }),
  );
}
