import type { Disclosure } from '../../../src/model/disclosure.ts';
import { hashParts, pickOne } from './hash.ts';
import type { Asked, QueryClass } from './query-set.ts';

/** A query that depends on the corpus: how it is drawn from a disclosure, null where that one has nothing to draw. */
interface DrawingRule {
  class: QueryClass;
  /** Said in the results beside the query. */
  rule: string;
  count: number;
  draw: (disclosure: Disclosure, seed: string) => { typed: string; asks: Asked } | null;
}

export interface DrawnQuery {
  class: QueryClass;
  typed: string;
  asks: Asked;
  rule: string;
}

/** In the order of the results. */
export const drawingRules: readonly DrawingRule[] = [
  {
    class: 'exact name',
    rule: 'the name of a department',
    count: 2,
    draw: ({ department }) => ({ typed: department, asks: { all: [department] } }),
  },
  {
    class: 'exact name',
    rule: 'the name of a project',
    count: 4,
    draw: ({ projects }, seed) => {
      const names = projects.map((project) => project.name).filter((name) => /^\p{Script=Han}{6,24}$/u.test(name));
      return names.length === 0 ? null : askAll(pickOne(names, seed));
    },
  },
  {
    class: 'part of a word',
    rule: 'two characters of the name of an indicator',
    count: 4,
    draw: ({ projects }, seed) => {
      const names = projects
        .flatMap((project) => project.indicators.map((indicator) => indicator.level3))
        .filter((name) => /^\p{Script=Han}{4,12}$/u.test(name));
      return names.length === 0 ? null : askAll(pickOne(names, seed).slice(1, 3));
    },
  },
  {
    class: 'several words',
    rule: 'county, year and a word of a project',
    count: 3,
    draw: ({ county, fiscal_year, projects }, seed) => {
      const names = projects.map((project) => project.name).filter((name) => /^\p{Script=Han}{6,24}$/u.test(name));
      if (names.length === 0) return null;
      const terms = [county, String(fiscal_year), pickOne(names, seed).slice(-4)];
      return { typed: terms.join(' '), asks: { all: terms } };
    },
  },
  {
    class: 'number',
    rule: 'an amount as printed',
    count: 5,
    draw: (disclosure, seed) => {
      const printed = listAmounts(disclosure).map((amount) => amount.printed);
      return printed.length === 0 ? null : askAll(pickOne(printed, seed));
    },
  },
  {
    class: 'number',
    rule: 'the number of a document: 2022】69号',
    count: 2,
    draw: ({ transcript }, seed) => {
      const numbers = transcript.flatMap((line) => line.match(/20\d\d[】\]〕]\d{1,3}号/gu) ?? []);
      return numbers.length === 0 ? null : askAll(pickOne(numbers, seed));
    },
  },
  {
    class: 'amount in another unit',
    rule: 'an amount of 万元 in 亿, two decimals',
    count: 5,
    draw: (disclosure, seed) => {
      const amounts = listAmounts(disclosure).filter(({ fen }) => fen >= 1e10);
      return amounts.length === 0 ? null : askStated(pickOne(amounts, seed).fen, '亿', 1e10, 2);
    },
  },
  {
    class: 'amount in another unit',
    rule: 'an amount of 万元 in 元',
    count: 3,
    draw: (disclosure, seed) => {
      const amounts = listAmounts(disclosure).filter(({ fen }) => fen % 100 === 0);
      return amounts.length === 0 ? null : askStated(pickOne(amounts, seed).fen, '元', 100, 0);
    },
  },
  {
    class: 'amount in another unit',
    rule: 'an amount in 万元, without its decimals',
    count: 3,
    draw: (disclosure, seed) => {
      const amounts = listAmounts(disclosure).filter(({ fen }) => fen >= 1e8);
      return amounts.length === 0 ? null : askStated(pickOne(amounts, seed).fen, '万元', 1e6, 0);
    },
  },
  {
    class: 'code',
    rule: 'the code of a project',
    count: 3,
    draw: ({ projects }, seed) => {
      const codes = projects.map((project) => project.code).filter((code) => code.length > 10);
      return codes.length === 0 ? null : askAll(pickOne(codes, seed));
    },
  },
  {
    class: 'code',
    rule: 'the first twelve signs of the code of a project',
    count: 3,
    draw: ({ projects }, seed) => {
      const codes = projects.map((project) => project.code).filter((code) => code.length > 14);
      return codes.length === 0 ? null : askAll(pickOne(codes, seed).slice(0, 12));
    },
  },
  {
    class: 'long phrase',
    rule: 'twenty to forty characters of prose',
    count: 10,
    draw: ({ transcript }, seed) => {
      const lines = transcript.filter((line) => /^[^\t\s“”"-]{70,}$/u.test(line));
      if (lines.length === 0) return null;
      const line = pickOne(lines, seed);
      const length = 20 + (hashParts('length', seed) % 21);
      const from = hashParts('from', seed) % (line.length - length);
      return askAll(line.slice(from, from + length));
    },
  },
  {
    class: 'one wrong character',
    rule: 'the name of a project with one character changed',
    count: 4,
    draw: ({ projects }, seed) => {
      const names = projects.map((project) => project.name).filter((name) => /^\p{Script=Han}{6,14}$/u.test(name));
      if (names.length === 0) return null;
      const name = pickOne(names, seed);
      const at = hashParts('wrong', seed) % name.length;
      const typed = `${name.slice(0, at)}鑫${name.slice(at + 1)}`;
      return { typed, asks: { near: typed } };
    },
  },
];

function askAll(typed: string): { typed: string; asks: Asked } {
  return { typed, asks: { all: [typed] } };
}

/** `2.53亿`: all amounts that round to what is typed. `one` is the unit in fen. */
function askStated(fen: number, unit: string, one: number, decimals: number): { typed: string; asks: Asked } {
  const step = one / 10 ** decimals;
  const rounded = Math.round(fen / step);
  const typed = `${(rounded / 10 ** decimals).toFixed(decimals)}${unit}`;
  const least = Math.ceil((rounded - 0.5) * step);
  // What lies half-way is rounded up, so it belongs to the next amount.
  const most = step <= 1 ? least : Math.ceil((rounded + 0.5) * step) - 1;
  return { typed, asks: { stated: { text: typed, least, most } } };
}

/** Amounts of the statutory tables and of projects as printed, with more than three digits. */
function listAmounts({ budget_tables, projects }: Disclosure): { printed: string; fen: number }[] {
  const lines = budget_tables.flatMap((table) => table.lines);
  return [
    ...lines.map(({ printed, amount_cny }) => ({ printed, cny: amount_cny })),
    ...projects.map(({ budget }) => ({ printed: budget?.printed ?? '', cny: budget?.cny ?? null })),
  ].flatMap(({ printed, cny }) =>
    cny === null || printed.replace(/\D/gu, '').length < 4 ? [] : [{ printed, fen: readFen(cny) }],
  );
}

/** Yuan with two decimals in fen, the sign off. */
export function readFen(cny: string): number {
  return Number(cny.replace(/^-/u, '').replace('.', ''));
}
