import type { Disclosure } from '../../../model/disclosure.ts';
import {
  nameFiles,
  describeDownloads,
  disclosureTablePath,
  listSourceFiles,
  sourcePath,
  citationFile,
  csvPaths,
  ocdsFile,
  statutoryTablePath,
  wholeArchive,
} from '../description.ts';
import { findFileKind } from '../../media-type.ts';
import { tableEnglish } from '../english.ts';
import type { WrittenFile } from '../output-folder.ts';
import { isPartitioned } from '../partition.ts';
import { nameStatutoryTables } from '../statutory-table.ts';
import type { Table } from '../table.ts';
import { tables } from '../tables/index.ts';
import { describePrintedSchema, describeSchema } from './schema.ts';

/** A resource of a package without what is measured on its file. */
export interface ResourceDescription {
  /** Lower case letters, digits, `.`, `-`, `_`; unique in its package. Ids have no dot, so the dots keep the kinds apart. */
  name: string;
  /** From the data folder. */
  path: string;
  title: string;
  titleEn?: string;
  description?: string;
  descriptionEn?: string;
  type?: 'table';
  schema?: object;
  encoding?: string;
}

const excelNote = '供电子表格软件打开：带字节顺序标记，会被当作公式的单元格前加了撇号。';

/** A resource as it stands in a package, `path` as that package reaches it. */
export function completeResource(
  { path, schema, name, ...rest }: ResourceDescription,
  place: string,
  file: WrittenFile | undefined,
): object {
  if (file === undefined) throw new Error(`${path} was described but not written`);
  const format = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return {
    name,
    path: place,
    ...rest,
    format,
    mediatype: findFileKind(path).mediaType,
    bytes: file.bytes,
    hash: file.hash,
    ...(schema === undefined ? {} : { schema }),
  };
}

/** What stands beside the tables where there is something to say in it. */
const besides: readonly ResourceDescription[] = [
  { name: 'ocds-releases', path: ocdsFile, title: '采购计划（OCDS 1.1，试验）', encoding: 'utf-8' },
  { name: 'citation', path: citationFile, title: '怎样引用（Citation File Format 1.2）', encoding: 'utf-8' },
];

/** The files that hold all disclosures. */
export function describeWhole(
  disclosures: readonly Disclosure[],
  written: readonly WrittenFile[],
): ResourceDescription[] {
  const paths = written.map(({ path }) => path);
  const parts = paths.filter((path) => path.startsWith('parquet/'));
  return [
    ...describeDownloads([]).flatMap(({ key, paths }) => {
      const table = findTable(key);
      const shared = describeTable(table);
      const { csv, excel, json = '', parquet = '' } = paths;
      const own = isPartitioned(table) ? parts.filter((path) => path.startsWith(`parquet/${key}/`)) : [];
      const bare = { title: table.title, type: 'table' } as const;
      return [
        { ...shared, name: key, path: csv, encoding: 'utf-8', schema: describeSchema(table, 'csv') },
        { ...bare, name: `${key}.excel`, path: excel, description: excelNote, encoding: 'utf-8' },
        { ...shared, name: `${key}.json`, path: json, encoding: 'utf-8', schema: describeSchema(table, 'json') },
        { ...shared, name: `${key}.parquet`, path: parquet, schema: describeSchema(table, 'parquet') },
        ...own.map((path, index) => ({ ...bare, name: `${key}.part.${String(index + 1)}`, path })),
      ];
    }),
    { name: 'mingzhang.zip', path: wholeArchive, title: '全部数据（离线包）' },
    ...besides.filter(({ path }) => paths.includes(path)),
    ...disclosures.flatMap((disclosure) => {
      const { id, title, dataPackage } = nameFiles(disclosure);
      return [
        { name: `package.${id}`, path: dataPackage, title: `${title}：数据包`, encoding: 'utf-8' },
        ...describeDocument(disclosure),
      ];
    }),
  ];
}

/** A disclosure's files that hold all of it: nested JSON, workbook, offline package, sources. */
export function describeDocument(disclosure: Disclosure): ResourceDescription[] {
  const { id, title, json, workbook, archive, sources } = nameFiles(disclosure);
  return [
    { name: `disclosure.${id}`, path: json, title, encoding: 'utf-8' },
    { name: `workbook.${id}`, path: workbook, title: `${title}：工作簿` },
    { name: `archive.${id}`, path: archive, title: `${title}：离线包` },
    // The document's encoding is its own: GB18030 and UTF-16 stay what they are.
    ...sources.map(({ path, encoding }, index) => ({
      name: `source.${id}${index === 0 ? '' : `.${String(index + 1)}`}`,
      path,
      title,
      ...(encoding === '' ? {} : { encoding }),
    })),
    ...disclosure.versions.flatMap((version) =>
      listSourceFiles(version).map(({ file, encoding }, index) => ({
        name: `source.${id}.v${String(version.version)}${index === 0 ? '' : `.${String(index + 1)}`}`,
        path: sourcePath(id, file),
        title: `${version.title}（第 ${String(version.version)} 版，已被替换）`,
        ...(encoding === '' ? {} : { encoding }),
      })),
    ),
  ];
}

/** A disclosure's rows of every table, and its statutory tables as printed. */
export function describeOwnTables(disclosure: Disclosure): ResourceDescription[] {
  const csv = { type: 'table', encoding: 'utf-8' } as const;
  return [
    ...tables.flatMap((table) => {
      const paths = csvPaths(disclosureTablePath(disclosure.id, table.key));
      return [
        { ...describeTable(table), ...csv, name: table.key, path: paths.csv, schema: describeSchema(table, 'csv') },
        { ...csv, name: `${table.key}.excel`, path: paths.excel, title: table.title, description: excelNote },
      ];
    }),
    ...nameStatutoryTables(disclosure).flatMap(({ name, table }) => {
      const paths = csvPaths(statutoryTablePath(disclosure.id, name));
      const shared = { ...csv, title: table.title === '' ? name : table.title };
      return [
        { ...shared, name: `table.${name}`, path: paths.csv, schema: describePrintedSchema(table) },
        { ...shared, name: `table.${name}.excel`, path: paths.excel, description: excelNote },
      ];
    }),
  ];
}

function describeTable({ key, title, description }: Table): Omit<ResourceDescription, 'name' | 'path'> {
  const english = tableEnglish[key];
  return {
    title,
    ...(english === undefined ? {} : { titleEn: english.title }),
    description,
    ...(english === undefined ? {} : { descriptionEn: english.description }),
    type: 'table',
  };
}

function findTable(key: string): Table {
  const table = tables.find((each) => each.key === key);
  if (table === undefined) throw new Error(`unknown table: ${key}`);
  return table;
}
