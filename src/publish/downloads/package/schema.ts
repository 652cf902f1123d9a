import type { BudgetTable } from '../../../model/disclosure.ts';
import { titleInEnglish } from '../english.ts';
import { classificationTypes, fiscalType } from '../fiscal.ts';
import { layOutStatutoryTable } from '../statutory-table.ts';
import type { Column, ColumnType, Table } from '../table.ts';

/**
 * The types of Table Schema. An amount is a number there: written as plain decimal text, a reader that has decimals reads
 * it as one, exactly. In JSON, which has numbers of its own, it is the text that it is.
 */
const fieldTypes: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  amount: 'number',
  date: 'date',
};

/** The Table Schema of a table: fields with their titles in both languages, units, closed lists and keys. */
export function describeSchema(table: Table, format: 'csv' | 'json' | 'parquet'): object {
  const { primaryKey, foreignKeys = [] } = table;
  return {
    fields: table.columns.map((column) => describeField(table, column, format)),
    missingValues: [''],
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: foreignKeys.map(({ columns, table: resource, references }) => ({
            fields: columns,
            // A key into its own table names none, as the standard wants it.
            reference: { ...(resource === table.key ? {} : { resource }), fields: references },
          })),
        }),
  };
}

function describeField(table: Table, column: Column, format: 'csv' | 'json' | 'parquet'): object {
  const { name, type, title, description, values } = column;
  const isText = type === 'amount' && format === 'json';
  const columnType = fiscalType(table.key, column);
  const constraints = describeConstraints(table, column, isText);
  return {
    name,
    type: isText ? 'string' : fieldTypes[type],
    title,
    titleEn: titleInEnglish(table.key, name),
    description,
    ...(type === 'amount' ? { unit: 'CNY' } : {}),
    ...(columnType === undefined ? {} : { columnType }),
    ...(values === undefined ? {} : { categories: values.map((each) => ({ value: each.value, label: each.title })) }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function describeConstraints({ primaryKey = [] }: Table, { name, type, values }: Column, isText: boolean): object {
  return {
    ...(primaryKey.includes(name) ? { required: true } : {}),
    ...(primaryKey.length === 1 && primaryKey[0] === name ? { unique: true } : {}),
    ...(type === 'integer' ? { minimum: 0 } : {}),
    ...(isText ? { pattern: '-?\\d+\\.\\d{2}' } : {}),
    ...(values === undefined ? {} : { enum: values.map(({ value }) => value) }),
  };
}

/**
 * The Table Schema of a statutory table as printed: texts under the printed header. Where a column holds the codes or the
 * names of the lines that were read from it, it carries the classification of the taxonomy.
 */
export function describePrintedSchema(table: BudgetTable): object {
  const [header = []] = layOutStatutoryTable(table);
  const types = classificationTypes(table.table);
  const names = new Map<string, number>();
  return {
    fields: header.map((title, index) => {
      const columnType = holds(table, index, 'code')
        ? types.code
        : holds(table, index, 'name')
          ? types.name
          : undefined;
      // Printed headers repeat, and an added column has none; a field needs a name of its own.
      const base = title === '' ? `column-${String(index + 1)}` : title;
      const occurrence = (names.get(base) ?? 0) + 1;
      names.set(base, occurrence);
      const name = occurrence === 1 ? base : `${base}-${String(occurrence)}`;
      return { name, type: 'string', title, ...(columnType === undefined ? {} : { columnType }) };
    }),
    missingValues: [''],
  };
}

/** Whether a column of a statutory table is the one that codes, or names, were read from: every line's stands in it. */
function holds({ rows, lines }: BudgetTable, index: number, part: 'code' | 'name'): boolean {
  const cells = new Map(rows.map(({ line, cells: row }) => [line, row[index] ?? '']));
  const known = lines.filter((line) => line[part] !== '' && cells.has(line.line));
  return known.length > 0 && known.every((line) => cells.get(line.line)?.trim() === line[part]);
}
