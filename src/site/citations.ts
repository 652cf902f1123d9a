import type { Disclosure, Figure } from '../model/disclosure.ts';
import type { Site } from '../model/site.ts';
import { isChange, isPreviousYear } from './figure-groups.ts';
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
export function citeFigure(figure: Figure, disclosure: Disclosure, { address }: CitingSite): string {
  const { printed, printed_unit: unit, line } = figure;
  const place = `${disclosure.department}${nameYear(disclosure)}`;
  return `${place}：${nameFigure(figure, disclosure)} ${printed} ${unit}，原文第 ${String(line)} 行，${address(`disclosures/${disclosure.id}/source/#L${String(line)}`)}`;
}

const phaseWords = { budget: '预算数', 'adjusted-budget': '调整后的预算数', 'final-accounts': '决算数' } as const;

/** What a figure is, for who sees it alone: a change or a figure of another year has the label of this year's level. */
function nameFigure({ figure, label, amount_cny: amount, printed, phase }: Figure, { kind }: Disclosure): string {
  if (isPreviousYear(figure)) return `上年${label}`;
  if (isChange(figure)) return `${label}比上年${nameDirection(amount ?? '', printed)}`;
  return phase === kind ? label : `${label}（${phaseWords[phase]}）`;
}

/** The verb that gives a printed number its sign; a number that is printed with one, and nothing, needs none. */
function nameDirection(amount: string, printed: string): string {
  if (/^[-−－]/u.test(printed) || !/[1-9]/u.test(amount)) return '增减';
  return amount.startsWith('-') ? '减少' : '增加';
}

/** Text of a document within a BibTeX field: braces end it, a backslash begins a command, and these signs mean something else there. */
function escapeTex(text: string): string {
  return text.replace(/[{}\\]/gu, '').replace(/[&%$#_^~]/gu, '\\$&');
}
