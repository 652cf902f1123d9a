import { parseDecimal, readMoney } from '../../model/amount.ts';
import type { NoticeDraft } from '../notice.ts';

/** The cell of an amount as printed. */
export interface PrintedCell {
  printed: string;
  line: number;
}

const mostExamples = 5;

/** What a spreadsheet shows in the place of a number that a formula did not give, or of one that is a comparison. */
const sheetError = /^(?:#(?:REF!|N\/A|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)|#+|TRUE|FALSE)$/iu;

const figures = /\d|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾][十百千拾佰仟]*[万亿]?元/u;

/**
 * Whether a cell for an amount has figures in it, but is no number: `约30`, `12.3.4`, `（12.3）`, `二十万元`; or says that there should be
 * one: `#REF!`. Dashes and words are answers.
 */
export function isUnreadable(money: { cny: string | null; printed: string } | null): boolean {
  if (money?.cny !== null) return false;
  const printed = money.printed.normalize('NFKC');
  return figures.test(printed) || sheetError.test(printed);
}

/** Digits with a mark among them and no words: `8,20.00`, `8200·00`, `8200。00`. */
const brokenNumber = /^[^\p{L}\p{N}]{0,2}\d[\d\s.,·。'，]*[.,·。，]\d+[^\p{L}\p{N}]{0,2}$/u;

/** `2024.01.15`, which stands over a table: when that was made up. */
const date = /^\P{N}{0,2}(?:19|20)\d\d\s*([.。·])\s*(?:0?[1-9]|1[0-2])\s*\1\s*(?:0?[1-9]|[12]\d|3[01])\P{N}{0,2}$/u;

/** Whether a cell prints an amount, be it with its own unit (`8200.00万元`) or as no number that can be read: it is none of the header. */
export function printsAmount(text: string): boolean {
  if (!/\p{Nd}/u.test(text)) return false;
  if (parseDecimal(text) !== null) return true;
  const printed = text.normalize('NFKC');
  if (brokenNumber.test(printed)) return !date.test(printed);
  return (readMoney(text, '元')?.cny ?? null) !== null;
}

/**
 * Whether the cell of a code or name is the label of a total with an amount that its own cell lacks: `公用经费合计120.00`, two cells
 * that were merged. Another name may end with a number of its own: a road to `G107.5`.
 * `amount`: the place of the next column of amounts; -1 for none.
 */
export function holdsAmount(cells: readonly string[], at: number, amount: number): boolean {
  if (amount === -1 || cells.slice(at + 1, amount + 1).some((cell) => cell !== '')) return false;
  return /[合小总共]\s*计\D*\d[\d,]*\.\d+$/u.test(cells[at] ?? '');
}

/** What there is to say of cells that could not be read; nothing where there are none. */
export function noteUnreadable(cells: readonly PrintedCell[]): NoticeDraft[] {
  const [first] = cells;
  if (first === undefined) return [];
  const examples = cells.slice(0, mostExamples).map(({ printed }) => `“${printed}”`);
  return [
    {
      rule: 'amount-unreadable',
      severity: 'warning',
      message: `${String(cells.length)} 个应填数的格不是一个数，按原样保留，没有折成元：${examples.join('、')}`,
      quote: first.printed,
      lines: [...new Set(cells.map(({ line }) => line))],
    },
  ];
}
