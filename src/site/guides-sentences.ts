import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';

/** The components that stand within a sentence; all others are blocks. */
const inline: readonly (string | null)[] = ['LiveFigure', 'LiveName', 'LiveCount', 'LiveSite', 'SiteLink'];

/**
 * Puts sentences of a guide together again. In MDX a line that begins with a component ends the paragraph before it, so
 * that authors could not wrap a line there; a paragraph here ends where a blank line stands, as in all of Markdown.
 */
export function joinSentences(): (tree: Root) => void {
  return joinParagraphs;
}

function joinParagraphs(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) joinParagraphs(child);
  const joined: Nodes[] = [];
  for (const child of node.children) {
    const last = joined.at(-1);
    if (last !== undefined && follows(last, child)) joined.splice(-1, 1, join(last, child));
    else joined.push(child);
  }
  node.children = joined as typeof node.children;
}

/** Whether no blank line stands between two parts of a sentence. */
function follows(last: Nodes, next: Nodes): boolean {
  const [end, start] = [last.position?.end.line, next.position?.start.line];
  return isPhrase(last) && isPhrase(next) && end !== undefined && start !== undefined && start - end <= 1;
}

function isPhrase(node: Nodes): boolean {
  return node.type === 'paragraph' || (node.type === 'mdxJsxFlowElement' && inline.includes(node.name));
}

function join(last: Nodes, next: Nodes): Paragraph {
  const children = [...phrase(last), { type: 'text', value: '\n' }, ...phrase(next)] as Paragraph['children'];
  const position = last.position && next.position && { start: last.position.start, end: next.position.end };
  return { type: 'paragraph', children, ...(position === undefined ? {} : { position }) };
}

/** What stands within a paragraph: its own parts, or the component as a part of it. */
function phrase(node: Nodes): RootContent[] {
  if (node.type === 'paragraph') return node.children;
  return [{ ...node, type: 'mdxJsxTextElement' } as RootContent];
}
