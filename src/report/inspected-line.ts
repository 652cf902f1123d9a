import type { Money } from '../model/amount.ts';

/** `L57  `, as wide as the lines of most documents. */
export function at(line: number): string {
  return `L${String(line)}`.padEnd(6);
}

/** An amount as printed, with its unit; `–` where none is printed. */
export function money(amount: Money | null): string {
  return amount === null ? '–' : `${amount.printed}${amount.cny === null ? '' : amount.unit}`;
}

/** What there is, with bars between. */
export function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' | ');
}

/** The beginning of a text on one line: enough to find it in the source. */
export function brief(text: string): string {
  const line = text.replaceAll('\n', ' ⏎ ');
  return line.length > 60 ? `${line.slice(0, 40)} … ${line.slice(-12)}` : line;
}
