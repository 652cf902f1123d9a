import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { grid, pdf, rows as drawRows } from '../../unit/pdf-file.ts';
import { renderDocx, renderHtml } from '../../unit/rendered.ts';
import { packWorkbook } from '../../unit/workbook-file.ts';

/** A sound document that is changed. */
export interface SoundDocument {
  name: string;
  /** Without its dot. */
  extension: string;
  bytes: Uint8Array;
}

const root = join(import.meta.dirname, '..', '..', '..');

/** A facts file with everything that one can hold. */
const facts = `province: 河北省
county: 临西县
division_code: "130535"
fiscal_year: 2024
kind: budget
source_url: https://example.org/a
published_on: 2024-03-01
department_before: [某县档案馆]
corrections:
  - line: 12
    printed: 100万元
    corrected: 169.90万元
    reason: 印错
redactions:
  - printed: 张三
    reason: 个人信息
`;

/** Every case of the tests, the disclosures (as Word documents and web pages too), a workbook, csv, facts. */
export function listSoundDocuments({ small }: { small: boolean }): SoundDocument[] {
  const cases = readdirSync(join(root, 'test/cases')).flatMap((folder) =>
    readdirSync(join(root, 'test/cases', folder))
      .filter((file) => file.startsWith('input.'))
      .map((file) => read(folder, join(root, 'test/cases', folder, file))),
  );
  const rows = [
    ['2024年部门收入总表', null, null],
    ['部门：某县档案局', null, '单位：万元'],
    ['科目编码', '科目名称', '合计'],
    ['201', '一般公共服务支出', 12345.67],
    ['20126', '档案事务', 345.6],
  ];
  const made: SoundDocument[] = [
    { name: 'workbook', extension: 'xlsx', bytes: packWorkbook([{ name: '收入', rows, merges: ['A1:C1'] }]) },
    {
      name: 'workbook of 2003',
      extension: 'xml',
      bytes: packWorkbook([{ name: '收入', rows, merges: ['A1:C1'] }], 'xlml'),
    },
    { name: 'archive', extension: 'mht', bytes: packArchive(rows) },
    { name: 'csv', extension: 'csv', bytes: Buffer.from(rows.map((row) => row.join(',')).join('\n')) },
    { name: 'page', extension: 'pdf', bytes: pdf([{ draws: drawPage(rows) }]) },
    { name: 'facts', extension: 'yaml', bytes: Buffer.from(facts) },
  ];
  const ids = readdirSync(join(root, 'content/sources')).filter((file) => file.endsWith('.txt'));
  const sources = ids.map((file) => read(file, join(root, 'content/sources', file)));
  const rendered = sources.flatMap(({ name, bytes }): SoundDocument[] => [
    { name, extension: 'docx', bytes: renderDocx(Buffer.from(bytes).toString()) },
    { name, extension: 'html', bytes: Buffer.from(renderHtml(Buffer.from(bytes).toString())) },
  ]);
  return small
    ? [...cases.filter(({ bytes }) => bytes.length < 50_000), ...made]
    : [...cases, ...made, ...sources, ...rendered];
}

/** A web archive as Word saves one, of a page with a table. */
function packArchive(cells: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${String(cell ?? '')}</td>`).join('')}</tr>`);
  const quoted = encodeURIComponent(`<table>${rows.join('\n')}</table>`).replaceAll('%', '=');
  const head = 'Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable';
  const lines = quoted.match(/(?:=..|[^=]){1,24}/gu)?.join('=\n') ?? '';
  return Buffer.from(
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="--a"\n\n----a\n${head}\n\n${lines}\n\n----a--\n`,
  );
}

/** A page with a ruled table. */
function drawPage(cells: readonly (readonly (string | number | null)[])[]): string[] {
  const xs = [40, 200, 380, 560];
  const ys = cells.map((_, index) => 40 + index * 24);
  const texts = cells.map((row) => row.map((cell) => String(cell ?? '')));
  return [...grid(xs, [...ys, 40 + cells.length * 24]), ...drawRows(xs, ys, texts)];
}

function read(name: string, path: string): SoundDocument {
  return { name, extension: extname(path).slice(1), bytes: readFileSync(path) };
}
