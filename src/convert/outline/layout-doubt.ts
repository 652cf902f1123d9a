import type { Transcript } from '../../model/block.ts';
import type { NoticeDraft } from '../notice.ts';

/**
 * Gives notice of the lines whose rows and cells are in doubt: a PDF that draws no lines round its cells shows where its
 * texts stand and no more, and these can stand in two rows or columns; a row that is broken by its page in every cell looks like two.
 */
export function noteDoubtfulLayout({ lines }: Transcript, doubtful: readonly number[]): NoticeDraft[] {
  const [first] = doubtful;
  if (first === undefined) return [];
  return [
    {
      rule: 'layout-in-doubt',
      severity: 'warning',
      message:
        '原件的表格没有框线，或换页处一行被分到两页，这些行的文字可以排成不止一种行列，其中有数的行未读取；引用前请与原件核对',
      quote: (lines[first - 1] ?? '').replace(/\s+/gu, ' ').trim(),
      lines: [...doubtful],
    },
  ];
}
