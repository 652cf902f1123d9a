import type { Site } from '../../model/site.ts';
import type { FileKind } from '../media-type.ts';

/** The profile the catalogue follows. */
export const profile = 'https://semiceu.github.io/DCAT-AP/releases/3.0.1/';

/** A list of the EU Publications Office, or one of its entries. */
export function publications(list: string, entry?: string): string {
  return `http://publications.europa.eu/resource/authority/${list}${entry === undefined ? '' : `/${entry}`}`;
}

const typed = (id: string, type: string): object => ({ '@id': id, '@type': type });

/** What the names in the catalogue stand for. It stands in the file itself, so that reading it fetches nothing. */
export const context = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  title: { '@id': 'dct:title', '@language': 'zh' },
  description: { '@id': 'dct:description', '@language': 'zh' },
  identifier: 'dct:identifier',
  publisher: 'dct:publisher',
  creator: 'dct:creator',
  language: 'dct:language',
  licence: 'dct:license',
  conformsTo: 'dct:conformsTo',
  issued: typed('dct:issued', 'xsd:date'),
  modified: typed('dct:modified', 'xsd:date'),
  spatial: 'dct:spatial',
  temporal: 'dct:temporal',
  accessRights: 'dct:accessRights',
  frequency: 'dct:accrualPeriodicity',
  format: 'dct:format',
  wasDerivedFrom: 'prov:wasDerivedFrom',
  dataset: 'dcat:dataset',
  distribution: 'dcat:distribution',
  keyword: { '@id': 'dcat:keyword', '@language': 'zh' },
  theme: 'dcat:theme',
  themeTaxonomy: 'dcat:themeTaxonomy',
  contactPoint: 'dcat:contactPoint',
  landingPage: 'dcat:landingPage',
  accessURL: 'dcat:accessURL',
  downloadURL: 'dcat:downloadURL',
  mediaType: 'dcat:mediaType',
  byteSize: typed('dcat:byteSize', 'xsd:nonNegativeInteger'),
  startDate: typed('dcat:startDate', 'xsd:date'),
  endDate: typed('dcat:endDate', 'xsd:date'),
  checksum: 'spdx:checksum',
  algorithm: 'spdx:algorithm',
  checksumValue: typed('spdx:checksumValue', 'xsd:hexBinary'),
  homepage: 'foaf:homepage',
  name: { '@id': 'foaf:name', '@language': 'zh' },
  prefLabel: 'skos:prefLabel',
  fn: 'vcard:fn',
  hasEmail: 'vcard:hasEmail',
};

const label = (zh: string, en: string): object[] => [
  { '@value': zh, '@language': 'zh' },
  { '@value': en, '@language': 'en' },
];

/** The entries of lists that the catalogue refers to, each once, with what class it is of. */
export function listConcepts(site: Site, kinds: readonly FileKind[]): object[] {
  const mediaTypes = [...new Set(kinds.map(({ mediaType }) => mediaType))].sort();
  const fileTypes = [...new Set(kinds.map(({ fileType }) => fileType))].sort();
  const theme = (code: string, zh: string, en: string): object => ({
    '@id': publications('data-theme', code),
    '@type': 'skos:Concept',
    prefLabel: label(zh, en),
  });
  return [
    { '@id': publications('data-theme'), '@type': 'skos:ConceptScheme', 'dct:title': label('数据主题', 'Data theme') },
    theme('GOVE', '政府和公共部门', 'Government and public sector'),
    theme('ECON', '经济和财政', 'Economy and finance'),
    { '@id': publications('language', 'ZHO'), '@type': 'dct:LinguisticSystem' },
    { '@id': publications('access-right', 'PUBLIC'), '@type': 'dct:RightsStatement' },
    { '@id': publications('frequency', 'IRREG'), '@type': 'dct:Frequency' },
    { '@id': profile, '@type': 'dct:Standard' },
    { '@id': site.licence.url, '@type': 'dct:LicenseDocument', 'dct:title': site.licence.name },
    { '@id': 'spdx:checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm' },
    ...mediaTypes.map((type) => ({
      '@id': `https://www.iana.org/assignments/media-types/${type}`,
      '@type': 'dct:MediaType',
    })),
    ...fileTypes.map((type) => ({ '@id': publications('file-type', type), '@type': 'dct:MediaTypeOrExtent' })),
  ];
}
