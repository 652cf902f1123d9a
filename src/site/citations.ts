import type { Disclosure, Figure } from '../model/disclosure.ts';
import type { Site } from '../model/site.ts';
import { nameYear } from './wording.ts';

/** What a citation needs of the site: its name, its publisher, and the full address of one of its paths. */
export interface CitingSite extends Pick<Site, 'title' | 'publisher' | 'licence'> {
  address: (path: string) => string;
}

/**
 * The document, after GB/T 7714-2015 for an electronic document.
 * @param read the day of reading, which a reader fills in; null where a citation stands for itself.
 */
export function citeDocument(disclosure: Disclosure, { address, title }: CitingSite, read: string | null): string {
  const { published_on: day, url } = disclosure.source;
  const published = day === '' ? '' : `(${day})`;
  const origin = url === '' ? '' : `原发布页：${url}. `;
  const dates = `${published}${read === null ? '' : `[${read}]`}`;
  return `${disclosure.department}. ${disclosure.title}[EB/OL]. ${dates === '' ? '' : `${dates}. `}${origin}${title}：${address(`disclosures/${disclosure.id}/`)}.`;
}

/** The document for BibTeX. */
export function citeBibtex(disclosure: Disclosure, { address, publisher }: CitingSite): string {
  return [
    `@misc{${disclosure.id},`,
    `  author       = {{${escapeTex(disclosure.department)}}},`,
    `  title        = {{${escapeTex(disclosure.title)}}},`,
    `  year         = {${String(disclosure.fiscal_year)}},`,
    `  howpublished = {${escapeTex(publisher)}},`,
    `  url          = {${address(`disclosures/${disclosure.id}/`)}},`,
    '  urldate      = {引用日期}',
    '}',
  ].join('\n');
}

/** A figure as printed, with its line. */
export function citeFigure(
  { label, printed, printed_unit: unit, line }: Figure,
  disclosure: Disclosure,
  { address }: CitingSite,
): string {
  const place = `${disclosure.department}${nameYear(disclosure)}`;
  return `${place}：${label} ${printed} ${unit}，原文第 ${String(line)} 行，${address(`disclosures/${disclosure.id}/source/#L${String(line)}`)}`;
}

/** Text of a document within a BibTeX field: braces end it, a backslash begins a command, and these signs mean something else there. */
function escapeTex(text: string): string {
  return text.replace(/[{}\\]/gu, '').replace(/[&%$#_^~]/gu, '\\$&');
}
