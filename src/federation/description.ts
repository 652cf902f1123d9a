import { z } from 'zod';
import type { Site } from '../model/site.ts';
import { escapeText } from '../publish/charts/markup.ts';
import { wholeArchive, type WrittenFile } from '../publish/downloads/index.ts';
import { describePackage } from '../publish/downloads/package/index.ts';
import { completeResource } from '../publish/downloads/package/resource.ts';
import { tables } from '../publish/downloads/tables/index.ts';
import type { Owners } from './merging.ts';
import type { DescribedSite } from './site-package.ts';

/** Which site holds which disclosures. */
export const sitesFile = 'sites.json';

/** A site in `sites.json`. */
export interface ListedSite {
  title: string;
  publishers: string[];
  /** Its home page, with a slash at its end; the page of a disclosure is `disclosures/<id>/` below it. */
  url: string;
  licences: { title: string; path: string }[];
  /** The ids of its disclosures, sorted. */
  disclosures: string[];
}

/** The merged sites by their addresses, each with what it holds. */
export function listSites(sites: readonly DescribedSite[], owners: Owners): ListedSite[] {
  return sites.map((site) => ({
    title: site.title,
    publishers: site.publishers,
    url: site.homepage,
    licences: site.licences,
    disclosures: [...owners].filter(([, holders]) => holders.includes(site)).map(([id]) => id),
  }));
}

/** `由 3 个站点的 5 份公开文件合并` */
export function describeMerging(sites: readonly ListedSite[], owners: Owners): string {
  const names = sites.map(({ title, publishers }) => `${title}（${publishers.join('、')}）`);
  return `由 ${String(sites.length)} 个站点的 ${String(owners.size)} 份公开文件合并的数据：${names.join('；')}。每个数字见于各站，这里照原样合并，没有改动。`;
}

/** All licences of the sites, each once. */
export function listLicences(sites: readonly ListedSite[]): { title: string; path: string }[] {
  return [...new Map(sites.flatMap(({ licences }) => licences).map((licence) => [licence.path, licence])).values()];
}

/** `datapackage.json` of the merged tables: their schemas as on any site, and whose data it is. */
export function describeMergedPackage(
  sites: readonly ListedSite[],
  site: Site,
  files: readonly WrittenFile[],
  description: string,
): object {
  const described = describePackage([], site, files, (path) => path !== wholeArchive);
  const list = files.filter(({ path }) => path === sitesFile);
  return {
    ...described,
    description: `${description}数据约定第 1 版。金额一律为元、两位小数；空白为空，不是 0。`,
    contributors: [
      { title: site.publisher, email: site.contact, roles: ['publisher'] },
      ...[...new Set(sites.flatMap(({ publishers }) => publishers))].map((title) => ({ title, roles: ['creator'] })),
    ],
    licenses: listLicences(sites),
    sources: sites.map(({ title, url }) => ({ title, path: `${url}data/datapackage.json` })),
    resources: [
      ...z.array(z.unknown()).parse(described['resources']),
      ...list.map((file) => completeResource({ name: 'sites', path: sitesFile, title: '合并的站点' }, sitesFile, file)),
    ],
  };
}

/** `README.txt`, with CRLF for the plainest editors. */
export function formatReadme(sites: readonly ListedSite[], description: string): string {
  return [
    description,
    '',
    ...sites.map(({ title, url, disclosures }) => `${title}  ${url}  ${String(disclosures.length)} 份`),
    '',
    'data/datapackage.json  全部表、字段、单位、主键和外键的说明（Data Package 2.0）',
    'data/*.csv, *.json, *.parquet  各表，按公开文件编号排列',
    'data/sites.json        哪份公开文件在哪个站点',
    'data/catalog.jsonld    全部站点的目录（DCAT-AP 3）',
    '',
    'In English: the tables of several sites, merged as they are. sites.json says which disclosure is on which site,',
    'where its page, its transcript and the document itself stand.',
  ]
    .map((line) => `${line}\r\n`)
    .join('');
}

/** `index.html`: one plain page; what the sites say of themselves goes in as text. */
export function formatIndex(site: Site, sites: readonly ListedSite[], description: string): string {
  const row = ({ title, publishers, url, disclosures }: ListedSite): string =>
    `<li><a href="${escapeText(url)}">${escapeText(title)}</a>，${escapeText(publishers.join('、'))}，${String(disclosures.length)} 份公开文件</li>`;
  const file = ({ key, title }: { key: string; title: string }): string =>
    `<li>${escapeText(title)}：${['csv', 'excel.csv', 'json', 'parquet'].map((ending) => `<a href="data/${key}.${ending}">${ending}</a>`).join(' ')}</li>`;
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>${escapeText(site.title)}</title>
</head>
<body>
<main>
<h1>${escapeText(site.title)}</h1>
<p>${escapeText(description)}</p>
<h2>站点</h2>
<ul>
${sites.map(row).join('\n')}
</ul>
<h2>数据</h2>
<p><a href="data/datapackage.json">datapackage.json</a> <a href="data/catalog.jsonld">catalog.jsonld</a> <a href="data/sites.json">sites.json</a></p>
<ul>
${tables.map(file).join('\n')}
</ul>
</main>
</body>
</html>
`;
}
