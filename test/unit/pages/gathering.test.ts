import { expect, it } from 'vitest';
import { hashGatherings } from '../../../src/assembly/unit-hash.ts';
import { packDisclosure, type PartName } from '../../../src/collections/packed-disclosure.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { findGathering, gatherings } from '../../../src/site/gathering.ts';
import { nandagang } from '../downloads-nandagang.ts';

function hash(disclosure: Disclosure): Map<string, string> {
  const { hashes } = packDisclosure(disclosure);
  return hashGatherings([disclosure], (_: string, part: PartName) => hashes.get(part) ?? '', 'code');
}

/** The gatherings whose pages are made again when a document changes like this. */
function listChanged(change: Partial<Disclosure>): string[] {
  const before = hash(nandagang);
  const after = hash({ ...nandagang, ...change });
  return gatherings.filter((gathering) => before.get(gathering) !== after.get(gathering));
}

it('makes only the pages of targets again when the words of a target have changed', () => {
  const [first, ...others] = nandagang.projects;
  expect(first?.indicators.length).toBeGreaterThan(0);
  const indicators = first?.indicators.map((indicator) => ({ ...indicator, description: '另一个说法' })) ?? [];
  expect(listChanged({ projects: first === undefined ? [] : [{ ...first, indicators }, ...others] })).toEqual([
    'targets',
  ]);
});

it('makes the pages again that list projects when one has another name or one target less', () => {
  const [first, ...others] = nandagang.projects;
  if (first === undefined) throw new Error('no project');
  const lists = ['home', 'across', 'compare', 'projects', 'search', 'targets'];
  expect(listChanged({ projects: [{ ...first, name: '另一个项目' }, ...others] })).toEqual(
    expect.arrayContaining(lists),
  );
  expect(listChanged({ projects: [{ ...first, indicators: first.indicators.slice(1) }, ...others] })).toEqual(
    expect.arrayContaining(lists),
  );
});

it('makes all of them again when a document has another name, another year, or is another one', () => {
  expect(listChanged({ department: '另一个局' })).toEqual(gatherings);
  expect(listChanged({ fiscal_year: 1999 })).toEqual(gatherings);
  expect(listChanged({ id: 'another-2020' })).toEqual(gatherings);
});

it('makes none of them again when only the printed text has other words', () => {
  const sections = nandagang.sections.map((section) => ({ ...section, text: '另一段' }));
  expect(sections).not.toEqual([]);
  expect(listChanged({ transcript: nandagang.transcript.map(() => '另一行'), sections })).toEqual([]);
});

it('knows pages that gather all documents by their addresses, and leaves those of one document and other files alone', () => {
  const found = (paths: readonly string[]): (string | null)[] => paths.map(findGathering);
  expect(found(['/', '', 'index.html'])).toEqual(['home', 'home', 'home']);
  expect(found(['/checks', '/checks/2/', 'checks/12/index.html'])).toEqual(['checks', 'checks', 'checks']);
  expect(found(['targets/rows.json', '/targets/rows-3-9f86d081.json', '/targets'])).toEqual(
    Array.from({ length: 3 }, () => 'targets'),
  );
  expect(found(['projects/index.html', '/projects/7', 'projects/rows-1-00aa11bb.json'])).toEqual(
    Array.from({ length: 3 }, () => 'projects'),
  );
  expect(found(['/compare/list/0.json', 'compare/index.html', '/departments/by_place/2'])).toEqual([
    'compare',
    'compare',
    'departments',
  ]);
  expect(found(['search/index.html', '/search/y', 'search/y/2/index.html'])).toEqual(['search', 'search', 'search']);
  expect(found(['embed/across/largest-projects.svg', 'embed/across/largest-projects/index.html'])).toEqual([
    'across',
    'across',
  ]);
  expect(found(['glossary/index.html', '/glossary/san-gong-jing-fei', 'feed.xml'])).toEqual([
    'glossary',
    'glossary',
    'feed',
  ]);
  expect(
    found([
      'search/manifest.json',
      'search/pairs/0a1b2c3d4e.bin',
      'search/texts/0a1b2c3d4e/0.json',
      'data/index.html',
      'guides/checks/index.html',
      'compare/yongqing-hrss-2024.json',
      'departments/yongqing-hrss/index.html',
      'disclosures/yongqing-hrss-2024/projects/1/index.html',
      '404.html',
      'robots.txt',
      'sitemap-0.xml',
    ]).filter((gathering) => gathering !== null),
  ).toEqual([]);
});
