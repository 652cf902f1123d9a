import type { XmlElement } from '../xml-tree.ts';
import { makeElement, makeValue } from './element.ts';
import type { PropertyRuns } from './property.ts';
import { listStretches, RunMaker, type RunSource } from './run.ts';
import { findSprm, isOn, type Sprm, sprms } from './sprm.ts';
import { describeHidden, describeParagraph } from './style.ts';
import { placeOf } from './text.ts';

/** A paragraph as the newer format would have it, and what its mark says of the table that it stands in. */
export interface DocParagraph {
  element: XmlElement;
  /** How many tables it stands in, one within the other; 0 for none. */
  depth: number;
  /** What ends with it, beside the paragraph itself. A row ends with a mark of its own, which holds its properties. */
  ends: 'cell' | 'row' | null;
  changes: readonly Sprm[];
  /** Whether a tracked change took out its mark. */
  isDeleted: boolean;
}

export interface ParagraphSource extends RunSource {
  paragraphs: PropertyRuns;
}

/** Marks that end a paragraph: of a paragraph, of a cell or row, of a page or section. */
const paragraphMark = 0x0d;
const cellMark = 0x07;
const pageMark = 0x0c;

/** The paragraphs of a stretch of text, one after another. @throws RangeError where the text ends before it. */
export function* listParagraphs(source: ParagraphSource, start: number, end: number): Generator<DocParagraph> {
  const { text } = source;
  if (end > text.length) throw new RangeError('the text is cut off');
  const runs = new RunMaker(source);
  let begin = start;
  for (let at = start; at < end; at += 1) {
    const code = text.read(at);
    if (code !== paragraphMark && code !== cellMark && code !== pageMark) continue;
    const piece = text.findPiece(at);
    const place = placeOf(piece, at);
    const run = source.paragraphs.find(place);
    // A new page can begin within a paragraph; a section ends with one.
    if (code === pageMark && run?.end !== place + piece.bytes) continue;
    const own = source.paragraphs.read(run);
    const changes = piece.changes.length === 0 ? own : [...own, ...piece.changes];
    yield makeParagraph(source, runs, { begin, at, changes });
    begin = at + 1;
  }
  if (text.slice(begin, end).trim() !== '') throw new RangeError('a paragraph without an end');
}

interface Marked {
  begin: number;
  /** Where its mark stands. */
  at: number;
  changes: readonly Sprm[];
}

function makeParagraph(source: ParagraphSource, runs: RunMaker, { begin, at, changes }: Marked): DocParagraph {
  const style = findSprm(changes, sprms.PIstd)?.readUInt16LE(0);
  const styleName = style === undefined ? undefined : String(style);
  const children = listStretches(source, begin, at).map((stretch) => runs.make(stretch, styleName));
  runs.endParagraph();
  const mark = listStretches(source, at, at + 1)[0]?.changes ?? [];
  const isDeleted = isOn(mark, sprms.CFRMarkDel);
  const ofMark = [
    ...(isDeleted ? [makeElement('w:del')] : []),
    ...describeHidden(mark, source.isStyleHidden(styleName)),
  ];
  const properties = [
    ...(style === undefined ? [] : [makeValue('w:pStyle', style)]),
    ...describeParagraph(changes),
    ...(ofMark.length === 0 ? [] : [makeElement('w:rPr', ofMark)]),
  ];
  const element = makeElement('w:p', [makeElement('w:pPr', properties), ...children]);
  const depth = measureDepth(changes);
  return { element, depth, ends: findEnd(changes, depth, source.text.read(at)), changes, isDeleted };
}

function measureDepth(changes: readonly Sprm[]): number {
  let depth = 0;
  for (const { code, operand } of changes) {
    if (code === sprms.PFInTable) depth = operand.readUInt8(0) === 0 ? 0 : Math.max(1, depth);
    else if (code === sprms.PItap) depth = operand.readInt32LE(0);
    else if (code === sprms.PDtap) depth += operand.readInt32LE(0);
  }
  return Math.max(0, depth);
}

/** A cell of a table within a table ends with the mark of a paragraph, and properties say so ([MS-DOC] 2.4.4). */
function findEnd(changes: readonly Sprm[], depth: number, code: number): DocParagraph['ends'] {
  if (depth === 0) return null;
  if (depth === 1) {
    if (code !== cellMark) return null;
    return isOn(changes, sprms.PFTtp) ? 'row' : 'cell';
  }
  if (isOn(changes, sprms.PFInnerTtp)) return 'row';
  return isOn(changes, sprms.PFInnerTableCell) ? 'cell' : null;
}
