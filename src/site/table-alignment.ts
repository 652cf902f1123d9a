import type { Element, Root } from 'hast';

/**
 * Puts the alignment of Markdown table cells into classes (`align-right`).
 * The MDX compiler would write style attributes instead, which the Content-Security-Policy forbids.
 */
export function alignTables(): (tree: Root) => void {
  return (tree) => {
    alignCells(tree);
  };
}

function alignCells(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const { align } = child.properties;
    if ((child.tagName === 'td' || child.tagName === 'th') && typeof align === 'string') {
      child.properties = { ...child.properties, className: [`align-${align}`] };
      delete child.properties.align;
    }
    if (child.tagName === 'th') child.properties.scope = 'col';
    alignCells(child);
  }
}
