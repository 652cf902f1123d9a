import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { convertBytes } from '../unit/content.ts';
import { convertSource } from '../unit/conversions.ts';
import { ids, readSource } from '../unit/documents.ts';
import { preparePrinter, type Print, renderPrint, usualPrint } from './printed.ts';

const print = preparePrinter();

/** Prints in which rows and columns are harder to tell: fewer cells are read, and no amount may be another. */
const prints: readonly (readonly [string, Print])[] = [
  ['with columns that are all as wide', { ...usualPrint, ruled: false, even: true }],
  [
    'with columns that are all as wide, in larger type, centred, from the top of each row',
    {
      ...usualPrint,
      ruled: false,
      even: true,
      size: 10.5,
      words: 'center',
      amounts: 'center',
      middle: false,
      padding: 4,
    },
  ],
  ['centred', { ...usualPrint, ruled: false, words: 'center', amounts: 'center' }],
  ['in larger type', { ...usualPrint, ruled: false, size: 12 }],
];

/** Every amount in a table, with what it is the amount of. */
function listAmounts({ budget_tables: tables, procurement, projects }: Disclosure): string[] {
  const bare = (...parts: readonly (string | undefined)[]): string => parts.join(' ').replace(/\s+/gu, '');
  return [
    ...tables.flatMap(({ lines }) =>
      lines.map((line) => bare(line.table, line.side, line.code, line.name, line.measure, line.amount_cny)),
    ),
    ...procurement.flatMap((item) =>
      Object.entries(item).flatMap(([column, value]) =>
        typeof value === 'object' && value !== null ? [bare(item.goods, column, value.cny ?? '')] : [],
      ),
    ),
    ...projects.flatMap(({ code, budget, fiscal, other, plan_march, plan_june, plan_october, plan_december }) => [
      ...[budget, fiscal, other].flatMap((money, at) =>
        typeof money?.cny === 'string' ? [bare(code, String(at), money.cny)] : [],
      ),
      ...[plan_march, plan_june, plan_october, plan_december].flatMap((part, at) =>
        part === '' ? [] : [bare(code, 'plan', String(at), part)],
      ),
    ]),
  ];
}

describe.each(ids)('%s as a PDF without ruling lines', (id) => {
  const printed = new Set(listAmounts(convertSource(id).disclosure));

  it.each(prints)('publishes no amount that it does not have, %s', async (_, look) => {
    const bytes = await print(renderPrint(readSource(id), look), look.foot);
    const disclosure = await convertBytes(id, `${id}.pdf`, bytes);
    expect(listAmounts(disclosure).filter((amount) => !printed.has(amount))).toEqual([]);
  });
});
