import type { Block, Cell, GridRow, Paragraph, TextLine } from '../../model/block.ts';
import { noteMark } from '../../model/amount.ts';
import type { NoticeDraft } from '../notice.ts';

/** The mark of a note, and what stands before one in a cell with nothing but a number. */
const mark = `(?:${noteMark}+|[[〔]\\d{1,2}[\\]〕]|[*※]|注\\d{0,2})`;
const numberAlone = '(?<=^\\s*[-−]?[\\d,]*\\d(?:\\.\\d+)?)';

/**
 * Leftovers of word processors and forms that are no part of the text. They are kept out of values and names,
 * reported once a line, and stay in the transcript.
 */
const residues: readonly { rule: string; form: RegExp; message: string }[] = [
  { rule: 'bookmark', form: /\[bookmark:[^\]]*\]/gu, message: '文字处理软件的书签残留在正文中' },
  // What a list of contents asks its page numbers with, where only its text was copied.
  { rule: 'field-code', form: /\s*PAGEREF\s+_Toc\d+(?:\s*\\?h)?(?:\s*\d+)?/gu, message: '目录的域代码残留在正文中' },
  { rule: 'footnote-mark', form: /\[footnoteRef:\d*\]/gu, message: '脚注标记残留在正文中' },
  {
    // After a number alone in its cell (`71.94①`, `71.94[1]`, `71.94*`), or before its unit (`71.94①万元`).
    rule: 'footnote-mark',
    form: new RegExp(`(?:${numberAlone}\\s*${mark}\\s*$|(?<=\\d)\\s*${mark}(?=\\s*[百千万亿]{0,2}元))`, 'gu'),
    message: '数字后面有注码，未计入取值',
  },
  {
    // Zero-width characters part a label or a number unseen; marks of direction print 12.34 as 43.21.
    rule: 'hidden-mark',
    form: /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu,
    message: '看不见的字符（零宽字符或文字方向标记）夹在正文中，已从取值中去除',
  },
  { rule: 'markdown-mark', form: /\*\*/gu, message: '排版标记（**）残留在正文中' },
  {
    rule: 'template-residue',
    form: /[（(]\s*有则写[^（）()]*[）)]/gu,
    message: '填表说明残留在正文中',
  },
];

/** A footnote printed where its mark stood: `[2: 备注：…]`. Its text is prose of its own. */
const footnote = /\[\d+:\s*([^\]]*)\]/gu;

/** Any of them: most lines have none, and are not looked through for each. */
const anyResidue = new RegExp(
  [footnote, ...residues.map(({ form }) => form)].map(({ source }) => source).join('|'),
  'u',
);

/** A sign without which a text has none of them: nearly all texts are told by this alone. */
const anySign = new RegExp(`[[〔*※注P有\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|${noteMark}`, 'u');

function holdsResidue(text: string): boolean {
  return anySign.test(text) && anyResidue.test(text);
}

export interface CleanBlocks {
  blocks: Block[];
  notices: NoticeDraft[];
}

/** Takes residue out of every block; a footnote becomes a paragraph after the one it stood in. */
export function removeResidue(blocks: readonly Block[]): CleanBlocks {
  const notices: NoticeDraft[] = [];
  const clean = blocks.flatMap((block): Block[] => {
    if (block.type === 'paragraph') return cleanParagraph(block, notices);
    return [{ type: 'grid', rows: block.rows.map((row) => cleanRow(row, notices)) }];
  });
  return { blocks: clean, notices };
}

/** Whether a line has text and no residue, as most have: it is kept as it is. */
function isClean({ text }: TextLine): boolean {
  return text.trim() !== '' && !holdsResidue(text);
}

function cleanParagraph(paragraph: Paragraph, notices: NoticeDraft[]): Paragraph[] {
  if (isClean(paragraph)) return [paragraph];
  const notes = [...paragraph.text.matchAll(footnote)].map((match) => match[1] ?? '');
  return [cleanLine(paragraph, notices).text, ...notes]
    .filter((text) => text.trim() !== '')
    .map((text) => ({ type: 'paragraph', line: paragraph.line, text }));
}

/** A row or a cell without residue, as most are, is the same one: what is known of it stays known. */
function cleanRow(row: GridRow, notices: NoticeDraft[]): GridRow {
  if (row.cells.every((cell) => cell.lines.every(isClean))) return row;
  return { ...row, cells: row.cells.map((cell) => cleanCell(cell, notices)) };
}

function cleanCell(cell: Cell, notices: NoticeDraft[]): Cell {
  if (cell.lines.every(isClean)) return cell;
  const lines = cell.lines.map((line) => cleanLine(line, notices)).filter((line) => line.text.trim() !== '');
  return { line: cell.line, lines };
}

function cleanLine(line: TextLine, notices: NoticeDraft[]): TextLine {
  if (!holdsResidue(line.text)) return line;
  let text = line.text.replace(footnote, '');
  if (text !== line.text) notices.push(describe('footnote-mark', '脚注标记残留在正文中', line));
  for (const { rule, form, message } of residues) {
    const without = text.replace(form, '');
    if (without === text) continue;
    const quote = text.match(form)?.map(showHidden).join(' ') ?? '';
    notices.push({ ...describe(rule, message, line), quote });
    text = without;
  }
  return { line: line.line, text };
}

/** What cannot be seen is named by its code: `U+202E`. */
function showHidden(residue: string): string {
  const [code = 0] = [...residue].map((sign) => sign.codePointAt(0) ?? 0);
  return /^\p{Cf}$/u.test(residue) ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : residue;
}

function describe(rule: string, message: string, line: TextLine): NoticeDraft {
  return { rule, severity: 'notice', message, quote: line.text.match(footnote)?.join(' ') ?? '', lines: [line.line] };
}
