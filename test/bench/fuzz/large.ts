import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { convertSources } from '../../../src/convert/isolation/index.ts';
import { defaultLimits } from '../../../src/model/limits.ts';
import { cell, packDocx, paragraph, row, table } from '../../unit/docx-file.ts';
import { grid, pdf, type PdfPage, rows as placeRows, text } from '../../unit/pdf-file.ts';
import { packWorkbook } from '../../unit/workbook-file.ts';

/** Time and memory are limited as for a publisher, and tighter. */
const limits = { ...defaultLimits, seconds: 120 };

/** A document that is larger, deeper or emptier than any that a department writes. */
interface LargeDocument {
  name: string;
  file: string;
  make: () => Uint8Array;
}

const rows = 100_000;
const name = '某县档案局2024年部门预算信息公开';
const head = `${name}\n一、部门职责及机构设置情况\n部门职责：\n1、管理档案。\n`;
const title = '2024年部门收入总表';
/** One row of a table: a code, a name, an amount. */
const listCells = (at: number): string[] => [String(2_010_000 + at), `项目${String(at)}`, (at / 100).toFixed(2)];
const header = ['科目编码', '科目名称', '合计'];
const allRows = (): string[][] => [header, ...Array.from({ length: rows }, (_, at) => listCells(at))];
const encode = (document: string): Uint8Array => Buffer.from(document);
const page = (body: string): Uint8Array => encode(`<html><body>${body}</body></html>`);
const repeat = (make: (at: number) => string, count: number): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const xs = [50, 150, 400, 540];
const ys = Array.from({ length: 36 }, (_, at) => 60 + at * 19);
const foot = (at: number): string => text(290, 785, `— ${String(at + 1)} —`);

/** A page of a table with ruling lines, or without: the header again, and 34 rows. */
function drawTable(at: number, ruled: boolean): PdfPage {
  const cells = [header, ...Array.from({ length: 34 }, (_, row) => listCells(at * 34 + row))];
  return { draws: [...(ruled ? grid(xs, ys) : []), ...placeRows(xs, ys, cells), foot(at)] };
}

const filling = '用于人员经费和日常公用经费，保障机构正常运转，';

/** Words, and others behind them up to the end of a line: 10 points for a Chinese character, 5 for a digit. */
function fillLine(words: string, width: number, from: number): string {
  const taken = [...words].reduce((sum, sign) => sum + (sign < '\u0100' ? 5 : 10), 0);
  return words + filling.repeat(4).slice(from, from + Math.floor((width - taken) / 10));
}

/** A page of six paragraphs, each of five full lines and a short one; lines at one place of two pages differ, as headers do not. */
function drawProse(at: number): PdfPage {
  const draws = Array.from({ length: 36 }, (_, line) => {
    const [y, from] = [60 + line * 19, (at + line) % filling.length];
    if (line % 6 === 5) return text(50, y, '等支出。');
    const begins = `${String(line / 6 + 1)}、第${String(at + 1)}页所列项目，本年预算安排100万元，`;
    return line % 6 === 0 ? text(70, y, fillLine(begins, 480, from)) : text(50, y, fillLine('', 500, from));
  });
  return { draws: [...draws, foot(at)] };
}

/** Pages as a department prints them: sentences, tables that go on over pages, with ruling lines and without. */
function drawBook(pages: number): PdfPage[] {
  const opening = [name, '一、部门职责及机构设置情况', '部门职责：', '1、管理档案。', title];
  return Array.from({ length: pages }, (_, at) => {
    if (at === 0) return { draws: [...opening.map((words, line) => text(50, 60 + line * 30, words)), foot(at)] };
    return at % 20 < 8 ? drawTable(at, true) : at % 20 < 12 ? drawTable(at, false) : drawProse(at);
  });
}

/** Documents that fill memory or time where a reader does not take care; each has an outcome all the same. */
const largeDocuments: readonly LargeDocument[] = [
  {
    name: '100,000 rows, a row a line',
    file: 'a.txt',
    make: () =>
      encode(
        `${head}${title}\n${allRows()
          .map((cells) => cells.join('\t'))
          .join('\n')}\n`,
      ),
  },
  {
    name: '100,000 rows, a cell a line',
    file: 'a.txt',
    make: () =>
      encode(
        `${head}${title}\n${allRows()
          .map((cells) => cells.map((each) => `\t${each}\n`).join(''))
          .join('\n')}\n`,
      ),
  },
  {
    name: '100,000 rows as comma-separated values',
    file: 'a.csv',
    make: () =>
      encode(
        `${name}\n${title}\n${allRows()
          .map((cells) => cells.join(','))
          .join('\n')}\n`,
      ),
  },
  {
    name: '100,000 rows in a workbook',
    file: 'a.xlsx',
    make: () => packWorkbook([{ name: '收入', rows: [[name], [title], ...allRows()], merges: ['A1:C1', 'A2:C2'] }]),
  },
  {
    name: '100,000 rows in a web page',
    file: 'a.html',
    make: () =>
      page(
        `${head.replaceAll('\n', '<br>')}<p>${title}</p><table>${allRows()
          .map((cells) => `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`)
          .join('')}</table>`,
      ),
  },
  {
    name: '100,000 rows in a Word document',
    file: 'a.docx',
    make: () =>
      packDocx(
        `${head
          .split('\n')
          .map((line) => paragraph(line))
          .join('')}${paragraph(title)}${table(...allRows().map((cells) => row(...cells.map((each) => cell(each)))))}`,
      ),
  },
  { name: 'one line of 100 MB', file: 'a.txt', make: () => Buffer.alloc(99_999_999, '预') },
  { name: '200 MB of lines', file: 'a.txt', make: () => Buffer.alloc(200_100_000, '本年预算收入100万元。\n') },
  {
    name: '100,000 lines of sentences',
    file: 'a.txt',
    make: () => encode(head + '本年预算收入100万元，其中：一般公共预算90万元。\n'.repeat(100_000)),
  },
  {
    name: '100,000 lines under a number in a cell',
    file: 'a.txt',
    make: () => encode(`${head}\t项目\n\t100\n${'说明\n'.repeat(100_000)}\t完\n`),
  },
  { name: '100,000 nested elements', file: 'a.html', make: () => page(`${'<div>'.repeat(100_000)}字`) },
  { name: '100,000 nested tables', file: 'a.html', make: () => page('<table><tr><td>'.repeat(100_000)) },
  { name: '400 nested tables', file: 'a.html', make: () => page(`${'<table><tr><td>'.repeat(400)}${head}`) },
  {
    name: 'cells merged over 1000 columns and all rows',
    file: 'a.html',
    make: () =>
      page(`<table>${repeat(() => `<tr>${'<td colspan=1000 rowspan=65534>1</td>'.repeat(20)}</tr>`, 2000)}</table>`),
  },
  {
    name: 'tables nested 300 deep',
    file: 'a.docx',
    make: () => packDocx('<w:tbl><w:tr><w:tc>'.repeat(300) + paragraph('字') + '</w:tc></w:tr></w:tbl>'.repeat(300)),
  },
  {
    name: 'tables nested 100,000 deep',
    file: 'a.docx',
    make: () => packDocx('<w:tbl><w:tr><w:tc>'.repeat(100_000) + '</w:tc></w:tr></w:tbl>'.repeat(100_000)),
  },
  {
    name: 'a part of 1 GB in a megabyte',
    file: 'a.docx',
    make: () => zipSync({ 'word/document.xml': new Uint8Array(1_000_000_000) }, { level: 1 }),
  },
  {
    name: 'a cell merged over the largest sheet there is',
    file: 'a.xlsx',
    make: () => packWorkbook([{ name: title, rows: [['甲', 1]], merges: ['A1:XFD1048576'] }]),
  },
  {
    name: 'rows that are all empty',
    file: 'a.xlsx',
    make: () => packWorkbook([{ name: title, rows: Array.from({ length: 100_000 }, () => [' ', ' ', ' ']) }]),
  },
  {
    name: '2,000 pages of one sentence',
    file: 'a.pdf',
    make: () =>
      pdf(
        Array.from({ length: 2000 }, (_, at) => ({
          draws: Array.from({ length: 40 }, (__, line) =>
            text(60, 60 + line * 16, `第${String(at + 1)}页第${String(line + 1)}行，本年预算收入100万元。`),
          ),
        })),
      ),
  },
  { name: '2,000 pages of sentences and tables', file: 'a.pdf', make: () => pdf(drawBook(2000)) },
  {
    name: '2,000 pages, cut off in the middle',
    file: 'a.pdf',
    make: () => {
      const whole = pdf(Array.from({ length: 2000 }, (_, at) => ({ draws: [text(60, 60, `第${String(at + 1)}页`)] })));
      return whole.subarray(0, whole.length / 2);
    },
  },
  {
    name: '100,000 rows, cut off in the middle',
    file: 'a.docx',
    make: () => {
      const whole = packDocx(table(...allRows().map((cells) => row(...cells.map((each) => cell(each))))));
      return whole.subarray(0, whole.length / 2);
    },
  },
  {
    name: 'under a password, 50 MB',
    file: 'a.docx',
    make: () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(50_000_000),
        Buffer.from('EncryptedPackage\0', 'utf16le'),
      ]),
  },
  {
    name: '20,000 parts',
    file: 'a.docx',
    make: () =>
      zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`word/${String(at)}.xml`, strToU8('x')]))),
  },
];

/** Converts each of them, and says what came of it and how long that took. Files that grow with the document take their time. */
export async function runLarge(say: (line: string) => void, named = ''): Promise<void> {
  for (const { name, file, make } of largeDocuments.filter((document) => document.name.includes(named))) {
    const folder = await mkdtemp(join(tmpdir(), 'mingzhang-large-'));
    const path = join(folder, file);
    await writeFile(path, make());
    const start = performance.now();
    for await (const outcome of convertSources(
      [{ id: 'a', file, path, more: [], versions: [], factsPath: null }],
      limits,
    )) {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const came =
        'conversion' in outcome
          ? `${String(outcome.conversion.disclosure.transcript.length)} lines, ${String(outcome.conversion.disclosure.budget_tables[0]?.lines.length ?? 0)} amounts in the first table, ${String(outcome.conversion.disclosure.unclaimed.length)} lines unclaimed`
          : outcome.failures.map(({ seen }) => seen).join('; ');
      say(`${file} ${name}: ${came} (${seconds} s)`);
    }
    await rm(folder, { recursive: true });
  }
}
