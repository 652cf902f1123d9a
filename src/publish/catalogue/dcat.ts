import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import type { WrittenFile } from '../downloads/index.ts';
import { addressOf, addressPage } from '../address.ts';
import { context, listConcepts, profile, publications } from './dcat-terms.ts';
import { findLatestDay, findPeriod } from '../day.ts';
import type { Holdings } from './holding.ts';
import { findFileKind } from '../media-type.ts';
import { describeSubject, describeWhole, findOriginal, namePlace, type Subject } from './subject.ts';

/**
 * The catalogue of the site by DCAT-AP 3: a data set for the whole and one for each disclosure, with a distribution for each file. Every
 * node says of what class it is, in the same graph: harvesters check that without looking anything up.
 */
export function describeDcat(disclosures: readonly Disclosure[], site: Site, holdings: Holdings): object {
  const whole = addressOf(site, 'data/');
  const subject = describeWhole(site, disclosures);
  const latest = findLatestDay(disclosures);
  const catalogue = {
    '@id': `${whole}#catalogue`,
    '@type': 'dcat:Catalog',
    title: site.title,
    description: subject.description,
    publisher: describePublisher(site),
    homepage: { '@id': addressOf(site), '@type': 'foaf:Document' },
    language: { '@id': publications('language', 'ZHO') },
    licence: { '@id': site.licence.url },
    themeTaxonomy: { '@id': publications('data-theme') },
    conformsTo: { '@id': profile },
    ...(latest === null ? {} : { modified: latest }),
    ...describeExtent(disclosures),
    dataset: [{ '@id': `${whole}#dataset` }, ...disclosures.map(({ id }) => ({ '@id': nameDataset(site, id) }))],
  };
  const all = {
    ...describeDataset(`${whole}#dataset`, subject, site, whole, 'mingzhang'),
    frequency: { '@id': publications('frequency', 'IRREG') },
    creator: { '@type': 'foaf:Agent', name: site.publisher },
    ...(latest === null ? {} : { modified: latest }),
    ...describeExtent(disclosures),
    distribution: holdings.whole.map((file) => describeDistribution(file, site, whole)),
  };
  const each = disclosures.map((disclosure) => {
    const { id, department, source } = disclosure;
    const page = addressPage(site, id);
    const original = findOriginal(disclosure);
    return {
      ...describeDataset(nameDataset(site, id), describeSubject(disclosure), site, page, id),
      creator: { '@type': 'foaf:Agent', name: department },
      ...(source.published_on === '' ? {} : { issued: source.published_on }),
      ...(original === null ? {} : { wasDerivedFrom: { '@id': original } }),
      ...describeExtent([disclosure]),
      distribution: (holdings.disclosures.get(id) ?? []).map((file) => describeDistribution(file, site, page)),
    };
  });
  const files = [...holdings.whole, ...[...holdings.disclosures.values()].flat()];
  return {
    '@context': context,
    '@graph': [
      catalogue,
      all,
      ...each,
      ...listConcepts(
        site,
        files.map(({ path }) => findFileKind(path)),
      ),
    ],
  };
}

function nameDataset(site: Site, id: string): string {
  return `${addressPage(site, id)}#dataset`;
}

function describeDataset(id: string, subject: Subject, site: Site, page: string, identifier: string): object {
  return {
    '@id': id,
    '@type': 'dcat:Dataset',
    title: subject.title,
    description: subject.description,
    identifier,
    keyword: subject.keywords,
    theme: [{ '@id': publications('data-theme', 'GOVE') }, { '@id': publications('data-theme', 'ECON') }],
    publisher: describePublisher(site),
    contactPoint: {
      '@id': `${addressOf(site)}#contact`,
      '@type': 'vcard:Kind',
      fn: site.publisher,
      hasEmail: { '@id': `mailto:${site.contact}` },
    },
    language: { '@id': publications('language', 'ZHO') },
    accessRights: { '@id': publications('access-right', 'PUBLIC') },
    landingPage: { '@id': page, '@type': 'foaf:Document' },
    conformsTo: { '@id': 'https://datapackage.org/standard/data-package/', '@type': 'dct:Standard' },
  };
}

function describePublisher(site: Site): object {
  return { '@id': `${addressOf(site)}#publisher`, '@type': 'foaf:Agent', name: site.publisher };
}

/** Which places and years: one place by its name and code, of several their provinces. */
function describeExtent(disclosures: readonly Disclosure[]): object {
  const period = findPeriod(disclosures);
  const places = new Map<string, string>();
  const [only] = disclosures.length === 1 ? disclosures : [];
  if (only === undefined) for (const { province } of disclosures) places.set(province, '');
  else places.set(namePlace(only), only.division_code);
  places.delete('');
  return {
    ...(period === null
      ? {}
      : { temporal: { '@type': 'dct:PeriodOfTime', startDate: period.start, endDate: period.end } }),
    ...(places.size === 0
      ? {}
      : {
          spatial: [...places].map(([name, code]) => ({
            '@type': 'dct:Location',
            prefLabel: name,
            ...(code === '' ? {} : { identifier: code }),
          })),
        }),
  };
}

function describeDistribution({ path, bytes, hash }: WrittenFile, site: Site, page: string): object {
  const address = addressOf(site, `data/${path}`);
  const { mediaType, fileType } = findFileKind(path);
  return {
    '@id': `${address}#distribution`,
    '@type': 'dcat:Distribution',
    title: path,
    accessURL: { '@id': page },
    downloadURL: { '@id': address },
    mediaType: { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
    format: { '@id': publications('file-type', fileType) },
    byteSize: String(bytes),
    licence: { '@id': site.licence.url },
    checksum: {
      '@type': 'spdx:Checksum',
      algorithm: { '@id': 'spdx:checksumAlgorithm_sha256' },
      checksumValue: hash.replace(/^sha256:/u, ''),
    },
  };
}
