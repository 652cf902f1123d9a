import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a Word document beside its text: the inside of each. */
export interface DocxPieces {
  numbering?: string;
  styles?: string;
  footnotes?: string;
  comments?: string;
}

/** A Word document around the inside of its body. */
export function packDocx(body: string, pieces: DocxPieces = {}): Uint8Array {
  const roots = {
    numbering: 'w:numbering',
    styles: 'w:styles',
    footnotes: 'w:footnotes',
    comments: 'w:comments',
  } as const;
  const names = ['numbering', 'styles', 'footnotes', 'comments'] as const;
  const present = names.filter((name) => pieces[name] !== undefined);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(relate([['officeDocument', 'word/document.xml']])),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(relate(present.map((name) => [name, `${name}.xml`]))),
  };
  for (const name of present)
    files[`word/${name}.xml`] = strToU8(`<${roots[name]} ${namespaces}>${pieces[name] ?? ''}</${roots[name]}>`);
  // One time for all, so that the same document is the same bytes.
  return zipSync(files, { mtime: '1980-01-01T00:00:00' });
}

function relate(targets: readonly (readonly [string, string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="r${String(index)}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A paragraph of one run; `properties` is the inside of its `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A cell of paragraphs; `properties` is the inside of its `w:tcPr`. */
export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
}

export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}
