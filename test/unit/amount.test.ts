import { describe, expect, it } from 'vitest';
import {
  formatReadable,
  formatWan,
  groupThousands,
  movePoint,
  negate,
  parseDecimal,
  readMoney,
  sumYuan,
  toYuan,
} from '../../src/model/amount.ts';

describe('parseDecimal', () => {
  it.each([
    ['20440.64', '20440.64'],
    ['1,234,567.80', '1234567.80'],
    ['２０２４．５', '2024.5'],
    [' 904 ', '904'],
    ['-169.61', '-169.61'],
    ['－5', '-5'],
    ['￥1,200.5', '1200.5'],
    ['¥-3', '-3'],
    ['−¥3', '-3'],
  ])('reads %s as %s', (printed, decimal) => {
    expect(parseDecimal(printed)).toBe(decimal);
  });

  it.each(['', '——', '12月底', '1,23', '1.2.3', '100%', '904万元', '1 234x', '¥', '（12.3）', '①', '3½', '1²3'])(
    'does not take %s for a number',
    (printed) => {
      expect(parseDecimal(printed)).toBeNull();
    },
  );
});

describe('movePoint', () => {
  it.each([
    ['20440.64', 4, '204406400'],
    ['204406400.00', -4, '20440.64'],
    ['0.5', 4, '5000'],
    ['-3', -8, '-0.00000003'],
    ['007.10', 0, '7.1'],
    ['1200', -3, '1.2'],
    ['1.2', 1, '12'],
    ['-0.00', 4, '0'],
  ])('%s moved by %d places is %s', (decimal, places, moved) => {
    expect(movePoint(decimal, places)).toBe(moved);
  });
});

describe('toYuan', () => {
  it.each([
    ['元', '2.30'],
    ['千元', '2300.00'],
    ['万元', '23000.00'],
    ['万', '23000.00'],
    ['百万元', '2300000.00'],
    ['亿元', '230000000.00'],
    ['亿', '230000000.00'],
  ])('reads 2.3 %s as %s yuan', (unit, yuan) => {
    expect(toYuan('2.3', unit)).toBe(yuan);
  });

  it('keeps every printed digit: six decimals of 万元 are yuan and fen', () => {
    expect(toYuan('1936.757815', '万元')).toBe('19367578.15');
  });
  it('does not lose what binary floating point would', () => {
    expect(toYuan('0.0025', '万元')).toBe('25.00');
    expect(toYuan('28547.71', '万元')).toBe('285477100.00');
    expect(sumYuan(['0.10', '0.20'])).toBe('0.30');
  });
  it('refuses a unit that is none', () => {
    expect(() => toYuan('1', '人')).toThrow('unknown unit of money');
  });
});

describe('readMoney', () => {
  it('gives null for a blank cell, which is never zero', () => {
    expect(readMoney('', '万元')).toBeNull();
    expect(readMoney('0', '万元')).toEqual({ cny: '0.00', printed: '0', unit: '万元' });
  });
  it('keeps a dash and a word as text without an amount', () => {
    expect(readMoney('——', '万元')).toEqual({ cny: null, printed: '——', unit: '万元' });
    expect(readMoney('无', '万元')).toEqual({ cny: null, printed: '无', unit: '万元' });
  });
  it('lets the unit in a cell override that of the table', () => {
    expect(readMoney('9001084元', '万元')).toEqual({ cny: '9001084.00', printed: '9001084', unit: '元' });
  });
});

describe('wording of amounts', () => {
  it('groups thousands and keeps the sign', () => {
    expect(groupThousands('-1234567.80')).toBe('-1,234,567.80');
    expect(groupThousands('123')).toBe('123');
  });
  it('shows 万元 with every digit, and 亿元 from one hundred million on', () => {
    expect(formatWan('204406400.00')).toBe('20,440.64');
    expect(formatWan('19367578.15')).toBe('1,936.757815');
    expect(formatReadable('253329300.00')).toBe('2.53 亿元');
    expect(formatReadable('23400.00')).toBe('2.34 万元');
  });
  it('has no negative zero', () => {
    expect(negate('0')).toBe('0');
    expect(negate('169.61')).toBe('-169.61');
  });
});

describe('numbers in a cell', () => {
  it.each(['4023.1①', '100²', '100 20', '24487.92 845.01', '12 34.5'])('are no one number: %s', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it.each([
    ['1 234 567.8', '1234567.8'],
    ['24487. 92', '24487.92'],
    [' 1\u00a0234 ', '1234'],
  ])('are one where a space groups thousands or stands at the point: %s', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });
});
