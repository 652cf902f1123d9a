import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { findTarget, listFiles, listTags, readBuilt } from './built-files.ts';

const { root } = inject('sites');
const departments = listFiles(root).filter((file) => /^disclosures\/[^/]+\/index\.html$/u.test(file));
const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

describe('a department page is light', () => {
  it('is measured for all five departments', () => {
    expect(departments).toHaveLength(5);
  });

  it.each(departments)('%s arrives in less than 60 kB', (page) => {
    expect(kilobytes(gzipSync(readBuilt(root, page)).length)).toBeLessThan(60);
  });

  it.each(departments)('%s has style sheets of less than 15 kB', (page) => {
    const sheets = listTags(readBuilt(root, page)).filter(({ attributes }) => attributes.get('rel') === 'stylesheet');
    expect(sheets.length).toBeGreaterThan(0);
    const sizes = sheets.map(({ attributes }) => {
      const file = findTarget(root, attributes.get('href') ?? '');
      return file === null ? Number.NaN : gzipSync(readBuilt(root, file)).length;
    });
    expect(kilobytes(sizes.reduce((sum, size) => sum + size, 0))).toBeLessThan(15);
  });
});
