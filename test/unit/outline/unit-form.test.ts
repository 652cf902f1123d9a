import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tables } from '../../../src/publish/downloads/tables/index.ts';
import { convertText } from '../conversions.ts';

const text = readFileSync(join(import.meta.dirname, '../../cases/form-repeated-for-units/input.txt'), 'utf8');
const { disclosure } = convertText(text);

/** The rows of a table of the downloads, each as its cells. */
const readTable = (key: string) => tables.find((table) => table.key === key)?.readRows(disclosure) ?? [];

describe('a form that is printed again for units', () => {
  it('gives the files of units their figures and amounts, and those of the department none of them', () => {
    const figures = readTable('unit_figures').map(([, unit, name, , figure, , amount]) => [unit, name, figure, amount]);
    expect(figures).toContainEqual([1, '青岩县社会福利院', 'expenditure.project', '300000.00']);
    expect(figures).toContainEqual([2, '青岩县殡葬管理所', 'operating-costs.total', '100000.00']);
    expect(figures.filter(([unit]) => unit === 1)).toHaveLength(13);
    const lines = readTable('budget_lines').map((row) => row.at(-1));
    expect(lines).toEqual([18, 18, 18, 19, 19, 19]);
    expect(readTable('unit_budget_lines').map(([, unit, , , row]) => [unit, row])).toEqual([
      ...['1', '1', '1', '2', '2', '2'].map((row) => [1, row]),
      ...['1', '1', '1', '2', '2', '2'].map((row) => [2, row]),
    ]);
  });

  it('has checks that say whose sums they are, and break where a unit is wrong alone', () => {
    const wrong = convertText(text.replace('基本支出90万元', '基本支出91万元')).disclosure.checks;
    const broken = wrong.filter(({ status }) => status !== 'holds').map(({ statement }) => statement);
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.every((statement) => statement.startsWith('青岩县社会福利院：'))).toBe(true);
  });

  it('is no unit where the department heads parts of its own form with its own name', () => {
    const own = text.replaceAll(/青岩县(社会福利院|殡葬管理所)/gu, '青岩县民政局');
    expect(convertText(own).disclosure.units).toEqual([]);
  });

  it('gives the department back what comes after its last unit: the next part in number, or a section no form has', () => {
    const glossary = '名词解释\n1、基本支出：指为保障机构正常运转的支出。\n';
    for (const heading of ['第四部分 ', '五、']) {
      const closed = convertText(`${text.trimEnd()}\n${heading}${glossary}`).disclosure;
      expect(closed.units.map((unit) => [unit.line_start, unit.line_end])).toEqual([
        [21, 38],
        [39, 55],
      ]);
      expect(closed.sections.at(-1)).toMatchObject({ key: 'glossary', line_start: 56 });
      expect(closed.glossary.map(({ term }) => term)).toEqual(['基本支出']);
    }
  });

  it('keeps a closing section that states an amount with the unit it stands under', () => {
    const closed = convertText(`${text.trimEnd()}\n五、其他需要说明的事项\n另有结余3万元。\n`).disclosure;
    expect(closed.units.at(-1)?.sections.at(-1)?.key).toBe('other-matters');
    expect(closed.sections).toHaveLength(4);
  });

  it('lists the amounts that were not read by line, those of a unit before what the department says after it', () => {
    const unit = text.replace('公务接待费1万元。', '公务接待费1万元，人均100元。').trimEnd();
    const closed = convertText(`${unit}\n第四部分 其他需要说明的事项\n另有结余3万元。\n`).disclosure;
    expect(closed.unkeyed).toEqual([
      { line: 32, quote: '人均100元' },
      { line: 57, quote: '另有结余3万元' },
    ]);
  });

  it('is no unit where a heading names one and the numbered titles of the tables follow', () => {
    const [own = ''] = text.split('第二部分');
    const tables =
      '一、部门预算收支总表\n序号\t名称\t金额\n1\t合计\t900\n八、“三公”经费支出表\n1\t合计\t8\n九、政府采购预算表\n1\t合计\t0\n';
    expect(convertText(`${own}五、青岩县社会福利院\n负责收养。\n${tables}`).disclosure.units).toEqual([]);
  });

  it('is a unit whose final accounts stand under 单位决算, or whose title takes two lines', () => {
    const accounts = text
      .replaceAll('2024年单位预算', '2024年度单位决算')
      .replace('2024年部门预算信', '2024年度部门决算信');
    const twoLines = text
      .replace(/第二部分 (青岩县社会福利院)2024年单位预算/u, '$1\n2024年单位预算')
      .replace('第三部分 青岩县殡葬管理所', '青岩县殡葬管理所2024年单位预算');
    for (const changed of [accounts, twoLines])
      expect(convertText(changed).disclosure.units.map(({ name }) => name)).toEqual([
        '青岩县社会福利院',
        '青岩县殡葬管理所',
      ]);
  });
});
