import { describe, expect, it } from 'vitest';
import { measureText, wrapText } from '../../src/publish/charts/lettering.ts';
import { formatShare, sayShare } from '../../src/publish/charts/share.ts';

describe('labels', () => {
  it('takes a Chinese character as one em and a digit as little over half', () => {
    expect(measureText('社会保障', 14)).toBe(56);
    expect(measureText('24,901.46', 14)).toBeLessThan(80);
  });

  it('breaks Chinese anywhere but keeps numbers whole and closing punctuation with its word', () => {
    const { lines, cut } = wrapText('关于提前下达2023年普惠金融（发展）专项资金', 14 * 9, 4);
    expect(cut).toBe(false);
    expect(lines.join('')).toBe('关于提前下达2023年普惠金融（发展）专项资金');
    expect(lines.every((line) => measureText(line) <= 14 * 9)).toBe(true);
    expect(lines.some((line) => /^[，。）]/u.test(line))).toBe(false);
    expect(lines.some((line) => line.includes('2023'))).toBe(true);
  });

  it('keeps a minus with its number', () => {
    const { lines } = wrapText('写明的各项之和是 −169.61 万元，总的变化是 −169.91 万元。', 14 * 22, 4);
    expect(lines.join('\n')).toMatch(/−169\.61[^]*−169\.91/u);
    expect(lines.some((line) => line.endsWith('−'))).toBe(false);
    // The last place where the sign alone would fit.
    for (let width = 14 * 8; width < 14 * 24; width += 7)
      expect(wrapText('总的变化是 −169.91 万元', width, 4).lines.some((line) => line.endsWith('−'))).toBe(false);
  });

  it('marks what does not fit with an ellipsis inside the width', () => {
    const { lines, cut } = wrapText('财政对城乡居民基本养老保险基金的补助', 14 * 6, 2);
    expect(cut).toBe(true);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.endsWith('…')).toBe(true);
    expect(lines.every((line) => measureText(line) <= 14 * 6)).toBe(true);
  });
});

describe('shares', () => {
  it('never says all or nothing of a part that is neither', () => {
    expect(sayShare('24487.92', '25332.93')).toBe('97%');
    expect(sayShare('9996', '10000')).toBe('99.96%');
    expect(sayShare('30', '10000')).toBe('0.3%');
    expect(sayShare('10000', '10000')).toBe('100%');
    expect(sayShare('0', '10000')).toBe('0%');
    // 就业补助's 公益性岗位补贴 of Yongqing.
    expect(formatShare('9.36', '25332.93')).toBe('0.04%');
    expect(formatShare('9999.7', '10000')).toBe('99.997%');
    expect(formatShare('0.00', '25332.93')).toBe('0.0%');
  });

  it('has no share of nothing', () => {
    expect(sayShare('1', '0')).toBe('');
    expect(formatShare('1', '0.00')).toBe('');
  });
});
