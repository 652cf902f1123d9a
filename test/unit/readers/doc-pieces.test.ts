import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../src/convert/readers/doc/index.ts';
import { extractPart } from '../../../src/convert/readers/index.ts';
import { addStream, type DocContent, packDoc, prcData, sprm } from './doc-file.ts';
import { packWorkbook } from '../workbook-file.ts';

const read = (content: DocContent): string[] => readDoc(packDoc(content), 'a.doc').lines;

const inTable = sprm(0x2416, 1);
const endsRow = sprm(0x2417, 1);
const vanishes = sprm(0x083c, 1);

describe('a document that Word itself wrote', () => {
  it('has text in one byte a character beside text in two', () => {
    expect(
      read({
        pieces: [
          { text: '收入' },
          { text: '1,045.50', isNarrow: true },
          { text: '万元\r' },
          { text: '\x93OK\x94\r', isNarrow: true },
        ],
      }),
    ).toEqual(['收入1,045.50万元', '“OK”']);
  });

  it('has its text in the order of its pieces, however they stand in the file', () => {
    expect(
      read({
        isReversed: true,
        pieces: [{ text: '一、' }, { text: '2024', isNarrow: true }, { text: '年\r二、' }, { text: '末\r' }],
      }),
    ).toEqual(['一、2024年', '二、末']);
  });

  it('has properties by the place of the text in the file, not by its order', () => {
    expect(
      read({
        isReversed: true,
        pieces: [{ text: '见' }, { text: '藏' }, { text: '又见\r' }],
        characters: [
          { end: 1, changes: sprm(0x0835, 1) },
          { end: 2, changes: vanishes },
          { end: 5, changes: sprm(0x0835, 1) },
        ],
      }),
    ).toEqual(['见又见']);
  });

  it('has pieces whose text was hidden or deleted as a whole', () => {
    const { lines, hidden } = readDoc(
      packDoc({
        pieces: [
          { text: '预算' },
          { text: '100', change: [0x41, 1] },
          { text: '200' },
          { text: '密', changes: vanishes },
          { text: '万元\r' },
        ],
      }),
      'a.doc',
    );
    expect(lines).toEqual(['预算200万元']);
    expect(hidden).toEqual([
      { kind: 'text', sheet: '', count: 1 },
      { kind: 'deletion', sheet: '', count: 1 },
    ]);
  });

  it('has wide rows whose properties stand elsewhere and insert their cells', () => {
    const row = prcData(inTable, endsRow, sprm(0x7621, 0, 2, 0xe8, 0x03), sprm(0x7621, 2, 1, 0xe8, 0x03));
    // The properties of a row lead to the data stream twice: the second time to those that count.
    const data = Buffer.concat([row, prcData(sprm(0x646b, 0, 0, 0, 0), sprm(0xd608, 4, 0, 1, 0, 0))]);
    const ends = { changes: sprm(0x6646, row.length, 0, 0, 0) };
    const cell = { changes: inTable };
    const text = '编码\x07名称\x07合计\x07\x07208\x07就业\x079.00\x07\x07末\r';
    const ofText = Array.from({ length: text.length }, (_, at) => at + 1);
    const marks = ofText.filter((end) => '\x07\r'.includes(text.charAt(end - 1)));
    const paragraphs = marks.map((end, at) => ({
      end,
      ...(at === 8 ? { changes: sprm(0x2403, 0) } : at % 4 === 3 ? ends : cell),
    }));
    expect(read({ pieces: [{ text }], paragraphs, data })).toEqual(['编码\t名称\t合计', '208\t就业\t9.00', '', '末']);
  });
});

describe('a document that nobody can be sure of is refused', () => {
  it('with numbers that only Word 6 could count', () => {
    expect(() =>
      read({ pieces: [{ text: '职责\r' }], paragraphs: [{ end: 3, changes: sprm(0x460b, 0xff, 0x07) }] }),
    ).toThrow('a.doc: unclear document: numbers of paragraphs that only Word 6 could count');
  });

  it('with a row that has no end', () => {
    expect(() => read({ pieces: [{ text: '甲\x07末\r' }], paragraphs: [{ end: 2, changes: inTable }] })).toThrow(
      'a.doc: damaged file: a row of a table without an end',
    );
  });

  it('with properties that lead to themselves', () => {
    const data = prcData(sprm(0x646b, 0, 0, 0, 0));
    expect(() =>
      read({ pieces: [{ text: '甲\r' }], paragraphs: [{ end: 2, changes: sprm(0x6646, 0, 0, 0, 0) }], data }),
    ).toThrow('a.doc: damaged file: properties that point at each other');
  });

  it('with text after its last paragraph', () => {
    expect(() => read({ pieces: [{ text: '甲\r乙' }] })).toThrow('a.doc: damaged file: a paragraph without an end');
  });
});

it('a workbook with a Word document inside is read as a workbook', async () => {
  const workbook = packWorkbook([{ rows: [['预算收入', 5]] }], 'biff8');
  const both = addStream(workbook, '/MBD00000001/WordDocument', Buffer.from('x'));
  expect((await extractPart(both, 'a.xls'))?.format).toBe('xlsx');
});
