import type { Limits } from '../../../model/limits.ts';
import type { Extraction, HiddenContent } from '../extraction.ts';
import { type Printed, writeLines, writePrinted } from '../printed.ts';
import { findWithin, listChildren, type XmlElement } from '../xml-tree.ts';
import { openZip } from '../zip-archive.ts';
import { DocxParts } from './package.ts';
import type { WordParts } from './parts.ts';
import { chooseAlternative, type FieldState, readParagraph } from './paragraph.ts';
import { readTables } from './table.ts';

/**
 * Reads a Word document as it would be printed with all tracked changes accepted: numbers of lists counted, merged cells
 * in their place, headers, footers, comments and hidden text out, text boxes after the paragraph they hang on, footnotes
 * after the text, their marks out. A reader of our own, for mammoth (1.13) gives lists as `<ol>` without the form of their numbers, so
 * that 一、（一）1. are lost, and footnote marks as text inside the sentence.
 * @throws UnreadableError for a damaged document, and one that unpacks to more than the limits allow.
 */
export function readDocx(bytes: Uint8Array, file: string, limits?: Limits): Extraction {
  return readWord(new DocxParts(openZip(bytes, file, limits), file), 'docx');
}

/** Reads the text of a Word document from its parts, whichever format they were taken from. */
export function readWord(parts: WordParts, format: 'docx' | 'doc'): Extraction {
  const text = new BlockReader(parts);
  let deletions = 0;
  parts.readText((element) => {
    text.read(element);
    deletions += findWithin(element, 'w:delText').length;
  });
  const written = writePrinted(text.end());
  // A note that is cited inside a note comes after it.
  for (let index = 0; index < parts.cited.length; index += 1) {
    const note = parts.cited[index];
    const words = note === undefined ? [] : writeLines(readBlocks(listChildren(note), parts));
    written.lines.push(...(index === 0 && words.length > 0 ? [''] : []), ...words);
  }
  const hidden: HiddenContent[] = [
    { kind: 'text', sheet: '', count: parts.hiddenPassages },
    { kind: 'deletion', sheet: '', count: deletions },
    { kind: 'comment', sheet: '', count: parts.countComments() },
  ];
  return { format, ...written, pages: null, hidden: hidden.filter(({ count }) => count > 0) };
}

type BlockElementReader = (element: XmlElement) => void;

/** Reads what stands one below the other: paragraphs, tables, and what they are wrapped in. */
class BlockReader {
  readonly #parts: WordParts;
  readonly #printed: Printed[] = [];
  readonly #fields: FieldState = [];
  /** The beginning of a paragraph whose end was deleted. */
  #begun = '';
  readonly #readers: Readonly<Record<string, BlockElementReader>>;

  constructor(parts: WordParts) {
    this.#parts = parts;
    const readInside: BlockElementReader = (element) => {
      for (const child of listChildren(element)) this.read(child);
    };
    this.#readers = {
      'w:p': (element) => {
        this.#readParagraph(element);
      },
      'w:tbl': (element) => {
        this.#finishParagraph();
        this.#printed.push(...readTables(element, (cell) => readBlocks(listChildren(cell), parts)));
      },
      'w:sdt': readInside,
      'w:sdtContent': readInside,
      'w:customXml': readInside,
      'w:ins': readInside,
      'w:moveTo': readInside,
      'mc:AlternateContent': (element) => {
        for (const child of chooseAlternative(element)) if (typeof child !== 'string') this.read(child);
      },
      'w:altChunk': () => parts.refuseEmbedded(),
    };
  }

  read(element: XmlElement): void {
    if (Object.hasOwn(this.#readers, element.name)) this.#readers[element.name]?.(element);
  }

  end(): Printed[] {
    this.#finishParagraph();
    return this.#printed;
  }

  #readParagraph(element: XmlElement): void {
    const { text, goesOn, boxes } = readParagraph(element, this.#parts, this.#fields);
    this.#begun += text;
    if (!goesOn) this.#finishParagraph();
    for (const box of boxes) this.#printed.push(...readBlocks(listChildren(box), this.#parts));
  }

  #finishParagraph(): void {
    if (this.#begun !== '') this.#printed.push({ type: 'paragraph', text: this.#begun });
    this.#begun = '';
  }
}

function readBlocks(elements: readonly XmlElement[], parts: WordParts): Printed[] {
  const reader = new BlockReader(parts);
  for (const element of elements) reader.read(element);
  return reader.end();
}
