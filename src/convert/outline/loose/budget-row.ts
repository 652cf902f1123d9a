import { placeAmounts } from './amount-place.ts';
import { isFilled, type LooseCell } from './cell.ts';
import { type ColumnKind, isAmount, isCode } from './column.ts';
import type { HeaderPath } from './header-tree.ts';

/** The cells of a row in their columns, null where a column is empty, and those whose column nothing tells. */
export interface PlacedRow {
  slots: (LooseCell | null)[];
  lost: LooseCell[];
}

/** Labels of the income half of a summary table, and of the expenditure half. */
const sideLabels: Readonly<Record<'income' | 'expenditure', RegExp>> = {
  income:
    /(收入|拨款|资金)$|^(收入|本年收入)(合计|总计)$|^(上年|年初)(财政拨款)?(结转|结余)|^使用非财政拨款结余|^[一二三]、(一般公共|政府性基金|国有资本经营)预算/u,
  expenditure: /支出$|^(支出|本年支出)(合计|总计)$|^(年终|年末)(财政拨款)?(结转|结余)|^结余分配|^结转下年/u,
};

/** One half of a table, or all of it: its codes, its names and its amounts, from left to right. */
interface Half {
  codes: number[];
  name: number;
  amounts: number[];
  side: 'income' | 'expenditure' | null;
}

/** The halves of a table; null where its columns are laid out in another way. */
export function findHalves(kinds: readonly ColumnKind[], columns: readonly HeaderPath[]): Half[] | null {
  const halves: Half[] = [];
  let codes: number[] = [];
  for (const [at, kind] of kinds.entries()) {
    const half = halves.at(-1);
    if (kind === 'row' && at > 0) return null;
    if (kind === 'code') codes.push(at);
    else if (kind === 'name') {
      const top = columns[at]?.[0]?.label ?? '';
      const side = /^(本年|财政拨款)?收入$/u.test(top)
        ? 'income'
        : /^(本年|财政拨款)?支出$/u.test(top)
          ? 'expenditure'
          : null;
      halves.push({ codes, name: at, amounts: [], side });
      codes = [];
    } else if (kind !== 'row') {
      if (half === undefined) return null;
      half.amounts.push(at);
    }
  }
  const sided = halves.length === 1 || (halves.length === 2 && halves.every(({ side }) => side !== null));
  return sided && codes.length === 0 && halves.every(({ amounts }) => amounts.length > 0) ? halves : null;
}

/**
 * Places the cells of one row whose empty cells were left out: its code and name by their look, its amounts where there are as
 * many of them as columns, or where sums tell their places (`placeAmounts`). The others are lost. Null where the cells are no
 * row of the table.
 */
export function placeBudgetRow(
  cells: readonly LooseCell[],
  kinds: readonly ColumnKind[],
  columns: readonly HeaderPath[],
  halves: readonly Half[],
): PlacedRow | null {
  const slots: (LooseCell | null)[] = kinds.map(() => null);
  const lost: LooseCell[] = [];
  let rest = cells;
  if (kinds[0] === 'row') {
    slots[0] = cells[0] ?? null;
    rest = cells.slice(1);
  }
  const parts = cutHalves(rest, halves);
  if (parts === null) return null;
  for (const { half, codes, name, amounts } of parts) {
    const places = placeCodes(codes, half.codes);
    if (places === null || (half.codes.length > 0 && codes.length === 0 && !/^[合总]计$/u.test(name.label)))
      return null;
    codes.forEach((code, index) => (slots[places[index] ?? half.name] = code));
    slots[half.name] = name;
    const paths = half.amounts.map((at) => columns[at] ?? []);
    placeAmounts(amounts, paths).forEach((at, index) => {
      const amount = amounts[index];
      const column = half.amounts[at ?? -1];
      if (amount !== undefined && column !== undefined) slots[column] = amount;
      else if (amount !== undefined) lost.push(amount);
    });
  }
  return { slots, lost };
}

interface RowPart {
  half: Half;
  codes: LooseCell[];
  name: LooseCell;
  amounts: LooseCell[];
}

/** A row cut at its names: each with the codes before it and the amounts behind it. */
function cutHalves(cells: readonly LooseCell[], halves: readonly Half[]): RowPart[] | null {
  const names = cells.flatMap((cell, at) => (isAmount(cell) || !isFilled(cell) ? [] : [at]));
  if (names.length > halves.length || (names.length === 0 && cells.length > 0)) return null;
  const [first] = names;
  const codes = cells.slice(0, first ?? 0);
  if (codes.length > (halves[0]?.codes.length ?? 0) || !codes.every(isCode)) return null;
  const chosen = chooseHalves(
    names.map((at) => cells[at]?.label ?? ''),
    halves,
  );
  if (chosen === null) return null;
  const parts = names.map((at, index): RowPart[] => {
    const name = cells[at];
    const half = chosen[index];
    const amounts = cells.slice(at + 1, names[index + 1] ?? cells.length);
    if (name === undefined || half === undefined || amounts.length > half.amounts.length) return [];
    return [{ half, codes: index === 0 ? [...codes] : [], name, amounts }];
  });
  return parts.every((part) => part.length === 1) ? parts.flat() : null;
}

/** The half that each name belongs to, or null where its wording does not tell. */
function chooseHalves(names: readonly string[], halves: readonly Half[]): Half[] | null {
  const [only] = halves;
  if (halves.length === 1 && only !== undefined) return names.map(() => only);
  // 总计 of the one half and 总计 of the other.
  if (names.length === 2 && names.every((name) => /^[合总]计$/u.test(name))) return [...halves];
  const chosen = names.map((name) => halves.filter(({ side }) => side !== null && readSide(name) === side));
  const found = chosen.flatMap((fitting) => (fitting.length === 1 ? fitting : []));
  const inOrder = found.every((half, index) => index === 0 || half !== found[index - 1]) && found[0] !== found[1];
  const reversed = found.length === 2 && found[0]?.side === 'expenditure';
  return found.length === names.length && inOrder && !reversed ? found : null;
}

function readSide(name: string): 'income' | 'expenditure' | null {
  const income = sideLabels.income.test(name);
  const expenditure = sideLabels.expenditure.test(name);
  if (income === expenditure) return null;
  return income ? 'income' : 'expenditure';
}

/** Codes in one column; in three (类 款 项) they are filled from the left. */
function placeCodes(codes: readonly LooseCell[], columns: readonly number[]): number[] | null {
  const places = columns.slice(0, codes.length);
  const inParts = codes.every(({ label }, index) => columns.length === 1 || label.length === (index === 0 ? 3 : 2));
  return inParts ? places : null;
}
