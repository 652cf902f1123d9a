import type { Figure } from '../model/disclosure.ts';

/**
 * A figure, and what one sentence says beside it under the same name: final accounts give 年初预算数, 决算数 and 完成率 of
 * each item, which are one row to a reader.
 */
export interface FigureRow {
  figure: Figure;
  beside: Figure[];
}

/** Figures as rows, in document order: what a sentence says of one item stands in one row, under the amount spent. */
export function joinFigures(figures: readonly Figure[]): FigureRow[] {
  const runs: Figure[][] = [];
  for (const figure of figures) {
    const run = runs.at(-1);
    if (run !== undefined && belongs(run, figure)) run.push(figure);
    else runs.push([figure]);
  }
  return runs.flatMap((run) => {
    const main = run.find((figure) => !isCompletion(figure) && figure.phase === 'final-accounts') ?? run[0];
    return main === undefined ? [] : [{ figure: main, beside: run.filter((figure) => figure !== main) }];
  });
}

function isCompletion({ figure }: Figure): boolean {
  return figure === 'completion.percent';
}

/** Whether a figure says of the same item, on the same line, what the figures before it do not say yet. */
function belongs(run: readonly Figure[], figure: Figure): boolean {
  return run.every(
    (other) =>
      other.label === figure.label &&
      other.line === figure.line &&
      (isCompletion(other) !== isCompletion(figure) ||
        (!isCompletion(figure) && other.figure === figure.figure && other.phase !== figure.phase)),
  );
}
