import type { XmlElement } from '../xml-tree.ts';

const none: ReadonlyMap<string, string> = new Map();

/** An element as the newer format would have it. */
export function makeElement(
  name: string,
  children: XmlElement['children'] = [],
  attributes?: Readonly<Record<string, string>>,
): XmlElement {
  return { name, attributes: attributes === undefined ? none : new Map(Object.entries(attributes)), children };
}

/** An element with a value: `<w:ilvl w:val="1"/>`. */
export function makeValue(name: string, value: string | number): XmlElement {
  return { name, attributes: new Map([['w:val', String(value)]]), children: [] };
}
