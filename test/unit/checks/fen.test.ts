import { describe, expect, it } from 'vitest';
import { fromFen, toFen } from '../../../src/convert/checks/sums/fen.ts';

describe('yuan in whole fen', () => {
  it('keeps the sign, both decimals, and amounts that a floating point number cannot hold', () => {
    expect(toFen('204406400.05')).toBe(20440640005n);
    expect(toFen('-0.07')).toBe(-7n);
    expect(fromFen(toFen('90071992547409931234.56'))).toBe('90071992547409931234.56');
  });

  it('writes amounts under one yuan with their nought', () => {
    expect([7n, -7n, 0n, -100n].map(fromFen)).toEqual(['0.07', '-0.07', '0.00', '-1.00']);
  });

  it('refuses what is not in yuan and fen, which would be taken for a hundredth of itself', () => {
    expect(() => toFen('12')).toThrow('yuan without two decimals');
    expect(() => toFen('1.234')).toThrow('yuan without two decimals');
  });
});
