import { type SourceBlock, type SourceRow, textOf } from './block.ts';
import { startChance } from './chance.ts';
import { drawHoldings, drawPurchases, totalHoldings } from './holdings.ts';
import { type Ledger, writeAmount } from './ledger.ts';
import { writeChange } from './narrative.ts';

/** A check that must not hold, for the document was made to print something wrong. */
export interface Planted {
  id: string;
  rule: string;
  status: 'broken' | 'rounding';
  /** Where the wrong number stands, for people. */
  where: string;
  /** What is printed there, and what should be, in 万元. */
  stated: string;
  right: string;
}

interface Planting {
  blocks: SourceBlock[];
  planted: Planted[];
}

/** One document in so many has something wrong in it. */
const share = 5;
/** One 万元, by which wrong numbers are too high. */
const misprint = 100;

/** What can be wrong, by name: each is printed at one place, or at two that agree with each other. */
export const plants: Readonly<Record<string, (blocks: readonly SourceBlock[], ledger: Ledger) => Planting>> = {
  'asset-total': (blocks, ledger) => {
    const total = totalHoldings(drawHoldings(ledger));
    const [right, stated] = [writeAmount(total), writeAmount(total + misprint)];
    const inTable = replaceCell(blocks, (row) => textOf(row[0] ?? '') === '资产总额', 2, stated);
    return {
      blocks: replaceText(inTable, `固定资产金额为${right}`, `固定资产金额为${stated}`),
      planted: [note(ledger, { rule: 'asset-parts', where: '固定资产占用情况表，资产总额', stated, right })],
    };
  },
  'asset-sentence': (blocks, ledger) => {
    const total = totalHoldings(drawHoldings(ledger));
    const [right, stated] = [writeAmount(total), writeAmount(total + misprint)];
    return {
      blocks: replaceText(blocks, `固定资产金额为${right}`, `固定资产金额为${stated}`),
      planted: [note(ledger, { rule: 'asset-narrative', where: '国有资产信息，上年末固定资产金额', stated, right })],
    };
  },
  'change-sentence': (blocks, ledger) => {
    const change = ledger.totals.total - ledger.previous.total;
    const wrong = change + misprint;
    return {
      blocks: replaceText(blocks, `年预算${writeChange(change)}，其中`, `年预算${writeChange(wrong)}，其中`),
      planted: [
        note(ledger, {
          rule: 'change-parts',
          where: '比上年增减情况，总额',
          stated: writeAmount(wrong),
          right: writeAmount(change),
        }),
      ],
    };
  },
  'project-fiscal': (blocks, ledger) => {
    const project = pickOf(ledger, ledger.projects);
    const [right, stated] = [writeAmount(project.budget), writeAmount(project.budget + misprint)];
    return {
      blocks: replaceCell(blocks, (row, before) => before.includes(project.code) && row.length === 7, 4, stated),
      planted: [note(ledger, { rule: 'project-funds', where: `${project.name}，财政资金`, stated, right })],
    };
  },
  'item-project': (blocks, ledger) => {
    const item = pickOf(
      ledger,
      ledger.items.filter(({ project }) => project > 0),
    );
    const [right, stated] = [writeAmount(item.project), writeAmount(item.project + misprint)];
    const where = `支出总表，${item.code} ${item.name}，项目支出`;
    return {
      // Nine columns: the table of expenditure, not one of the three of a single budget.
      blocks: replaceCell(blocks, (row) => row[1] === item.code && row.length === 9, 5, stated),
      planted: ['table-tree', 'table-row', 'table-code'].map((rule) => note(ledger, { rule, where, stated, right })),
    };
  },
  'price-rounded': (blocks, ledger) => {
    const item = pickOf(
      ledger,
      drawPurchases(ledger).filter(({ price }) => price % 10 !== 0),
    );
    const stated = (Math.round(item.price / 10) / 10).toFixed(1);
    return {
      blocks: replaceCell(blocks, (row) => row[2] === item.goods && row[3] === item.catalogue, 6, stated),
      planted: [
        {
          ...note(ledger, {
            rule: 'procurement-price',
            where: `政府采购预算，${item.goods}，单价`,
            stated,
            right: writeAmount(item.price),
          }),
          status: 'rounding',
        },
      ],
    };
  },
};

/** Makes some documents wrong, which ones depends on the seed and their id. */
export function plantSome(blocks: readonly SourceBlock[], ledger: Ledger): Planting {
  const { seed, id } = ledger.planned;
  const chance = startChance(seed, id, 'plant');
  const plant = plants[chance.pick(Object.keys(plants))];
  if (plant === undefined || !chance.happens(1 / share)) return { blocks: [...blocks], planted: [] };
  return plant(blocks, ledger);
}

function note({ planned }: Ledger, wrong: Pick<Planted, 'rule' | 'where' | 'stated' | 'right'>): Planted {
  return { id: planned.id, status: 'broken', ...wrong };
}

function pickOf<Item>({ planned }: Ledger, items: readonly Item[]): Item {
  return startChance(planned.seed, planned.id, 'planted').pick(items);
}

/** Puts a text in the place of another one, which must stand in one paragraph. */
function replaceText(blocks: readonly SourceBlock[], from: string, to: string): SourceBlock[] {
  let count = 0;
  const replaced = blocks.map((block): SourceBlock => {
    if (block.type !== 'paragraph' || !block.text.includes(from)) return block;
    count += 1;
    return { ...block, text: block.text.replace(from, () => to) };
  });
  return requireOne(replaced, count, from);
}

/** Puts a text into a cell of the one row that fits; `before` holds the texts of the row above it. */
function replaceCell(
  blocks: readonly SourceBlock[],
  fits: (row: SourceRow, before: readonly string[]) => boolean,
  column: number,
  to: string,
): SourceBlock[] {
  let count = 0;
  const replaced = blocks.map((block): SourceBlock => {
    if (block.type !== 'table') return block;
    const rows = block.rows.map((row, index): SourceRow => {
      if (!fits(row, (block.rows[index - 1] ?? []).map(textOf))) return row;
      count += 1;
      return row.map((cell, at) => (at === column ? to : cell));
    });
    return { ...block, rows };
  });
  return requireOne(replaced, count, to);
}

function requireOne(blocks: SourceBlock[], count: number, what: string): SourceBlock[] {
  if (count !== 1) throw new Error(`${what}: expected one place for it, found ${String(count)}`);
  return blocks;
}
