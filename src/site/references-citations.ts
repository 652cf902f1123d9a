import type { Disclosure } from '../model/disclosure.ts';
import { citeBibtex, citeDocument, citeFigure, type CitingSite } from './citations.ts';
import { chartPart, figurePart } from './references-parts.ts';
import { type Part, type Pointer, ReferenceFault, type Resolved, resolveReference } from './references.ts';
import { nameYear } from './wording.ts';

/** Writes a citation as text to be copied. */
export type Citation = (site: CitingSite) => string;

type Maker = (attributes: { figure?: string; chart?: string }) => Part<Citation>;

/** A citation of the document itself, which every document allows. */
const citeWhole = (write: (disclosure: Disclosure, site: CitingSite) => string): Part<Citation> => ({
  name: 'citation',
  find: (disclosure) => (site) => write(disclosure, site),
  list: () => [],
});

/** A citation of a part, for the documents that have the part. */
function citePart<T>(
  part: Part<T>,
  write: (found: T, disclosure: Disclosure, site: CitingSite) => string,
): Part<Citation> {
  return {
    name: part.name,
    find: (disclosure) => {
      const found = part.find(disclosure);
      return found === null ? null : (site) => write(found, disclosure, site);
    },
    list: part.list,
  };
}

/** The forms in which guides cite: `document` after GB/T 7714, for an electronic document with the day of reading left open. */
const makers = {
  document: () => citeWhole((disclosure, site) => citeDocument(disclosure, site, '引用日期')),
  bibtex: () => citeWhole(citeBibtex),
  figure: ({ figure }) => citePart(figurePart(figure), citeFigure),
  chart: ({ chart }) =>
    citePart(chartPart(chart), ({ id, title }, disclosure, site) => {
      const place = `${disclosure.department}${nameYear(disclosure)}`;
      return `图：${title}。${site.title}据${place}绘制，${site.address(`disclosures/${disclosure.id}/#chart-${id}`)}`;
    }),
  data: () =>
    citeWhole((disclosure, { address, title, publisher, licence }) => {
      const file = address(`data/disclosures/${disclosure.id}.json`);
      return `${publisher}：${title}，${disclosure.department}${nameYear(disclosure)}的数据，${file}，[下载日期]，${licence.name}`;
    }),
  python: () =>
    citeWhole((disclosure, { address }) =>
      [
        'import pandas',
        `figures = pandas.read_csv("${address('data/figures.csv')}", dtype=str)`,
        `figures[figures.disclosure_id == "${disclosure.id}"]`,
      ].join('\n'),
    ),
} as const satisfies Record<string, Maker>;

/**
 * A citation of a document, or of a figure or a chart in it.
 * @throws ReferenceFault for an unknown form, and as `resolveReference` does.
 */
export function resolveCitation(
  disclosures: readonly Disclosure[],
  { form, figure, chart, ...pointer }: Pointer & { form?: string; figure?: string; chart?: string },
): Resolved<Citation> {
  if (form === undefined || !isForm(form))
    throw new ReferenceFault(`unknown form: form="${form ?? ''}"`, `one of ${Object.keys(makers).join(', ')}`);
  const maker: Maker = makers[form];
  const part = maker({ ...(figure === undefined ? {} : { figure }), ...(chart === undefined ? {} : { chart }) });
  return resolveReference(disclosures, pointer, part);
}

function isForm(form: string): form is keyof typeof makers {
  return Object.hasOwn(makers, form);
}
