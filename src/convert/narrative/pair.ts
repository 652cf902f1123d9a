import type { Cursor } from './cursor.ts';
import { readWords } from './head.ts';
import type { Span } from './passage.ts';
import type { Piece } from './piece.ts';

/** One end of `由2023年的10万元压减到8万元`: what there was, or what it came to. */
export interface PairEnd {
  role: 'previous' | 'level';
  /** The words that name it, without those that make the pair. */
  words: Span;
  /** What there was is that of the year before, as far as the words tell; an amount of another time has no key. */
  lastYear: boolean;
}

const from = /(?:由|从)(?:(\d{4})年度?|上一?年度?|去年度?)?(年初|调整前|原来)?(?:同期|部门|预算|安排|支出|数|额|的)*$/u;
const move = '(?:增加|增长|提高|上升|调增|追加|减少|下降|降低|压减|压缩|缩减|削减|核减|调减|调整|变更?|增|减|降|升|压)';
const to = new RegExp(`^(?:,|，)?${move}?了?(?:到|至|为|成)`, 'u');
const moved = new RegExp(`^(?:,|，)?${move}`, 'u');

/** Reads a quantity as one end of a pair; null where it is none. */
export function readPairEnd(cursor: Cursor, piece: Piece): PairEnd | null {
  const { memory, masked, pieces, at } = cursor;
  const text = masked.slice(piece.words.start, piece.words.end);
  const start = from.exec(text);
  if (start !== null) {
    const next = readNext(cursor, at + 1, piece.depth);
    const earlier = start[2] === undefined && (start[1] === undefined || Number(start[1]) === memory.year - 1);
    return {
      role: 'previous',
      words: { start: piece.words.start, end: piece.words.start + start.index },
      lastYear: earlier && (to.test(next) || moved.test(next)),
    };
  }
  const reached = to.exec(text);
  const before = pieces[at - 1];
  if (reached === null || before === undefined || piece.opener !== 'amount' || before.depth !== piece.depth)
    return null;
  if (!from.test(masked.slice(before.words.start, before.words.end))) return null;
  return {
    role: 'level',
    words: { start: piece.words.start + reached[0].length, end: piece.words.end },
    lastYear: true,
  };
}

/** The words up to the next quantity, where no mark parts it from this one. */
function readNext({ masked, pieces }: Cursor, at: number, depth: number): string {
  const next = pieces[at];
  if (next?.opener !== 'amount' || next.depth !== depth) return '';
  return readWords(masked, next.words);
}
