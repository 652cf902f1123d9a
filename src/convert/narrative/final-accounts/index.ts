import { parseDecimal, toYuan } from '../../../model/amount.ts';
import type { Figure } from '../../../model/disclosure.ts';
import type { SectionKey } from '../../../model/keys.ts';
import type { OutlineSection } from '../../outline/index.ts';
import type { ReadingContext } from '../../part.ts';
import { describeUnclear, type FiguresPart } from '../figures-part.ts';
import { findPassingAmounts } from '../passing-amount.ts';
import { findQuantities } from '../quantity.ts';
import { findLine, listLines, type Passage, printSpan, readPassages } from '../passage.ts';
import { speaksOfYear } from '../spoken-year.ts';
import { signDecimal } from '../statement.ts';
import { cutStretches } from '../stretch.ts';
import type { FinalStatement } from './final-statement.ts';
import { findClause, readFinalStatements } from './statement.ts';
import { listFunds } from './subject.ts';
import type { Scope } from './topic.ts';

/** Sections whose sentences state no figure of the accounts: duties, terms, and the amounts that evaluations covered. */
const silent: ReadonlySet<SectionKey> = new Set([
  'responsibilities-and-organisation',
  'performance',
  'project-performance',
  'glossary',
]);

/** `（二）“三公”经费财政拨款支出决算具体情况说明。`: announces what follows. */
const heading = /^[(（][一二三四五六七八九十]{1,2}[)）][^，。；]{2,40}(?:情况|说明)。?$/u;

/**
 * Reads the figures that the sentences of final accounts state. Their form is a fixed one, unlike that of budgets: 年初预算为…,
 * 支出决算为…, 完成年初预算的…%; 与上年度相比…增加…, 增长…%.
 */
export function readFinalFigures({ outline, unit, year: fiscal }: ReadingContext): FiguresPart {
  const part: FiguresPart = { value: [], claimed: [], notices: [], unkeyed: [] };
  const year = namesYear(outline.sections, fiscal) ? fiscal : null;
  for (const section of outline.sections) {
    if (silent.has(section.key)) continue;
    for (const { key, title, within, line, blocks } of cutStretches(section)) {
      if (silent.has(key)) continue;
      const [fund = null, another] = [title, within].map(listFunds).find((funds) => funds.length > 0) ?? [];
      if (line !== null) part.claimed.push(line);
      // In a section on two funds the words do not say which of them they are about.
      if (another !== undefined) continue;
      const isGeneral = key === 'overall-arrangement' && fund === null && !`${title}${within}`.includes('财政拨款');
      for (const passage of readPassages(blocks)) {
        if (heading.test(passage.printed)) part.claimed.push(...passage.lines);
        else addPassage(part, { passage, section: section.key, scope: { fund, isGeneral, year } }, unit);
      }
    }
  }
  part.value.forEach((figure, index) => {
    figure.item = index + 1;
  });
  part.claimed = [...new Set(part.claimed)].sort((one, other) => one - other);
  return part;
}

/** Whether a section that states figures names the fiscal year; else the document's year is not that of its sentences. */
function namesYear(sections: readonly OutlineSection[], year: number): boolean {
  return sections.some(
    ({ key, blocks }) => !silent.has(key) && readPassages(blocks).some(({ text }) => speaksOfYear(text, year)),
  );
}

function addPassage(
  part: FiguresPart,
  { passage, section, scope }: { passage: Passage; section: SectionKey; scope: Scope },
  unit: string,
): void {
  for (const span of findPassingAmounts(passage, findQuantities(passage)))
    part.unkeyed.push({
      line: findLine(passage, span.start),
      quote: printSpan(passage, findClause(passage.text, span)),
    });
  for (const statement of readFinalStatements(passage, scope)) {
    const line = findLine(passage, statement.quantity.at);
    const quote = printSpan(passage, statement.clause);
    if (statement.quantity.kind === 'unclear') {
      part.notices.push(describeUnclear(passage, statement.quantity, quote));
      continue;
    }
    const figure = statement.key === null ? null : makeFigure(statement, passage, section, unit);
    if (figure === null) {
      part.unkeyed.push({ line, quote });
      continue;
    }
    if (statement.quantity.unit === '')
      part.notices.push({
        rule: 'unit-missing',
        severity: 'notice',
        message: `“${figure.printed}”后面没有单位，按${figure.printed_unit}读`,
        quote,
        lines: [line],
      });
    part.value.push(figure);
    part.claimed.push(...listLines(passage, { start: 0, end: passage.text.length }));
  }
}

function makeFigure(
  { key, label, quantity, kind, sign, phase, clause }: FinalStatement,
  passage: Passage,
  section: SectionKey,
  fallback: string,
): Figure | null {
  const decimal = parseDecimal(quantity.printed);
  if (decimal === null || key === null) return null;
  const signed = signDecimal(decimal, sign);
  const unit = kind === 'percent' ? '%' : quantity.unit === '' ? fallback : quantity.unit;
  return {
    item: 1,
    figure: key,
    label: printSpan(passage, label),
    amount_cny: kind === 'percent' ? null : toYuan(signed, unit),
    percent: kind === 'percent' ? signed : null,
    printed: quantity.printed,
    printed_unit: unit,
    section,
    line: findLine(passage, quantity.at),
    quote: printSpan(passage, clause),
    phase,
  };
}
