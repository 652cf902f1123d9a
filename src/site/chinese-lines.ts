import type { Nodes, Root } from 'mdast';

/** Characters between which Chinese text takes no space, so that a line break in the source means nothing. */
const wide = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]`;
const between = new RegExp(String.raw`(?<=${wide}|^)\n(?=${wide}|$)`, 'gu');

/**
 * Joins the lines of Chinese paragraphs in the guides without the space that Markdown's line break would become.
 * Authors may then wrap their lines anywhere.
 */
export function joinChineseLines(): (tree: Root) => void {
  return joinLines;
}

function joinLines(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replace(between, '');
  else if ('children' in node) for (const child of node.children) joinLines(child);
}
