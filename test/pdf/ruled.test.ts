import { describe, expect, it } from 'vitest';
import { convertBytes } from '../unit/content.ts';
import { convertSource } from '../unit/conversions.ts';
import { ids, readSource } from '../unit/documents.ts';
import { listPrintedContent, preparePrinter, type Print, renderPrint, usualPrint } from './printed.ts';

const print = preparePrinter();

const prints: readonly (readonly [string, Print])[] = [
  ['with columns as wide as their texts', usualPrint],
  [
    'with columns that are all as wide, so that most cells wrap, in larger type and from the top of each row',
    {
      ...usualPrint,
      even: true,
      size: 10.5,
      words: 'center',
      amounts: 'center',
      middle: false,
      padding: 4,
      foot: '第 # 页',
    },
  ],
];

describe.each(ids)('%s says the same as a PDF', (id) => {
  const expected = listPrintedContent(convertSource(id).disclosure);

  it.each(prints)('%s', async (_, look) => {
    const bytes = await print(renderPrint(readSource(id), look), look.foot);
    const disclosure = await convertBytes(id, `${id}.pdf`, bytes);
    expect(listPrintedContent(disclosure)).toEqual(expected);
    expect(disclosure.transcript_pages.at(-1)).toBeGreaterThan(5);
  });
});
