import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { addressOf, addressPage } from '../address.ts';
import { findDay, findLatestDay, toInstant } from '../day.ts';
import { escapeXml } from './xml-text.ts';

/** An entry of the feed. */
export interface FeedEntry {
  disclosure: Disclosure;
  /** One sentence that says what is in it. */
  summary: string;
}

/** How many entries the feed holds: the latest. The catalogue lists all. */
const most = 500;

/**
 * The Atom feed of disclosures (RFC 4287), latest first. Its ids are the permanent addresses of the pages. A disclosure without a known
 * date is dated by its year, so that an old feed and a new one of the same documents are the same bytes.
 */
export function formatFeed(entries: readonly FeedEntry[], site: Site): string {
  const latest = findLatestDay(entries.map(({ disclosure }) => disclosure));
  const sorted = entries.toSorted(
    (a, b) => compare(findDay(b.disclosure), findDay(a.disclosure)) || compare(a.disclosure.id, b.disclosure.id),
  );
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">',
    `  <id>${escapeXml(addressOf(site))}</id>`,
    `  <title>${escapeXml(site.title)}：新收进的公开文件</title>`,
    // A feed must say when it changed; one without entries says so of no day in particular.
    `  <updated>${toInstant(latest ?? '1970-01-01')}</updated>`,
    `  <author><name>${escapeXml(site.publisher)}</name><email>${escapeXml(site.contact)}</email></author>`,
    `  <rights>${escapeXml(`${site.licence.name} ${site.licence.url}`)}</rights>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(addressOf(site, 'feed.xml'))}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(addressOf(site))}"/>`,
    ...sorted.slice(0, most).map((entry) => formatEntry(entry, site)),
    '</feed>',
  ].join('\n')}\n`;
}

function formatEntry({ disclosure, summary }: FeedEntry, site: Site): string {
  const { id, title, department, source } = disclosure;
  const page = escapeXml(addressPage(site, id));
  return [
    '  <entry>',
    `    <id>${page}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${page}"/>`,
    `    <link rel="enclosure" type="application/json" href="${escapeXml(addressOf(site, `data/disclosures/${id}.json`))}"/>`,
    `    <updated>${toInstant(findDay(disclosure))}</updated>`,
    ...(source.published_on === '' ? [] : [`    <published>${toInstant(source.published_on)}</published>`]),
    `    <author><name>${escapeXml(department)}</name></author>`,
    `    <summary>${escapeXml(summary)}</summary>`,
    '  </entry>',
  ].join('\n');
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
