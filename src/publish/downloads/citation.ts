import { stringify } from 'yaml';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { addressOf } from '../address.ts';

/** What the whole data set is called, whether final accounts are among the documents yet or not: a title that is cited stays. */
export function nameDataset(site: Pick<Site, 'title'>): string {
  return `${site.title}：部门预决算公开数据`;
}

/** `CITATION.cff` (Citation File Format 1.2.0) of the whole data set, or of the data of one disclosure. */
export function formatCitation(site: Site, disclosure: Disclosure | null): string {
  const shared = {
    'cff-version': '1.2.0',
    message: '使用这些数据时请这样引用。 If you use these data, please cite them as below.',
    type: 'dataset',
    'license-url': site.licence.url,
  };
  if (disclosure === null)
    return stringify({
      ...shared,
      title: nameDataset(site),
      authors: [{ name: site.publisher }],
      url: addressOf(site),
    });
  const { id, title, department, fiscal_year: year, source } = disclosure;
  return stringify({
    ...shared,
    title: `${title}（数据）`,
    authors: [{ name: site.publisher }],
    url: addressOf(site, `disclosures/${id}/`),
    identifiers: [{ type: 'other', value: `sha256:${source.sha256}`, description: '原件的校验值' }],
    references: [
      {
        type: 'government-document',
        title,
        authors: [{ name: department === '' ? title : department }],
        year,
        ...(source.url === '' ? {} : { url: source.url }),
        ...(source.published_on === '' ? {} : { 'date-published': source.published_on }),
      },
    ],
  });
}
