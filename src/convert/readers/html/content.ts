import { findElements, type HtmlElement, isElement, listElements, readAttribute, readText } from './tree.ts';
import { isSilent } from './silent-element.ts';

/** What an element prints: how many characters, how many of them in links to other pages, and how many links. */
interface Weight {
  characters: number;
  linked: number;
  links: number;
  /** Whether there are sentences or tables with numbers in it. */
  holdsMatter: boolean;
}

/** Elements and roles that go round the content of a page. */
const surroundings = /^(nav|aside|header|footer|menu|dialog)$/u;
const surroundingRoles = /^(navigation|banner|contentinfo|search|complementary|menu|menubar|toolbar|dialog)$/u;

/** The part of a page that is its document, and what is left out of that part. */
export interface PageContent {
  element: HtmlElement;
  /** A heading of the page that stands outside that part. */
  heading: HtmlElement | null;
  isLeftOut: (element: HtmlElement) => boolean;
}

/** A child that holds this share of what its parent prints is the parent's content. */
const mainShare = 0.85;

/**
 * Chooses the content of a page by what is printed, never by how one site names its parts: `main` or the only `article`
 * where they hold most of the text, else the innermost element that does. Nothing is passed over that holds a
 * sentence or a table of numbers; lists of links are left out wherever they stand.
 */
export function findContent(body: HtmlElement): PageContent {
  const weights = new Map<HtmlElement, Weight>();
  weigh(body, weights, false);
  const total = weights.get(body)?.characters ?? 0;
  const own = (element: HtmlElement): number => weights.get(element)?.characters ?? 0;
  const isLeftOut = (element: HtmlElement): boolean =>
    isSilent(element) || isSurrounding(element) || isLinkList(weights.get(element));
  const marked = findElements(body, 'main', 'article').filter((element) => own(element) >= total * mainShare);
  let element = marked[0] ?? body;
  for (let inner = findInner(element); inner !== undefined; inner = findInner(element)) element = inner;
  return { element, heading: findHeading(body, element), isLeftOut };

  function findInner(parent: HtmlElement): HtmlElement | undefined {
    const children = listElements(parent).filter((child) => !isLeftOut(child));
    const main = children.find((child) => own(child) >= own(parent) * mainShare);
    if (main === undefined || children.some((child) => child !== main && weights.get(child)?.holdsMatter === true))
      return undefined;
    if (main.tagName === 'table') return findFrame(main);
    return /^(div|section|article|main|center)$/u.test(main.tagName) ? main : undefined;
  }

  /** The cell that holds the content, in a table that pages were laid out with once: it has paragraphs and tables of its own. */
  function findFrame(table: HtmlElement): HtmlElement | undefined {
    const cells = findElements(table, 'td').filter((cell) => own(cell) >= own(table) * mainShare);
    const frame = cells.find((cell) => findElements(cell, 'p', 'div', 'table').length >= fewestBlocks);
    const others = findElements(table, 'td').filter(
      (cell) => frame !== undefined && !isWithin(cell, frame) && !isWithin(frame, cell),
    );
    return others.some((cell) => weights.get(cell)?.holdsMatter === true) ? undefined : frame;
  }
}

/** Fewer paragraphs and tables stand in a cell of a table that is one. */
const fewestBlocks = 2;

function isWithin(inner: HtmlElement, outer: HtmlElement): boolean {
  return inner === outer || [...findPath(outer, inner)].includes(outer);
}

function weigh(element: HtmlElement, weights: Map<HtmlElement, Weight>, isLinked: boolean): Weight {
  const weight: Weight = { characters: 0, linked: 0, links: 0, holdsMatter: false };
  weights.set(element, weight);
  if (isSilent(element) || isSurrounding(element)) return weight;
  for (const child of element.childNodes) {
    if (isElement(child)) {
      const isLink = leadsAway(child);
      const inner = weigh(child, weights, isLinked || isLink);
      weight.characters += inner.characters;
      weight.linked += inner.linked;
      weight.links += inner.links + (isLink ? 1 : 0);
      weight.holdsMatter ||= inner.holdsMatter;
    } else if ('value' in child) {
      const text = child.value.replace(/\s+/gu, '');
      if (isLinked) weight.linked += text.length;
      else {
        weight.characters += text.length;
        weight.holdsMatter ||= /[。；]/u.test(text);
      }
    }
  }
  const isNumbered = element.tagName === 'table' && /\d/u.test(readTableText(element, weight));
  weight.holdsMatter ||= isNumbered && findElements(element, 'td', 'th').length >= 6;
  return weight;
}

/** The text of a table that is small enough to be looked at whole; a large one holds numbers. */
function readTableText(table: HtmlElement, { characters }: Weight): string {
  return characters > 1000 ? '0' : readText(table);
}

/** A link to another page; one to a place on the same page is an entry of a list of contents. */
function leadsAway(element: HtmlElement): boolean {
  return element.tagName === 'a' && !/^(#|$)/u.test(readAttribute(element, 'href') ?? '');
}

function isSurrounding(element: HtmlElement): boolean {
  if (surroundingRoles.test(readAttribute(element, 'role') ?? '')) return true;
  // An article can have a header of its own, and some sites put everything into one.
  return surroundings.test(element.tagName) && !holdsHeading(element) && findElements(element, 'table').length === 0;
}

function holdsHeading(element: HtmlElement): boolean {
  return findElements(element, 'h1', 'h2', 'article', 'main').length > 0;
}

function isLinkList(weight: Weight | undefined): boolean {
  if (weight === undefined || weight.links < 3) return false;
  return !weight.holdsMatter && weight.linked > 2 * weight.characters;
}

/** The nearest heading before the content that is not inside it: the title of an article often stands over its text. */
function findHeading(body: HtmlElement, content: HtmlElement): HtmlElement | null {
  if (findElements(content, 'h1').length > 0) return null;
  const path = [...findPath(body, content)];
  for (const [index, step] of path.entries()) {
    const children = listElements(step);
    const before = children.slice(0, Math.max(0, children.indexOf(path[index - 1] ?? content)));
    const headings = before
      .filter((child) => !isSilent(child))
      .flatMap((child) => [child, ...findElements(child, 'h1', 'h2', 'h3')]);
    const nearest = headings.findLast(({ tagName }) => /^h[1-3]$/u.test(tagName));
    if (nearest !== undefined) return nearest;
  }
  return null;
}

/** The elements that the content stands in, from the innermost to the body. */
function* findPath(body: HtmlElement, content: HtmlElement): Generator<HtmlElement> {
  for (let at: HtmlElement | null = content; at !== null && at !== body;) {
    const parent: unknown = at.parentNode;
    at = isParent(parent) ? parent : null;
    if (at !== null) yield at;
  }
}

function isParent(node: unknown): node is HtmlElement {
  return typeof node === 'object' && node !== null && 'tagName' in node;
}
