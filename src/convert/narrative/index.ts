import { parseDecimal, toYuan } from '../../model/amount.ts';
import type { Figure, UnkeyedAmount } from '../../model/disclosure.ts';
import type { FigureKey, SectionKey } from '../../model/keys.ts';
import { narrowDigits } from '../../model/terms.ts';
import type { NoticeDraft } from '../notice.ts';
import type { OutlineSection } from '../outline/index.ts';
import type { ReadingContext } from '../part.ts';
import { findAppropriation } from './appropriation.ts';
import { arrangement } from './arrangement.ts';
import { readFinalFigures } from './final-accounts/index.ts';
import { describeUnclear, describeUnplaced, type FiguresPart } from './figures-part.ts';
import { findKey, type Lexicon } from './lexicon.ts';
import { startMemory, type Memory, type Statement } from './memory.ts';
import { findPassingAmounts } from './passing-amount.ts';
import { findLine, listLines, type Passage, printSpan, readPassages } from './passage.ts';
import { readPieces } from './piece.ts';
import { readHeading, type MissingAmount } from './remark.ts';
import { operatingCosts, procurement, stateAssets, threePublic } from './short-section.ts';
import { speaksOfYear } from './spoken-year.ts';
import { readStatements, signDecimal } from './statement.ts';
import { cutStretches, type Stretch } from './stretch.ts';

const lexicons: readonly Lexicon[] = [arrangement, operatingCosts, threePublic, procurement, stateAssets];

/** Sections read, each with its own words. One of unknown heading is read where a sentence names its figure. */
const sectionLexicons: Partial<Record<SectionKey, Lexicon | null>> = {
  ...Object.fromEntries(lexicons.map((lexicon) => [lexicon.key, lexicon])),
  unrecognised: null,
};

/** What a stretch of a section states. */
interface StretchReading {
  section: SectionKey;
  /** Whether it speaks of one source of money alone. */
  ofSource: boolean;
  statements: Statement[];
  missing: MissingAmount[];
  passing: UnkeyedAmount[];
}

/**
 * Reads the figures stated in sentences, in document order. 其他需要说明的事项 and the other sections give none, but where they
 * gather matters that are sections elsewhere.
 */
export function readFigures(context: ReadingContext): FiguresPart {
  if (context.kind === 'final-accounts') return readFinalFigures(context);
  const part: FiguresPart = { value: [], claimed: [], notices: [], unkeyed: [] };
  const dated = namesYear(context);
  const stated = listStatedKeys(context.outline.sections);
  const readings = context.outline.sections.flatMap((section) =>
    cutStretches(section, stated).flatMap((stretch): StretchReading[] => {
      const lexicon = chooseStretchLexicon(stretch);
      if (lexicon === undefined) {
        if (section.key === 'other-matters') part.unkeyed.push(...listAmounts(stretch));
        return [];
      }
      const reading = readStretch(stretch, lexicon, context.year, dated);
      // A heading within a section announces what is under it.
      if (stretch.line !== null) part.claimed.push(stretch.line);
      return [{ section: section.key, ofSource: findSource(stretch) !== null, ...reading }];
    }),
  );
  const withheld = withholdFunctions(readings);
  for (const { section, statements, missing, passing } of readings) {
    for (const statement of statements)
      addStatement(part, withheld.has(statement) ? { ...statement, subject: 'none' } : statement, section, context);
    part.notices.push(...missing.map(describeMissing));
    part.unkeyed.push(...passing);
  }
  part.value.forEach((figure, index) => {
    figure.item = index + 1;
  });
  part.claimed = [...new Set(part.claimed)].sort((one, other) => one - other);
  return part;
}

/** The keys of the sections that state an amount in their sentences. */
function listStatedKeys(sections: readonly OutlineSection[]): Set<SectionKey> {
  const states = ({ blocks }: OutlineSection): boolean =>
    blocks.some((block) => block.type === 'paragraph' && /\d\s*[万亿]?元/u.test(narrowDigits(block.text)));
  return new Set(sections.filter(states).map(({ key }) => key));
}

/** The amounts and rates of a stretch that gives no figures: none is to go uncounted. */
function listAmounts({ blocks }: Stretch): UnkeyedAmount[] {
  return readPassages(blocks).flatMap((passage) => {
    const { pieces } = readPieces(passage);
    const quantities = pieces.flatMap(({ quantity }) => (quantity === null || quantity.unit === '' ? [] : [quantity]));
    return [...quantities, ...findPassingAmounts(passage, quantities)]
      .sort((one, other) => one.start - other.start)
      .map(({ start, end }) => {
        const clause = pieces.find((piece) => piece.clause.start <= start && piece.clause.end >= end)?.clause;
        return { line: findLine(passage, start), quote: printSpan(passage, clause ?? { start, end }) };
      });
  });
}

/**
 * The functions of a source that are no list of their own: where the department's are listed, for they are part of those; its items
 * (款, 项) where its classes are listed, for they are the same money again.
 */
function withholdFunctions(readings: readonly StretchReading[]): Set<Statement> {
  const named = (ofSource: boolean): Statement[] =>
    readings
      .filter((reading) => reading.ofSource === ofSource)
      .flatMap(({ statements }) => statements.filter(({ subject }) => subject === 'expenditure.function.part'));
  const ofSource = named(true);
  if (named(false).length > 0) return new Set(ofSource);
  const items = ofSource.filter((statement) => /[(（][款项][)）]/u.test(statement.label));
  return new Set([
    ...(items.length < ofSource.length ? items : []),
    ...ofSource.filter(({ role }) => role !== 'level'),
  ]);
}

function findSource({ key, title, within }: Stretch): Lexicon | null {
  if (key !== 'overall-arrangement' && key !== 'unrecognised') return null;
  return findAppropriation(title) ?? findAppropriation(within);
}

/** The words of a stretch; null where a sentence has to name its figure, undefined where it is not read. */
function chooseStretchLexicon(stretch: Stretch): Lexicon | null | undefined {
  return findSource(stretch) ?? sectionLexicons[stretch.key];
}

/** Whether the sections read name the fiscal year, or 今年 beside the year before; then an earlier year in them is an earlier one. */
function namesYear({ outline, year }: ReadingContext): boolean {
  return outline.sections.some(
    (section) =>
      sectionLexicons[section.key] !== undefined &&
      readPassages(section.blocks).some(({ text }) => speaksOfYear(text, year)),
  );
}

function readStretch(
  stretch: Stretch,
  lexicon: Lexicon | null,
  year: number,
  dated: boolean,
): Omit<StretchReading, 'section' | 'ofSource'> {
  const memories = new Map<Lexicon, Memory>();
  const statements: Statement[] = [];
  const missing: MissingAmount[] = [];
  const passing: UnkeyedAmount[] = [];
  for (const passage of readPassages(stretch.blocks)) {
    const words = chooseLexicon(passage, lexicon);
    if (words === null) continue;
    const memory = memories.get(words) ?? startMemory(words, year, dated);
    memories.set(words, memory);
    if (passage.heading) {
      const span = { start: 0, end: passage.text.length };
      readHeading({ memory, passage, masked: passage.text, pieces: [], at: 0 }, span);
      continue;
    }
    const reading = readStatements(memory, passage);
    statements.push(...reading.statements);
    missing.push(...reading.missing);
    for (const { at, clause } of reading.passing)
      passing.push({ line: findLine(passage, at), quote: printSpan(passage, clause) });
  }
  return { statements: settleFused(statements), missing, passing };
}

/** The words to read a passage with: those of its section, unless it names another section's figure before any number. */
function chooseLexicon(passage: Passage, own: Lexicon | null): Lexicon | null {
  const opening = /^.*?\d+(?:\.\d+)?(?:[万亿]?元)/u.exec(passage.text)?.[0] ?? passage.text;
  if (own?.strong?.test(opening) === true || passage.heading) return own;
  const sentence = opening.split('。').at(-1) ?? opening;
  return lexicons.find((lexicon) => lexicon.strong?.test(sentence) === true) ?? own;
}

/**
 * A change whose subject ends in 项目支出 is that of the projects as a whole where no other is: words of the form before
 * it can run into it when the document is filled in (`主要为日常公用项目支出增加…`). Elsewhere it is a part.
 */
function settleFused(statements: readonly Statement[]): Statement[] {
  const first = statements.find((statement) => statement.subject === 'fused');
  const stated = statements.some(
    (statement) => statement.subject === 'expenditure.project' && statement.role === 'change',
  );
  return statements.map((statement) => {
    if (statement.subject !== 'fused') return statement;
    if (stated || statement.label !== first?.label) return { ...statement, subject: 'part' };
    const label = /项\s*目.*$/su.exec(statement.label)?.[0] ?? statement.label;
    return { ...statement, subject: 'expenditure.project', label };
  });
}

function addStatement(
  part: FiguresPart,
  statement: Statement,
  section: SectionKey,
  { unit }: Pick<ReadingContext, 'unit'>,
): void {
  const { passage, quantity, clause, sentence } = statement;
  const key = findKey(statement.subject, statement.role);
  const quote = printSpan(passage, clause);
  if (quantity.kind === 'blank') {
    const lines = listLines(passage, clause);
    if (key !== null) part.notices.push(describeMissing({ label: statement.label, quote, lines }));
    return;
  }
  if (quantity.kind === 'unclear') {
    part.notices.push(describeUnclear(passage, quantity, quote));
    return;
  }
  if (statement.subject === 'unclear') {
    part.notices.push(describeUnplaced(passage, quantity, quote));
    return;
  }
  if (key === null) {
    if (quantity.unit !== '') part.unkeyed.push({ line: findLine(passage, quantity.at), quote });
    return;
  }
  const figure = makeFigure(
    statement,
    key,
    section,
    quantity.unit === '' ? findUnit(statement, part, unit) : quantity.unit,
  );
  if (figure === null) return;
  // Nothing is nothing in every unit: `公务用车购置费为0`.
  if (quantity.unit === '' && /[1-9]/u.test(figure.printed)) part.notices.push(describeUnit(figure));
  part.value.push(figure);
  part.claimed.push(...listLines(passage, sentence));
}

function makeFigure(statement: Statement, key: FigureKey, section: SectionKey, unit: string): Figure | null {
  const { passage, quantity, clause } = statement;
  const decimal = parseDecimal(quantity.printed);
  if (decimal === null) return null;
  const percent = quantity.kind === 'percent';
  const signed = signDecimal(decimal, statement.sign);
  return {
    item: 1,
    figure: key,
    label: statement.label,
    amount_cny: percent ? null : toYuan(signed, unit),
    percent: percent ? signed : null,
    printed: quantity.printed,
    printed_unit: unit,
    section,
    line: findLine(passage, quantity.at),
    quote: printSpan(passage, clause),
    phase: 'budget',
  };
}

/** The unit in force where the document lost one: that of the amount before it in its paragraph, else the document's. */
function findUnit(statement: Statement, part: FiguresPart, unit: string): string {
  const lines = new Set(statement.passage.lines);
  const before = part.value.findLast((figure) => lines.has(figure.line) && figure.amount_cny !== null);
  return before?.printed_unit ?? unit;
}

function describeMissing({ label, quote, lines }: MissingAmount): NoticeDraft {
  return { rule: 'amount-missing', severity: 'notice', message: `“${label}”后面没有数字`, quote, lines };
}

function describeUnit(figure: Figure): NoticeDraft {
  return {
    rule: 'unit-missing',
    severity: 'notice',
    message: `“${figure.printed}”后面没有单位，按${figure.printed_unit}读`,
    quote: figure.quote,
    lines: [figure.line],
  };
}
