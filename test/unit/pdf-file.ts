/*
 * A writer of small PDFs. Text is set in a Chinese font that is not in the file and has no table of characters: to
 * read it takes the character tables that come with pdf.js. Places are in points from the upper left corner.
 */

/** One page: what it draws, and its size if it is not 600 × 800. */
export interface PdfPage {
  draws: string[];
  width?: number;
  height?: number;
  /** The quarter turn, clockwise, that a viewer shows the page at. */
  rotate?: number;
}

const usualHeight = 800;

const hex = (text: string): string =>
  [...text].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');

/** Text with its base line at `y`; `angle` in degrees, against the clock. */
export function text(x: number, y: number, words: string, size = 10, angle = 0, height = usualHeight): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos].map((part) => part.toFixed(4)).join(' ');
  return `BT /F1 ${String(size)} Tf ${matrix} ${String(x)} ${String(height - y)} Tm <${hex(words)}> Tj ET`;
}

/** A ruling line. */
export function rule(x: number, y: number, toX: number, toY: number, height = usualHeight): string {
  return `${String(x)} ${String(height - y)} m ${String(toX)} ${String(height - toY)} l S`;
}

/** The lines of a table without merged cells. */
export function grid(xs: readonly number[], ys: readonly number[]): string[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [...xs.map((x) => rule(x, top, x, bottom)), ...ys.map((y) => rule(left, y, right, y))];
}

/** Rows of texts in a grid, each at the left of its cell. */
export function rows(xs: readonly number[], ys: readonly number[], cells: readonly (readonly string[])[]): string[] {
  return cells.flatMap((row, index) =>
    row.flatMap((words, column) => (words === '' ? [] : [text((xs[column] ?? 0) + 3, (ys[index] ?? 0) + 14, words)])),
  );
}

/** A picture over most of the page. */
export const picture = 'q 500 0 0 700 50 50 cm /I1 Do Q';

/** A file of these pages; `trailer` goes into its trailer. */
export function pdf(pages: readonly PdfPage[], trailer = ''): Uint8Array {
  const kids = pages.map((_, index) => `${String(6 + index * 2)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 939 500] ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> ' +
      '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] ' +
      '/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>',
    '<< /Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 16 >>\n' +
      'stream\n0123456789abcdef\nendstream',
    ...pages.flatMap(({ draws, width = 600, height = usualHeight, rotate = 0 }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(width)} ${String(height)}] /Rotate ${String(rotate)} ` +
        `/Resources << /Font << /F1 3 0 R >> /XObject << /I1 5 0 R >> >> /Contents ${String(7 + index * 2)} 0 R >>`,
      `<< /Length ${String(draws.join('\n').length)} >>\nstream\n${draws.join('\n')}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const place of places) file += `${String(place).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
