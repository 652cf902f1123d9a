import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractPart } from '../../../src/convert/readers/index.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertBytes } from '../content.ts';
import { ids, readSource } from '../documents.ts';
import { type GridCell, type GridTable, layOnGrid, lineUp } from '../merged.ts';
import {
  both,
  type Format,
  formats,
  header,
  health,
  listAmounts,
  listNamed,
  merge,
  mergeDown,
  ofHealth,
  ofSecurity,
  ofService,
  read,
  security,
  service,
} from './uneven-table.ts';

describe('cells that are merged as forms have them', () => {
  it.each(ids)('are named by nothing: those of %s', async (id) => {
    for (const format of both) {
      const bytes = formats[format](layOnGrid(readSource(id)));
      expect(listNamed(await convertBytes(id, `${id}.${format}`, bytes)), format).toEqual([]);
    }
  });

  it.each(both)('nor the label of a total over codes and names (%s)', async (format) => {
    const total = merge(lineUp('合计', '', '21.00', '11.00', '10.00'), 0);
    const disclosure = await read(format, [header, service, security, health, total]);
    expect(listAmounts(disclosure)).toEqual([
      ...ofService,
      ...ofSecurity,
      ...ofHealth,
      ' total 21.00',
      ' basic 11.00',
      ' project 10.00',
    ]);
    expect(listNamed(disclosure)).toEqual([]);
  });

  it.each(both)('nor read without its amounts where such a label has digits in it (%s)', async (format) => {
    const total = merge(lineUp('某县档案局\n（323001）', '', '21.00', '11.00', '10.00'), 0);
    const disclosure = await read(format, [header, total, service, security, health]);
    expect(listAmounts(disclosure).slice(0, 3)).toEqual([' total 21.00', ' basic 11.00', ' project 10.00']);
  });

  it.each(both)('nor labels of groups of rows, and what belongs to a whole group (%s)', async (format) => {
    const columns = lineUp('职责活动', '年度预算数', '内容描述', '绩效目标', '绩效指标', '优', '良', '中', '差');
    const first = lineUp('一、档案管理', '12.50', '收集\n整理', '目标', '归档率', '100%', '95%', '90%', '90%以下');
    const second = lineUp('', '', '', '', '开放率', '80%', '70%', '60%', '60%以下');
    const upper = first.map((cell, at): GridCell => (at < 4 ? { ...cell, merged: 'below' } : cell));
    const lower = second.map((cell, at): GridCell => (at < 4 ? { ...cell, merged: 'above' } : cell));
    const sections = ['一、部门职责及机构设置情况', '1、管理档案。', '五、绩效预算信息'];
    const text = ['某县档案局2024年部门预算', ...sections, '部门职责-工作活动绩效目标', '单位：万元'];
    const bytes = formats[format]([...text, [columns, upper, lower, upper, lower]]);
    const disclosure = await convertBytes('a', `a.${format}`, bytes);
    expect(listNamed(disclosure)).toEqual([]);
    expect(disclosure.activities[0]).toMatchObject({
      budget: { printed: '12.50' },
      indicators: [{ name: '归档率' }, { name: '开放率' }],
    });
  });

  it.each(both)('nor an amount that is merged over the same rows as its name (%s)', async (format) => {
    const columns = lineUp('收入项目', '预算数', '支出项目', '预算数');
    const rows = mergeDown(
      [
        lineUp('一、财政拨款收入', '8.00', '一、教育支出', '9.00'),
        lineUp('二、其他收入', '1.00', '', ''),
        lineUp('收入总计', '9.00', '支出总计', '9.00'),
      ],
      [2, 0, 1],
      [3, 0, 1],
    );
    const printed = ['某县档案局2024年部门预算', '部门收支总表', '单位：万元', [columns, ...rows]];
    const disclosure = await convertBytes('a', `a.${format}`, formats[format](printed));
    const amounts = disclosure.budget_tables.flatMap(({ lines }) =>
      lines.map(({ name, printed: text }) => `${name} ${text}`),
    );
    expect(amounts).toEqual([
      '一、财政拨款收入 8.00',
      '一、教育支出 9.00',
      '二、其他收入 1.00',
      '收入总计 9.00',
      '支出总计 9.00',
    ]);
    expect(listNamed(disclosure)).toEqual([]);
  });

  it.each(both)('nor a label that its narrow column breaks (%s)', async (format) => {
    const columns = lineUp('职责活动', '年度预算数', '内容描述', '绩效目标', '绩效指标', '优', '良', '中', '差');
    const rows = mergeDown(
      [
        lineUp('档案\n管理', '12.50', '收集', '目标', '归档率', '100%', '95%', '90%', '90%以下'),
        lineUp('', '', '', '', '开放率', '80%', '70%', '60%', '60%以下'),
      ],
      [0, 0, 1],
    );
    const text = ['某县档案局2024年部门预算', '一、部门职责及机构设置情况', '1、管理档案。', '五、绩效预算信息'];
    const bytes = formats[format]([...text, '部门职责-工作活动绩效目标', '单位：万元', [columns, ...rows, ...rows]]);
    expect(listNamed(await convertBytes('a', `a.${format}`, bytes))).toEqual([]);
  });
});

/** A project form: its head, and indicators under labels. */
async function readForm(format: Format, table: GridTable): Promise<Disclosure> {
  const titles = ['一、部门职责', '管理档案。', '二、项目绩效目标', '1、库房维修项目绩效目标表', '单位：万元'];
  return convertBytes('a', `a.${format}`, formats[format](['某县档案局2024年部门预算', ...titles, table]));
}

/** The row of a form with a label and its text over the other columns. */
function label(name: string, text: string, width: number): GridCell[] {
  const [first, second] = lineUp(name, text);
  return first === undefined || second === undefined ? [] : [first, { ...second, end: width * 4 }];
}

const listIndicators = ({ projects: [project] }: Disclosure): string[] =>
  project?.indicators.map(({ level2, level3, value_text: value }) => `${level2} ${level3} ${value}`) ?? [];

describe('a score or value merged over rows of indicators', () => {
  const head = [
    label('项目名称', '库房维修', 5),
    label('绩效目标', '维修库房', 5),
    lineUp('一级指标', '二级指标', '三级指标', '指标值', '分值'),
  ];
  const indicators = [
    lineUp('产出指标', '数量指标', '维修面积', '≥200平方米', '20'),
    lineUp('', '', '维修间数', '3间', '15'),
    lineUp('', '质量指标', '合格率', '100%', '10'),
    lineUp('', '', '验收率', '', '10'),
  ];
  const levels = [
    [0, 0, 3],
    [1, 0, 1],
    [1, 2, 3],
  ] as const;

  it.each(both)('belongs to the 二级指标 that is merged over the same rows (%s)', async (format) => {
    const rows = mergeDown(indicators, ...levels.map(([...merge]) => merge), [4, 0, 1], [3, 2, 3]);
    const disclosure = await readForm(format, [...head, ...rows]);
    expect(listIndicators(disclosure)).toEqual([
      '数量指标 维修面积 ≥200平方米',
      '数量指标 维修间数 3间',
      '质量指标 合格率 100%',
      '质量指标 验收率 ',
    ]);
    expect(listNamed(disclosure)).toEqual([]);
  });

  it.each(both)('belongs to the 一级指标 that is (%s)', async (format) => {
    const last = lineUp('', '时效指标', '按时完成率', '98%', '');
    const rows = mergeDown(indicators.with(3, last), [0, 0, 3], [1, 0, 1], [4, 0, 3]);
    const disclosure = await readForm(format, [...head, ...rows]);
    expect(listIndicators(disclosure)).toEqual([
      '数量指标 维修面积 ≥200平方米',
      '数量指标 维修间数 3间',
      '质量指标 合格率 100%',
      '时效指标 按时完成率 98%',
    ]);
    expect(listNamed(disclosure)).toEqual([]);
  });

  it.each(both)('is read where it is printed, and named, where no label is (%s)', async (format) => {
    const rows = mergeDown(indicators, [0, 0, 3], [1, 0, 3], [3, 2, 3]);
    const disclosure = await readForm(format, [...head, ...rows]);
    expect(listIndicators(disclosure).slice(2)).toEqual(['数量指标 合格率 100%', '数量指标 验收率 ']);
    expect(listNamed(disclosure)).toEqual(['', '']);
  });

  it.each(both)('is named where nothing else tells that the text beside it is a row (%s)', async (format) => {
    const rows = mergeDown(indicators, ...levels.map(([...merge]) => merge), [4, 2, 3], [3, 2, 3]);
    const disclosure = await readForm(format, [...head, ...rows]);
    expect(listIndicators(disclosure)[2]).toMatch(/^质量指标 合格率.* 100%$/u);
    expect(listNamed(disclosure)).toEqual(['', '']);
  });
});

describe('an amount merged over the rows of a label', () => {
  it.each(both)('is that of none of the rows between, and they are named (%s)', async (format) => {
    for (const amount of ['9.00', '9']) {
      const rows = mergeDown(
        [lineUp('某县档案局', '库房维修', amount), lineUp('', '档案整理', ''), lineUp('某县档案馆', '展览', '5.00')],
        [0, 0, 1],
        [2, 0, 1],
      );
      const disclosure = await read(format, [lineUp('单位名称', '项目名称', '合计'), ...rows]);
      expect(listAmounts(disclosure).join(' ')).not.toContain('9');
      expect(listNamed(disclosure)).toEqual(['某县档案局', '']);
    }
  });
});

describe('a value beside its label in the row of a form', () => {
  it.each(both)('is no half of a cell, though the rows of the table below have one there (%s)', async (format) => {
    const wide = (...texts: string[]): GridCell[] => merge(lineUp(...texts, ''), 4);
    const disclosure = await readForm(format, [
      label('项目名称', '库房维修', 6),
      merge(lineUp('预算规模及资金用途', '预算数', '40.00', '', '其中：财政资金', '40.00'), 2),
      label('绩效目标', '维修库房', 6),
      wide('一级指标', '二级指标', '绩效指标', '绩效指标描述', '指标值'),
      wide('产出指标', '数量指标', '维修面积', '维修的面积', '≥200平方米'),
      wide('产出指标', '质量指标', '合格率', '合格的比例', '100%'),
      wide('效益指标', '社会效益指标', '利用人数', '利用的人数', '500人'),
    ]);
    expect(listNamed(disclosure)).toEqual([]);
    expect(disclosure.projects[0]).toMatchObject({ budget: { printed: '40.00' }, fiscal: { printed: '40.00' } });
  });
});

describe('the Word documents and web pages among the cases', () => {
  const folder = new URL('../../cases/', import.meta.url);
  const inputs = readdirSync(folder).flatMap((name) =>
    readdirSync(new URL(`${name}/`, folder))
      .filter((file) => /\.(docx|html)$/u.test(file))
      .map((file) => `${name}/${file}`),
  );

  it.each(inputs)('have no cell that is named: %s', async (file) => {
    const extraction = await extractPart(readFileSync(new URL(file, folder)), basename(file));
    expect(extraction?.lines.length).toBeGreaterThan(10);
    expect([extraction?.uneven, extraction?.doubtful]).toEqual([[], []]);
  });
});
