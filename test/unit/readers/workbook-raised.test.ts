import { describe, expect, it } from 'vitest';
import { markRaisedDigits, writeMarked } from '../../../src/convert/readers/workbook/biff.ts';

/** A record of a workbook before .xlsx: its type, its length, its content. */
function record(type: number, ...content: readonly (Buffer | readonly number[])[]): Buffer {
  const bytes = Buffer.concat(content.map((part) => Buffer.from(part as Buffer)));
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(bytes.length, 2);
  return Buffer.concat([head, bytes]);
}

const short = (value: number): number[] => [value & 255, value >> 8];
const long = (value: number): number[] => [...short(value & 0xffff), ...short(value >> 16)];
const font = (isRaised: boolean): Buffer =>
  record(0x31, short(200), short(0), short(8), short(400), short(isRaised ? 1 : 0));
/** Five fonts, by the numbers 0, 1, 2, 3 and 5 (there is no 4): the last is raised. */
const fonts = [false, false, false, false, true].map(font);
const raised = 5;

/** The strings of a workbook, the first record and those that it goes on in. */
const strings = (...parts: readonly (readonly (Buffer | readonly number[])[])[]): Buffer[] =>
  parts.map((content, at) => record(at === 0 ? 0xfc : 0x3c, ...(at === 0 ? [long(1), long(1)] : []), ...content));

/** The characters that a stream has from a place on, one byte each, with what was marked in them. */
const mark = (...records: readonly Buffer[]): string => {
  const stream = Buffer.concat(records);
  markRaisedDigits(stream);
  return writeMarked(stream.toString('latin1'));
};
const rich = 8;
const wide = 1;
const far = 4;
const runs = (...of: readonly (readonly [number, number])[]): number[] =>
  of.flatMap(([from, number]) => [...short(from), ...short(number)]);

describe('raised digits of a workbook before .xlsx', () => {
  it('are marked in a text of one byte a character, up to the next run', () => {
    const text = [short(7), [rich], short(2), Buffer.from('71.9412'), runs([5, raised], [6, 0])];
    expect(mark(...fonts, ...strings(text))).toContain('71.94¹2');
  });

  it('are marked in a text of two bytes a character, and no byte of another character is', () => {
    // 〰 has the byte of a nought in it.
    const text = [short(4), [rich | wide], short(1), Buffer.from('〰支31', 'utf16le'), runs([2, raised])];
    const stream = mark(...fonts, ...strings(text));
    expect(stream).toContain('³\0¹\0');
    expect(stream).toContain(Buffer.from('〰支', 'utf16le').toString('latin1'));
  });

  it('are left where no part of the text is lower, and where they are a part of a number', () => {
    const cell = (text: string, ...of: readonly (readonly [number, number])[]): string =>
      mark(...fonts, ...strings([short(text.length), [rich], short(of.length), Buffer.from(text), runs(...of)]));
    expect(cell('948', [0, raised])).toContain('948');
    expect(cell('71', [0, raised], [1, raised])).toContain('71');
    expect(cell('71.94', [2, raised])).toContain('71.94');
    expect(cell('71948', [2, raised], [3, raised])).toContain('71948');
    expect(cell('71.9412', [5, raised], [6, raised])).toContain('71.94¹²');
  });

  it('are marked where the text, its runs or what stands behind it go on in other records', () => {
    const first = [short(3), [rich | far], short(1), long(4), Buffer.from('5')];
    // Goes on with two bytes a character, then with half a run.
    const second = [[wide], Buffer.from('.1', 'utf16le'), short(2), [raised]];
    const third = [[0], [9, 9, 9, 9], short(2), [rich], short(1), Buffer.from('62'), runs([1, raised])];
    const stream = mark(...fonts, ...strings(first, second, third));
    expect(stream).toContain('.\0¹\0');
    expect(stream).toContain('6²');
  });

  it('are marked in a cell of Excel 95, which holds its text itself', () => {
    const cell = record(0xd6, short(1), short(2), short(0), short(4), Buffer.from('5.01'), [2], [0, 0], [3, raised]);
    expect(mark(...fonts, cell)).toContain('5.0¹');
  });

  it('are left where no font is raised, and where the workbook is under a password', () => {
    const text = strings([short(2), [rich], short(1), Buffer.from('51'), runs([1, raised])]);
    expect(mark(...fonts.slice(0, 4), font(false), ...text)).toContain('51');
    expect(mark(record(0x2f, short(0)), ...fonts, ...text)).toContain('51');
  });

  it('are left where the strings are cut off', () => {
    const whole = Buffer.concat([
      ...fonts,
      ...strings([short(2), [rich | far], short(9), long(2 ** 31 - 1), Buffer.from('51'), runs([1, raised])]),
    ]);
    for (let end = 0; end <= whole.length; end += 1) markRaisedDigits(Buffer.from(whole.subarray(0, end)));
    expect(mark(whole)).toContain('5¹');
  });
});
