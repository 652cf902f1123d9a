import type { Disclosure } from '../../model/disclosure.ts';
import { compareWith, readFen } from './amount-range.ts';
import { listFacts, type Facts, type Mark } from './fact.ts';
import { foldText, type Variants } from './fold.ts';
import { type SearchUnit, shortestUnit } from './unit.ts';

/** Passages are cut near this length: a result shows what was found, not a page. */
const passageLength = 90;
const longestPassage = 160;
/** Rows are kept whole where that is possible at all. */
const longestRow = 480;

/** A unit with its folded text. */
export interface FoldedUnit extends SearchUnit {
  folded: string;
}

export interface DocumentUnits {
  units: FoldedUnit[];
  /** How many of them, from the first, are the transcript; each of the others stands for itself. */
  printed: number;
}

/** A disclosure as the units of its full text. */
export function listUnits(disclosure: Disclosure, variants: Variants): DocumentUnits {
  const facts = listFacts(disclosure);
  const printed = cutTranscript(disclosure, facts, variants);
  const others = listRearranged(printed, facts, variants);
  placeAmounts(printed, facts, variants);
  return { units: [...printed, ...others], printed: printed.length };
}

/** What the lines of a document belong to, asked from the first line to the last. */
function followMarks(marks: readonly Mark[]): (line: number) => { mark: Mark | null; begins: boolean } {
  let next = 0;
  let section: Mark | null = null;
  let current: Mark | null = null;
  return (line) => {
    let begins = false;
    for (let mark = marks[next]; mark !== undefined && mark.line <= line; mark = marks[(next += 1)]) {
      if (mark.kind === 'section') section = mark;
      // Of several marks on one line the first is the most telling: rows come before their table.
      if (!begins) current = mark;
      begins = true;
    }
    if (current !== null && current.lineEnd !== null && line > current.lineEnd) {
      begins ||= current !== section;
      current = section;
    }
    return { mark: current, begins };
  };
}

/** Cuts the transcript at the marks, long stretches also at lines and sentences. Nothing is left out. */
function cutTranscript({ transcript, title }: Disclosure, facts: Facts, variants: Variants): FoldedUnit[] {
  const units: FoldedUnit[] = [];
  const follow = followMarks(facts.marks);
  let open: FoldedUnit | null = null;
  const close = (): void => {
    if (open === null) return;
    const last = units.at(-1);
    if (last !== undefined && (open.folded.length < shortestUnit || last.folded.length < shortestUnit))
      extend(last, open.text, open.folded, true);
    else units.push(open);
    open = null;
  };
  for (const [index, line] of transcript.entries()) {
    const { mark, begins } = follow(index + 1);
    if (begins) close();
    for (const piece of splitLine(line)) {
      const folded = foldText(piece, variants);
      const text = piece.replace(/\s+/gu, ' ').trim();
      if (text === '') continue;
      if (open !== null && isFull(open, text)) close();
      if (open === null) open = startUnit(mark, title, index + 1, text, folded);
      else extend(open, text, folded, piece.startsWith('\t') || piece.includes('\t') || open.text.includes(' '));
    }
  }
  close();
  return units;
}

function startUnit(mark: Mark | null, title: string, line: number, text: string, folded: string): FoldedUnit {
  return {
    kind: mark?.kind ?? 'section',
    text,
    folded,
    line,
    title: mark?.title ?? title,
    under: mark?.under ?? '',
    place: mark?.place ?? `source/#L${String(line)}`,
    amounts: [],
  };
}

function extend(unit: FoldedUnit, text: string, folded: string, cells: boolean): void {
  unit.text += cells ? ` ${text}` : text;
  unit.folded += folded;
}

/** Whether a unit is long enough, seen what comes next. */
function isFull(unit: FoldedUnit, next: string): boolean {
  const { length } = unit.text;
  if (unit.kind !== 'section' && unit.kind !== 'glossary') return length + next.length > longestRow;
  return length + next.length > longestPassage || (length >= passageLength / 2 && /[。；：！？]$/u.test(unit.text));
}

/** A line of prose can be a whole page long: then in sentences, and what has no end in pieces. */
function splitLine(line: string): string[] {
  if (line.length <= longestPassage || line.includes('\t')) return [line];
  const pieces: string[] = [];
  for (const sentence of line.match(/[^。；！？]+[。；！？]*[”’」』）)]*|[。；！？]+/gu) ?? [line]) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length <= passageLength)
      pieces[pieces.length - 1] = last + sentence;
    else pieces.push(...(sentence.match(/[^]{1,160}/gu) ?? []));
  }
  return pieces;
}

/** The unit that a line belongs to: the last that begins on it or before. */
function findUnit(units: readonly FoldedUnit[], line: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.line ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * Texts that the transcript holds in another order than they are read: a cell of three lines beside another one, a
 * sentence that a page break cut. Without them half a sentence, copied from the site, would not be found.
 */
function listRearranged(printed: readonly FoldedUnit[], facts: Facts, variants: Variants): FoldedUnit[] {
  const whole = printed.map((unit) => unit.folded).join('');
  const seen = new Set<string>();
  const others: FoldedUnit[] = [];
  const marksByLine = Map.groupBy(facts.marks, (mark) => mark.line);
  for (const { line, text } of facts.texts) {
    const folded = foldText(text, variants);
    if (folded.length < 2 || seen.has(folded)) continue;
    seen.add(folded);
    const index = findUnit(printed, line);
    const near = printed
      .slice(index, index + 6)
      .map((unit) => unit.folded)
      .join('');
    if (near.includes(folded) || whole.includes(folded)) continue;
    const unit = printed[index];
    const mark = marksByLine.get(line)?.[0] ?? null;
    if (unit === undefined) continue;
    const { kind, title, under, place } = mark ?? unit;
    const shown = text.replace(/\s+/gu, ' ').trim();
    others.push({
      kind,
      title,
      under,
      place: place ?? `source/#L${String(line)}`,
      text: shown,
      folded,
      line,
      amounts: [],
    });
  }
  return others;
}

/** A number with its unit of money, as documents and people print it: `1,888.65 万元`, `2.53亿`. */
const printedAmount = /(\d+(?:\.\d+)?) ?(万亿|亿|千万|百万|万|千)?元/gu;

/** Gives every amount to the unit that prints it: those that were read, and whatever else stands there as an amount. */
function placeAmounts(units: readonly FoldedUnit[], { amounts }: Facts, variants: Variants): void {
  for (const { line, cny, printed } of amounts) {
    const last = findUnit(units, line);
    let first = last;
    while (first > 0 && units[first - 1]?.line === units[last]?.line) first -= 1;
    const sharing = units.slice(first, last + 1);
    const wanted = foldText(printed, variants);
    const unit = sharing.find(({ folded }) => folded.includes(wanted)) ?? sharing[0];
    addAmount(unit, Number(cny.replace(/^-/u, '').replace('.', '')));
  }
  for (const unit of units) {
    // Not the folded text: there the numbers of neighbouring cells are one.
    const text = unit.text.normalize('NFKC').replaceAll(',', '');
    for (const [, number = '', scale = ''] of text.matchAll(printedAmount)) {
      const fen = compareWith('≥', readFen(number, `${scale}元`))?.least ?? null;
      if (fen !== null) addAmount(unit, fen);
    }
  }
}

function addAmount(unit: FoldedUnit | undefined, fen: number): void {
  if (unit !== undefined && !unit.amounts.includes(fen)) unit.amounts.push(fen);
}
