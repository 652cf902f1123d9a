import { readMoney } from '../../model/amount.ts';
import type { Block, Cell, Grid, GridRow } from '../../model/block.ts';
import { normaliseLabel, trimText } from '../../model/terms.ts';
import { isBlankRow, isGrid, isNumber, listRowLines, readRowLabels, readRowTexts } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';
import type { Outline } from '../outline/index.ts';
import { isCaptionRow } from './budget-columns.ts';
import { type ListColumns, type ListField, readListColumns, readListField } from './indicator-list-columns.ts';
import { type ProjectDraft, startProject } from './project-draft.ts';
import { lineOf, readName } from './project-row.ts';
import { hasLostPlace, noteLostRows } from './row-place.ts';
import { isTableCaption, isTableNote, isTableTitle, readUnitStatement } from '../table-statement.ts';

/** The projects of the tables with a row for each indicator, the grids they stand in, and the lines and notices of those. */
export interface IndicatorLists {
  projects: ProjectDraft[];
  grids: ReadonlySet<Block>;
  claimed: number[];
  notices: NoticeDraft[];
}

/**
 * A table of all projects with a row for each indicator (部门预算项目绩效目标表 in Sichuan, Yunnan and Hunan): the name of the project, its budget
 * and its goal stand in cells merged downwards over its indicators, or are printed again in each row.
 */
class IndicatorList {
  readonly projects: ProjectDraft[] = [];
  readonly claimed: number[] = [];
  readonly lost: GridRow[] = [];
  /** The rows that have an amount under a label that no field fits, by that label. */
  readonly unknown = new Map<string, number[]>();
  readonly #trimmed: boolean;
  #columns: ListColumns;
  #unit: string | null;
  #project: ProjectDraft | null = null;
  /** A row that names something and says nothing of it: the unit over its projects, or a project over its indicators. */
  #named: GridRow | null = null;
  /** Levels printed in rows of their own, over the indicators that they are the levels of. */
  #levels: (Cell | undefined)[] = [];

  constructor(columns: ListColumns, unit: string | null, trimmed: boolean) {
    this.#columns = columns;
    this.#unit = unit;
    this.#trimmed = trimmed;
  }

  get width(): number {
    return this.#columns.width;
  }

  takeGrid(grid: Grid, columns: ListColumns | null): void {
    if (columns !== null) this.#columns = columns;
    const header = columns?.header ?? [];
    this.claimed.push(...header.flatMap(listRowLines));
    for (const text of header.flatMap(readRowTexts))
      if (readListField(text) === null) this.#unit = readUnitStatement(text) ?? this.#unit;
    for (const row of grid.rows.slice(header.length)) this.#takeRow(row);
  }

  #takeRow(row: GridRow): void {
    if (isBlankRow(row) || isCaptionRow(row) || isNumbering(row) || this.#repeatsHeader(row))
      this.claimed.push(...listRowLines(row));
    else if (hasLostPlace(row, this.#columns.width, this.#trimmed) || row.cells.length > this.#columns.width) {
      this.lost.push(row);
      this.#project = null;
    } else {
      const cells = Array.from(
        { length: this.#columns.width },
        (_, at) => row.cells[at] ?? { line: row.line, lines: [] },
      );
      this.#takeCells({ ...row, cells });
    }
  }

  #takeCells(row: GridRow): void {
    const name = readName(this.#cellOf(row, 'name'));
    const own = this.#columns.places.map((column) => row.cells[column] ?? { line: row.line, lines: [] });
    const filled = row.cells.filter(({ lines }) => lines.length > 0).length;
    const beside = row.cells.filter((_, column) => !this.#columns.places.includes(column));
    if (beside.some((cell) => /^(合计|总计|小计):?$/u.test(normaliseLabel(readName(cell))))) return;
    if (name !== '' && filled === 1) {
      this.#named = row;
      this.#project = null;
      this.#levels = [];
      return;
    }
    this.#noteAmounts(row);
    this.#openProject(row, name, own);
    if (this.#project === null) return;
    this.#readFields(this.#project, row);
    if (this.#takeIndicator(this.#project, row, own)) this.#project.claimed.push(...listRowLines(row));
  }

  /** Amounts of a project under a label that no field fits (`上年结转`) are left out, which must be said. */
  #noteAmounts(row: GridRow): void {
    for (const [column, label] of this.#columns.others)
      if (isNumber(row.cells[column]) && !isNumbered(label))
        this.unknown.set(label, [...(this.unknown.get(label) ?? []), row.line]);
  }

  /**
   * A row begins a project where it names another one, or has a code or an amount of its own: two units can have projects of one name. Beside an
   * indicator without 一级指标 it goes on with a name that a page break cut.
   */
  #openProject(row: GridRow, name: string, own: readonly Cell[]): void {
    const above = this.#named;
    this.#named = null;
    if (above !== null) this.claimed.push(...listRowLines(above));
    if (name === '' && above !== null) this.#start(above, readName(this.#cellOf(above, 'name')));
    else if (this.#project === null) {
      if (name !== '') this.#start(row, name);
    } else {
      const isOther = name !== '' && normaliseLabel(name) !== normaliseLabel(this.#project.name);
      if (this.#holdsOther(row, this.#project, isOther) || (isOther && this.#begins(own)))
        this.#start(row, name === '' ? this.#project.name : name);
      else if (isOther) this.#project.name += name;
    }
  }

  /** Whether a row has a code or an amount that is not the project's. What the project has not yet is its own, unless the row names another one. */
  #holdsOther(row: GridRow, project: ProjectDraft, isOther: boolean): boolean {
    return ownFields.some((field) => {
      const printed = readName(this.#cellOf(row, field));
      const before = field === 'code' ? project.code : (project[field]?.text ?? '');
      if (isAnswer(printed)) return false;
      return isAnswer(before) ? isOther : readKey(printed) !== readKey(before);
    });
  }

  #begins(own: readonly Cell[]): boolean {
    const isFilled = (cell: Cell | undefined): boolean => (cell?.lines.length ?? 0) > 0;
    return isFilled(own[this.#columns.indicators.indexOf('level1')]) || !own.some(isFilled);
  }

  /** Each page can print the header again. */
  #repeatsHeader(row: GridRow): boolean {
    const labels = new Set(this.#columns.header.flatMap(readRowLabels));
    const texts = readRowLabels(row).filter((text) => text !== '');
    return texts.length > 1 && texts.every((text) => labels.has(text));
  }

  #start(row: GridRow, name: string): void {
    const project = startProject(null, row.line, this.#columns.indicators, 0, this.#trimmed);
    project.name = name;
    // Where nothing over the table states a unit, an amount without one is in that of the amounts beside it.
    project.unit = this.#unit ?? Object.values(this.#columns.units)[0] ?? null;
    project.hasRows = true;
    this.projects.push(project);
    this.#project = project;
    this.#levels = [];
  }

  #readFields(project: ProjectDraft, row: GridRow): void {
    project.code ||= readName(this.#cellOf(row, 'code'));
    for (const field of moneyFields) {
      const cell = this.#cellOf(row, field);
      const text = readName(cell);
      const { fields, units } = this.#columns;
      // A text in place of an amount is kept as printed, and a notice names it.
      if (text !== '')
        project[field] ??= { text, unit: units[field] ?? null, column: fields[field] ?? 0, line: lineOf(cell) };
    }
    const goal = this.#cellOf(row, 'goal').lines.map(({ line, text }) => ({ line, text: trimText(text) }));
    const known = new Set(project.goal.map(({ text }) => text));
    if (!goal.every(({ text }) => known.has(text))) project.goal.push(...goal);
  }

  /** Levels alone in a row wait for the indicators under them. */
  #takeIndicator(project: ProjectDraft, row: GridRow, own: readonly Cell[]): boolean {
    const { indicators } = this.#columns;
    const isLevel = (at: number): boolean => indicators[at] === 'level1' || indicators[at] === 'level2';
    const filled = own.flatMap(({ lines }, at) => (lines.length > 0 ? [at] : []));
    if (filled.every(isLevel)) {
      for (const at of filled) this.#levels[at] = own[at];
      return true;
    }
    const cells = own.map((cell, at) => (cell.lines.length === 0 ? (this.#levels[at] ?? cell) : cell));
    this.#levels = [];
    return project.table.take({ ...row, cells });
  }

  #cellOf(row: GridRow, field: ListField): Cell {
    return row.cells[this.#columns.fields[field] ?? -1] ?? { line: row.line, lines: [] };
  }
}

const moneyFields = ['budget', 'fiscal', 'other'] as const;
const ownFields = ['code', ...moneyFields] as const;

/** Nothing, or what says that there is nothing (`——`, `无`). */
function isAnswer(text: string): boolean {
  return /^(?:[-—–/]*|无)$/u.test(normaliseLabel(text));
}

/** A code or an amount, to compare: `10` is `10.00`. */
function readKey(text: string): string {
  return readMoney(text, '元')?.cny ?? normaliseLabel(text);
}

/** The numbers of the columns under a header. */
function isNumbering(row: GridRow): boolean {
  const texts = readRowTexts(row).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text, at) => text === String(at + 1));
}

/** Whether the numbers under a label are no amounts: `序号`, `单位代码`, `预算年度`. */
function isNumbered(label: string): boolean {
  return /^(?:序号|行次|编号)$|(?:编码|代码|年度|年份)$/u.test(normaliseLabel(label));
}

function noteUnknown(unknown: ReadonlyMap<string, number[]>): NoticeDraft[] {
  return [...unknown].map(([label, lines]) => ({
    rule: 'unknown-column',
    severity: 'warning',
    message: `绩效目标表的“${label}”栏没有对应的项目，其中的数未进入项目，只在原文里（共 ${String(lines.length)} 行）`,
    quote: label,
    lines,
  }));
}

const known = new WeakMap<Outline, IndicatorLists>();

/** Finds and reads the tables with a row for each indicator, once for each outline. */
export function readIndicatorLists(outline: Outline): IndicatorLists {
  const before = known.get(outline);
  if (before !== undefined) return before;
  const stretches = [outline.front, ...outline.sections.map(({ blocks }) => blocks), outline.back];
  const grids = new Set<Block>();
  const lists = stretches.flatMap((blocks) => readStretch(blocks, grids, outline.trimmed));
  // A row with an amount and nothing of a project's targets can be the sum of a unit: its lines stay unclaimed.
  const projects = lists
    .flatMap((list) => list.projects)
    .filter(({ table, goal }) => table.size > 0 || goal.length > 0);
  const read = {
    projects,
    grids,
    claimed: [...lists, ...projects].flatMap(({ claimed }) => claimed),
    notices: lists.flatMap(({ lost, unknown }) => [...noteLostRows(lost), ...noteUnknown(unknown)]),
  };
  known.set(outline, read);
  return read;
}

/** A table goes on in the next grid where nothing but captions stands between, and its header is the same or none. */
function readStretch(blocks: readonly Block[], grids: Set<Block>, trimmed: boolean): IndicatorList[] {
  const lists: IndicatorList[] = [];
  let above: { line: number; text: string }[] = [];
  let open: IndicatorList | null = null;
  for (const block of blocks) {
    if (!isGrid(block)) {
      const isTitle = isTableTitle(block.text);
      if (isTitle || !(isTableCaption(block.text) || isTableNote(block.text))) open = null;
      if (isTitle || isTableCaption(block.text)) above.push(block);
      else above = [];
      continue;
    }
    const columns = readListColumns(block);
    if (columns === null && open?.width !== block.rows[0]?.cells.length) open = null;
    if (columns !== null && open === null) {
      const unit = above.map(({ text }) => readUnitStatement(text)).find((stated) => stated !== null) ?? null;
      open = new IndicatorList(columns, unit, trimmed);
      lists.push(open);
    }
    if (open !== null) {
      open.takeGrid(block, columns);
      open.claimed.push(...above.map(({ line }) => line));
      grids.add(block);
    }
    above = [];
  }
  return lists;
}
