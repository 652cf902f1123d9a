import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { convertBytes } from '../unit/content.ts';
import { convertSource } from '../unit/conversions.ts';
import { ids, readSource } from '../unit/documents.ts';
import { measureCells } from './cell-share.ts';
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

/** Looks of tables without lines as other programs choose them, on paper of another size. */
const looks: readonly (readonly [string, string])[] = [
  ['as browsers set tables by themselves', ''],
  [
    'centred in small type',
    'table{border-collapse:collapse;width:100%;font-size:12px}td{padding:3px 4px;text-align:center}',
  ],
  [
    'in stripes, with a header in bold',
    'table{border-collapse:collapse;width:100%;font-size:14px}td{padding:4px 8px}tr:nth-child(even){background:#eee}thead td{font-weight:bold;text-align:center;background:#ccc}',
  ],
  [
    'in columns of given widths, from the top of each row',
    'table{border-collapse:collapse;width:100%;font-size:9pt}td{padding:2pt 4pt;vertical-align:top}td:nth-child(odd){width:16%}td:nth-child(even){width:9%}',
  ],
  ['in cells that touch', 'table{border-collapse:collapse;width:100%;font-size:9pt}td{padding:0}'],
];

/** Of 100 filled cells, how many at least are read in their row and column, whoever chose the look of the print. */
const leastShare = 90;

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

  it.each(looks)('is read in most of its cells, and publishes no amount that it does not have, %s', async (_, css) => {
    const html = renderPrint(readSource(id), { ...usualPrint, ruled: false });
    const bytes = await print(html.replace(/(?<=<style>)[^<]*/u, css), '');
    const disclosure = await convertBytes(id, `${id}.pdf`, bytes);
    expect(listAmounts(disclosure).filter((amount) => !printed.has(amount))).toEqual([]);
    const { cells, found } = measureCells(readSource(id), disclosure.transcript);
    expect((100 * found) / cells).toBeGreaterThanOrEqual(leastShare);
  });
});
