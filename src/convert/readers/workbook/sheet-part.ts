import { refuseFile } from '../extraction.ts';
import { readPartHead } from './page-head.ts';
import { raiseNoteRuns } from '../raised.ts';

/** A cell with a formula and no value; the attributes of the cell in the first group. */
const uncalculated =
  /<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/gu;

/**
 * Looks at the XML of a sheet for what its reader would pass over: an end that is cut off, and formulas that no program
 * has calculated (it takes them for nought, which would be published as a figure). Gives what is printed above and under its pages,
 * which that reader passes over as well.
 * @throws UnreadableError for either.
 */
export function checkSheetPart(part: Uint8Array, name: string, file: string): { head: string } {
  const xml = new TextDecoder().decode(part);
  if (!/(<\/(\w+:)?worksheet>|<(\w+:)?worksheet[^>]*\/>)\s*$/u.test(xml))
    throw refuseFile(file, 'damaged-file', `damaged file: ${name} has no end`, {
      expected: 'a whole workbook',
      action: 'Fetch it again, or open it in Excel or WPS and save it again.',
    });
  for (const [, attributes = ''] of xml.matchAll(uncalculated)) {
    // An empty text is a value.
    if (/\bt="str"/u.test(attributes)) continue;
    const cell = /\br="([A-Z]+\d+)"/u.exec(attributes)?.[1] ?? 'a cell';
    throw refuseUncalculated(file, cell, name);
  }
  return { head: readPartHead(xml) };
}

/** A refusal of a workbook for a formula without a value, in a cell of a sheet. */
export function refuseUncalculated(file: string, cell: string, sheet: string): Error {
  return refuseFile(
    file,
    'formula-without-value',
    `missing value: the formula in ${cell} of ${sheet} was never calculated`,
    {
      expected: 'formulas with the values that a spreadsheet program saves with them',
      action: 'Open it in Excel, WPS or LibreOffice and save it again.',
    },
  );
}

/** A text of a cell with its runs, one of them, and the text in that. */
const cellText = /<((?:\w+:)?)(si|is)>[\s\S]*?<\/\1\2>/gu;
const textRun = /<((?:\w+:)?)r>[\s\S]*?<\/\1r>/gu;
const superscript = /<(?:\w+:)?vertAlign val="superscript"/u;
const ownText = /(<(?:\w+:)?t(?: [^>]*)?>)([^<&]*)/gu;

/** Writes raised digits in the texts of a workbook as such, for their reader joins all runs of a text: 71.94 with a small 1 is no 71.941. */
export function raiseNoteMarks(part: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(part);
  if (!xml.includes('superscript')) return part;
  const raised = xml.replace(cellText, (whole) => (superscript.test(whole) ? raiseCell(whole) : whole));
  return new TextEncoder().encode(raised);
}

function raiseCell(whole: string): string {
  const runs = [...whole.matchAll(textRun)].map(([run]) => ({
    text: [...run.matchAll(ownText)].map(([, , text = '']) => text).join(''),
    isRaised: superscript.test(run),
  }));
  const written = raiseNoteRuns(runs);
  let at = -1;
  return whole.replace(textRun, (run) => {
    at += 1;
    const text = written[at] ?? '';
    return text === runs[at]?.text ? run : run.replace(ownText, (_, tag: string) => tag + text);
  });
}
