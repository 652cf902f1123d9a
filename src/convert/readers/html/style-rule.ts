import { findElements, type HtmlElement, listElements, readAttribute, readText } from './tree.ts';

/** `.gone`, `tr.gone`: a selector of a class alone. */
const ofClass = /^([a-z][\w-]*)?\.([\w-]+)$/iu;

/**
 * Marks as hidden what the page's own styles hide in a table by its class (`.gone { display: none }`), and returns how many elements with
 * text these are. What a click may show is left: a class that another rule shows again, as the open one of several tabs, a table, and
 * whatever stands round tables, such as a page that a program shows when it has loaded.
 */
export function hideByClass(root: HtmlElement): number {
  const styles = findElements(root, 'style').filter(isOfScreen).map(readText).join('\n');
  if (!/display\s*:\s*none/iu.test(styles)) return 0;
  const hidden = listHidden(styles);
  const isHidden = (element: HtmlElement): boolean => {
    const classes = (readAttribute(element, 'class') ?? '').split(/\s+/u);
    return (
      hidden.some(({ tag, name }) => classes.includes(name) && (tag === '' || tag === element.tagName)) &&
      !/display\s*:/iu.test(readAttribute(element, 'style') ?? '') &&
      findElements(element, 'table').length === 0
    );
  };
  let count = 0;
  const mark = (element: HtmlElement, inTable: boolean): void => {
    if (!inTable || !isHidden(element)) {
      for (const child of listElements(element)) mark(child, inTable || element.tagName === 'table');
      return;
    }
    element.attrs.push({ name: 'hidden', value: '' });
    if (readText(element).trim() !== '') count += 1;
  };
  mark(root, false);
  return count;
}

/** Styles of another medium are those of paper. */
function isOfScreen(style: HtmlElement): boolean {
  return /^(?:all|screen|)$/iu.test((readAttribute(style, 'media') ?? '').trim());
}

function listHidden(styles: string): { tag: string; name: string }[] {
  // Rules of a medium are those of paper, or of a narrow screen; they hold rules themselves.
  const plain = styles
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gu, '');
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(',').map((selector) => selector.trim()),
    display: [...body.matchAll(/(?:^|;)\s*display\s*:\s*([\w-]+)/giu)].at(-1)?.[1]?.toLowerCase() ?? null,
  }));
  const shown = rules
    .filter(({ display }) => display !== null && display !== 'none')
    .flatMap(({ selectors }) => selectors)
    .join(' ');
  return rules
    .filter(({ display }) => display === 'none')
    .flatMap(({ selectors }) =>
      selectors.flatMap((selector) => {
        const [whole, tag = '', name = ''] = ofClass.exec(selector) ?? [];
        const isShown = new RegExp(`\\.${name}(?![\\w-])`, 'u').test(shown);
        return whole === undefined || isShown ? [] : [{ tag: tag.toLowerCase(), name }];
      }),
    );
}
