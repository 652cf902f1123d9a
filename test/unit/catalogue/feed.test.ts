import { describe, expect, it } from 'vitest';
import { formatFeed } from '../../../src/publish/catalogue/index.ts';
import { site } from '../downloads-blank.ts';
import { makeLinxi, makeYongqing } from './made.ts';
import { listElements as all, readElement as text, readXml } from './xml.ts';

const entries = [
  { disclosure: makeLinxi(), summary: '2019 年预算 2.84 亿元。' },
  { disclosure: { ...makeYongqing(), title: '甲 & 乙 <script>\u0007' }, summary: '“收支”都写了' },
];

describe('the feed', () => {
  const feed = readXml(formatFeed(entries, site));

  it('has what RFC 4287 demands of a feed and of each entry', () => {
    expect(feed.name).toBe('feed');
    expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    for (const element of [feed, ...all(feed, 'entry')])
      for (const name of ['id', 'title', 'updated']) {
        expect(all(element, name)).toHaveLength(1);
        expect(text(element, name)).not.toBe('');
      }
    const self = all(feed, 'link').find(({ attributes }) => attributes['rel'] === 'self');
    expect(self?.attributes['href']).toBe('https://mingzhang.example.org/budget/feed.xml');
    const ids = all(feed, 'entry').map((entry) => text(entry, 'id'));
    expect(new Set(ids).size).toBe(2);
    for (const entry of all(feed, 'entry'))
      expect(all(entry, 'link').some(({ attributes }) => attributes['rel'] === 'alternate')).toBe(true);
  });

  it('names disclosures by their permanent address, latest first, a day that is not known by the year', () => {
    const found = all(feed, 'entry').map((entry) => [
      text(entry, 'id'),
      text(entry, 'updated'),
      text(entry, 'published'),
    ]);
    expect(found).toEqual([
      ['https://mingzhang.example.org/budget/disclosures/yongqing-hrss-2024/', '2024-01-01T00:00:00+08:00', undefined],
      [
        'https://mingzhang.example.org/budget/disclosures/linxi-hrss-2019/',
        '2019-02-20T00:00:00+08:00',
        '2019-02-20T00:00:00+08:00',
      ],
    ]);
    expect(text(feed, 'updated')).toBe('2024-01-01T00:00:00+08:00');
  });

  it('keeps text of documents text, and leaves out what no XML may hold', () => {
    expect(text(all(feed, 'entry')[0], 'title')).toBe('甲 & 乙 <script>');
  });

  it('is the same bytes whatever order the documents come in', () => {
    expect(formatFeed(entries.toReversed(), site)).toBe(formatFeed(entries, site));
  });

  it('is well-formed without a disclosure', () => {
    expect(all(readXml(formatFeed([], site)), 'entry')).toEqual([]);
  });
});
