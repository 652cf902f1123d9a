import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { nameDataset } from '../downloads/citation.ts';

/** What catalogues say of a data set in words. */
export interface Subject {
  title: string;
  description: string;
  keywords: string[];
}

const kindWords: Readonly<Record<Disclosure['kind'], string>> = { budget: '部门预算', 'final-accounts': '部门决算' };
const about = '金额一律为元、两位小数；每个数字都注明它在原文的哪一行，原文写出的每个合计都重新算过。';

/** The data of one disclosure. */
export function describeSubject(disclosure: Disclosure): Subject {
  const { department, fiscal_year: year, kind, title } = disclosure;
  const name = `${department} ${String(year)} 年${kindWords[kind]}`;
  return {
    title: `${name}数据`,
    description: `由《${title}》整理出的数据：收支总额、预算表、项目、绩效指标、政府采购、固定资产和逐行原文。${about}`,
    keywords: [kindWords[kind], '预算公开', department, String(year), ...placesOf(disclosure)],
  };
}

/** The data of all disclosures together. */
export function describeWhole(site: Site, disclosures: readonly Disclosure[]): Subject {
  const departments = new Set(disclosures.map(({ department }) => department));
  return {
    title: nameDataset(site),
    description: `${site.publisher}由 ${String(disclosures.length)} 份公开文件、${String(departments.size)} 个部门整理出的数据：收支总额、预算表、项目、绩效指标、政府采购、固定资产。${about}`,
    keywords: [
      '部门预算',
      '部门决算',
      '预算公开',
      ...new Set(disclosures.flatMap(({ province }) => (province === '' ? [] : [province]))),
    ],
  };
}

/** `河北省廊坊市大城县`: what is known of the place; empty where nothing is. */
export function namePlace(disclosure: Disclosure): string {
  return placesOf(disclosure).join('');
}

function placesOf({ province, prefecture, county }: Disclosure): string[] {
  return [province, prefecture, county].filter((place) => place !== '');
}

/** Where the document was published, if that is a web address. */
export function findOriginal({ source }: Disclosure): string | null {
  return /^https?:\/\//u.test(source.url) ? source.url : null;
}
