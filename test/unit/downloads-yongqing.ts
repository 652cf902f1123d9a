import { disclosureSchema } from '../../src/model/disclosure.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { blankSource, noLines } from '../blank.ts';
import { empty, wan } from './downloads-blank.ts';

const line = { table: 'income', side: '', measure: 'total', printed_unit: '万元', phase: 'budget' };

/** Yongqing 2024: a statutory table printed twice, an activity, and names that would run as code or formulas. */
export const yongqing: Disclosure = disclosureSchema.parse({
  ...empty,
  id: 'yongqing-hrss-2024',
  title: '永清县人力资源和社会保障局2024年部门预算信息公开',
  department: '永清县人力资源和社会保障局',
  department_code: '316',
  fiscal_year: 2024,
  source: {
    ...blankSource,
    file: 'yongqing-hrss-2024.txt',
    sha256: '2faeed285c539389140ea2a5d6321789fc423fbdea03b32d00fb62a0cd943f28',
    bytes: 76951,
    url: 'https://budget.example.org/yongqing.pdf',
    published_on: '2024-02-20',
  },
  budget_tables: [
    {
      table: 'income',
      title: '部门预算收入总表',
      printed_unit: '万元',
      line: 87,
      line_end: 140,
      columns: ['序号', '功能分类科目/科目编码', '功能分类科目/科目名称', '合计', '本年收入/小计', '上年结转'],
      rows: [
        { line: 98, cells: ['1', '', '合计', '25332.93', '24487.92', '845.01'] },
        { line: 101, cells: ['4', '2080101', '行政运行', '1324.63', '1324.63', ''] },
      ],
      notes: [],
      lines: [
        {
          ...line,
          row: '1',
          code: '',
          name: '合计',
          parent_code: '',
          amount_cny: '253329300.00',
          printed: '25332.93',
          line: 98,
        },
        {
          ...line,
          row: '4',
          code: '2080101',
          name: '行政运行',
          parent_code: '20801',
          amount_cny: '13246300.00',
          printed: '1324.63',
          line: 101,
        },
      ],
    },
    {
      table: 'income',
      title: '部门预算收入总表',
      printed_unit: '万元',
      line: 141,
      line_end: 150,
      columns: ['序号', '合计'],
      rows: [{ line: 143, cells: ['1', '-169.61', '=1+1'] }],
      notes: [],
      lines: [],
    },
  ],
  projects: [
    {
      project: 1,
      code: '007',
      name: `=cmd|' /C calc'!A0`,
      budget: null,
      fiscal: null,
      other: null,
      purpose: '<img src=x onerror=alert(1)>{process.exit()}',
      goal: '@SUM(1)',
      plan_measure: '',
      plan_march: '',
      plan_june: '',
      plan_october: '',
      plan_december: '',
      lines: noLines,
      line: 600,
      line_end: 601,
      indicators: [],
    },
  ],
  activities: [
    {
      activity: 1,
      parent: null,
      name: '促进就业管理',
      budget: wan('1235.00', '12350000.00'),
      description: '',
      goal: '',
      line: 700,
      indicators: [],
    },
    {
      activity: 2,
      parent: 1,
      name: '就业服务体系建设',
      budget: null,
      description: '',
      goal: '实施免费的公共就业服务',
      line: 710,
      indicators: [
        {
          indicator: 1,
          name: '新增就业人员数量',
          excellent: '≥500',
          good: '≥480',
          fair: '≥460',
          poor: '<460',
          line: 712,
        },
      ],
    },
  ],
  // Not this document's: the one broken sum of 临西县 2019, line 73, so that every column has a value.
  checks: [
    {
      check: 1,
      rule: 'previous-year',
      section: 'overall-arrangement',
      statement: '本年预算 − 上年预算 = 增减额',
      status: 'broken',
      terms: [
        { label: '预算收支安排', sign: '+', printed: '28377.8', unit: '万元', line: 73 },
        { label: '2018年预算', sign: '−', printed: '28547.71', unit: '万元', line: 73 },
        { label: '预算收支安排', sign: '=', printed: '169.61', unit: '万元', line: 73 },
      ],
      stated_cny: '-1696100.00',
      computed_cny: '-1699100.00',
      difference_cny: '3000.00',
      tolerance_cny: '600',
      lines: [73],
      explanation: '原文写减少 169.61 万元；28,377.8 − 28,547.71 = −169.91，相差 0.30 万元。',
    },
  ],
});
