import type { RowDocument } from './row-documents.ts';

/** The columns of a list and what they hold. A number is a count or a line, never an amount: those are text. */
export type RowShape = Readonly<Record<string, 'text' | 'number'>>;

export type RowOf<Shape extends RowShape> = {
  -readonly [Column in keyof Shape]: Shape[Column] extends 'text' ? string : number;
};

/** A row with the document it comes from. */
export interface Placed<Row> {
  document: RowDocument;
  row: Row;
}

/** Some rows of a list over all documents, as a file for the browser: by column, each text once. */
export interface RowPart {
  documents: RowDocument[];
  /** How many rows each of them has in this part. */
  counts: number[];
  texts: string[];
  /** For columns of text the places in `texts`. */
  columns: Record<string, number[]>;
}

/** What the browser knows of the parts before it reads any. */
export interface RowManifest {
  rows: number;
  places: string[];
  /** The address of each department, and its place among `places`. */
  departments: [slug: string, place: number][];
  parts: {
    /** Beside the manifest. */
    file: string;
    bytes: number;
    rows: number;
    /** For each document of the part its department among `departments` and its year, by turns. */
    documents: number[];
  }[];
}

/** The rows of a part. */
export function decodePart<Shape extends RowShape>(part: RowPart, shape: Shape): Placed<RowOf<Shape>>[] {
  const columns = Object.entries(shape);
  let index = 0;
  return part.documents.flatMap((document, place) =>
    Array.from({ length: part.counts[place] ?? 0 }, () => {
      const row = Object.fromEntries(
        columns.map(([name, type]) => {
          const value = part.columns[name]?.[index] ?? 0;
          return [name, type === 'text' ? (part.texts[value] ?? '') : value];
        }),
      ) as RowOf<Shape>;
      index += 1;
      return { document, row };
    }),
  );
}
