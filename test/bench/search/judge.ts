import type { FoundPassage } from '../../../src/client/search/findings.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { foldText } from '../../../src/publish/search/fold.ts';
import { listUnits } from '../../../src/publish/search/units.ts';
import { isWithin, listPrintedAmounts, printsAmount } from './amounts.ts';
import type { Asked } from './query-set.ts';

/** What the judge keeps of a disclosure to look passages up. */
interface Kept {
  folded: string;
  /** Where each line begins in the folded text. */
  starts: readonly number[];
  names: readonly string[];
}

/**
 * Says what a query must find by reading everything: the whole folded transcript of each disclosure, from the first
 * character to the last. Shares with the index only what defines the search, folding and units.
 */
export class Judge {
  readonly #queries: readonly Asked[];
  readonly #kept = new Map<string, Kept>();
  readonly #found: readonly Set<string>[];

  constructor(queries: readonly Asked[]) {
    this.#queries = queries;
    this.#found = queries.map(() => new Set<string>());
  }

  /** Judges a disclosure for every query. */
  add(disclosure: Disclosure): void {
    const kept = keep(disclosure);
    const amounts = listPrintedAmounts(disclosure);
    const { units } = listUnits(disclosure, new Map());
    this.#kept.set(disclosure.id, kept);
    for (const [index, asked] of this.#queries.entries()) {
      const holds =
        holdsTerms(kept, asked) &&
        matchesNames(disclosure, asked) &&
        (asked.near === undefined || differsByOne(kept.folded, foldText(asked.near))) &&
        (asked.stated === undefined || statesAmount(kept.folded, amounts, asked.stated)) &&
        (!asksUnits(asked) || units.some((unit) => holdsUnit(unit, kept, disclosure, asked)));
      if (holds && asked.nothing !== true && asked.name === undefined) this.#found[index]?.add(disclosure.id);
    }
  }

  /** Ids of the disclosures that truly match a query. */
  list(query: number): ReadonlySet<string> {
    return this.#found[query] ?? new Set();
  }

  /**
   * Whether a passage that was shown is a true match: its disclosure is one, and one of the words stands in the
   * passage or begins or ends in it.
   */
  approve(query: number, id: string, passage: FoundPassage): boolean {
    const asked = this.#queries[query];
    const kept = this.#kept.get(id);
    if (asked === undefined || kept === undefined || !this.list(query).has(id)) return false;
    const folded = foldText(passage.text);
    if (asked.subject !== undefined && passage.kind !== 'budget-line') return false;
    if (asked.amount !== undefined && !printsAmount(passage.text, ...asked.amount)) return false;
    if (asked.without?.some((word) => folded.includes(foldText(word))) === true) return false;
    if (asked.stated !== undefined)
      return (
        folded.includes(foldText(asked.stated.text)) ||
        printsAmount(passage.text, asked.stated.least, asked.stated.most)
      );
    if (asked.near !== undefined)
      return differsByOne(widen(kept, passage, folded, asked.near.length), foldText(asked.near));
    const terms = (asked.all ?? []).map((term) => foldText(term));
    const inText = terms.filter((term) => !kept.names.some((name) => name.includes(term)));
    return inText.length === 0 || inText.some((term) => widen(kept, passage, folded, term.length).includes(term));
  }
}

function keep({ transcript, department, province, prefecture, county, fiscal_year }: Disclosure): Kept {
  const starts: number[] = [];
  let folded = '';
  for (const line of transcript) {
    starts.push(folded.length);
    folded += foldText(line);
  }
  const names = [department, `${province}${prefecture}${county}`, String(fiscal_year)].map((name) => foldText(name));
  return { folded, starts, names };
}

function holdsTerms({ folded, names }: Kept, { all = [] }: Asked): boolean {
  return all
    .map((term) => foldText(term))
    .every((term) => folded.includes(term) || names.some((name) => name.includes(term)));
}

function matchesNames(disclosure: Disclosure, { department, place, years }: Asked): boolean {
  const { province, prefecture, county, fiscal_year } = disclosure;
  return (
    (department === undefined || disclosure.department.includes(department)) &&
    (place === undefined || `${province}${prefecture}${county}`.includes(place)) &&
    (years === undefined || (fiscal_year >= years[0] && fiscal_year <= years[1]))
  );
}

function statesAmount(
  folded: string,
  amounts: ReadonlySet<number>,
  { text, least, most }: NonNullable<Asked['stated']>,
): boolean {
  return folded.includes(foldText(text)) || [...amounts].some((fen) => isWithin(fen, least, most));
}

/** Whether a query asks for something of one unit, not only of the disclosure. */
function asksUnits({ without, subject, amount }: Asked): boolean {
  return without !== undefined || subject !== undefined || amount !== undefined;
}

type Unit = ReturnType<typeof listUnits>['units'][number];

function holdsUnit(unit: Unit, { names }: Kept, { budget_tables }: Disclosure, asked: Asked): boolean {
  const { without = [], subject, amount, all = [] } = asked;
  if (without.some((word) => unit.folded.includes(foldText(word)))) return false;
  if (amount !== undefined && !unit.amounts.some((fen) => isWithin(fen, ...amount))) return false;
  if (
    subject !== undefined &&
    !budget_tables.some((table) =>
      table.lines.some(
        ({ line, code, name }) => line === unit.line && (code.startsWith(subject) || name.includes(subject)),
      ),
    )
  )
    return false;
  const terms = all.map((term) => foldText(term)).filter((term) => !names.some((name) => name.includes(term)));
  return terms.length === 0 || terms.some((term) => unit.folded.includes(term));
}

/** Whether something of the same length stands in a text that differs in exactly one character. */
function differsByOne(text: string, term: string): boolean {
  const middle = Math.floor(term.length / 2);
  // With one wrong character one of the halves is right.
  for (const [half, before] of [
    [term.slice(0, middle), 0],
    [term.slice(middle), middle],
  ] as const) {
    for (let at = text.indexOf(half); at !== -1; at = text.indexOf(half, at + 1)) {
      const place = text.slice(at - before, at - before + term.length);
      if (at >= before && place.length === term.length && countDifferences(place, term) === 1) return true;
    }
  }
  return false;
}

function countDifferences(one: string, other: string): number {
  let count = 0;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) count += 1;
  return count;
}

/** The text of a passage with so much before and after it that a phrase of a length can begin or end in it. */
function widen({ folded, starts }: Kept, { line }: FoundPassage, text: string, length: number): string {
  const at = folded.indexOf(text, starts[line - 1] ?? 0);
  if (at === -1) return text;
  return folded.slice(Math.max(0, at - length + 1), at + text.length + length - 1);
}
