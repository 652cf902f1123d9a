import { describe, expect, it } from 'vitest';
import { convertBytes, listContent } from './content.ts';
import { convertSource } from './conversions.ts';
import { ids, readSource } from './documents.ts';
import { renderWorkbook } from './rendered-workbook.ts';

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
});
