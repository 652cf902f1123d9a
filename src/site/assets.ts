import type { Disclosure, Figure, FixedAsset } from '../model/disclosure.ts';
import { assetItems, type AssetItem } from '../model/keys.ts';
import { sortByPlace } from './overview.ts';

/** An asset with its place in the document's table, from 1: the anchor of its row. */
export interface PlacedAsset {
  asset: FixedAsset;
  position: number;
}

/** The fixed assets of one document, by what they are. */
export interface AssetGroup {
  disclosure: Disclosure;
  /** ISO date, or null where none is printed. */
  asOf: string | null;
  items: Readonly<Record<AssetItem, PlacedAsset[]>>;
  /** What the sentences say is to be bought. */
  planned: Figure[];
  /** The total the sentences state, where there is no table. */
  stated: Figure[];
}

/** Documents that state fixed assets, in a table or in a sentence, by place, department and year. */
export function groupAssets(disclosures: readonly Disclosure[]): AssetGroup[] {
  return sortByPlace(disclosures)
    .map((disclosure) => {
      const placed = disclosure.fixed_assets.map((asset, index) => ({ asset, position: index + 1 }));
      const ofItem = (item: AssetItem): PlacedAsset[] => placed.filter(({ asset }) => asset.item === item);
      return {
        disclosure,
        asOf: disclosure.fixed_assets.find(({ as_of: date }) => date !== null)?.as_of ?? null,
        items: Object.fromEntries(assetItems.map((item) => [item, ofItem(item)])) as Record<AssetItem, PlacedAsset[]>,
        planned: disclosure.figures.filter(({ figure }) => figure === 'fixed-assets.planned-purchase'),
        stated: placed.length > 0 ? [] : disclosure.figures.filter(({ figure }) => figure === 'fixed-assets.total'),
      };
    })
    .filter(({ disclosure, planned, stated }) => disclosure.fixed_assets.length + planned.length + stated.length > 0);
}

/** What a quantity counts, from the brackets of its label: `1、房屋（平方米）` → `平方米`, `2、车辆（台、辆）` → `辆`. */
export function readQuantityUnit(label: string): string {
  return /[（(]([^（()）]*)[)）]\s*$/u.exec(label)?.[1]?.split('、').at(-1)?.trim() ?? '';
}
