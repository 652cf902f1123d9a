import type { Disclosure } from '../../model/disclosure.ts';
import type { Site } from '../../model/site.ts';
import { addressOf } from '../address.ts';
import { citationFile } from './description.ts';
import { tables } from './tables/index.ts';

/** `README.txt` of an offline package, of one disclosure or of all. */
export function formatReadme(site: Site, disclosure: Disclosure | null): string {
  const title = disclosure?.title ?? `${site.title}：全部数据`;
  const page = disclosure === null ? addressOf(site, 'data/') : addressOf(site, `disclosures/${disclosure.id}/`);
  return lines(
    title,
    page,
    '',
    ...listInColumns([
      ['datapackage.json', '全部文件、字段、单位、主键和外键的说明（Data Package 2.0）'],
      ...(disclosure === null ? [] : [['tables/*.csv', '法定预算表，照原样'] as const]),
      [disclosure === null ? 'disclosures/*.json' : `${disclosure.id}.json`, '整份公开文件，连同逐行原文'],
      ['sources/', '公开文件本身'],
      ['LICENCE.txt', '使用条件'],
      [citationFile, '引用方式'],
    ]),
    '',
    '各表是 UTF-8 的 CSV，逗号分隔，第一行是字段名：',
    ...listInColumns(tables.map(({ key, title: name }) => [`${key}.csv`, name])),
    '',
    '金额一律是元，两位小数的十进制文本；空白是空，不是 0；减少是负数。',
    '行号指原文文本稿的行，从 1 起。',
    '读数的那几节说明里，没有读成数据的金额和比率，连同行号，列在 JSON 的 unkeyed 里。',
    '用 Excel：直接双击 CSV，汉字会乱码。请用“数据 → 从文本/CSV”，编码选 UTF-8；或到上面的网页下载 Excel 用的文件。',
    '',
    'In English: each CSV holds one table, described in datapackage.json (titleEn gives English titles).',
    'Amounts are yuan (CNY) as decimal text with two decimals; blank is empty, never 0; decreases are negative.',
    'Line numbers are those of the transcript in the JSON, counted from 1.',
    'Amounts and rates not read as figures, in the sections that figures are read from, are under unkeyed in the JSON.',
    'The CSV is UTF-8 without a byte order mark: in Excel import it as UTF-8, or take the files for Excel from the page above.',
  );
}

/** Names, and beside them what they are. */
function listInColumns(entries: readonly (readonly [name: string, meaning: string])[]): string[] {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, meaning]) => `${name.padEnd(width)}  ${meaning}`);
}

/** `LICENCE.txt` of an offline package: the terms of the data, and what they do not cover. */
export function formatLicence(site: Site): string {
  return lines(
    `数据由${site.publisher}整理，按 ${site.licence.name} 使用：`,
    site.licence.url,
    '公开文件本身（sources/）是各部门依法公开的官方文件，不在此许可之内。',
    '',
    `The data, extracted by ${site.publisher}, may be used under ${site.licence.name} (address above).`,
    'The documents in sources/ are official documents and not covered by it.',
  );
}

/** CRLF, for the plainest editors. */
function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text}\r\n`).join('');
}
