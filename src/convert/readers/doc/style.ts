import type { XmlElement } from '../xml-tree.ts';
import { makeElement, makeValue } from './element.ts';
import { cut, type DocFile } from './file.ts';
import { findSprm, listSprms, type Sprm, sprms } from './sprm.ts';

/** The style of one that is based on none. */
const noStyle = 0xfff;

/** What a style of each kind holds, in order: properties of paragraphs begin with the number of the style itself. */
const contents: Readonly<Record<number, readonly ('paragraph' | 'character' | 'other')[]>> = {
  1: ['paragraph', 'character'],
  2: ['character'],
  3: ['other', 'paragraph', 'character'],
  4: ['paragraph'],
};

/** The number that stands for no list where it is negative. */
const noList = -2047;

/** The styles of a document ([MS-DOC] 2.9.271), as the part of the newer format that holds them. */
export function readStyles(file: DocFile): XmlElement {
  const table = file.readTable('styles');
  const styles: XmlElement[] = [];
  const count = table.readUInt16LE(2);
  const baseSize = table.readUInt16LE(4);
  let at = 2 + table.readUInt16LE(0);
  for (let number = 0; number < count; number += 1) {
    const size = table.readUInt16LE(at);
    // A number that no style has.
    if (size > 0) styles.push(readStyle(cut(table, at + 2, size), number, baseSize));
    at += 2 + size + (size % 2);
  }
  return makeElement('w:styles', styles);
}

function readStyle(style: Buffer, number: number, baseSize: number): XmlElement {
  const kind = style.readUInt16LE(2) & 0x0f;
  const base = style.readUInt16LE(2) >> 4;
  const parts = contents[kind] ?? [];
  const children: XmlElement[] = base === noStyle ? [] : [makeValue('w:basedOn', base)];
  // The name, and a zero after it.
  let at = baseSize + 4 + 2 * style.readUInt16LE(baseSize);
  for (const part of parts) {
    if (at + 2 > style.length) break;
    const size = style.readUInt16LE(at);
    const content = cut(style, at + 2, size);
    at += 2 + size + (size % 2);
    if (part === 'paragraph') children.push(makeElement('w:pPr', describeParagraph(listSprms(content.subarray(2)))));
    if (part === 'character') children.push(makeElement('w:rPr', describeHidden(listSprms(content))));
  }
  return makeElement('w:style', children, {
    'w:styleId': String(number),
    'w:type': kind === 1 ? 'paragraph' : 'other',
    ...(number === 0 ? { 'w:default': '1' } : {}),
  });
}

/** What the newer format says of a paragraph or its style: its place in a list, and whether its tabs draw dots. */
export function describeParagraph(changes: readonly Sprm[]): XmlElement[] {
  const list = findSprm(changes, sprms.PIlfo)?.readInt16LE(0);
  const depth = findSprm(changes, sprms.PIlvl)?.readUInt8(0);
  const numbering = [
    ...(depth === undefined ? [] : [makeValue('w:ilvl', depth)]),
    // Negative where the indent of the list does not hold; and the one for no list.
    ...(list === undefined ? [] : [makeValue('w:numId', list === noList ? 0 : Math.abs(list))]),
  ];
  return [
    ...(numbering.length === 0 ? [] : [makeElement('w:numPr', numbering)]),
    ...(hasLeader(changes) ? [makeElement('w:tabs', [makeElement('w:tab', [], { 'w:leader': 'dot' })])] : []),
  ];
}

/** Whether text is hidden, where that is said. A style says so by itself, text also by what its style says. */
export function describeHidden(changes: readonly Sprm[], isStyleHidden = false): XmlElement[] {
  const state = findSprm(changes, sprms.CFVanish)?.readUInt8(0);
  if (state === undefined || state === 0x80) return [];
  return [makeValue('w:vanish', state === 0x81 ? Number(!isStyleHidden) : state)];
}

/** Whether a tab stop that is set here draws dots or a line: bits of its description, behind the places of all. */
function hasLeader(changes: readonly Sprm[]): boolean {
  return changes.some(({ code, operand }) => {
    if (code !== sprms.PChgTabs && code !== sprms.PChgTabsPapx) return false;
    const deleted = 1 + (code === sprms.PChgTabs ? 4 : 2) * operand.readUInt8(0);
    const count = operand.readUInt8(deleted);
    return cut(operand, deleted + 1 + 2 * count, count).some((description) => (description & 0x38) !== 0);
  });
}
