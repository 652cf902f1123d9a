import type { ClassifiedLine } from './text.ts';

/** How page numbers are printed. Those with a mark of their own are told by it, digits alone by how they count. */
const forms: readonly { form: RegExp; marked: boolean }[] = [
  { form: /^\s*[-—–－]+\s*(\d{1,3})\s*[-—–－]+\s*$/u, marked: true },
  { form: /^\s*第\s*(\d{1,3})\s*页(?:[，,/\s]*共\s*\d{1,3}\s*页)?\s*$/u, marked: true },
  { form: /^\s*(\d{1,3})\s*$/u, marked: false },
];

/** Numbers this near to each other are those of rows, not of pages. */
const shortestPage = 8;
const fewestPages = 3;

/**
 * Makes the page numbers that were extracted with a text blank lines: what they stand between, rows of a table or halves of a
 * sentence, goes on over them. Digits alone are page numbers where at least three, a page apart, count one by one.
 */
export function blankPageNumbers(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  const pages = new Set<ClassifiedLine>();
  for (const { form, marked } of forms) {
    let run: { line: ClassifiedLine; page: number }[] = [];
    const end = (): void => {
      if (marked || run.length >= fewestPages) for (const { line } of run) pages.add(line);
      run = [];
    };
    lines.forEach((line, at) => {
      const page = line.kind === 'prose' && (marked || standsAlone(lines, at)) ? form.exec(line.text)?.[1] : undefined;
      if (page === undefined) return;
      const last = run.at(-1);
      if (last !== undefined && (Number(page) !== last.page + 1 || line.line - last.line.line < shortestPage)) end();
      run.push({ line, page: Number(page) });
    });
    end();
  }
  return lines.map((line) => (pages.has(line) ? { ...line, kind: 'blank' } : line));
}

/** Whether a blank line stands before or after a line, or none at all: a number between other texts is theirs. */
function standsAlone(lines: readonly ClassifiedLine[], at: number): boolean {
  return [lines[at - 1], lines[at + 1]].some((line) => line === undefined || line.kind === 'blank');
}
