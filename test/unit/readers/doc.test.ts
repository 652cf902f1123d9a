import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../src/convert/readers/doc/index.ts';
import { UnreadableError } from '../../../src/model/message.ts';
import { convertBytes, listContent } from '../content.ts';
import { convertSource } from '../conversions.ts';
import { ids } from '../documents.ts';

/** A document of Word 97, as LibreOffice wrote it; see test/word-97/README.md. */
const readBytes = (name: string): Buffer =>
  gunzipSync(readFileSync(join(import.meta.dirname, '..', '..', 'word-97', `${name}.doc.gz`)));
const readLines = (name: string): string[] => readDoc(readBytes(name), `${name}.doc`).lines;

describe.each(ids)('%s says the same', (id) => {
  it('as a document of Word 97', async () => {
    const disclosure = await convertBytes(id, `${id}.doc`, readBytes(id));
    expect(listContent(disclosure)).toEqual(listContent(convertSource(id).disclosure));
    expect(disclosure.source).toMatchObject({ format: 'doc', encoding: '', file: `${id}.doc` });
  });
});

describe('a document of Word 97', () => {
  it('has the numbers of its lists counted, level by level, also those of a style', () => {
    expect(readLines('lists')).toEqual([
      '一、部门职责',
      '（一）机构设置',
      '1.办公室',
      '2.预算科',
      '2.1 一组',
      '① 专员',
      '二、预算安排',
      '（一）收入说明',
      '列点',
      '三、标题',
      '无号',
      '四、名词解释',
    ]);
  });

  it('has merged cells in their place, once', () => {
    expect(readLines('merged')).toEqual([
      '表一',
      '科目\t\t本年\t上年',
      '编码\t名称\t\t12.50',
      '208\t社会保障\t100.00\t',
      '合计\t\t100.00\t',
      '',
      '后文',
    ]);
  });

  it('has a table within a table, and cells of several paragraphs', () => {
    expect(readLines('nested')).toEqual([
      '外',
      '内前',
      '甲\t乙',
      '1.00\t2.00',
      '',
      '内后',
      '',
      '丙\t上行\u2028下行',
      '',
      '后文',
    ]);
  });

  it('has its footnotes after the text, and their marks in no number', () => {
    expect(readLines('notes')).toEqual([
      '收入71.94万元，比上年增加。',
      '第二段',
      '',
      '含上年结转。',
      '不含基金。',
      '另见附表。',
    ]);
  });

  it('is read with its changes accepted, and what was deleted counted', () => {
    const { lines, hidden } = readDoc(readBytes('tracked'), 'a.doc');
    expect(lines).toEqual(['预算200万元', '前半后半', '末段']);
    expect(hidden).toEqual([{ kind: 'deletion', sheet: '', count: 2 }]);
  });

  it('is read without hidden text and comments, which are counted', () => {
    const { lines, hidden } = readDoc(readBytes('hidden'), 'a.doc');
    expect(lines).toEqual(['在此不藏', '被批注']);
    expect(hidden).toEqual([
      { kind: 'text', sheet: '', count: 2 },
      { kind: 'comment', sheet: '', count: 1 },
    ]);
  });

  it('has signs, tabs, breaks, fields and sections as they are printed', () => {
    expect(readLines('signs')).toEqual([
      '≥号≥95% 后',
      '换行-连',
      '新页71.94¹，A & é “引”',
      '一、职责……3',
      '链接之后',
      '二、预算……4',
      '节末',
      '新节',
    ]);
  });

  it('has its text boxes after the paragraphs that they hang on', () => {
    expect(readLines('boxes')).toEqual(['前', '挂钩', '框中100万元', '框中二', '末']);
  });
});

describe('a document of Word 97 that cannot be read is refused', () => {
  const bytes = readBytes('merged');
  /** What the text stream begins with. */
  const header97 = Buffer.from('eca5', 'hex');

  it('wherever it is cut off, unless its text and tables are whole', () => {
    const whole = readDoc(bytes, 'a.doc').lines;
    const outcomes = Array.from({ length: 100 }, (_, index) => {
      try {
        return readDoc(bytes.subarray(0, Math.floor((index / 100) * bytes.length)), 'a.doc').lines;
      } catch (error) {
        return error instanceof UnreadableError ? 'refused' : error;
      }
    });
    for (const outcome of outcomes) if (outcome !== 'refused') expect(outcome).toEqual(whole);
    expect(outcomes.filter((outcome) => outcome === 'refused').length).toBeGreaterThan(50);
  });

  it('under a password', () => {
    const locked = Buffer.from(bytes);
    // The first bytes of the text stream are never encrypted, and tell.
    const header = locked.indexOf(header97);
    locked.writeUInt16LE(locked.readUInt16LE(header + 10) | 0x100, header + 10);
    expect(() => readDoc(locked, 'a.doc')).toThrow('a.doc: unknown format: the file is a Word document protected');
  });

  it('of Word 95', () => {
    const older = Buffer.from(bytes);
    older.writeUInt16LE(0x68, older.indexOf(header97) + 2);
    expect(() => readDoc(older, 'a.doc')).toThrow('a.doc: unknown format: the file is a document of Word 95 or before');
  });

  it('with a chain of sectors that closes in a circle', () => {
    const circle = Buffer.from(bytes);
    const table = (circle.readUInt32LE(76) + 1) * 512;
    const directory = circle.readUInt32LE(48);
    circle.writeUInt32LE(directory, table + 4 * directory);
    expect(() => readDoc(circle, 'a.doc')).toThrow('damaged file: a chain of sectors without an end');
  });

  it('with a row of other cells than it defines', () => {
    const unclear = Buffer.from(bytes);
    // The third row defines four cells: sprmTDefTable, its length, the number of its cells.
    const definitions = [...listPlaces(unclear, Buffer.from('08d6', 'hex'))];
    for (const at of definitions) if (unclear.readUInt8(at + 4) === 4) unclear.writeUInt8(3, at + 4);
    expect(definitions.length).toBeGreaterThan(2);
    expect(() => readDoc(unclear, 'a.doc')).toThrow('a.doc: unclear document: a row of 4 cells that defines 3');
  });
});

function* listPlaces(bytes: Buffer, sought: Buffer): Generator<number> {
  for (let at = bytes.indexOf(sought); at !== -1; at = bytes.indexOf(sought, at + 1)) yield at;
}
