import { parse } from 'csv-parse/sync';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { projectShape } from '../../src/site/project-row.ts';
import { decodePart, type RowManifest, type RowPart } from '../../src/site/row-part.ts';
import { targetShape } from '../../src/site/target-row.ts';
import { decodeEntities, findTarget, listFiles, readBuilt, readJson } from './built-files.ts';

const { root, hostile } = inject('sites');

type Row = Record<string, string>;
const readCsv = (file: string): Row[] => parse(readBuilt(root, file), { columns: true });

/** The text of a page's main part, white space as one. */
function readText(page: string): string {
  const main = /<main.*<\/main>/su.exec(readBuilt(root, page))?.[0] ?? '';
  return decodeEntities(main.replace(/<[^>]+>/gu, ' ')).replace(/\s+/gu, ' ');
}

/** The rows in the HTML of a table of a page. */
function countRows(page: string, className: string): number {
  const table = new RegExp(`<table[^>]*class="[^"]*\\b${className}\\b.*?</table>`, 'su').exec(
    readBuilt(root, page),
  )?.[0];
  return (/<tbody.*<\/tbody>/su.exec(table ?? '')?.[0] ?? '').split('<tr').length - 1;
}

function readParts(folder: string): { manifest: RowManifest; parts: RowPart[] } {
  const manifest = readJson(root, `${folder}/rows.json`) as RowManifest;
  return { manifest, parts: manifest.parts.map(({ file }) => readJson(root, `${folder}/${file}`) as RowPart) };
}

describe('the page of all projects', () => {
  it('counts and adds up what the five documents print', () => {
    // 32 of 大城, 6 of 南大港, 30 of 永清; 23,893.39 of 永清 and 6,580.51 of 南大港.
    const text = readText('projects/index.html');
    expect(text).toContain('3 份文件逐个列出了 68 个项目');
    expect(text).toContain('写明预算的 36 个，各年份加在一起 30,473.90 万元；其余 32 个没有写明');
    expect(countRows('projects/index.html', 'projects')).toBe(68);
  });

  it('names the documents that list no projects', () => {
    const text = readText('projects/index.html');
    expect(text).toMatch(/没有逐个列出项目的文件：.*临西县人力资源和社会保障局 2019 年部门预算.*邯郸市/u);
  });

  it('leads from each project to its page and to the line of its budget', () => {
    const html = readBuilt(root, 'projects/index.html');
    expect(html).toContain('href="/disclosures/nandagang-lss-2020/source/#L104"');
    for (const { disclosure_id: id, project } of readCsv('data/projects.csv')) {
      const page = `/disclosures/${id ?? ''}/projects/${project ?? ''}/`;
      expect(html).toContain(`href="${page}"`);
      expect(findTarget(root, page)).not.toBeNull();
    }
  });

  it('gives the filter the same rows as the data files, in parts under 100 kB', () => {
    const { manifest, parts } = readParts('projects');
    const rows = parts.flatMap((part) => decodePart(part, projectShape));
    const byPlace = new Map(rows.map(({ document, row }) => [`${document.id} ${String(row.project)}`, row]));
    const projects = readCsv('data/projects.csv');
    expect(projects).toHaveLength(68);
    expect([manifest.rows, rows.length, byPlace.size]).toEqual([68, 68, 68]);
    for (const row of projects)
      expect(byPlace.get(`${row['disclosure_id'] ?? ''} ${row['project'] ?? ''}`)).toMatchObject({
        name: row['name'],
        cny: row['budget_cny'],
        purpose: row['purpose'],
        goal: row['goal'],
        line: Number(row['line']),
        indicators: Number(row['indicators']),
      });
  });

  it('stays light', () => {
    for (const page of ['projects/index.html', 'targets/index.html'])
      expect(gzipSync(readBuilt(root, page)).length).toBeLessThan(60_000);
    for (const file of listFiles(root).filter((name) => /^(projects|targets)\/rows.*\.json$/u.test(name)))
      expect(Buffer.byteLength(readBuilt(root, file))).toBeLessThanOrEqual(100_000);
  });

  it('takes what a document says as text', () => {
    for (const page of ['projects/index.html', 'targets/index.html'])
      expect(readBuilt(hostile, page)).not.toMatch(/<img[^>]+onerror|<script>(?!<)/u);
  });
});

describe('the page of all targets', () => {
  it('counts every indicator of projects, departments and activities', () => {
    // 232 + 42 + 181 of projects, 9 of 大城 itself, 102 of 邯郸 and 36 of 临西.
    const text = readText('targets/index.html');
    expect(text).toContain('5 份文件列出了 602 项绩效指标：项目的 455 项，部门整体的 9 项，职责活动的 138 项');
    expect(countRows('targets/index.html', 'targets')).toBe(200);
    expect(text).toContain('前 200 项，共 602 项');
  });

  it('counts by level what the documents print by level', () => {
    const text = readText('targets/index.html');
    // 大城 33, 永清 30, 南大港 6; activities have no levels.
    expect(text).toMatch(/数量指标 产出指标 (?:\d+ ){5}69 /u);
    expect(text).toMatch(/职责活动的指标 .* 138 /u);
  });

  it('gives the filter the same rows as the data files, in parts under 100 kB', () => {
    const { manifest, parts } = readParts('targets');
    const rows = parts.flatMap((part) => decodePart(part, targetShape));
    expect([manifest.rows, rows.length]).toEqual([602, 602]);
    const printed = readCsv('data/indicators.csv').map(
      ({ disclosure_id: id, project, indicator, level3, value_text: value, operator, unit, line }) =>
        [id, project, indicator, level3, value, operator, unit, line].join('|'),
    );
    const listed = rows
      .filter(({ row }) => row.owner !== 'activity')
      .map(({ document: { id }, row }) =>
        [id, row.item || '', row.indicator, row.name, row.value_text, row.operator, row.unit, row.line].join('|'),
      );
    expect(listed.toSorted()).toEqual(printed.toSorted());
    expect(rows.filter(({ row }) => row.owner === 'activity')).toHaveLength(
      readCsv('data/activity_indicators.csv').length,
    );
  });

  it('shows what two departments promise about the same thing, and says where units differ', () => {
    const text = readText('targets/index.html');
    expect(text).toMatch(
      /城乡居民政策知晓率 18 项 永清县\S+ 2024 年部门预算 ≥95% 6 项 大城县\S+ 2021 年部门预算 ≥90% 12 项/u,
    );
    expect(text).toMatch(/成本控制 8 项 单位不同（万元、元、万），数值不能直接相比/u);
  });
});

describe('the page of a project', () => {
  it('has its plan drawn, and says what is not printed', () => {
    const text = readText('disclosures/nandagang-lss-2020/projects/1/index.html');
    expect(text).toContain('到 6 月底用 60%，到 10 月底用 80%，到 12 月底用 100%');
    expect(text).toContain('没有写明');
  });

  it('lists the project of the same name with its amount', () => {
    const text = readText('disclosures/yongqing-hrss-2024/projects/4/index.html');
    expect(text).toMatch(/名称相同的项目有 1 个.*2023年省级普惠金融发展专项资金预算的通知.*56\.28/u);
  });
});
