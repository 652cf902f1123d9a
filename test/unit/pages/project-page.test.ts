import { describe, expect, it } from 'vitest';
import { writeCsv, writeExcelCsv } from '../../../src/client/row-filter-csv.ts';
import { matchWords } from '../../../src/client/row-filter-words.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { drawAcross } from '../../../src/publish/charts/across/index.ts';
import { isGap } from '../../../src/publish/charts/chart.ts';
import { findNamesakes, writeNameQuery } from '../../../src/site/project-namesakes.ts';
import { drawPlan } from '../../../src/site/project-plan.ts';
import { projectShape } from '../../../src/site/project-row.ts';
import { eachProjectRow, rankProjectRows, totalProjects } from '../../../src/site/project-rows.ts';
import { listRowDocuments, listScopeChoices } from '../../../src/site/row-documents.ts';
import { packRows } from '../../../src/site/row-packing.ts';
import { decodePart, type RowPart } from '../../../src/site/row-part.ts';
import { convertSource } from '../conversions.ts';

const yongqing = convertSource('yongqing-hrss-2024').disclosure;
const dacheng = convertSource('dacheng-hrss-2021').disclosure;
const nandagang = convertSource('nandagang-lss-2020').disclosure;
const both = [dacheng, nandagang, yongqing];

/** The same department's document of another year, with the years in its names. */
function moveYear(disclosure: Disclosure, year: number): Disclosure {
  return {
    ...disclosure,
    id: disclosure.id.replace(/\d{4}$/u, String(year)),
    fiscal_year: year,
    projects: disclosure.projects.map((project) => ({
      ...project,
      name: project.name.replaceAll('2024', String(year)).replaceAll('2023', String(year - 1)),
    })),
  };
}

describe('the list of all projects', () => {
  const rows = [...eachProjectRow(both)];

  it('has every project, newest year first, and counts those without a budget apart from the sum', () => {
    expect(rows.map(({ document }) => document.id).filter((id, index, all) => id !== all[index - 1])).toEqual([
      'yongqing-hrss-2024',
      'dacheng-hrss-2021',
      'nandagang-lss-2020',
    ]);
    // 23,893.39 of 永清 and 6,580.51 of 南大港; 大城 prints no budgets.
    expect(totalProjects(rows)).toEqual({ count: 68, budgeted: 36, cny: '304739000.00' });
  });

  it('is ranked by budget, those without one last in the order of their document', () => {
    const ranked = rankProjectRows(rows).map(({ row }) => row);
    expect(ranked.slice(0, 3).map(({ printed }) => printed)).toEqual(['7913.00', '4023.1', '4000.00']);
    expect(ranked.slice(36).map(({ project }) => project)).toEqual(dacheng.projects.map(({ project }) => project));
  });

  it('names the line on which a budget is printed', () => {
    expect(rows.find(({ row }) => row.name === '社会养老保险基金财政补助')?.row).toMatchObject({
      budgetLine: 104,
      line: 93,
      indicators: 7,
    });
  });

  it('marks a project whose numbers take part in a sum that does not hold', () => {
    const [check] = nandagang.checks;
    if (check === undefined) throw new Error('missing check');
    const term = { label: '预算数', sign: '=' as const, printed: '4023.1', unit: '万元', line: 104 };
    const broken = { ...check, status: 'broken' as const, check: 7, terms: [term], lines: [104] };
    const marked = [...eachProjectRow([{ ...nandagang, checks: [broken] }])];
    expect(marked.map(({ row }) => row.broken)).toEqual(['7', '', '', '', '', '']);
  });

  it('offers departments by place, places with those above them, and years', () => {
    const choices = listScopeChoices(listRowDocuments([...both, moveYear(yongqing, 2025)]));
    expect(choices.years).toEqual([2025, 2024, 2021, 2020]);
    expect(choices.departments.flatMap(({ departments }) => departments.map(({ slug }) => slug)).toSorted()).toEqual([
      'dacheng-hrss',
      'nandagang-lss',
      'yongqing-hrss',
    ]);
    expect(choices.places.every(({ place, name, depth }) => place.split('/')[depth] === name)).toBe(true);
  });
});

describe('the parts for the browser', () => {
  const rows = [...eachProjectRow(both)];

  it('hold every row as it was', () => {
    const { parts, manifest } = packRows(rows, projectShape);
    expect(parts).toHaveLength(1);
    expect(manifest.rows).toBe(68);
    expect(decodePart(JSON.parse(parts[0]?.content ?? '') as RowPart, projectShape)).toEqual(rows);
  });

  it('stay under 100 kB on a site of a thousand documents, and a department needs few of them', () => {
    const many = Array.from({ length: 1000 }, (_, index) => {
      const [department, year] = [index % 200, 2024 - Math.floor(index / 200)];
      const document = {
        id: `d${String(department)}-${String(year)}`,
        department: `第 ${String(department)} 局`,
        slug: `d${String(department)}`,
        place: `河北省/某市/县${String(Math.floor(department / 20))}`,
        fiscal_year: year,
        kind: 'budget' as const,
      };
      return rows.slice(0, 20).map(({ row }) => ({ document, row: { ...row, goal: `${row.goal}${document.id}` } }));
    }).flat();
    const { parts, manifest } = packRows(many, projectShape);
    expect(Math.max(...parts.map(({ content }) => Buffer.byteLength(content)))).toBeLessThanOrEqual(100_000);
    expect(manifest.parts.map(({ file }) => file)).toEqual(parts.map(({ key }) => `rows-${key}.json`));
    expect(parts.length).toBeGreaterThan(20);
    const decoded = parts.flatMap(({ content }) => decodePart(JSON.parse(content) as RowPart, projectShape));
    expect(decoded).toHaveLength(20_000);
    expect(decoded[12_345]).toEqual(many[12_345]);
    const place = manifest.departments.findIndex(([slug]) => slug === 'd7');
    const needed = manifest.parts.filter(({ documents }) =>
      documents.some((value, index) => index % 2 === 0 && value === place),
    );
    expect(needed.length).toBeLessThanOrEqual(10);
    expect(Buffer.byteLength(JSON.stringify(manifest))).toBeLessThan(100_000);
  });

  it('hold a row that is larger than a part by itself', () => {
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('missing rows');
    const large = { ...first, row: { ...first.row, goal: '目'.repeat(60_000) } };
    const { parts } = packRows([second, large, second], projectShape);
    expect(parts.flatMap(({ content }) => decodePart(JSON.parse(content) as RowPart, projectShape))).toEqual([
      second,
      large,
      second,
    ]);
  });
});

describe('projects of the same name', () => {
  it('are found in other years of the department, first, and at other departments', () => {
    const before = moveYear(yongqing, 2023);
    const elsewhere = {
      ...moveYear(yongqing, 2022),
      id: 'dacheng-copy-2022',
      department: '甲县人社局',
      county: '甲县',
    };
    const disclosures = [dacheng, elsewhere, before, yongqing];
    const project = yongqing.projects.find(({ name }) => name === '人社局城乡居民社会养老保险');
    if (project === undefined) throw new Error('missing project');
    const { shown, count } = findNamesakes(disclosures, yongqing, project);
    expect(count).toBe(2);
    expect(shown.map(({ document }) => document.id)).toEqual(['yongqing-hrss-2023', 'dacheng-copy-2022']);
    expect(shown.map(({ row }) => row.printed)).toEqual(['2380.64', '2380.64']);
  });

  it('do not differ by year or the number of the order', () => {
    // 廊财金【2022】36号…2023年省级普惠金融… and 廊财金【2023】40号…2024年度省级普惠金融…
    const project = yongqing.projects[3];
    if (project === undefined) throw new Error('missing project');
    const { shown } = findNamesakes([yongqing], yongqing, project);
    expect(shown.map(({ row }) => row.printed)).toEqual(['56.28']);
  });

  it('are twenty at most, however many there are', () => {
    const years = Array.from({ length: 30 }, (_, index) => moveYear(nandagang, 1995 + index));
    const [first] = years;
    const project = first?.projects[2];
    if (first === undefined || project === undefined) throw new Error('missing project');
    const { shown, count } = findNamesakes(years, first, project);
    expect([shown.length, count]).toEqual([20, 29]);
  });

  it('are asked for by the words that stand between years and numbers of orders', () => {
    const name = '廊财社【2023】88号廊坊市财政局关于提前下达2024年中央财政城乡居民基本养老保险补助经费预算的通知';
    const query = writeNameQuery(name, 2024);
    expect(query).not.toMatch(/202[34]|88/u);
    expect(matchWords(query, (row: { name: string }) => [row.name])({ name: name.replace('2024年', '2025年度') })).toBe(
      true,
    );
  });
});

describe('the plan of a project', () => {
  const [project] = nandagang.projects;
  if (project === undefined) throw new Error('missing project');

  it('is drawn with what is not printed named, never as zero', () => {
    const chart = drawPlan(nandagang, project);
    expect(chart?.title).toBe('到 6 月底用 60%，到 10 月底用 80%，到 12 月底用 100%');
    expect(chart?.svg).toContain('没有写明');
    expect(chart?.svg).toContain('60.00%');
  });

  it('is not drawn for a single number', () => {
    expect(drawPlan(nandagang, { ...project, plan_june: '', plan_october: '' })).toBeNull();
  });

  it('is drawn without the whole where it runs beyond it, and escapes what is printed', () => {
    const chart = drawPlan(nandagang, { ...project, plan_march: '<b>', plan_december: '250' });
    expect(chart?.svg).not.toContain('<b>');
    expect(chart?.svg).not.toContain('浅色是全部预算');
  });
});

describe('the chart of the largest projects', () => {
  it('ranks the projects of all departments and says which documents give no budgets', () => {
    const chart = drawAcross('largest-projects', both);
    if (isGap(chart)) throw new Error(chart.reason);
    expect(chart.title).toContain('7,913.00 万元');
    expect(chart.table.rows).toHaveLength(20);
    expect(chart.table.rows[1]).toMatchObject({ line: 104, disclosure: 'nandagang-lss-2020' });
    expect(chart.description).toContain('没有逐个写明项目预算：大城县人力资源和社会保障局（2021 年预算）');
  });

  it('is not drawn where fewer than two projects have a budget', () => {
    expect(isGap(drawAcross('largest-projects', [dacheng]))).toBe(true);
    expect(isGap(drawAcross('largest-projects', []))).toBe(true);
  });
});

describe('a file made in the browser', () => {
  it('is CSV by RFC 4180', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['1,2', 'x"y\nz'],
      ]),
    ).toBe('a,b\r\n"1,2","x""y\nz"\r\n');
  });

  it('runs no formula in a spreadsheet, where a number stays one', () => {
    expect(writeExcelCsv([['-5.00', -5]])).toBe('\uFEFF-5.00,-5\r\n');
    expect(writeExcelCsv([['=1;2']])).toBe('\uFEFF"\'=1;2"\r\n');
  });
});

describe('words of a filter', () => {
  const texts = (row: { texts: string[] }): string[] => row.texts;

  it('must all be there, in any text, folded as the search folds', () => {
    expect(matchWords('养老 ２０２４', texts)({ texts: ['养 老保险', '2024 年'] })).toBe(true);
    expect(matchWords('养老 医疗', texts)({ texts: ['养老保险'] })).toBe(false);
    expect(matchWords('', texts)({ texts: [] })).toBe(true);
  });

  it('are not found across two texts', () => {
    expect(matchWords('养老', texts)({ texts: ['养', '老'] })).toBe(false);
  });
});
