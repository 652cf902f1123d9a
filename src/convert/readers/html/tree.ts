import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An element of a web page, and what can stand in one. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Deeper nesting is no page: it would exhaust the stack of whoever walks the tree. */
const deepest = 1500;

/** Parses a page as a browser would, and returns its `html` element. @throws Error for one nested too deep. */
export function parsePage(text: string): HtmlElement {
  const root = parse(text).childNodes.find(isElement);
  if (root === undefined) throw new Error('no element');
  const open: [HtmlElement, number][] = [[root, 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [element, depth] = next;
    if (depth > deepest) throw new Error(`elements nested more than ${String(deepest)} deep`);
    for (const child of listElements(element)) open.push([child, depth + 1]);
  }
  return root;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function listElements(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter(isElement);
}

export function readAttribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The elements of a page with one of these names, in its order. */
export function findElements(element: HtmlElement, ...names: readonly string[]): HtmlElement[] {
  return listElements(element).flatMap((child) => [
    ...(names.includes(child.tagName) ? [child] : []),
    ...findElements(child, ...names),
  ]);
}

/** Elements that are never text of a page: programs, styles, and what is filled in or clicked. */
const silentNames = new Set(
  'script style noscript template head svg canvas iframe frame object embed audio video map button select option textarea input'.split(
    ' ',
  ),
);

/** Whether an element prints nothing, by its kind or because it is hidden. */
export function isSilent(element: HtmlElement): boolean {
  if (silentNames.has(element.tagName) || readAttribute(element, 'hidden') !== undefined) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(readAttribute(element, 'style') ?? '');
}
