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

/** All text in an element, shown or not. */
export function readText(element: HtmlElement): string {
  return element.childNodes
    .map((child) => {
      if (isElement(child)) return readText(child);
      return 'value' in child ? child.value : '';
    })
    .join('');
}

/** The elements of a page with one of these names, in its order. */
export function findElements(element: HtmlElement, ...names: readonly string[]): HtmlElement[] {
  return listElements(element).flatMap((child) => [
    ...(names.includes(child.tagName) ? [child] : []),
    ...findElements(child, ...names),
  ]);
}
