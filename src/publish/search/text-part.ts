import type { SearchUnit } from './unit.ts';
import { unitKinds } from './unit.ts';

/** How many units a file of texts holds: what is fetched to show one result of a disclosure. */
export const unitsPerPart = 32;
/** The longest phrase that is recognised across the end of a file without the next one. */
const tail = 64;

/** A file of texts, `texts/<hash>/<part>.json`. Names repeat, so they stand once, in `names`. */
export interface TextPart {
  names: string[];
  /** Line, index in `unitKinds`, title, under, place (indices in `names`; place null: the line in the source), text. */
  units: [line: number, kind: number, title: number, under: number, place: number | null, text: string][];
  /** How the text goes on after the last unit. */
  after: string;
}

/** Packs the units of a disclosure into files. */
export function packTexts(units: readonly SearchUnit[]): TextPart[] {
  const parts: TextPart[] = [];
  for (let from = 0; from < units.length; from += unitsPerPart) {
    const names = new Map<string, number>();
    const nameOf = (name: string): number => {
      const known = names.get(name);
      if (known !== undefined) return known;
      names.set(name, names.size);
      return names.size - 1;
    };
    const packed = units
      .slice(from, from + unitsPerPart)
      .map((unit): TextPart['units'][number] => [
        unit.line,
        unitKinds.indexOf(unit.kind),
        nameOf(unit.title),
        nameOf(unit.under),
        unit.place === `source/#L${String(unit.line)}` ? null : nameOf(unit.place),
        unit.text,
      ]);
    const after = units
      .slice(from + unitsPerPart, from + unitsPerPart + 4)
      .map((unit) => unit.text)
      .join('')
      .slice(0, tail);
    parts.push({ names: [...names.keys()], units: packed, after });
  }
  return parts;
}
