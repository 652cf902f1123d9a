import type { Nodes, Root } from 'hast';

/**
 * Puts the alignment of Markdown table cells into classes (`align-right`).
 * The MDX compiler would write style attributes instead, which the Content-Security-Policy forbids.
 */
export function alignTables(): (tree: Root) => void {
  return alignCells;
}

/** Tables stand within the components of a guide, too. */
function alignCells(node: Nodes): void {
  if (node.type === 'element' && ['td', 'th'].includes(node.tagName)) {
    const { align } = node.properties;
    if (typeof align === 'string') {
      node.properties = { ...node.properties, className: [`align-${align}`] };
      delete node.properties.align;
    }
    if (node.tagName === 'th') node.properties.scope = 'col';
  }
  if ('children' in node) for (const child of node.children) alignCells(child);
}
