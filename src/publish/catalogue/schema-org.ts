import type { Disclosure } from '../../model/disclosure.ts';
import { type Headline, readHeadline } from '../../model/headline.ts';
import type { Site } from '../../model/site.ts';
import { type DescribedTable, describeDisclosure, wholeArchive } from '../downloads/index.ts';
import { addressOf, addressPage } from '../address.ts';
import { findPeriod } from '../day.ts';
import { findFileKind } from '../media-type.ts';
import { describeSubject, describeWhole, findOriginal, namePlace } from './subject.ts';

/** What is measured in every disclosure, in yuan. */
const variables: readonly (readonly [keyof Headline, string])[] = [
  ['income', '收入'],
  ['expenditure', '支出'],
  ['basic', '基本支出'],
  ['project', '项目支出'],
  ['operatingCosts', '机关运行经费'],
  ['threePublic', '“三公”经费'],
];

/**
 * A schema.org `Dataset` for the page of a disclosure: what search engines for data sets read.
 * @param citation how to cite it, as the page says.
 */
export function describeDataset(disclosure: Disclosure, site: Site, citation: string): object {
  const { id, department, division_code: code, source } = disclosure;
  const page = addressPage(site, id);
  const subject = describeSubject(disclosure);
  const files = describeDisclosure(disclosure);
  const place = namePlace(disclosure);
  const headline = readHeadline(disclosure);
  const original = findOriginal(disclosure);
  return {
    ...describeShared(site, page, subject),
    identifier: id,
    creator: { '@type': 'GovernmentOrganization', name: department },
    temporalCoverage: describePeriod([disclosure]),
    ...(place === ''
      ? {}
      : {
          spatialCoverage: { '@type': 'AdministrativeArea', name: place, ...(code === '' ? {} : { identifier: code }) },
        }),
    ...(source.published_on === '' ? {} : { datePublished: source.published_on }),
    isBasedOn: original ?? addressOf(site, `data/${files.sources[0]?.path ?? ''}`),
    variableMeasured: variables.flatMap(([key, name]) => {
      const value = headline[key];
      return value === null ? [] : [{ '@type': 'PropertyValue', name, value, unitText: 'CNY' }];
    }),
    citation,
    includedInDataCatalog: describeCatalogue(site),
    distribution: [
      describeFile(site, files.json, subject.title),
      describeFile(site, files.workbook, subject.title),
      describeFile(site, files.archive, subject.title),
      describeFile(site, files.dataPackage, 'Data Package'),
      ...files.sources.map(({ path }) => describeFile(site, path, disclosure.title)),
      ...[...files.tables, ...files.statutoryTables].map(({ paths, title }) => describeFile(site, paths.csv, title)),
    ],
  };
}

/** A schema.org `Dataset` for the data page: all disclosures together. */
export function describeWholeDataset(
  disclosures: readonly Disclosure[],
  tables: readonly DescribedTable[],
  site: Site,
  citation: string,
): object {
  const provinces = [...new Set(disclosures.flatMap(({ province }) => (province === '' ? [] : [province])))];
  return {
    ...describeShared(site, addressOf(site, 'data/'), describeWhole(site, disclosures)),
    creator: { '@type': 'Organization', name: site.publisher },
    ...(disclosures.length === 0 ? {} : { temporalCoverage: describePeriod(disclosures) }),
    ...(provinces.length === 0
      ? {}
      : { spatialCoverage: provinces.map((name) => ({ '@type': 'AdministrativeArea', name })) }),
    isBasedOn: disclosures.map(({ id }) => addressPage(site, id)),
    variableMeasured: tables.flatMap(({ key, columns }) =>
      columns
        .filter(({ type }) => type === 'amount')
        .map(({ name, title }) => ({
          '@type': 'PropertyValue',
          name: `${key}.${name}`,
          description: title,
          unitText: 'CNY',
        })),
    ),
    citation,
    includedInDataCatalog: describeCatalogue(site),
    distribution: [
      describeFile(site, wholeArchive, describeWhole(site, disclosures).title),
      describeFile(site, 'datapackage.json', 'Data Package'),
      ...tables.flatMap(({ paths, title }) =>
        Object.entries(paths)
          .filter(([format]) => format !== 'excel')
          .map(([, path]) => describeFile(site, path, title)),
      ),
    ],
  };
}

/** The JSON of a description for a `script` element: text of a document must not end the element, or begin a comment in it. */
export function formatForScript(description: object): string {
  return JSON.stringify(description)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function describeShared(
  site: Site,
  page: string,
  { title, description, keywords }: ReturnType<typeof describeSubject>,
): object {
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name: title,
    description,
    keywords,
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    license: site.licence.url,
    publisher: { '@type': 'Organization', name: site.publisher, email: site.contact, url: addressOf(site) },
  };
}

function describeCatalogue(site: Site): object {
  return { '@type': 'DataCatalog', name: site.title, url: addressOf(site, 'data/') };
}

function describePeriod(disclosures: readonly Disclosure[]): string {
  const period = findPeriod(disclosures);
  return period === null ? '' : `${period.start}/${period.end}`;
}

function describeFile(site: Site, path: string, name: string): object {
  return {
    '@type': 'DataDownload',
    name,
    encodingFormat: findFileKind(path).mediaType,
    contentUrl: addressOf(site, `data/${path}`),
  };
}
