import type { Disclosure } from '../../../model/disclosure.ts';
import type { Site } from '../../../model/site.ts';
import { addressOf } from '../../address.ts';
import { disclosureFolder, listSourceFiles, sourcePath } from '../description.ts';
import type { WrittenFile } from '../output-folder.ts';
import { completeResource, describeDocument, describeOwnTables, describeWhole } from './resource.ts';
import type { ResourceDescription } from './resource.ts';

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';

/**
 * `datapackage.json`, by the Data Package standard 2.0: the tables of all disclosures, and for each disclosure the files that
 * hold all of it, its own package among them, which describes its tables.
 * `includes` keeps some of the files: the offline package of everything describes what is in it.
 * @throws when a file was described and not written: a programmer's mistake.
 */
export function describePackage(
  disclosures: readonly Disclosure[],
  site: Site,
  files: readonly WrittenFile[],
  includes: (path: string) => boolean = () => true,
): Record<string, unknown> {
  const described = describeWhole(disclosures, files).filter(({ path }) => includes(path));
  const written = new Map(files.map((file) => [file.path, file]));
  return {
    $schema: profile,
    name: 'mingzhang',
    title: site.title,
    description:
      `${site.publisher}整理的部门预决算公开数据，数据约定第 1 版。` +
      '金额一律为元、两位小数；空白为空，不是 0；行号指原文文本稿的行。公开文件本身是官方文件。',
    descriptionEn:
      'Departmental budgets and final accounts as disclosed, data contract version 1. Amounts are yuan (CNY) with two decimals; ' +
      'blank is empty, never 0; lines are those of the transcript of each document.',
    homepage: addressOf(site),
    ...describeTerms(site),
    sources: disclosures.flatMap((disclosure) => describeSources(disclosure, (path) => path)),
    resources: described.map((resource) => completeResource(resource, resource.path, written.get(resource.path))),
  };
}

/** Where a package of one disclosure stands: beside its tables on the site, or in its offline package. */
export type PackagePlace = 'site' | 'archive';

/**
 * The package of one disclosure: its rows of every table with their whole schema, its statutory tables as printed, and the
 * files that hold all of it. A package may not reach out of its folder, so on the site those have whole addresses.
 */
export function describeDisclosurePackage(
  disclosure: Disclosure,
  site: Site,
  files: ReadonlyMap<string, WrittenFile>,
  place: PackagePlace,
): Record<string, unknown> {
  const { id, title, department, fiscal_year: year } = disclosure;
  const folder = disclosureFolder(id);
  const reach = (path: string): string => {
    if (path.startsWith(folder)) return path.slice(folder.length);
    return place === 'site' ? addressOf(site, `data/${path}`) : archivePath(id, path);
  };
  const described = [...describeOwnTables(disclosure), ...describeDocument(disclosure)].filter(
    (resource) => place === 'site' || isArchived(resource),
  );
  return {
    $schema: profile,
    name: id,
    title,
    description: `${department} ${String(year)} 年公开文件的数据，由${site.publisher}整理。金额一律为元、两位小数；空白为空，不是 0。`,
    homepage: addressOf(site, `disclosures/${id}/`),
    ...describeTerms(site),
    sources: describeSources(disclosure, reach),
    resources: described.map((resource) => completeResource(resource, reach(resource.path), files.get(resource.path))),
  };
}

/** The files of a disclosure that stand in its offline package: no copies for spreadsheets, no package in a package. */
export function isArchived({ path }: Pick<ResourceDescription, 'path'>): boolean {
  return !/\.excel\.csv$|\.xlsx$|\.zip$/u.test(path) || path.startsWith('sources/');
}

/** Where a file of a disclosure stands in its offline package: `projects.csv`, `tables/income.csv`, `sources/x.txt`. */
export function archivePath(id: string, path: string): string {
  const folder = disclosureFolder(id);
  return path.startsWith(folder) ? path.slice(folder.length) : path.replace(/^disclosures\//u, '');
}

function describeTerms(site: Site): object {
  return {
    contributors: [{ title: site.publisher, email: site.contact, roles: ['publisher'] }],
    licenses: [{ title: site.licence.name, path: site.licence.url }],
  };
}

/** The documents: where each was first published, and the hash of the copy here. */
function describeSources(disclosure: Disclosure, reach: (path: string) => string): object[] {
  const { id, title, source } = disclosure;
  return listSourceFiles(disclosure).map(({ file, sha256 }) => ({
    title,
    path: source.url === '' ? reach(sourcePath(id, file)) : source.url,
    hash: `sha256:${sha256}`,
  }));
}
