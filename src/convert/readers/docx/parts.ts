import type { XmlElement } from '../xml-tree.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './style.ts';

/** What the text of a Word document depends on, in the elements of the newer format, whichever the file is in. */
export interface WordParts {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Notes that the text refers to, in its order. */
  readonly cited: readonly XmlElement[];
  /** How many passages in hidden type were passed over. */
  hiddenPassages: number;
  /** Hands over the paragraphs and tables of the text, one after another. */
  readText: (take: (element: XmlElement) => void) => void;
  /** A mark of a footnote or endnote was printed: its text belongs to the document. */
  citeNote: (kind: 'footnote' | 'endnote', id: string) => void;
  countComments: () => number;
  /** A document within the document, which only Word can unfold. */
  refuseEmbedded: () => never;
}
