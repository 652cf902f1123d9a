import type { Disclosure } from '../../../model/disclosure.ts';
import type { Site } from '../../../model/site.ts';
import { addressOf } from '../../address.ts';
import { listSourceFiles, sourcePath } from '../description.ts';
import { kindTitles, sourceFormatTitles } from '../key-titles.ts';
import { type FilledTable, headColumn } from './table-sheet.ts';
import type { Sheet, SheetCell } from './sheet.ts';

const heading = (value: string): SheetCell => ({ type: 'heading', value });
const text = (value: string): SheetCell => ({ type: 'string', value });
const note = (value: string): SheetCell => ({ type: 'note', value });

/** The first sheet: what this is, how to read it, what the other sheets hold. */
export function introduce(
  disclosure: Disclosure,
  filled: readonly FilledTable[],
  sheets: readonly { sheet: string; rows: number }[],
  site: Site,
): Sheet {
  const { id, title, department, fiscal_year: year, kind } = disclosure;
  const empty = filled.filter(({ rows }) => rows.length === 0).map(({ table }) => table.title);
  const page = addressOf(site, `disclosures/${id}/`);
  return {
    name: '说明',
    frozen: 0,
    rows: [
      [heading(title)],
      [text('部门'), text(department)],
      [text('年度'), { type: 'integer', value: year }],
      [text('种类'), text(kindTitles[kind])],
      [text('编号'), text(id)],
      [text('网页'), text(page)],
      [text('整理'), text(`${site.publisher}（${site.title}）`)],
      [text('许可'), text(`${site.licence.name} ${site.licence.url}`)],
      [],
      [heading('怎样读')],
      [text('金额'), note('各表的金额一律是元，保留两位小数；名称带“原表”的工作表照原样，单位是原文的单位。')],
      [text('空白'), note('空白是原文没有印数字，不是 0。减少是负数。')],
      [text('行号'), note('行号指原文文本稿的行，从 1 起；在网页的“原文”里可以找到那一行。')],
      [text('文字'), note('以 = + - @ 开头的文字存为文本，打开时不会当作公式运行。')],
      [text('字段'), note('每一列的含义在“字段”工作表；原件的地址和校验值在“来源”工作表。')],
      [],
      [heading('工作表')],
      ...sheets.map(({ sheet, rows }) => [text(sheet), text(`${String(rows)} 行`)]),
      ...(empty.length === 0 ? [] : [[], [text('没有行的表'), note(empty.join('、'))]]),
    ],
  };
}

/** The data dictionary of the sheets that are there. */
export function describeFields(present: readonly (FilledTable & { sheet: string })[]): Sheet {
  return {
    name: '字段',
    frozen: 1,
    rows: [
      ['工作表', '列', '数据文件中的名称', '说明'].map(heading),
      ...present.flatMap(({ table, sheet }) =>
        table.columns.map((column) => [sheet, headColumn(column), column.name, column.description].map(text)),
      ),
    ],
  };
}

/** Where the figures come from. */
export function listSources(disclosure: Disclosure, site: Site): Sheet {
  const { id, source } = disclosure;
  return {
    name: '来源',
    frozen: 1,
    rows: [
      ['原件', '格式', '最初公布的网址', '公布日期', '本站的副本', '校验值（SHA-256）'].map(heading),
      ...listSourceFiles(disclosure).map(({ file, format, sha256 }): SheetCell[] => [
        text(file),
        text(sourceFormatTitles[format]),
        text(source.url),
        { type: 'date', value: source.published_on },
        text(addressOf(site, `data/${sourcePath(id, file)}`)),
        text(sha256),
      ]),
    ],
  };
}
