import type { Transcript } from '../../model/block.ts';
import type { Section } from '../../model/disclosure.ts';
import { joinParagraphs, trimText } from '../../model/terms.ts';
import { readRowTexts } from '../grid.ts';
import type { Outline, OutlineSection } from './index.ts';

/** The sections as they are published: whole, residue out, wraps mended. */
export function readSections(outline: Outline, transcript: Transcript): Section[] {
  return outline.sections.map((section, index) => ({
    section: index + 1,
    numeral: section.numeral,
    key: section.key,
    title: section.title,
    line_start: section.lineStart,
    line_end: lastLineWithText(transcript, section.lineStart, section.lineEnd),
    text: readText(section),
  }));
}

function lastLineWithText(transcript: Transcript, first: number, last: number): number {
  let line = last;
  while (line > first && (transcript.lines[line - 1] ?? '').trim() === '') line -= 1;
  return line;
}

/** Paragraphs by line, the cells of a row by tab; a sentence that a page break cut is one again. */
function readText(section: OutlineSection): string {
  const lines: string[] = [];
  let prose = '';
  const flush = (): void => {
    if (prose !== '') lines.push(prose);
    prose = '';
  };
  for (const block of section.blocks) {
    if (block.type === 'paragraph') {
      const text = trimText(block.text);
      prose = prose === '' ? text : joinParagraphs(prose, text);
      continue;
    }
    flush();
    for (const row of block.rows) {
      const text = readRowTexts(row).join('\t').replaceAll('\n', ' ');
      if (text.trim() !== '') lines.push(text.replace(/\t+$/u, ''));
    }
  }
  flush();
  return lines.join('\n');
}
