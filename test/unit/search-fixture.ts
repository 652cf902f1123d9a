import { readFileSync } from 'node:fs';
import type { Disclosure, Indicator, Project } from '../../src/model/disclosure.ts';
import { bareDisclosure, figure, project, yongqingExpenditure, yongqingFigures } from '../charts/fixture.ts';

function readLines(id: string): string[] {
  const source = new URL(`../../content/sources/${id}.txt`, import.meta.url);
  return readFileSync(source, 'utf8').split(/\r?\n/u);
}

function indicator(number: number, level3: string, value_text: string, line: number): Indicator {
  return {
    indicator: number,
    level1: '产出指标',
    level2: '数量指标',
    level3,
    scoring: '',
    description: level3,
    value_text,
    operator: '',
    value: null,
    unit: '',
    value_kind: 'text',
    basis: '廊财金【2022】36号',
    line,
  };
}

const loanInterest: Project = {
  ...project(1, '廊财金【2022】34号关于提前下达中央2023年普惠金融发展专项资金预算的通知', '142600.00', 589),
  code: '13102323P00723510051N',
  budget: { cny: '142600.00', printed: '14.26', unit: '万元' },
  purpose: '创业担保贷款贴息，促进就业创业',
  line_end: 612,
  indicators: [indicator(1, '享受小额担保贷款贴息人数', '≥300人', 602)],
};

/** Parts of Yongqing 2024, copied from its text with their lines. */
export const yongqing: Disclosure = bareDisclosure({
  figures: [...yongqingFigures],
  budget_tables: [yongqingExpenditure],
  projects: [
    loanInterest,
    project(22, '人社局城乡居民社会养老保险', '1000000.00', 1009),
    project(
      17,
      '廊财社【2023】88号廊坊市财政局关于提前下达2024年中央财政城乡居民基本养老保险补助经费预算的通知',
      '79130000.00',
      902,
    ),
  ],
  sections: [
    {
      section: 1,
      numeral: '二',
      key: 'overall-arrangement',
      title: '部门预算安排的总体情况',
      line_start: 414,
      line_end: 430,
      // The document cuts 人员经 | 费 at a page break; the section's text is mended.
      text: [
        '2、支出说明',
        '收支预算总表支出栏、基本支出表、项目支出表按经济分类和支出功能分类科目编制，反映永清县人力资源和社会保障局年度部门预算中支出预算的总体情况。2024年支出预算25332.93万元，其中基本支出1439.55万元，包括人员经费 1315.17 万元和日常公用经费 124.38 万元；项目支出 23893.38 万元，主要为人社局城乡居民社会养老保险、人社局财政对机关事业单位养老保险的补助',
        '3、比上年增减情况',
      ].join('\n'),
    },
    {
      section: 2,
      numeral: '三',
      key: 'operating-costs',
      title: '机关运行经费安排情况',
      line_start: 432,
      line_end: 434,
      text: '2024 年，我部门机关运行经费共计安排 124.38 万元，主要用于日常维修、办公用房水电费、办公用房取暖费、办公用房物业管理费等日常运行支出。',
    },
  ],
  transcript: readLines('yongqing-hrss-2024'),
});

/** Parts of Nandagang 2020. */
export const nandagang: Disclosure = bareDisclosure({
  id: 'nandagang-lss-2020',
  title: '沧州市南大港管理区劳动和社会保障局2020年部门预算信息公开',
  department: '沧州市南大港管理区劳动和社会保障局',
  prefecture: '沧州市',
  county: '南大港管理区',
  fiscal_year: 2020,
  figures: [figure('expenditure.total', '支出预算', '70017500.00', 38)],
  projects: [project(1, '社会养老保险基金财政补助', '40231000.00', 93), project(3, '办公楼修缮', '800000.00', 283)],
  sections: [
    {
      section: 4,
      numeral: '四',
      key: 'three-public',
      title: '财政拨款“三公”经费预算情况及增减变化原因',
      line_start: 44,
      line_end: 48,
      text: '（三）因公出国（境）费0万元，与上年持平，无增减变化。',
    },
  ],
  transcript: readLines('nandagang-lss-2020'),
});
