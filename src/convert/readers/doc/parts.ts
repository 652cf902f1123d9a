import type { Numbering } from '../docx/numbering.ts';
import type { WordParts } from '../docx/parts.ts';
import { Styles } from '../docx/style.ts';
import { refuseFile } from '../extraction.ts';
import type { XmlElement } from '../xml-tree.ts';
import { makeElement } from './element.ts';
import { DocFile, listPlaces, type Story } from './file.ts';
import { listFonts } from './font.ts';
import { DocNumbering, readLists } from './list.ts';
import { listParagraphs, type ParagraphSource } from './paragraph.ts';
import { PropertyRuns } from './property.ts';
import { readStyles } from './style.ts';
import { makeBlocks } from './table.ts';
import { DocText } from './text.ts';

/** The bytes of an entry in the tables of what stands beside the text. */
const sizes = { footnoteMarks: 2, endnoteMarks: 2, commentMarks: 30, boxes: 22, shapes: 26 } as const;

/** What stands in a part of the text beside the main one. */
interface Beside {
  start: number;
  end: number;
}

/** A Word document of 1997 to 2003, handed over as the parts of one of today. */
export class DocParts implements WordParts {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly cited: XmlElement[] = [];
  hiddenPassages = 0;
  readonly #file: DocFile;
  readonly #name: string;
  readonly #source: ParagraphSource;
  readonly #notes: ReadonlyMap<string, Beside>;
  /** Text boxes that hang on no character of the text: parts of a group of shapes. */
  readonly #loose: Beside[] = [];

  /** @throws UnreadableError for a document that this reader does not read, RangeError for a damaged one. */
  constructor(bytes: Buffer, name: string) {
    const file = new DocFile(bytes, name);
    this.#file = file;
    this.#name = name;
    this.styles = new Styles(readStyles(file));
    const { styles } = this;
    this.numbering = new DocNumbering(readLists(file), (style) => styles.findList(style)?.list);
    const hanging = new Map<number, XmlElement[]>();
    this.#source = {
      text: new DocText(file),
      characters: new PropertyRuns(file, 'characters'),
      paragraphs: new PropertyRuns(file, 'paragraphs'),
      fonts: listFonts(file),
      isStyleHidden: (style) => styles.isHidden(style),
      hanging,
    };
    this.#notes = new Map([...this.#hangNotes('footnote', hanging), ...this.#hangNotes('endnote', hanging)]);
    this.#hangBoxes(hanging);
  }

  readText(take: (element: XmlElement) => void): void {
    const { start, end } = this.#file.findStory('text');
    makeBlocks(listParagraphs(this.#source, start, end), take);
    for (const box of this.#loose) take(makeElement('w:p', [makeElement('w:r', [this.#makeBox(box)])]));
  }

  citeNote(kind: 'footnote' | 'endnote', id: string): void {
    const note = this.#notes.get(`${kind} ${id}`);
    if (note !== undefined) this.cited.push(makeElement(`w:${kind}`, this.#readBeside(note)));
  }

  countComments(): number {
    return listPlaces(this.#file.readTable('commentMarks'), sizes.commentMarks).length;
  }

  refuseEmbedded(): never {
    throw refuseFile(this.#name, 'embedded-document', 'unknown content: another document stands inside this one', {
      expected: 'the text in the document itself',
      action: 'Open it in Word or WPS and save it as .docx.',
    });
  }

  /** Pieces follow one another: no text is in two of them, and all together are no more than there is. */
  #readBeside({ start, end }: Beside): XmlElement[] {
    if (end < start) throw new RangeError('notes or text boxes that overlap');
    const blocks: XmlElement[] = [];
    makeBlocks(listParagraphs(this.#source, start, end), (block) => blocks.push(block));
    return blocks;
  }

  /** Where the pieces of a part beside the text begin and end. */
  #listBeside(story: Story & ('footnotes' | 'endnotes' | 'boxes'), size: number): (Beside & { entry: Buffer })[] {
    const from = this.#file.findStory(story).start;
    return listPlaces(this.#file.readTable(story), size).map(({ start, end, entry }) => ({
      start: from + start,
      end: from + end,
      entry,
    }));
  }

  /** Marks of notes stand in the text in the order of the notes. */
  #hangNotes(kind: 'footnote' | 'endnote', hanging: Map<number, XmlElement[]>): [string, Beside][] {
    const notes = this.#listBeside(`${kind}s`, 0);
    return listPlaces(this.#file.readTable(`${kind}Marks`), sizes.footnoteMarks).flatMap(({ start }, index) => {
      const note = notes[index];
      if (note === undefined) return [];
      hang(hanging, start, makeElement(`w:${kind}Reference`, [], { 'w:id': String(index) }));
      return [[`${kind} ${String(index)}`, note]];
    });
  }

  /** A text box and the mark of its shape in the text have one number. */
  #hangBoxes(hanging: Map<number, XmlElement[]>): void {
    const shapes = new Map(
      listPlaces(this.#file.readTable('shapes'), sizes.shapes).map(({ start, entry }) => [entry.readInt32LE(0), start]),
    );
    // The last one is none.
    for (const { start, end, entry } of this.#listBeside('boxes', sizes.boxes).slice(0, -1)) {
      if (entry.readUInt16LE(8) !== 0) continue;
      const place = shapes.get(entry.readInt32LE(14));
      if (place === undefined) this.#loose.push({ start, end });
      else hang(hanging, place, this.#makeBox({ start, end }));
    }
  }

  #makeBox(box: Beside): XmlElement {
    return makeElement('w:pict', [makeElement('w:txbxContent', this.#readBeside(box))]);
  }
}

function hang(hanging: Map<number, XmlElement[]>, at: number, element: XmlElement): void {
  const others = hanging.get(at);
  if (others === undefined) hanging.set(at, [element]);
  else others.push(element);
}
