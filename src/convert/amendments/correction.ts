import type { Correction } from '../../model/amendment.ts';
import type { BudgetTable } from '../../model/disclosure.ts';
import type { CorrectionFacts, RedactionFacts } from '../../model/facts.ts';
import { type Message, UnreadableError } from '../../model/message.ts';
import { findCell, type Problem, type TextPosition } from './cell-address.ts';
import { findOccurrences } from './occurrence.ts';
import { isLeaking, maskText } from './redaction.ts';

/** The lines of a document as they are to be read, and what was changed in them. */
export interface CorrectedLines {
  lines: string[];
  corrections: Correction[];
}

/** What corrections are held against. */
export interface Corrigible {
  /** The transcript as printed, redactions applied. */
  lines: readonly string[];
  /** The statutory tables as printed, for corrections that name a cell. */
  tables: readonly BudgetTable[];
  redactions: readonly RedactionFacts[];
}

/** A correction and the place of its first character. */
interface Located extends TextPosition {
  facts: CorrectionFacts;
}

/**
 * Applies corrections to the lines they name. Each is held against the line as printed, so their order does not
 * matter, and a document that is replaced by another cannot be corrected by chance.
 * @throws UnreadableError for every correction that matches nothing or more than once, overlaps another, or brings a
 * redacted name back.
 */
export function correctLines(document: Corrigible, facts: readonly CorrectionFacts[]): CorrectedLines {
  const located: Located[] = [];
  const messages: Message[] = [];
  for (const correction of facts) {
    const outcome = locate(document, correction);
    if ('problem' in outcome) messages.push(refuse(correction, outcome, document.redactions));
    else located.push({ facts: correction, ...outcome });
  }
  located.sort((a, b) => a.line - b.line || a.start - b.start);
  for (const [index, current] of located.entries()) {
    const before = located[index - 1];
    if (before?.line === current.line && before.start + before.facts.printed.length > current.start)
      messages.push(refuse(current.facts, refuseOverlap(before), document.redactions));
  }
  if (messages.length > 0) throw new UnreadableError(messages);
  const lines = applyAll(document.lines, located);
  refuseReturn(lines, located, document.redactions);
  return {
    lines,
    corrections: located.map(({ line, facts: { cell = '', printed, corrected, reason } }) => ({
      line,
      cell,
      printed,
      corrected,
      reason,
    })),
  };
}

function locate({ lines, tables }: Corrigible, facts: CorrectionFacts): TextPosition | Problem {
  const { line, cell, printed } = facts;
  if (line === undefined) return findCell(cell ?? '', printed, lines, tables);
  const text = lines[line - 1];
  if (text === undefined)
    return {
      problem: `the document has no line ${String(line)}, its last is ${String(lines.length)}`,
      action: 'Take the number of the line from npm run inspect or from the source page.',
    };
  const starts = findOccurrences(text, printed);
  const [start] = starts;
  if (start === undefined) return { problem: `line ${String(line)} has no ${printed}`, action: advise(lines, facts) };
  if (starts.length > 1)
    return {
      problem: `${printed} stands ${String(starts.length)} times on line ${String(line)}`,
      action: 'Give printed and corrected with the words before or after, so that it is there once, or name the cell.',
    };
  return { line, start };
}

/** Where the printed text stands instead, or that the document has changed. */
function advise(lines: readonly string[], { line = 0, printed, corrected }: CorrectionFacts): string {
  if (lines[line - 1]?.includes(corrected) === true)
    return 'The line reads as corrected already: take the correction out.';
  const others = lines.flatMap((text, index) => (text.includes(printed) ? [index + 1] : []));
  if (others.length === 0)
    return 'It stands nowhere in the document: correct printed, or take the correction out if the document was replaced.';
  const shown = others.slice(0, 5).join(', ');
  return `It stands on line ${shown}${others.length > 5 ? ' and more' : ''}: correct line, or take the correction out.`;
}

function applyAll(lines: readonly string[], located: readonly Located[]): string[] {
  const result = [...lines];
  // From the end, so that the places before stay where they are.
  for (const { line, start, facts } of located.toReversed()) {
    const text = result[line - 1] ?? '';
    result[line - 1] = text.slice(0, start) + facts.corrected + text.slice(start + facts.printed.length);
  }
  return result;
}

/** A correction must not spell out what a redaction takes away, by itself or with the words around it. */
function refuseReturn(lines: readonly string[], located: readonly Located[], facts: readonly RedactionFacts[]): void {
  if (facts.length === 0 || !isLeaking(lines.join('\n'), facts)) return;
  const nearby = (line: number): string => lines.slice(Math.max(0, line - 2), line + 1).join('\n');
  const guilty = located.filter(({ line }) => isLeaking(nearby(line), facts));
  throw new UnreadableError(
    (guilty.length > 0 ? guilty : located.slice(0, 1)).map(({ facts: correction }) => ({
      ...refuse(correction, { problem: '', action: 'Leave the name out of corrected.' }, facts),
      code: 'correction-redacted',
      seen: 'invalid correction: it brings back text that a redaction takes away',
      expected: 'a correction without redacted text',
    })),
  );
}

function refuseOverlap(before: Located): Problem {
  return {
    problem: `it overlaps the correction in line ${String(before.facts.place.line)} of this file`,
    action: 'Make one correction of the two.',
  };
}

function refuse(facts: CorrectionFacts, { problem, action }: Problem, redactions: readonly RedactionFacts[]): Message {
  return {
    code: 'correction-unmatched',
    severity: 'error',
    place: facts.place,
    seen: `invalid correction: ${maskText(problem, redactions)}`,
    expected: 'printed exactly once in the line or cell that the correction names',
    action: maskText(action, redactions),
  };
}
