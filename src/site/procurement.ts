import Big from 'big.js';
import type { Money } from '../model/amount.ts';
import type { Disclosure, Figure, ProcurementItem } from '../model/disclosure.ts';
import { sumStated, type StatedSum } from './activities.ts';
import { sortByPlace } from './overview.ts';

/** What one document says of procurement: in its sentences, in its table, or in both. */
export interface ProcurementGroup {
  disclosure: Disclosure;
  /** The totals its sentences state. */
  stated: Figure[];
  items: ProcurementItem[];
  /** Of the items' amounts. */
  sum: StatedSum;
  /** Sum less the one stated total, in yuan; null where nothing is stated, or more than one, or no item has an amount. */
  difference: string | null;
  /** Of the share reserved for small firms; null where the table prints none. */
  reserved: StatedSum | null;
}

/** The notes under the table of procurement, as printed: `注：无政府采购预算，空表列示。` */
export function quoteNotes({ sections, transcript }: Disclosure): { line: number; text: string }[] {
  return sections
    .filter(({ key }) => key === 'procurement')
    .flatMap(({ line_start: start, line_end: end }) =>
      transcript.slice(start - 1, end).map((text, index) => ({ line: start + index, text: text.trim() })),
    )
    .filter(({ text }) => /^(?:备?注|说明)\d*[:：]/u.test(text));
}

/** What an item costs: 总计, else the only 合计 there is. */
export function costOf(item: ProcurementItem): Money | null {
  return item.total ?? item.budgeted;
}

/** Documents that speak of procurement, by place, department and year. */
export function groupProcurement(disclosures: readonly Disclosure[]): ProcurementGroup[] {
  return sortByPlace(disclosures)
    .map((disclosure) => {
      const stated = disclosure.figures.filter(
        ({ figure, phase }) => figure === 'procurement.total' && phase === disclosure.kind,
      );
      const items = disclosure.procurement;
      const sum = sumStated(items.map((item) => costOf(item)?.cny ?? null));
      const total = stated.length === 1 ? (stated[0]?.amount_cny ?? null) : null;
      const reserved = items.flatMap(({ sme_reserved: share }) => share?.cny ?? []);
      return {
        disclosure,
        stated,
        items,
        sum,
        difference: total === null || sum.cny === null ? null : new Big(sum.cny).minus(total).toFixed(2),
        reserved: reserved.length === 0 ? null : sumStated(items.map(({ sme_reserved: share }) => share?.cny ?? null)),
      };
    })
    .filter(({ stated, items }) => stated.length > 0 || items.length > 0);
}

/** The items of one class of the procurement catalogue, year by year. */
export interface CatalogueClass {
  /** `A`, or `A02`; empty for items without a code. */
  code: string;
  /** What it is called, or, under a letter, the goods it holds as printed, the most expensive first. */
  goods: string[];
  byYear: ReadonlyMap<number, StatedSum>;
  items: number;
  /** The classes under a letter. */
  parts: CatalogueClass[];
}

interface Bought {
  item: ProcurementItem;
  year: number;
}

/**
 * Items by the letters of 政府采购品目分类目录 (A goods, B works, C services), and under them by letter and two digits, which is
 * its first level. What the digits mean changed between editions, so they are explained by the goods that stand there.
 */
export function classifyProcurement(groups: readonly ProcurementGroup[]): CatalogueClass[] {
  const bought = groups.flatMap(({ items, disclosure }) =>
    items.map((item) => ({ item, year: disclosure.fiscal_year })),
  );
  return classify(bought, /^[A-Z]/u, (own) => classify(own, /^[A-Z]\d{2}/u, () => []));
}

function classify(
  bought: readonly Bought[],
  prefix: RegExp,
  divide: (own: readonly Bought[]) => CatalogueClass[],
): CatalogueClass[] {
  const read = ({ item }: Bought): string =>
    prefix.exec(item.catalogue_code.normalize('NFKC').toUpperCase().trim())?.[0] ?? '';
  return [...Map.groupBy(bought, read)]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
    .map(([code, own]) => ({
      code,
      goods: [...new Set(own.toSorted(compareCosts).map(({ item }) => item.goods))],
      byYear: new Map(
        [...Map.groupBy(own, ({ year }) => year)].map(([year, ofYear]) => [
          year,
          sumStated(ofYear.map(({ item }) => costOf(item)?.cny ?? null)),
        ]),
      ),
      items: own.length,
      parts: code === '' ? [] : divide(own),
    }));
}

function compareCosts(a: Bought, b: Bought): number {
  return new Big(costOf(b.item)?.cny ?? 0).cmp(costOf(a.item)?.cny ?? 0);
}
