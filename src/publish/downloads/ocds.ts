import type { Disclosure, ProcurementItem } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { addressOf, addressPage } from '../address.ts';
import { findDay, findLatestDay, toInstant } from '../day.ts';

/** Stands in place of the prefix that the Open Contracting Partnership gives a publisher, until `site.yaml` has that. */
const unregisteredPrefix = 'ocds-000000';

/**
 * What departments plan to buy, as a release package of the Open Contracting Data Standard 1.1: a planning release for each row of
 * the procurement table. Experimental: a budget names goods and money, no procedure, so that a tender is known only as planned.
 * @returns null where no document has such a row: a package needs releases.
 */
export function describeOcds(disclosures: readonly Disclosure[], site: Site): object | null {
  const releases = disclosures
    .filter(({ kind }) => kind === 'budget')
    .flatMap((disclosure) => disclosure.procurement.map((item) => describeRelease(disclosure, item, site)));
  const latest = findLatestDay(disclosures);
  if (releases.length === 0 || latest === null) return null;
  return {
    uri: addressOf(site, 'data/ocds-releases.json'),
    version: '1.1',
    publishedDate: toInstant(latest),
    publisher: { name: site.publisher, uri: addressOf(site) },
    license: site.licence.url,
    publicationPolicy: `${addressOf(site, 'data/')}#ocds`,
    releases,
  };
}

function describeRelease(disclosure: Disclosure, item: ProcurementItem, site: Site): object {
  const { id, department, fiscal_year: year } = disclosure;
  const ocid = `${site.ocid_prefix ?? unregisteredPrefix}-${id}-${String(item.item)}`;
  const buyer = { id: `${addressPage(site, id)}#department`, name: department };
  const total = describeValue((item.total ?? item.budgeted)?.cny ?? null);
  return {
    ocid,
    id: `${ocid}-planning`,
    date: toInstant(findDay(disclosure)),
    tag: ['planning'],
    initiationType: 'tender',
    language: 'zh',
    parties: [{ ...buyer, roles: ['buyer', 'procuringEntity'], ...describeAddress(disclosure) }],
    buyer,
    planning: {
      budget: {
        id: `${id}-${String(item.item)}`,
        description: `${String(year)} 年政府采购预算`,
        ...(total === null ? {} : { amount: total }),
        ...(item.project === '' ? {} : { project: item.project }),
        uri: `${addressPage(site, id)}#procurement`,
      },
      documents: [
        {
          id: `${id}-${String(item.line)}`,
          documentType: 'procurementPlan',
          title: disclosure.title,
          url: `${addressOf(site, `disclosures/${id}/source/`)}#L${String(item.line)}`,
          format: 'text/html',
          language: 'zh',
        },
      ],
    },
    tender: {
      id: `${ocid}-tender`,
      title: item.goods,
      status: 'planned',
      procuringEntity: buyer,
      ...(total === null ? {} : { value: total }),
      items: [describeItem(item)],
    },
  };
}

function describeItem({
  item,
  goods,
  catalogue_code: code,
  quantity,
  unit,
  unit_price: price,
}: ProcurementItem): object {
  const value = describeValue(price?.cny ?? null);
  return {
    id: String(item),
    description: goods,
    // 政府采购目录 is no list that the standard knows: the scheme is named as it is for local ones.
    ...(code === '' ? {} : { classification: { scheme: 'x_CN-GPC', id: code, description: goods } }),
    ...(quantity === null ? {} : { quantity: JSON.rawJSON(quantity) }),
    ...(unit === '' && value === null
      ? {}
      : { unit: { ...(unit === '' ? {} : { name: unit }), ...(value === null ? {} : { value }) } }),
  };
}

function describeValue(yuan: string | null): object | null {
  return yuan === null ? null : { amount: JSON.rawJSON(yuan), currency: 'CNY' };
}

function describeAddress({ province, prefecture, county }: Disclosure): object {
  const locality = [prefecture, county].join('');
  if (province === '' && locality === '') return {};
  return {
    address: {
      ...(locality === '' ? {} : { locality }),
      ...(province === '' ? {} : { region: province }),
      countryName: '中国',
    },
  };
}
