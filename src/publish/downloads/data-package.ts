import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { describeDisclosure, describeDownloads, listSourceFiles, sourcePath } from './description.ts';
import type { DescribedTable } from './description.ts';
import type { WrittenFile } from './output-folder.ts';
import type { Column, ColumnType } from './table.ts';
import { tables } from './tables/index.ts';

/** The types of Table Schema. An amount is a number there: a reader that has decimals reads it as one, exactly. */
const fieldTypes: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  amount: 'number',
  date: 'date',
};

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  txt: 'text/plain',
  html: 'text/html',
  htm: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A resource of the package without what is measured on its file. */
interface ResourceDescription {
  /** Lower case letters, digits, `.`, `-`, `_`; unique. Ids have no dot, so the dots keep the kinds apart. */
  name: string;
  path: string;
  title: string;
  description?: string;
  type?: 'table';
  schema?: object;
  encoding?: string;
}

/**
 * `datapackage.json`: every file beside it, by the Data Package standard 2.0.
 * The tables for all disclosures carry their whole data dictionary. The same tables of one disclosure carry names and
 * types only, and copies for spreadsheets none, or a site of thousands of departments would repeat them all each time.
 * @throws when a file was written that nothing describes, or described and not written: a programmer's mistake.
 */
export function describePackage(
  disclosures: readonly Disclosure[],
  site: Site,
  files: readonly WrittenFile[],
): Record<string, unknown> {
  const described = new Map(
    [...describeTables(disclosures), ...disclosures.flatMap(describeOne)].map((resource) => [resource.path, resource]),
  );
  const written = new Map(files.map((file) => [file.path, file]));
  for (const path of written.keys()) if (!described.has(path)) throw new Error(`no description of ${path}`);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mingzhang',
    title: site.title,
    description:
      `${site.publisher}整理的部门预算信息公开数据，数据约定第 1 版。` +
      '金额一律为元、两位小数；空白为空，不是 0；行号指原文文本稿的行。公开文件本身是官方文件。',
    homepage: site.url + site.base,
    contributors: [{ title: site.publisher, email: site.contact, roles: ['publisher'] }],
    licenses: [{ title: site.licence.name, path: site.licence.url }],
    sources: disclosures.map((disclosure) => ({
      title: disclosure.title,
      path:
        disclosure.source.url === '' ? (describeDisclosure(disclosure).sources[0]?.path ?? '') : disclosure.source.url,
    })),
    resources: [...described.values()].map((resource) => measure(resource, written.get(resource.path))),
  };
}

function measure(resource: ResourceDescription, file: WrittenFile | undefined): Record<string, unknown> {
  if (file === undefined) throw new Error(`${resource.path} was described but not written`);
  const { name, path, title, description, type, encoding, schema } = resource;
  const format = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return {
    name,
    path,
    title,
    ...(description === undefined ? {} : { description }),
    ...(type === undefined ? {} : { type }),
    format,
    mediatype: mediaTypes[format] ?? 'application/octet-stream',
    ...(encoding === undefined ? {} : { encoding }),
    bytes: file.bytes,
    hash: file.hash,
    ...(schema === undefined ? {} : { schema }),
  };
}

const excelNote = '供电子表格软件打开：带字节顺序标记，会被当作公式的单元格前加了撇号。';

function describeTables(disclosures: readonly Disclosure[]): ResourceDescription[] {
  return describeDownloads(disclosures).flatMap((table) => {
    const { key, title, description, paths } = table;
    const shared = { title, type: 'table', encoding: 'utf-8' } as const;
    const schema = describeSchema(table);
    return [
      { ...shared, name: key, path: paths.csv, description, schema },
      { ...shared, name: `${key}.excel`, path: paths.excel, description: excelNote },
      ...(paths.json === undefined ? [] : [{ ...shared, name: `${key}.json`, path: paths.json, description, schema }]),
    ];
  });
}

function describeOne(disclosure: Disclosure): ResourceDescription[] {
  const { id, title, json, sources, tables: own, statutoryTables } = describeDisclosure(disclosure);
  const shared = { type: 'table', encoding: 'utf-8' } as const;
  return [
    { name: `disclosure.${id}`, path: json, title, encoding: 'utf-8' },
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
    ...own.flatMap((table) => {
      const named = { ...shared, title: `${title}：${table.title}` };
      return [
        { ...named, name: `disclosure.${id}.${table.key}`, path: table.paths.csv, schema: nameFields(table.columns) },
        { ...named, name: `disclosure.${id}.${table.key}.excel`, path: table.paths.excel },
      ];
    }),
    ...statutoryTables.flatMap((table) => {
      const named = { ...shared, title: `${title}：${table.title}` };
      return [
        { ...named, name: `disclosure.${id}.table.${table.name}`, path: table.paths.csv },
        { ...named, name: `disclosure.${id}.table.${table.name}.excel`, path: table.paths.excel },
      ];
    }),
  ];
}

function describeSchema({ key, columns }: DescribedTable): object {
  const primaryKey = tables.find((table) => table.key === key)?.primaryKey;
  const belongs = columns.some((column) => column.name === 'disclosure_id');
  return {
    fields: columns.map(describeField),
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(belongs
      ? { foreignKeys: [{ fields: ['disclosure_id'], reference: { resource: 'disclosures', fields: ['id'] } }] }
      : {}),
  };
}

function describeField({ name, type, title, description, values }: Column): object {
  return {
    name,
    type: fieldTypes[type],
    title,
    description,
    ...(values === undefined ? {} : { categories: values.map((each) => ({ value: each.value, label: each.title })) }),
  };
}

function nameFields(columns: readonly Column[]): object {
  return { fields: columns.map(({ name, type }) => ({ name, type: fieldTypes[type] })) };
}
