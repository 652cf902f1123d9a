import { goesThrough, shortestPage } from './running-line.ts';
import type { ClassifiedLine } from './classified-line.ts';

/** How page numbers are printed. Those with a mark of their own are told by it, the others by how they count. */
const forms: readonly { form: RegExp; marked: boolean }[] = [
  { form: /^[-—–－~～·]+\s*(\d{1,3})\s*[-—–－~～·]+$/u, marked: true },
  { form: /^第\s*(\d{1,3})\s*页(?:[，,/\s]*共\s*\d{1,3}\s*页)?$/u, marked: true },
  { form: /^(\d{1,3})\s*\/\s*\d{1,3}$/u, marked: false },
  { form: /^(\d{1,3})$/u, marked: false },
];

/** Longer lines are sentences, which take their time to compare. */
const longestNumber = 40;

const fewestPages = 3;

/** Whether a text is the number of a page by its words or its slash: `第3页`, `第3页 共20页`, `3/20`. Digits and dashes may be cells. */
export function isPageNumber(text: string): boolean {
  const printed = text.normalize('NFKC').trim();
  return /[/页]/u.test(printed) && forms.some(({ form }) => form.test(printed));
}

/**
 * The page numbers that were extracted with a text, as indexes of its lines. Digits that nothing marks are page numbers where at least
 * three, a page apart, count one by one on lines of their own; right under other text, they do so through the whole document.
 */
export function findPageNumbers(lines: readonly ClassifiedLine[]): number[] {
  const short = lines.flatMap(({ kind, text }, at) => {
    const printed = kind === 'prose' ? text.trim() : '';
    return printed === '' || printed.length > longestNumber ? [] : [{ at, text: printed.normalize('NFKC') }];
  });
  return forms.flatMap(({ form, marked }) => {
    const found = short.flatMap(({ at, text }): PageNumber[] => {
      const page = form.exec(text)?.[1];
      return page === undefined ? [] : [{ at, page: Number(page) }];
    });
    if (marked) return found.map(({ at }) => at);
    const alone = found.filter(({ at }) => standsAlone(lines, at));
    return [
      ...listRuns(alone).filter((run) => run.length >= fewestPages),
      ...listChains(found).filter((chain) => goesThrough(lines, chain)),
    ].flat();
  });
}

interface PageNumber {
  at: number;
  page: number;
}

/** Numbers that count one by one, no other between them. */
function listRuns(found: readonly PageNumber[]): number[][] {
  const runs: number[][] = [];
  let last: PageNumber | undefined;
  for (const number of found) {
    if (last !== undefined && isNextPage(last, number)) runs.at(-1)?.push(number.at);
    else runs.push([number.at]);
    last = number;
  }
  return runs;
}

/** Numbers that count one by one, whatever stands between them. */
function listChains(found: readonly PageNumber[]): number[][] {
  const chains: PageNumber[][] = [];
  /** The chain that each page would go on with. */
  const open = new Map<number, PageNumber[]>();
  for (const number of found) {
    const before = open.get(number.page);
    const goesOn = before?.slice(-1).some((last) => isNextPage(last, number)) === true;
    const chain = goesOn ? before : [];
    if (!goesOn) chains.push(chain);
    chain.push(number);
    const other = open.get(number.page + 1);
    if (other === undefined || other.length <= chain.length) open.set(number.page + 1, chain);
  }
  return chains.map((chain) => chain.map(({ at }) => at));
}

function isNextPage(last: PageNumber, next: PageNumber): boolean {
  return next.page === last.page + 1 && next.at - last.at >= shortestPage;
}

/** Whether a blank line stands before or after a line, or none at all: a number between other texts is theirs. */
function standsAlone(lines: readonly ClassifiedLine[], at: number): boolean {
  return [lines[at - 1], lines[at + 1]].some((line) => line === undefined || line.kind === 'blank');
}
