import { sankey, sankeyJustify, sankeyLinkHorizontal, type SankeyLink, type SankeyNode } from 'd3-sankey';
import { formatWan } from '../../model/amount.ts';
import type { Drawing, Surface } from './frame.ts';
import { drawLine, drawText, lineHeight, wrapText } from './lettering.ts';
import { element, escapeText } from './markup.ts';
import { formatShare } from './share.ts';

/** One source or use of money; `rest` is what the document leaves unexplained. */
export interface Stream {
  name: string;
  cny: string;
  kind: 'item' | 'rest';
}

export interface Flow {
  incoming: readonly Stream[];
  outgoing: readonly Stream[];
  /** What both sides meet in. */
  whole: string;
}

interface NodeFacts {
  key: string;
  stream: Stream | null;
  className: string;
}
interface LinkFacts {
  className: string;
  kind: Stream['kind'];
  tip: string;
}
type FlowNode = SankeyNode<NodeFacts, LinkFacts>;
type FlowLink = SankeyLink<NodeFacts, LinkFacts>;

const bar = 10;
/** Two lines of lettering and some air, so that the labels of two thin streams never meet. */
const padding = 2 * lineHeight + 8;
const headroom = 42;

/** Sources left, uses right, the total between them. Labels stand on their own stream, beside its node. */
export function drawFlow({ incoming, outgoing, whole }: Flow, { layout, hatch }: Surface): Drawing {
  const longest = Math.max(incoming.length, outgoing.length);
  const height = headroom + Math.max(220, longest * (padding + 34));
  const nodes: NodeFacts[] = [
    { key: 'total', stream: null, className: 'chart-total' },
    ...incoming.map((stream, index) => ({
      key: `in-${String(index)}`,
      stream,
      className: series(stream, index),
    })),
    ...outgoing.map((stream, index) => ({
      key: `out-${String(index)}`,
      stream,
      className: series(stream, incoming.length + index),
    })),
  ];
  const links = nodes.flatMap((node) => {
    if (node.stream === null) return [];
    const { stream, className } = node;
    const inward = node.key.startsWith('in-');
    return [
      {
        source: inward ? node.key : 'total',
        target: inward ? 'total' : node.key,
        value: Number(stream.cny),
        className,
        kind: stream.kind,
        tip: `${stream.name}：${formatWan(stream.cny)} 万元（${formatShare(stream.cny, whole)}）`,
      },
    ];
  });
  const graph = sankey<NodeFacts, LinkFacts>()
    .nodeId((node) => node.key)
    .nodeAlign(sankeyJustify)
    // The order of the document's sentence, not the order that saves crossings: there is only one node to meet in.
    .nodeSort((a, b) => nodes.findIndex(({ key }) => key === a.key) - nodes.findIndex(({ key }) => key === b.key))
    .nodeWidth(bar)
    .nodePadding(padding)
    .extent([
      [0, headroom],
      [layout.width, height - padding / 2],
    ])({ nodes: nodes.map((node) => ({ ...node })), links });

  const path = sankeyLinkHorizontal<NodeFacts, LinkFacts>();
  const streams = graph.links.map((link) => drawStream(link, path(link) ?? '', hatch));
  const marks = graph.nodes.map((node) => drawNode(node, whole, layout.width, hatch));
  const total = drawLine(`总额 ${formatWan(whole)} 万元`, {
    x: layout.width / 2,
    y: 16,
    anchor: 'middle',
    className: 'chart-label chart-strong',
  });
  return { height, body: [...streams, ...marks, total].join('') };
}

function series(stream: Stream, index: number): string {
  return stream.kind === 'rest' ? 'chart-rest' : `series-${String((index % 6) + 1)}`;
}

function drawStream(link: FlowLink, d: string, hatch: string): string {
  return element(
    'path',
    {
      class: `chart-stream ${link.className}`,
      d: d.replace(/\d+\.\d+/gu, (number) => String(Math.round(Number(number) * 10) / 10)),
      'stroke-width': Math.max(1, link.width ?? 0),
      ...(link.kind === 'rest' ? { stroke: hatch } : {}),
    },
    element('title', {}, escapeText(link.tip)),
  );
}

function drawNode(node: FlowNode, whole: string, width: number, hatch: string): string {
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0, stream } = node;
  const rectangle = element('rect', {
    class: `chart-mark ${node.className}`,
    x: x0,
    y: y0,
    width: x1 - x0,
    height: Math.max(1, y1 - y0),
    ...(stream?.kind === 'rest' ? { fill: hatch } : {}),
  });
  if (stream === null) return rectangle;
  const left = x0 < width / 2;
  const x = left ? x1 + 6 : x0 - 6;
  const anchor = left ? 'start' : 'end';
  const middle = (y0 + y1) / 2;
  const name = wrapText(stream.name, width / 2 - 3 * bar, 1);
  return (
    rectangle +
    drawText(name, stream.name, {
      x,
      y: middle - 4,
      anchor,
      className: 'chart-label chart-strong',
    }) +
    drawLine(`${formatWan(stream.cny)}（${formatShare(stream.cny, whole)}）`, {
      x,
      y: middle - 4 + lineHeight,
      anchor,
      className: 'chart-amount',
    })
  );
}
