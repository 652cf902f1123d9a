import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/convert/readers/docx/index.ts';
import { packDocx, paragraph } from '../docx-file.ts';

/** Two paragraphs of a list whose numbers are in a format; the second list begins it anew at a number. */
function number(format: string, first: number): string[] {
  const numbering = `<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${String(first)}"/></w:lvlOverride></w:num>`;
  const body = [1, 1, 2, 2]
    .map((list) => paragraph('甲', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${String(list)}"/></w:numPr>`))
    .join('');
  return readDocx(packDocx(body, { numbering }), 'a.docx').lines.map((line) => line.split('、')[0] ?? '');
}

describe('numbers of a list, and of one that begins anew at a number of its own,', () => {
  it.each([
    ['decimalFullWidth', 10, ['１', '２', '１０', '１１']],
    ['chineseCounting', 19, ['一', '二', '十九', '二十']],
    ['chineseCountingThousand', 105, ['一', '二', '一百零五', '一百零六']],
    ['ideographTraditional', 9, ['甲', '乙', '壬', '癸']],
    ['decimalEnclosedCircle', 19, ['①', '②', '⑲', '⑳']],
  ])('are written as %s', (format, first, expected) => {
    expect(number(format, first)).toEqual(expected);
  });
});
