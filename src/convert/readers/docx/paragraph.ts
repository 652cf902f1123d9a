import { writeRaised } from '../raised.ts';
import { findChild, findWithin, listChildren, readValue, type XmlElement } from '../xml-tree.ts';
import type { WordParts } from './parts.ts';
import { hasLeader, readSwitch } from './style.ts';
import { readSign, readSigns } from './symbol.ts';

/** A paragraph as it would be printed with all tracked changes accepted. */
export interface DocxParagraph {
  text: string;
  /** Its end was deleted: what follows goes on in it. */
  goesOn: boolean;
  /** The contents of text boxes that hang on it. */
  boxes: XmlElement[];
}

/** Fields that are open: inside the instruction of a field nothing is printed, its result is. */
export type FieldState = { isInstruction: boolean; isContents: boolean }[];

/** What is known while the runs of a paragraph are read. */
interface Reading {
  parts: WordParts;
  fields: FieldState;
  text: string;
  boxes: XmlElement[];
  /** Whether a tab draws a row of dots. */
  hasLeader: boolean;
  /** Whether the style of the paragraph hides its text. */
  isHidden: boolean;
  font: string;
  /** Whether the run stands above the line. */
  isRaised: boolean;
  /** Where the raised text that was read last ends. */
  raisedEnd: number;
}

/** Reads a paragraph: its number, its text, what hangs on it. */
export function readParagraph(element: XmlElement, parts: WordParts, fields: FieldState): DocxParagraph {
  const properties = findChild(element, 'w:pPr');
  const style = readValue(properties, 'w:pStyle') ?? parts.styles.defaultParagraph;
  const mark = findChild(properties, 'w:rPr');
  const reading: Reading = {
    parts,
    fields,
    text: '',
    boxes: [],
    hasLeader: hasLeader(properties) || parts.styles.hasLeader(style),
    isHidden: parts.styles.isHidden(style),
    font: '',
    isRaised: false,
    raisedEnd: -1,
  };
  readInline(element.children, reading);
  // A field without a result, or one that a program did not close, ends with its paragraph.
  while (fields.at(-1)?.isInstruction === true) fields.pop();
  const goesOn = findChild(mark, 'w:del') !== undefined || findChild(mark, 'w:moveFrom') !== undefined;
  const isGone = (goesOn && reading.text.trim() === '') || (readSwitch(mark, 'w:vanish') ?? reading.isHidden);
  const number = isGone && reading.text.trim() === '' ? '' : readNumber(properties, style, parts);
  return { text: joinNumber(number, reading.text), goesOn, boxes: reading.boxes };
}

function readNumber(properties: XmlElement | undefined, style: string, { styles, numbering }: WordParts): string {
  const own = findChild(properties, 'w:numPr');
  const inherited = styles.findList(style);
  const list = readValue(own, 'w:numId') ?? inherited?.list;
  // 0 takes a paragraph out of the list of its style.
  if (list === undefined || list === '0') return '';
  const depth =
    readValue(own, 'w:ilvl') ?? inherited?.depth ?? numbering.findLevelOfStyle(list, inherited?.style ?? style);
  return numbering.count(list, Number(depth));
}

/** Word leaves a gap after the number; punctuation is gap enough, but `1.` before a number would read as another one. */
function joinNumber(number: string, text: string): string {
  if (number === '') return text;
  const bare = text.trimStart();
  const isEnough = /[、．。）)：:】]$/u.test(number) || (number.endsWith('.') && !/^\d/u.test(bare));
  return isEnough || bare === '' ? `${number}${bare}` : `${number} ${bare}`;
}

type InlineReader = (element: XmlElement, reading: Reading) => void;

const readInside: InlineReader = (element, reading) => {
  readInline(element.children, reading);
};

const addText =
  (text: string): InlineReader =>
  (_, reading) => {
    print(reading, text);
  };

/** What each element of a paragraph gives; those not named here (deletions, properties, marks) give nothing. */
const inlineReaders: Readonly<Record<string, InlineReader>> = {
  'w:r': readRun,
  'w:hyperlink': readInside,
  'w:ins': readInside,
  'w:moveTo': readInside,
  'w:smartTag': readInside,
  'w:customXml': readInside,
  'w:fldSimple': readInside,
  'w:dir': readInside,
  'w:bdo': readInside,
  'w:sdt': readInside,
  'w:sdtContent': readInside,
  'w:ruby': readInside,
  'w:rubyBase': readInside,
  'm:oMath': readInside,
  'm:oMathPara': readInside,
  'w:t': (element, reading) => {
    const text = readSigns(readOwnText(element), reading.font);
    const before = reading.text;
    print(reading, reading.isRaised ? writeRaised(before, text, reading.raisedEnd) : text);
    if (reading.isRaised && reading.text.trimEnd().length > before.length) reading.raisedEnd = reading.text.length;
  },
  'm:t': (element, reading) => {
    print(reading, readOwnText(element));
  },
  'w:tab': (_, reading) => {
    const isDotted = reading.hasLeader || reading.fields.some((field) => field.isContents);
    print(reading, isDotted ? '……' : ' ');
  },
  'w:ptab': (_, reading) => {
    print(reading, reading.hasLeader ? '……' : ' ');
  },
  'w:br': addText('\n'),
  'w:cr': addText('\n'),
  'w:noBreakHyphen': addText('-'),
  'w:sym': (element, reading) => {
    const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16);
    if (!Number.isNaN(code)) print(reading, readSign(code, element.attributes.get('w:font') ?? ''));
  },
  'w:fldChar': readFieldMark,
  'w:instrText': (element, reading) => {
    const field = reading.fields.at(-1);
    if (field?.isInstruction === true && /^\s*TOC\b/u.test(readOwnText(element))) field.isContents = true;
  },
  'w:footnoteReference': (element, { parts }) => {
    parts.citeNote('footnote', element.attributes.get('w:id') ?? '');
  },
  'w:endnoteReference': (element, { parts }) => {
    parts.citeNote('endnote', element.attributes.get('w:id') ?? '');
  },
  'w:drawing': addBoxes,
  'w:pict': addBoxes,
  'w:object': addBoxes,
  'mc:AlternateContent': (element, reading) => {
    readInline(chooseAlternative(element), reading);
  },
};

/** One of the forms in which a thing is stored for newer and older programs: the first that holds text. */
export function chooseAlternative(element: XmlElement): XmlElement['children'] {
  const forms = listChildren(element);
  const isWritten = (form: XmlElement): boolean => findWithin(form, 'w:t').length > 0;
  return (forms.find(isWritten) ?? forms[0])?.children ?? [];
}

function readInline(children: XmlElement['children'], reading: Reading): void {
  for (const child of children) {
    if (typeof child === 'string') continue;
    const read = Object.hasOwn(inlineReaders, child.name) ? inlineReaders[child.name] : undefined;
    read?.(child, reading);
  }
}

function readRun(element: XmlElement, reading: Reading): void {
  const properties = findChild(element, 'w:rPr');
  const style = readValue(properties, 'w:rStyle');
  const isHidden = readSwitch(properties, 'w:vanish') ?? (reading.isHidden || reading.parts.styles.isHidden(style));
  const fonts = findChild(properties, 'w:rFonts')?.attributes;
  const font = fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? '';
  const alignment = readValue(properties, 'w:vertAlign');
  const isRaised = alignment === undefined ? reading.parts.styles.isRaised(style) : alignment === 'superscript';
  if (!isHidden) readInline(element.children, Object.assign(reading, { font, isRaised }));
  // A field can begin in hidden text and have its result in view.
  else {
    for (const mark of listChildren(element, 'w:fldChar')) readFieldMark(mark, reading);
    if (listChildren(element, 'w:t').some((text) => readOwnText(text).trim() !== '')) reading.parts.hiddenPassages += 1;
  }
}

function readFieldMark(element: XmlElement, { fields }: Reading): void {
  const type = element.attributes.get('w:fldCharType');
  const field = fields.at(-1);
  if (type === 'begin') fields.push({ isInstruction: true, isContents: false });
  else if (type === 'separate' && field !== undefined) field.isInstruction = false;
  else if (type === 'end') fields.pop();
}

function addBoxes(element: XmlElement, reading: Reading): void {
  const alternatives = findWithin(element, 'mc:AlternateContent');
  if (alternatives.length > 0)
    for (const alternative of alternatives)
      reading.boxes.push(
        ...chooseAlternative(alternative).flatMap((child) =>
          typeof child === 'string' ? [] : findWithin(child, 'w:txbxContent'),
        ),
      );
  else reading.boxes.push(...findWithin(element, 'w:txbxContent'));
}

function print(reading: Reading, text: string): void {
  if (reading.fields.some((field) => field.isInstruction)) return;
  // A soft hyphen is a place where a word may break, and no character of it.
  reading.text += text.replaceAll('\u00AD', '');
}

function readOwnText(element: XmlElement): string {
  return element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replaceAll(/[\n\r]/gu, ' ');
}
