import type { Transcript } from '../../model/block.ts';
import type { NoticeDraft } from '../notice.ts';

/**
 * Gives notice of the lines whose rows and cells are in doubt: a PDF that draws no lines round its cells shows where its
 * texts stand and no more, and these can stand in two rows or columns; a row that is broken by its page in every cell looks like two.
 * In a Word document or web page cells can be merged or split otherwise than those around them (`uneven`).
 */
export function noteDoubtfulLayout(
  transcript: Transcript,
  doubtful: readonly number[],
  uneven: readonly number[],
): NoticeDraft[] {
  const merged = new Set(uneven);
  return [
    ...noteLines(
      transcript,
      doubtful.filter((line) => !merged.has(line)),
      {
        rule: 'layout-in-doubt',
        message:
          '原件的表格没有框线，或换页处一行被分到两页，这些行的文字可以排成不止一种行列，其中有数的行未读取；引用前请与原件核对',
      },
    ),
    ...noteLines(transcript, [...merged], {
      rule: 'cells-uneven',
      message:
        '这些行的单元格合并、拆分得与上下各行不同，有的文字不能确定属于哪一行哪一栏，其中数的位置不能确定的行未读取；引用前请与原件核对',
    }),
  ];
}

function noteLines(
  { lines }: Transcript,
  marked: readonly number[],
  said: Pick<NoticeDraft, 'rule' | 'message'>,
): NoticeDraft[] {
  const [first] = marked;
  if (first === undefined) return [];
  const quote = (lines[first - 1] ?? '').replace(/\s+/gu, ' ').trim();
  return [{ ...said, severity: 'warning', quote, lines: [...marked] }];
}
