import type { Message } from '../../../model/message.ts';
import { UnreadableError } from '../../../model/message.ts';

function refusePdf(
  file: string,
  code: string,
  seen: string,
  rest: Pick<Message, 'expected' | 'action'>,
): UnreadableError {
  return new UnreadableError([{ code, severity: 'error', place: { file }, seen, ...rest }]);
}

const wholeFile = {
  expected: 'a whole PDF file',
  action: 'Download it again from where it was published, or open it in a viewer and save it again.',
};

/** What pdf.js could not do, as a message for the publisher. */
export function describeFailure(error: unknown, file: string): UnreadableError {
  if (error instanceof UnreadableError) return error;
  const name = error instanceof Error ? error.name : '';
  const reason = error instanceof Error ? error.message : String(error);
  if (name === 'PasswordException')
    return refusePdf(file, 'encrypted-file', 'encrypted PDF: it opens with a password only', {
      expected: 'a PDF that opens without a password',
      action: 'Open it with the password, save or print it to a new PDF without one, and take that.',
    });
  return refusePdf(file, 'broken-file', `invalid PDF: ${reason}`, wholeFile);
}

/** A file whose end is missing, and who knows how many pages with it; or one that is no PDF. */
export function refuseCut(file: string, length: number): UnreadableError {
  return refusePdf(
    file,
    'broken-file',
    `invalid PDF: its ${String(length)} bytes stop before the end of the file`,
    wholeFile,
  );
}

/** A document with pages that show no text that can be read. `pages` counts from 1. */
export function refuseScan(file: string, pages: readonly number[], total: number): UnreadableError {
  return refusePdf(file, 'scanned-pages', `scanned PDF: no text on ${listPages(pages)} of ${String(total)}`, {
    expected: 'pages of text, not pictures of pages',
    action:
      'Ask the publisher for the file it was printed from (Word, Excel or PDF saved from them); else have the text of these pages recognised, ' +
      'check every figure against the picture, and save it as .txt or .docx.',
  });
}

/** A document whose fonts do not say which characters they draw. */
export function refuseIllegible(file: string, pages: readonly number[]): UnreadableError {
  return refusePdf(
    file,
    'unknown-characters',
    `unknown characters on ${listPages(pages)}: the fonts do not say what they draw`,
    {
      expected: 'text that can be copied out of a viewer',
      action: 'Ask the publisher for the file it was printed from, or print it to PDF again with fonts embedded.',
    },
  );
}

/** `page 3`, `pages 1–4, 7`. */
export function listPages(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of [...pages].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run?.[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  const names = runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`));
  return `${pages.length === 1 ? 'page' : 'pages'} ${names.join(', ')}`;
}
