import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex, describeRecords } from '../../src/publish/search/records.ts';
import { writeSearchIndex } from '../../src/publish/search/write-index.ts';
import { nandagang, yongqing } from './search-fixture.ts';

describe('search records', () => {
  const records = describeRecords(yongqing);

  it('describe the department with its place and the amounts it opens with', () => {
    expect(records[0]).toMatchObject({
      kind: 'department',
      title: '永清县人力资源和社会保障局',
      url: 'disclosures/yongqing-hrss-2024/',
      line: null,
    });
    expect(records[0]?.text).toContain('河北省廊坊市永清县 · 2024年 · 316');
    expect(records[0]?.text).toContain('预算收入 25,332.93 万元');
  });

  it('describe a project with its code and its budget as printed', () => {
    expect(records.find((record) => record.kind === 'project')).toEqual({
      kind: 'project',
      disclosure: 'yongqing-hrss-2024',
      title: '廊财金【2022】34号关于提前下达中央2023年普惠金融发展专项资金预算的通知',
      text: '13102323P00723510051N · 预算数 14.26 万元 · 创业担保贷款贴息，促进就业创业',
      under: '',
      url: 'disclosures/yongqing-hrss-2024/projects/1/',
      line: 589,
    });
  });

  it('describe an indicator under its project', () => {
    const indicator = records.find((record) => record.kind === 'indicator');
    expect(indicator?.title).toBe('享受小额担保贷款贴息人数');
    expect(indicator?.text).toBe('产出指标 · 数量指标 · ≥300人 · 廊财金【2022】36号');
    expect(indicator?.under).toContain('廊财金【2022】34号');
  });

  it('put the amounts of one printed row in one record that leads to its line', () => {
    expect(records.find((record) => record.title.startsWith('2080507'))).toEqual({
      kind: 'budget-line',
      disclosure: 'yongqing-hrss-2024',
      title: '2080507 对机关事业单位基本养老保险基金的补助',
      text: '合计 6747.00 万元 · 项目支出 6747.00 万元',
      under: '部门预算支出总表',
      url: 'disclosures/yongqing-hrss-2024/source/#L154',
      line: 154,
    });
  });

  it('split sections into passages, each on the line its first words stand on', () => {
    const passages = records.filter((record) => record.kind === 'section' && record.text !== '');
    expect(passages.map((record) => [record.text.slice(0, 12), record.line])).toEqual([
      ['2、支出说明', 422],
      ['收支预算总表支出栏、基本', 424],
      // Begins on the page before the break.
      ['2024年支出预算253', 424],
      // The sentence is long, so its clauses stand alone; this one is on the page after the break.
      ['项目支出 23893.3', 426],
      ['3、比上年增减情况', 428],
      ['2024 年，我部门机关', 434],
    ]);
  });

  it('find the line of a passage through residue, and of words that repeat', () => {
    const section = yongqing.sections[0];
    if (section === undefined) throw new Error('the fixture has sections');
    const lines = [
      '九、名词解释',
      '',
      '名词：',
      '1、**上年结转**：指以前年',
      '度安排。',
      '产出指标',
      '甲',
      '产出指标',
      '乙',
    ];
    const passages = describeRecords({
      ...yongqing,
      projects: [],
      transcript: lines,
      sections: [
        {
          ...section,
          numeral: '九',
          title: '名词解释',
          line_start: 1,
          line_end: 9,
          text: '名词：\n1、上年结转：指以前年度安排。\n产出指标\t甲\n产出指标\t乙',
        },
      ],
    }).filter((record) => record.kind === 'section' && record.text !== '');
    expect(passages.map((record) => record.line)).toEqual([3, 4, 6, 8]);
  });

  it('leave the lines of project tables to the projects', () => {
    const section = yongqing.sections[0];
    if (section === undefined) throw new Error('the fixture has sections');
    const covered = describeRecords({
      ...yongqing,
      sections: [{ ...section, line_start: 587, line_end: 612, text: '六、标题一行\n创业担保贷款贴息，促进就业创业' }],
    });
    expect(covered.filter((record) => record.kind === 'section' && record.text.startsWith('创业'))).toEqual([]);
  });
});

describe('writing the search index', () => {
  it('names the index by its content and says so in the manifest', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mingzhang-search-'));
    try {
      const manifest = await writeSearchIndex([nandagang, yongqing], folder);
      expect(await readdir(join(folder, 'search'))).toEqual([manifest.index, 'manifest.json'].sort());
      expect(manifest.index).toMatch(/^index\.[0-9a-f]{12}\.json$/u);
      expect(JSON.parse(await readFile(join(folder, 'search', 'manifest.json'), 'utf8'))).toEqual(manifest);
      const written: unknown = JSON.parse(await readFile(join(folder, 'search', manifest.index), 'utf8'));
      expect(written).toEqual(buildSearchIndex([nandagang, yongqing]));
      const again = await writeSearchIndex([nandagang, yongqing], folder);
      expect(again.index).toBe(manifest.index);
      const other = await writeSearchIndex([nandagang], folder);
      expect(other.index).not.toBe(manifest.index);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
