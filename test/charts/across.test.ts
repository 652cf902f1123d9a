import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { type AcrossId, acrossKinds, drawAcross } from '../../src/publish/charts/across/index.ts';
import { type Chart, isGap } from '../../src/publish/charts/chart.ts';
import { convertSource } from '../unit/conversions.ts';
import { ids } from '../unit/documents.ts';
import { bareDisclosure, figure, project } from './fixture.ts';
import { readTexts, readWidths } from './reading.ts';

const five = ids.map((id) => convertSource(id).disclosure);

function draw(id: AcrossId, disclosures: readonly Disclosure[]): Chart {
  const drawn = drawAcross(id, disclosures);
  if (isGap(drawn)) throw new Error(`gap: ${drawn.reason}`);
  return drawn;
}

function explainGap(id: AcrossId, disclosures: readonly Disclosure[]): string {
  const drawn = drawAcross(id, disclosures);
  return isGap(drawn) ? drawn.reason : 'drawn';
}

/** A bureau of its own county with a total and three public expenses in yuan; null is not stated. */
function bureau(
  number: number,
  total: string | null,
  parts: Partial<Disclosure> = {},
  threePublic = '100.00',
): Disclosure {
  const totals = total === null ? [] : [figure('expenditure.total', '支出预算', total, 7)];
  return bareDisclosure({
    id: `b-${String(number)}-x-2024`,
    department: `县${String(number)}财政局`,
    county: `县${String(number)}`,
    figures: [...totals, figure('three-public.total', '“三公”经费', threePublic, 9)].map((stated) => ({
      ...stated,
      phase: parts.kind ?? 'budget',
    })),
    ...parts,
  });
}

describe('departments by total', () => {
  it('ranks the five, each row with its year, its line and its document', () => {
    const chart = draw('departments-by-total', five);
    expect(chart.title).toBe('支出最多的是邯郸市人力资源和社会保障局：83,747.17 万元（2018 年预算）');
    expect(chart.table.columns).toEqual(['名次', '部门', '年份', '文件', '支出（万元）']);
    expect(chart.table.rows.map(({ cells, line, disclosure }) => [...cells.slice(1), line, disclosure])).toEqual([
      ['邯郸市人力资源和社会保障局', '2018', '预算', '83,747.17', 153, 'handan-hrss-2018'],
      ['临西县人力资源和社会保障局', '2019', '预算', '28,377.80', 71, 'linxi-hrss-2019'],
      ['永清县人力资源和社会保障局', '2024', '预算', '25,332.93', 424, 'yongqing-hrss-2024'],
      ['大城县人力资源和社会保障局', '2021', '预算', '20,440.64', 51, 'dacheng-hrss-2021'],
      ['沧州市南大港管理区劳动和社会保障局', '2020', '预算', '7,001.75', 38, 'nandagang-lss-2020'],
    ]);
  });

  it('draws bars in proportion, each with its year, and warns of unlike years', () => {
    const chart = draw('departments-by-total', five);
    const [first = 0, second = 0] = readWidths(chart);
    expect(second / first).toBeCloseTo(28377.8 / 83747.17, 2);
    expect(readTexts(chart, 'chart-note').slice(0, 2)).toEqual(['2018 年预算', '2019 年预算']);
    expect(chart.description).toContain('从 2018 年到 2024 年不一，不宜直接相比');
    expect(chart.svg).toContain('不宜直接相比');
  });

  it('takes the newest year of a department, a budget before the final accounts of that year', () => {
    const chart = draw('departments-by-total', [
      bureau(1, '10000.00', { id: 'b-1-2022', fiscal_year: 2022 }),
      bureau(1, '20000.00', { id: 'b-1-2023', fiscal_year: 2023 }),
      bureau(1, '90000.00', { id: 'b-1-final-2023', fiscal_year: 2023, kind: 'final-accounts' }),
      bureau(2, '30000.00', { fiscal_year: 2023, kind: 'final-accounts' }),
    ]);
    expect(chart.table.rows.map(({ cells }) => cells.slice(1))).toEqual([
      ['县2财政局', '2023', '决算', '3.00'],
      ['县1财政局', '2023', '预算', '2.00'],
    ]);
    expect(chart.description).toContain('各部门都取 2023 年的文件；其中 1 份是决算，其余是预算，不宜直接相比');
  });

  it('draws twenty, says how many are left, and lists all', () => {
    const many = Array.from({ length: 25 }, (_, index) => bureau(index + 1, `${String((index + 1) * 10000)}.00`));
    const chart = draw('departments-by-total', many);
    expect(readTexts(chart, 'chart-label')).toHaveLength(20);
    expect(readTexts(chart, 'chart-label')[0]).toBe('县25财政局');
    expect(chart.table.rows).toHaveLength(25);
    expect(chart.svg).toContain('另有 5 个部门没有画出，见表。');
    expect(chart.description).toContain('另有 5 个部门没有画出，见表。');
  });

  it('names a department whose document states no total, and draws no zero for it', () => {
    const chart = draw('departments-by-total', [bureau(1, '0.00'), bureau(2, null), bureau(3, '50000.00')]);
    expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
      ['1', '县3财政局', '2024', '预算', '5.00'],
      ['2', '县1财政局', '2024', '预算', '0.00'],
      ['', '县2财政局', '2024', '预算', '没有读到'],
    ]);
    expect(readWidths(chart)).toHaveLength(2);
    expect(readWidths(chart)[1]).toBe(0);
    expect(chart.svg).toContain('没有读到支出总额：县2财政局（2024 年预算）。');
  });

  it('shares a rank among equals and names none of them first', () => {
    const chart = draw('departments-by-total', [bureau(1, '50000.00'), bureau(2, '50000.00'), bureau(3, '10000.00')]);
    expect(chart.title).toBe('支出最多的有 2 个部门，都是 5.00 万元');
    expect(chart.table.rows.map(({ cells }) => cells[0])).toEqual(['1', '1', '3']);
  });

  it('puts the place before a name that does not say it', () => {
    const chart = draw('departments-by-total', [bureau(1, '2.00', { department: '财政局' }), bureau(2, '1.00')]);
    expect(readTexts(chart, 'chart-label')).toEqual(['县1财政局', '县2财政局']);
  });

  it('is no chart for one department, nor for one amount', () => {
    expect(explainGap('departments-by-total', [])).toBe('现在不到两个部门有文件');
    expect(explainGap('departments-by-total', [bureau(1, '1.00')])).toBe('现在不到两个部门有文件');
    expect(explainGap('departments-by-total', [bureau(1, '1.00'), bureau(2, null)])).toBe('写明支出总额的部门不到两个');
  });
});

describe('the share of projects', () => {
  it('is of each department’s own expenditure', () => {
    const chart = draw('project-share', five);
    expect(chart.title).toBe('项目支出占比最高的是临西县人力资源和社会保障局：96.6%（2019 年预算）');
    // 14052.71 of 20440.64
    expect(chart.table.rows.at(-1)).toEqual({
      cells: ['5', '大城县人力资源和社会保障局', '2021', '预算', '68.7%', '14,052.71', '20,440.64'],
      line: 51,
      disclosure: 'dacheng-hrss-2021',
    });
  });

  it('is none where the expenditure is nothing', () => {
    const zero = bureau(1, '0.00');
    zero.figures.push(figure('expenditure.project', '项目支出', '0.00', 8));
    expect(explainGap('project-share', [zero, bureau(2, '1.00')])).toBe('写明项目支出或支出总额的部门不到两个');
  });
});

describe('three public expenses per million', () => {
  it('divides by the expenditure, in yuan', () => {
    const chart = draw('three-public-per-million', five);
    // 53.39 of 83747.17; 0.5 of 7001.75
    expect(chart.table.rows.map(({ cells }) => [cells[1], cells[4]])).toEqual([
      ['邯郸市人力资源和社会保障局', '637.51'],
      ['大城县人力资源和社会保障局', '298.43'],
      ['临西县人力资源和社会保障局', '211.43'],
      ['永清县人力资源和社会保障局', '92.37'],
      ['沧州市南大港管理区劳动和社会保障局', '71.41'],
    ]);
    expect(chart.unit).toBe('元');
    expect(chart.table.rows[0]).toMatchObject({ line: 159, disclosure: 'handan-hrss-2018' });
  });

  it('draws a negative one left of zero, striped', () => {
    const chart = draw('three-public-per-million', [
      bureau(1, '1000000.00', {}, '500.00'),
      bureau(2, '1000000.00', {}, '-250.00'),
    ]);
    expect(readTexts(chart, 'chart-amount')).toEqual(['500.00', '-250.00']);
    expect(chart.svg).toMatch(/<rect class="chart-mark chart-negative"[^>]* fill="url/u);
  });
});

describe('totals over years', () => {
  it('says that every department has one year', () => {
    expect(explainGap('totals-over-years', five)).toBe('现在每个部门只有一年的文件');
    expect(explainGap('totals-over-years', [])).toBe('现在没有文件');
  });

  it('has a panel for each department with two years, and one for each kind of document', () => {
    const year = (number: number, fiscal: number, total: string | null, kind: Disclosure['kind'] = 'budget') =>
      bureau(number, total, { id: `b-${String(number)}-${kind}-${String(fiscal)}`, fiscal_year: fiscal, kind });
    const chart = draw('totals-over-years', [
      year(1, 2021, '10000.00'),
      year(1, 2023, '40000.00'),
      year(2, 2022, '90000.00'),
      year(2, 2023, '60000.00'),
      year(2, 2021, '80000.00', 'final-accounts'),
      year(2, 2022, '85000.00', 'final-accounts'),
      year(3, 2023, '70000.00'),
      year(4, 2022, '10000.00'),
      year(4, 2023, null),
    ]);
    expect(chart.title).toBe('3 组历年的支出，最近一年比最早一年：2 个增加，1 个减少');
    expect(readTexts(chart, 'chart-label')).toEqual(['县2财政局', '县2财政局', '县1财政局']);
    expect(readTexts(chart, 'chart-note').slice(0, 6)).toEqual([
      '2021 年决算',
      '2022 年决算',
      '2022 年预算',
      '2023 年预算',
      '2021 年预算',
      '2023 年预算',
    ]);
    expect(readWidths(chart)).toHaveLength(6);
    expect(chart.table.rows.map(({ cells }) => cells)).toContainEqual([
      '县1财政局',
      '2023',
      '预算',
      '4.00',
      '2021',
      '3.00',
      '300.0%',
    ]);
    expect(chart.svg).toContain('没有读到支出总额：县4财政局（2023 年预算）。');
  });
});

describe('every chart over several documents', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const years = [2023, 2024].flatMap((fiscal) =>
    [1, 2].map((number) => {
      const parts = {
        id: `h-${String(number)}-${String(fiscal)}`,
        department: `${hostile}${String(number)}`,
        county: '',
      };
      const disclosure = bureau(number, '20000.00', { ...parts, fiscal_year: fiscal });
      disclosure.figures.push(figure('expenditure.project', '项目支出', '5000.00', 8));
      disclosure.projects.push(project(1, hostile, '5000.00'));
      return disclosure;
    }),
  );
  const charts = acrossKinds.map(({ id }) => draw(id, years));

  it('is drawn under the id of its registry entry and names the document of each line', () => {
    expect(charts.map(({ id }) => id)).toEqual(acrossKinds.map(({ id }) => id));
    for (const { table } of charts)
      for (const row of table.rows) {
        expect(row.cells).toHaveLength(table.columns.length);
        expect(row.disclosure).toMatch(/^h-\d-20\d\d$/u);
      }
  });

  it('escapes what documents say and holds nothing that the content security policy refuses', () => {
    for (const { svg } of charts) {
      expect(svg).toContain('&lt;img');
      expect(svg).not.toMatch(/<img|<(style|script)|<[^>]*\s(style|href|on\w+)=/iu);
    }
  });

  it('has no id twice on a page, and is the same when drawn again', () => {
    const found = [
      ...charts
        .map(({ svg }) => svg)
        .join('')
        .matchAll(/\sid="([^"]+)"/gu),
    ].map((match) => match[1]);
    expect(new Set(found).size).toBe(found.length);
    expect(acrossKinds.map(({ id }) => draw(id, structuredClone(years)))).toEqual(charts);
  });
});
