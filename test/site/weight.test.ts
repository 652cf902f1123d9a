import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { findTarget, listFiles, listTags, readBuilt } from './built-files.ts';
import { listPageKinds } from './page-kinds.ts';

const { root } = inject('sites');
const departments = listFiles(root).filter((file) => /^disclosures\/[^/]+\/index\.html$/u.test(file));
const kinds = listPageKinds(root).filter(({ paths }) => paths.length > 0);
const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

const sizes = new Map<string, number>();

/** The bytes of a built file as a host sends it. */
function weigh(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readBuilt(root, file)).length;
  sizes.set(file, known);
  return known;
}

function weighAll(files: Iterable<string>): number {
  return kilobytes([...files].reduce((sum, file) => sum + weigh(file), 0));
}

function listSheets(file: string): string[] {
  return listTags(readBuilt(root, file))
    .filter(({ attributes }) => attributes.get('rel') === 'stylesheet')
    .map(({ attributes }) => findTarget(root, attributes.get('href') ?? '') ?? '');
}

/** The scripts that a page loads by itself, those among them that they import; not what they load when they are used. */
function listScripts(file: string): Set<string> {
  const found = new Set<string>();
  const take = (address: string, from: string): void => {
    const script = findTarget(root, new URL(address, `https://host/${from}`).pathname) ?? '';
    if (found.has(script)) return;
    found.add(script);
    for (const [, imported = ''] of readBuilt(root, script).matchAll(/\b(?:from|import)\s*["']([^"']+\.js)["']/gu))
      take(imported, script);
  };
  for (const { name, attributes } of listTags(readBuilt(root, file))) {
    const address = attributes.get(name === 'script' ? 'src' : 'href');
    if (address !== undefined && (name === 'script' || attributes.get('rel') === 'modulepreload')) take(address, file);
  }
  return found;
}

const fileOf = (path: string): string => findTarget(root, `/${path}`) ?? path;

describe('a department page is light', () => {
  it('is measured for all five departments', () => {
    expect(departments).toHaveLength(5);
  });

  it.each(departments)('%s arrives in less than 60 kB', (page) => {
    expect(weighAll([page])).toBeLessThan(60);
  });

  it.each(departments)('%s has one style sheet of less than 15 kB', (page) => {
    expect(listSheets(page)).toHaveLength(1);
    expect(weighAll(listSheets(page))).toBeLessThan(15);
  });
});

describe('every page is light', () => {
  it.each(kinds)('$route has style sheets of less than 15 kB', ({ paths }) => {
    for (const path of paths) expect(weighAll(listSheets(fileOf(path))), path).toBeLessThan(15);
  });

  it.each(kinds)('$route loads scripts of less than 20 kB while nobody searches', ({ route, paths }) => {
    for (const path of paths) {
      const scripts = listScripts(fileOf(path));
      if (!route.startsWith('embed/')) expect(scripts.size, path).toBeGreaterThan(0);
      expect(weighAll(scripts), path).toBeLessThan(20);
    }
  });

  it.each(kinds)('$route arrives in less than 150 kB', ({ paths }) => {
    for (const path of paths) expect(weighAll([fileOf(path)]), path).toBeLessThan(150);
  });
});

describe('the style sheets', () => {
  it('move nothing for a reader who asked for less motion', () => {
    const sheets = listFiles(root).filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const css = readBuilt(root, sheet);
      const moving = css.replaceAll(
        /@media[^{]*prefers-reduced-motion:\s*no-preference[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gu,
        '',
      );
      expect(
        moving.match(/(?:^|[{;])(?:transition|animation)(?:-\w+)*:[^;}]*|scroll-behavior:\s*smooth/gu) ?? [],
        sheet,
      ).toEqual([]);
    }
  });
});
