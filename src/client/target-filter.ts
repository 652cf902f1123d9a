/** Filters the indicators of all documents, row by row or side by side under their names. */
import Big from 'big.js';
import { parseDecimal } from '../model/amount.ts';
import type { Placed } from '../site/row-part.ts';
import { groupTargets } from '../site/target-groups.ts';
import { targetKinds, targetShape, type PlacedTarget, type TargetRow } from '../site/target-row.ts';
import type { Values } from './row-filter-form.ts';
import { matchWords } from './row-filter-words.ts';
import { startFilter, type Answer } from './row-filter.ts';
import { listTargetCsv, makeGroup, makeGroupTable, makeTargetRow, makeTargetTable } from './target-cells.ts';

/** A unit cannot be empty in an address. */
const withoutUnit = '-';

function listTexts(row: TargetRow): string[] {
  return [row.name, row.description, row.value_text, row.ownerName, row.level1, row.level2];
}

function answer(rows: readonly Placed<TargetRow>[], values: Values): Answer {
  const found = rows.filter(chooseRows(values));
  const said = sayFound(found);
  if (values['view'] === 'names') {
    const groups = groupTargets(found);
    const unnamed = found.filter(({ row }) => row.name === '').length;
    return {
      said: `${said}归成 ${String(groups.length)} 个名称。${unnamed === 0 ? '' : `${String(unnamed)} 项没有写名称，不在其中。`}`,
      table: makeGroupTable(),
      count: groups.length,
      make: (index) => {
        const group = groups[index];
        return group === undefined ? document.createElement('tbody') : makeGroup(group);
      },
      measure: '个',
      list: () => listTargetCsv(found),
    };
  }
  return {
    said,
    table: makeTargetTable(),
    count: found.length,
    make: (index) => {
      const placed = found[index];
      return placed === undefined ? document.createElement('tr') : makeTargetRow(placed);
    },
    measure: '项',
    list: () => listTargetCsv(found),
  };
}

function chooseRows(values: Values): (placed: PlacedTarget) => boolean {
  const { q = '', unit } = values;
  const hasWords = matchWords(q, listTexts);
  const isWithin = unit === undefined ? () => true : readBounds(values);
  const columns = ['level1', 'level2', 'owner', 'operator', 'kind'] as const;
  return ({ row }) =>
    columns.every((column) => values[column] === undefined || row[column] === values[column]) &&
    (unit === undefined || (row.kind === 'number' && row.unit === (unit === withoutUnit ? '' : unit))) &&
    isWithin(row) &&
    hasWords(row);
}

/** Values lie in a range only among those of one unit: 95 人 and 95% are not alike. */
function readBounds({ from = '', to = '' }: Values): (row: TargetRow) => boolean {
  const [least, most] = [parseDecimal(from), parseDecimal(to)];
  if (least === null && most === null) return () => true;
  return ({ value }) => {
    if (value === '') return false;
    const number = new Big(value);
    return (least === null || number.gte(least)) && (most === null || number.lte(most));
  };
}

function sayFound(found: readonly PlacedTarget[]): string {
  if (found.length === 0) return '没有这样的指标。';
  const documents = new Set(found.map(({ document: { id } }) => id)).size;
  const counted = targetKinds
    .map(([kind, name]) => ({ name, count: found.filter(({ row }) => row.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${String(count)}`);
  return `${String(documents)} 份文件的 ${String(found.length)} 项指标，目标值：${counted.join('，')}。`;
}

/** A range needs a unit. */
function settle(form: HTMLFormElement): void {
  const unit = form.querySelector<HTMLSelectElement>('select[name="unit"]');
  for (const name of ['from', 'to']) {
    const field = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (field !== null) field.disabled = (unit?.value ?? '') === '';
  }
}

startFilter({ shape: targetShape, file: 'targets', answer, settle });
