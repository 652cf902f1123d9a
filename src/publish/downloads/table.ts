import type { Disclosure } from '../../model/disclosure.ts';
import type { Phase } from '../../model/keys.ts';
import { phaseTitles } from './key-titles.ts';

/**
 * What a column holds. `amount` is yuan as a decimal string with two decimals (`204406400.00`), kept a string in JSON
 * so that no reader turns it into binary floating point unasked; `number` is a plain decimal (`95`, `307.7`).
 */
export type ColumnType = 'string' | 'integer' | 'number' | 'amount' | 'date';

/** The value of one cell: decimals and dates as text, counts and lines as numbers, null where nothing is printed. */
export type Cell = string | number | null;

/** One value of a closed list, with its Chinese meaning. */
export interface KeyTitle {
  value: string;
  title: string;
}

/** A column as the data dictionary, the data page and `datapackage.json` show it. */
export interface Column {
  /** The public name in every file: `budget_cny`. */
  name: string;
  /** In Chinese: `预算数`. */
  title: string;
  /** In Chinese: what it holds, its unit and shape, an example. */
  description: string;
  type: ColumnType;
  /** The closed list of values, where the contract closes it. Empty cells are allowed besides. */
  values?: readonly KeyTitle[];
}

/** Columns whose values together are those of columns of another table, or of the same one; empty where there is none. */
export interface ForeignKey {
  columns: readonly string[];
  /** The table's key. */
  table: string;
  references: readonly string[];
}

/** A table of the data contract, published for all disclosures and for each. */
export interface Table {
  /** The name of its files: `projects` → `projects.csv`. */
  key: string;
  /** In Chinese. */
  title: string;
  /** In Chinese: what one row is, and what is left out. */
  description: string;
  /** The columns that tell one row of the table from all others; absent where the document prints no such thing. */
  primaryKey?: readonly string[];
  /** The tables that its rows belong to. */
  foreignKeys?: readonly ForeignKey[];
  columns: readonly Column[];
  /** The rows of one disclosure in document order, each with a cell for each column. */
  readRows: (disclosure: Disclosure) => Cell[][];
}

/** A column together with the way its value is taken from a row. */
export interface ColumnSource<Row> extends Column {
  value: (row: Row, disclosure: Disclosure) => Cell;
}

interface TableSource<Row> extends Pick<Table, 'key' | 'title' | 'description'> {
  /** Besides `disclosure_id`. */
  primaryKey?: readonly string[];
  /** Besides that of `disclosure_id`, each within its disclosure. */
  foreignKeys?: readonly ForeignKey[];
  /** Besides `disclosure_id`, which every table but `disclosures` starts with. */
  columns: readonly ColumnSource<Row>[];
  rows: (disclosure: Disclosure) => readonly Row[];
}

/** Makes a table of the contract whose rows belong to a disclosure: `disclosure_id` comes first in every one of them. */
export function defineTable<Row>(source: TableSource<Row>): Table {
  const disclosureId = text<Row>(
    'disclosure_id',
    '公开文件编号',
    '所属公开文件的永久编号，与 disclosures.csv 的 id 相同，例如 dacheng-hrss-2021。',
    (_row, disclosure) => disclosure.id,
  );
  const { primaryKey, foreignKeys = [], ...rest } = source;
  return defineRootTable({
    ...rest,
    foreignKeys: [
      { columns: [disclosureId.name], table: 'disclosures', references: ['id'] },
      ...foreignKeys.map(({ columns, table, references }) => ({
        columns: [disclosureId.name, ...columns],
        table,
        references: [disclosureId.name, ...references],
      })),
    ],
    ...(primaryKey === undefined ? {} : { primaryKey: [disclosureId.name, ...primaryKey] }),
    columns: [disclosureId, ...source.columns],
  });
}

/** Makes a table with exactly the columns given. */
export function defineRootTable<Row>(source: TableSource<Row>): Table {
  const { rows, columns } = source;
  return {
    ...source,
    readRows: (disclosure) => rows(disclosure).map((row) => columns.map((column) => column.value(row, disclosure))),
  };
}

type Value<Row> = ColumnSource<Row>['value'];

function columnOf(type: ColumnType) {
  return function column<Row>(name: string, title: string, description: string, value: Value<Row>): ColumnSource<Row> {
    return { name, title, description, type, value };
  };
}

/** A column of text; nothing printed is an empty text. */
export const text = columnOf('string');
/** A column of counts, line numbers or years. */
export const integer = columnOf('integer');
/** A column of plain decimals, as text in the disclosure. */
export const number = columnOf('number');
/** A column of yuan with two decimals, as text; its name ends in `_cny`. */
export const amount = columnOf('amount');
/** A column of ISO dates. */
export const date = columnOf('date');

/** A column of text from a closed list, with the Chinese meaning of each value. */
export function key<Row, Key extends string>(
  name: string,
  title: string,
  description: string,
  titles: Readonly<Record<Key, string>>,
  value: (row: Row) => Key,
): ColumnSource<Row> {
  const values = Object.entries<string>(titles)
    .filter(([each]) => each !== '')
    .map(([each, meaning]) => ({ value: each, title: meaning }));
  return { ...text(name, title, description, value), values };
}

/** The `item` of a table whose rows count from 1. */
export function itemColumn<Row extends { item: number }>(): ColumnSource<Row> {
  return integer('item', '序号', '在本公开文件、本表内按出现顺序从 1 起的计数，例如 3。', (row) => row.item);
}

/** The `line` of a row. */
export function lineColumn<Row extends { line: number }>(
  description = '该行（项）开始处在文本稿中的行号，从 1 起，例如 53；在网站“原文”页以 #L53 定位。',
): ColumnSource<Row> {
  return integer('line', '行号', description, (row) => row.line);
}

/** The `phase` of an amount of final accounts. */
export function phaseColumn<Row extends { phase: Phase }>(): ColumnSource<Row> {
  return key(
    'phase',
    '阶段',
    '年初预算数、调整后的预算数还是决算数，取值见列表，例如 final-accounts。',
    phaseTitles,
    (row: Row) => row.phase,
  );
}

/** The `lines` of a check or a notice: integers separated by spaces. */
export function linesColumn<Row extends { lines: readonly number[] }>(): ColumnSource<Row> {
  return text('lines', '行号', '所涉文本稿行号，从 1 起，多个以空格分隔，例如 53 57。', (row) => row.lines.join(' '));
}
