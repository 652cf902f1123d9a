import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';
import { extractPart } from '../../../src/convert/readers/index.ts';
import { readText } from '../../../src/convert/readers/text.ts';
import { convertBytes, listContent } from '../content.ts';
import { convertSource } from '../conversions.ts';
import { ids, readSource } from '../documents.ts';
import { renderDocxBlocks } from '../rendered.ts';
import { renderBlocks, renderWorkbook } from '../rendered-workbook.ts';

describe.each(ids)('%s says the same', (id) => {
  const { disclosure: source } = convertSource(id);
  /** Corners of a table stand side by side in a text copy, and on a line each in a workbook. */
  const expected = listContent({
    ...source,
    sections: source.sections.map((section) => ({
      ...section,
      text: section.text.replace(/\t截止时间：/u, '\n截止时间：'),
    })),
  });

  it.each([
    ['a sheet for each table', false],
    ['all tables on one sheet', true],
  ])('as a workbook with %s', async (_, onOneSheet) => {
    const disclosure = await convertBytes(id, `${id}.xlsx`, renderWorkbook(readSource(id), { onOneSheet }));
    expect(listContent(disclosure)).toEqual(expected);
  });

  it('as a Word document of its sentences and a workbook of its tables beside it', async () => {
    const { blocks } = readText(readSource(id));
    const first = blocks.findIndex(
      (block) => block.type === 'grid' && block.rows.some(({ cells }) => cells.length > 4),
    );
    const words = renderDocxBlocks(blocks.slice(0, first));
    const tables = renderBlocks(blocks.slice(first), { onOneSheet: false });
    const { disclosure } = convertDocument({
      id,
      file: `${id}.docx`,
      bytes: words,
      extraction: await extractPart(words, `${id}.docx`),
      more: [{ file: `${id}.2.xlsx`, bytes: tables, extraction: await extractPart(tables, `${id}.2.xlsx`) }],
      facts: {},
    });
    expect(listContent(disclosure)).toEqual(expected);
    expect(disclosure.source.files.map(({ format }) => format)).toEqual(['docx', 'xlsx']);
  });
});
