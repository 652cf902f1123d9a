import type { Unchecked } from '../../../src/convert/checks/rule.ts';
import type { Money } from '../../../src/model/amount.ts';
import { toMoney } from './money.ts';

/** A number that a document prints, which a test can print otherwise. */
export interface PrintedNumber {
  /** What it is, for messages: `figure change.total`. */
  name: string;
  line: number;
  /** Hundredths of the unit; negative for a decrease. */
  value: number;
  /** Prints another number in its place; gives what stands there then. */
  print: (value: number) => string;
  /** Leaves its place blank. Numbers in sentences cannot. */
  blank: (() => void) | null;
}

/** Every number of a disclosure that enters some sum. */
export function listNumbers(disclosure: Unchecked): PrintedNumber[] {
  return [
    ...listFigures(disclosure),
    ...listCells(disclosure),
    ...listProjects(disclosure),
    ...disclosure.activities.flatMap((activity) => listMoney(activity, ['budget'], 'activity')),
    ...listProcurement(disclosure),
    ...disclosure.fixed_assets.flatMap((asset) => listMoney(asset, ['value'], `asset ${asset.item}`)),
  ];
}

function listFigures({ figures }: Unchecked): PrintedNumber[] {
  return figures.map((figure) => ({
    name: `figure ${figure.figure}`,
    line: figure.line,
    value: Math.round(figure.amount_cny === null ? Number(figure.percent) * 100 : Number(figure.amount_cny) / 100),
    print: (value) => {
      const { cny, printed } = toMoney(value);
      figure.printed = printed;
      if (figure.amount_cny === null) figure.percent = `${value < 0 ? '-' : ''}${printed}`;
      else figure.amount_cny = cny;
      return printed;
    },
    blank: null,
  }));
}

function listCells({ budget_tables: tables }: Unchecked): PrintedNumber[] {
  return tables.flatMap((table) =>
    table.lines.map((cell) => ({
      name: `cell ${table.table} ${cell.code}${cell.name} ${cell.measure}`,
      line: cell.line,
      value: Math.round(Number(cell.amount_cny) / 100),
      print: (value: number) => {
        const { cny, printed } = toMoney(value);
        cell.amount_cny = cny;
        cell.printed = printed;
        return printed;
      },
      blank: () => {
        table.lines = table.lines.filter((other) => other !== cell);
      },
    })),
  );
}

/** The money in some columns of a row. */
function listMoney<Column extends string>(
  row: { line: number } & Record<Column, Money | null>,
  columns: readonly Column[],
  name: string,
): PrintedNumber[] {
  return columns.flatMap((column) => {
    const money = row[column];
    if (money === null) return [];
    return [
      {
        name: `${name} ${column}`,
        line: row.line,
        value: Math.round(Number(money.cny) / 100),
        print: (value: number) => {
          const printed: Money = toMoney(value);
          Object.assign(row, { [column]: printed });
          return printed.printed;
        },
        blank: () => {
          Object.assign(row, { [column]: null });
        },
      },
    ];
  });
}

const dates = ['plan_march', 'plan_june', 'plan_october', 'plan_december'] as const;

function listProjects({ projects }: Unchecked): PrintedNumber[] {
  return projects.flatMap((project) => [
    ...listMoney(project, ['budget', 'fiscal', 'other'], 'project').map((number, index) => {
      const columns = (['budget', 'fiscal', 'other'] as const).filter((column) => project[column] !== null);
      return { ...number, line: project.lines[columns[index] ?? 'budget'] ?? project.line };
    }),
    ...dates
      .filter((date) => project[date] !== '')
      .map((date) => ({
        name: `project ${date}`,
        line: project.lines[date] ?? project.line,
        value: Math.round(Number(project[date]) * 100),
        print: (value: number) => (project[date] = toMoney(value).printed),
        blank: () => {
          project[date] = '';
        },
      })),
    ...project.indicators.map((indicator) => ({
      name: 'cost limit',
      line: indicator.line,
      value: Math.round(Number(indicator.value) * 100),
      print: (value: number) => {
        indicator.value = toMoney(value).printed;
        indicator.value_text = `≤${indicator.value}万元`;
        return indicator.value;
      },
      blank: null,
    })),
  ]);
}

const columns = ['project_funds', 'total', 'budgeted', 'general_public_budget', 'special_account'] as const;

function listProcurement({ procurement, procurement_totals: totals }: Unchecked): PrintedNumber[] {
  return [
    ...totals.flatMap((total) => listMoney(total, columns, 'procurement total')),
    ...procurement.flatMap((item) => [
      ...listMoney(item, [...columns, 'unit_price'] as const, 'procurement item'),
      {
        name: 'procurement item quantity',
        line: item.line,
        value: Number(item.quantity) * 100,
        print: (value: number) => (item.quantity = toMoney(value).printed),
        blank: null,
      },
    ]),
  ];
}
