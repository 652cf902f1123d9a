import type { Disclosure } from '../model/disclosure.ts';

/** Lines of the transcript that stand under one heading: a page, or a file of several. */
export interface TranscriptStretch {
  /** `第 12 页`; null where the document has neither pages nor several files. */
  heading: string | null;
  /** Numbers of transcript lines. */
  lines: number[];
}

type Paged = Pick<Disclosure, 'source' | 'transcript' | 'transcript_pages'>;

/** Cuts a transcript where a page or a file begins, so that whoever holds the document can turn to the same page. */
export function cutTranscript(disclosure: Paged): TranscriptStretch[] {
  const stretches: TranscriptStretch[] = [];
  const goesOn = (line: number): boolean =>
    findPage(disclosure, line) === findPage(disclosure, line + 1) &&
    findFile(disclosure, line) === findFile(disclosure, line + 1);
  for (const line of disclosure.transcript.keys()) {
    const number = line + 1;
    if (line === 0 || !goesOn(line)) stretches.push({ heading: headLine(disclosure, number), lines: [] });
    stretches.at(-1)?.lines.push(number);
  }
  return stretches;
}

/** What a line's mark says on being pointed at, where the document has pages: `第 12 页，第 57 行`. */
export function nameLine(disclosure: Paged, line: number): string | undefined {
  const page = findPage(disclosure, line);
  return page === 0 ? undefined : `第 ${String(page)} 页，第 ${String(line)} 行`;
}

/** Marks that turn the direction of what stands after them: a browser would print 12.34 as 43.21. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A line as it is shown: a cell of several lines has them one below the other, and a mark of direction is named in place of turning
 * the line round, as `[U+202E]`. The transcript in the data keeps it.
 */
export function showLine(text: string): string {
  return text
    .replaceAll('\u2028', '\n')
    .replace(directionMarks, (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
}

function headLine(disclosure: Paged, line: number): string | null {
  const page = findPage(disclosure, line);
  const file = disclosure.source.files.length > 1 ? findFile(disclosure, line) : '';
  const parts = [file, page === 0 ? '' : `第 ${String(page)} 页`].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' · ');
}

function findPage({ transcript_pages: pages }: Paged, line: number): number {
  return pages[line - 1] ?? 0;
}

/** The file that a line comes from; the empty line between two files belongs to the one before. */
function findFile({ source }: Paged, line: number): string {
  return source.files.findLast((file) => file.line <= line)?.file ?? source.file;
}
