import type { LooseCell } from './cell.ts';
import type { HeaderPath } from './header-tree.ts';

/** Whether a row of a table of units is whole: each cell has text, and the kind of unit stands in its column and in no other. */
export function fitsOrganisation(row: readonly LooseCell[], columns: readonly HeaderPath[]): boolean {
  const nature = columns.findIndex((path) => path.at(-1)?.label.includes('性质') === true);
  return (
    nature !== -1 &&
    row.length === columns.length &&
    row.every(({ label }, at) => label !== '' && (at === nature) === isNature(label))
  );
}

function isNature(label: string): boolean {
  return /^(行政|事业|参公|参照|企业|社会团体)/u.test(label) && label.length <= 12;
}
