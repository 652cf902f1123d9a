import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';

/** An element of an XML part. Names have the usual prefix of their namespace (`w:p`), whatever the file calls it. */
export interface XmlElement {
  name: string;
  /** By name; those without a namespace have no prefix. */
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

/** Takes an element out of the tree as soon as it is read, so that a long document is never in memory whole. */
export interface XmlTaker {
  /** The name of the elements whose children are taken. */
  parent: string;
  take: (child: XmlElement, parent: XmlElement) => void;
}

/** The usual prefixes of the namespaces of office documents, of both editions of the standard. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml(\/2006)?\/main$/u, 'w'],
  [/\/spreadsheetml(\/2006)?\/main$/u, 'x'],
  [/\/officeDocument(\/2006)?\/relationships$/u, 'r'],
  [/\/package\/2006\/relationships$/u, 'rel'],
  [/\/markup-compatibility\/2006$/u, 'mc'],
  [/\/officeDocument(\/2006)?\/math$/u, 'm'],
  // Of Excel 2003.
  [/^urn:schemas-microsoft-com:office:spreadsheet$/u, 'ss'],
  [/^urn:schemas-microsoft-com:office:excel$/u, 'xl'],
  [/\/REC-html40$/u, 'html'],
];

/** Deeper nesting is no document: it would exhaust the stack of whoever walks the tree. */
const deepest = 1000;

/** Bytes of a part that are parsed at a time. */
const chunkSize = 65_536;

/**
 * Parses an XML part. Entities other than the five of XML, and a document type, are never expanded.
 * @throws Error naming the line of the part where it is not well-formed.
 */
export function parseXml(bytes: Uint8Array, taker: XmlTaker | null = null): XmlElement {
  const document: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [document];
  const parser = new SaxesParser({ xmlns: true });
  const addText = (text: string): void => {
    const children = open.at(-1)?.children;
    const last = children?.at(-1);
    if (typeof last === 'string') children?.splice(-1, 1, last + text);
    else children?.push(text);
  };
  parser.on('error', (error) => {
    // Harmless: prefixes that a program forgot to declare, and control characters that it left in the text.
    if (!/^[\d:]+ (unbound namespace prefix|disallowed character\.)/u.test(error.message)) throw error;
  });
  parser.on('opentag', (tag) => {
    if (open.length > deepest) throw new Error(`elements nested more than ${String(deepest)} deep`);
    open.push({ name: nameTag(tag), attributes: readAttributes(tag), children: [] });
  });
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element === undefined || parent === undefined) return;
    if (taker !== null && parent.name === taker.parent) taker.take(element, parent);
    else parent.children.push(element);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  const decoder = new TextDecoder(chooseEncoding(bytes));
  for (let start = 0; start < bytes.length; start += chunkSize)
    parser.write(decoder.decode(bytes.subarray(start, start + chunkSize), { stream: true }));
  parser.write(decoder.decode()).close();
  const root = document.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new Error('no element');
  return root;
}

/** XML is UTF-8 unless its first bytes say UTF-16. */
function chooseEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Names by namespace and local name: a document has tens of thousands of elements, and some dozen names. */
const known = new Map<string, Map<string, string>>();
/** Of namespaces, and of names in one. A file that is made up can have any number. */
const mostKnown = 1000;

function nameOf(uri: string, local: string): string {
  if (uri === '') return local;
  let names = known.get(uri);
  if (names === undefined) {
    names = new Map();
    if (known.size < mostKnown) known.set(uri, names);
  }
  let name = names.get(local);
  if (name === undefined) {
    name = `${prefixes.find(([form]) => form.test(uri))?.[1] ?? 'other'}:${local}`;
    if (names.size < mostKnown) names.set(local, name);
  }
  return name;
}

/** A prefix that was not declared stands for a namespace that nobody knows. */
function nameTag({ uri, prefix, local }: Pick<SaxesTagNS, 'uri' | 'prefix' | 'local'>): string {
  return nameOf(uri === '' ? prefix : uri, local);
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function readAttributes(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const printed = Object.values<SaxesAttributeNS>(tag.attributes);
  // As most elements are.
  if (printed.length === 0) return noAttributes;
  return new Map(printed.map((attribute) => [nameTag(attribute), attribute.value]));
}

/** The child elements, all of them or those of a name. */
export function listChildren(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** What a path of names leads to, the first of each: `findChild(p, 'w:pPr', 'w:numPr')`. */
export function findChild(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path)
    found = found?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
  return found;
}

/** The `w:val` of what a path leads to. */
export function readValue(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return findChild(element, ...path)?.attributes.get('w:val');
}

/** The elements of a name anywhere inside, none of them inside another one. */
export function findWithin(element: XmlElement, name: string): XmlElement[] {
  return listChildren(element).flatMap((child) => (child.name === name ? [child] : findWithin(child, name)));
}
