import { refuseFile } from '../extraction.ts';
import { findWithin, listChildren, parseXml, type XmlElement, type XmlTaker } from '../xml-tree.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { Numbering } from './numbering.ts';
import type { WordParts } from './parts.ts';
import { Styles } from './style.ts';

/** The parts of a Word document that its text depends on. */
export class DocxParts implements WordParts {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly #file: string;
  readonly #archive: ZipArchive;
  /** The path of the part that holds the text. */
  readonly #main: string;
  readonly #related: ReadonlyMap<string, string>;
  readonly #notes = new Map<string, Map<string, XmlElement>>();
  /** Notes that the text refers to, in its order. */
  readonly cited: XmlElement[] = [];
  /** How many passages in hidden type were passed over. */
  hiddenPassages = 0;

  /** @throws UnreadableError where a part is missing or damaged. */
  constructor(archive: ZipArchive, file: string) {
    this.#archive = archive;
    this.#file = file;
    this.#main = this.#listRelated('').get('officeDocument') ?? 'word/document.xml';
    this.#related = this.#listRelated(this.#main);
    this.styles = new Styles(this.#readRelated('styles'));
    const { styles } = this;
    this.numbering = new Numbering(this.#readRelated('numbering'), (style) => styles.findList(style)?.list);
  }

  /** Hands over the paragraphs and tables of the text, one after another. */
  readText(take: XmlTaker['take']): void {
    if (this.#parse(this.#main, { parent: 'w:body', take }) === null)
      throw refuseFile(this.#file, 'damaged-file', `damaged file: no part ${this.#main}`, {
        expected: 'a Word document with its text',
        action: 'Open it in Word or WPS and save it as .docx again.',
      });
  }

  /** A mark of a footnote or endnote was printed: its text belongs to the document. */
  citeNote(kind: 'footnote' | 'endnote', id: string): void {
    let notes = this.#notes.get(kind);
    if (notes === undefined) {
      const part = this.#readRelated(`${kind}s`);
      notes = new Map(
        listChildren(part ?? undefined, `w:${kind}`).map((note) => [note.attributes.get('w:id') ?? '', note]),
      );
      this.#notes.set(kind, notes);
    }
    const note = notes.get(id);
    if (note !== undefined && !this.cited.includes(note)) this.cited.push(note);
  }

  countComments(): number {
    return listChildren(this.#readRelated('comments') ?? undefined, 'w:comment').length;
  }

  /** A document within the document, which only Word can unfold. */
  refuseEmbedded(): never {
    throw refuseFile(this.#file, 'embedded-document', 'unknown content: another document stands inside this one', {
      expected: 'the text in the document itself',
      action: 'Open it in Word, which takes the other document in, and save it as .docx again.',
    });
  }

  #readRelated(type: string): XmlElement | null {
    const path = this.#related.get(type);
    return path === undefined ? null : this.#parse(path);
  }

  /** The parts that a part refers to, by the last word of the relation's type; of several the first. */
  #listRelated(path: string): Map<string, string> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const relations = this.#parse(`${folder}_rels/${path.slice(folder.length)}.rels`);
    const related = new Map<string, string>();
    for (const { attributes } of relations === null ? [] : findWithin(relations, 'rel:Relationship')) {
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      const target = attributes.get('Target') ?? '';
      if (attributes.get('TargetMode') !== 'External' && !related.has(type)) related.set(type, resolve(folder, target));
    }
    return related;
  }

  #parse(path: string, taker: XmlTaker | null = null): XmlElement | null {
    const bytes = this.#archive.read(path);
    if (bytes === null) return null;
    try {
      return parseXml(bytes, taker);
    } catch (error) {
      if (!(error instanceof Error) || error.name === 'UnreadableError') throw error;
      throw refuseFile(this.#file, 'damaged-file', `damaged file: ${path}: ${error.message.replaceAll('\n', ', ')}`, {
        expected: 'a whole Word document',
        action: 'Open it in Word or WPS, which may repair it, and save it as .docx again.',
      });
    }
  }
}

/** A target from the folder of the part that names it, or from the top where it begins with `/`. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/'))
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  return path.join('/');
}
