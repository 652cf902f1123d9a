import { createHash } from 'node:crypto';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import type { WrittenFile } from '../../../src/publish/downloads/index.ts';
import { convertSource } from '../conversions.ts';

/** 临西县 2019, with its place and the day and page it was published, as a facts file would say. */
export function makeLinxi(): Disclosure {
  const { disclosure } = convertSource('linxi-hrss-2019');
  return {
    ...disclosure,
    province: '河北省',
    prefecture: '邢台市',
    county: '临西县',
    division_code: '130535',
    source: { ...disclosure.source, published_on: '2019-02-20', url: 'https://www.linxi.example.org/a?b=1&c=2' },
  };
}

/** 永清县 2024, of which nothing is known beside what it says. */
export function makeYongqing(): Disclosure {
  return convertSource('yongqing-hrss-2024').disclosure;
}

/** Files as if they had been written: what the catalogue needs of them. */
export function makeFiles(paths: readonly string[]): WrittenFile[] {
  return paths.map((path) => ({
    path,
    bytes: path.length,
    hash: `sha256:${createHash('sha256').update(path).digest('hex')}`,
  }));
}
