/**
 * A count with its noun, given in the plural, as the commands say it: `2 lines`, `1 line`, `1 duty`, `1 amount in them`.
 * The first word with the ending of a plural is the one that a count of one changes.
 */
export function sayCount(count: number, plural: string): string {
  const noun = count === 1 ? plural.replace(/(ie)?s\b/u, (_, ie?: string) => (ie === undefined ? '' : 'y')) : plural;
  return `${String(count)} ${noun}`;
}
