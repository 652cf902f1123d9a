import type { Check } from '../../../model/check.ts';
import type { Disclosure } from '../../../model/disclosure.ts';
import { readHeadline } from '../../../model/headline.ts';
import { kindTitles, sourceFormatTitles } from '../key-titles.ts';
import { amount, date, defineRootTable, integer, key, text } from '../table.ts';
import { listIndicatorRows } from './indicators.ts';

/** One row a disclosure: who, where, when, where the document comes from, its headline amounts and its counts. */
export const disclosuresTable = defineRootTable<Disclosure>({
  key: 'disclosures',
  title: '公开文件',
  description: '每份公开文件一行：部门、地区、年度、出处、主要金额和各部分的数量。',
  primaryKey: ['id'],
  rows: (disclosure) => [disclosure],
  columns: [
    text('id', '编号', '永久编号，也是网址的一部分，例如 dacheng-hrss-2021。', (row) => row.id),
    text(
      'title',
      '标题',
      '文件标题，按原文，例如 某某县人力资源和社会保障局2021年部门预算信息公开。',
      (row) => row.title,
    ),
    text('department', '部门', '部门名称，按原文，例如 某某县人力资源和社会保障局。', (row) => row.department),
    text(
      'department_code',
      '部门编码',
      '表中印出的部门预算编码，文本，例如 316；没有印出则为空。',
      (row) => row.department_code,
    ),
    text('province', '省', '省级行政区，例如 河北省；不知则为空。', (row) => row.province),
    text('prefecture', '市', '地级行政区，例如 廊坊市；不知则为空。', (row) => row.prefecture),
    text('county', '县', '县级行政区，例如 某某县；市级部门为空。', (row) => row.county),
    text('division_code', '行政区划代码', '六位数字的文本，例如 131025；不知则为空。', (row) => row.division_code),
    integer('fiscal_year', '年度', '四位数年份，例如 2021。', (row) => row.fiscal_year),
    key('kind', '种类', '公开文件的种类，取值见列表，例如 budget。', kindTitles, (row: Disclosure) => row.kind),
    text('printed_unit', '原文单位', '文件中大多数金额所用的单位，例如 万元。', (row) => row.printed_unit),
    text('source_file', '原件文件名', 'sources/ 下的文件名，例如 dacheng-hrss-2021.txt。', (row) => row.source.file),
    key(
      'source_format',
      '原件格式',
      '原件的格式，取值见列表，例如 text。',
      sourceFormatTitles,
      (row: Disclosure) => row.source.format,
    ),
    text(
      'source_sha256',
      '原件校验值',
      '原件全部字节的 SHA-256，64 位小写十六进制，用来确认文件未被改动，例如 2faeed285c53…。',
      (row) => row.source.sha256,
    ),
    text(
      'source_url',
      '原件网址',
      '原件最初公布的网址，例如 https://www.example.gov.cn/ys/2021.html；不知则为空。',
      (row) => row.source.url,
    ),
    date(
      'published_on',
      '公布日期',
      '原件公布的日期，ISO 8601，例如 2021-03-01；不知则为空。',
      (row) => row.source.published_on,
    ),
    amount(
      'income_cny',
      '收入合计',
      '预算收入合计；部门决算是本年收入合计（决算数）。元，两位小数，例如 204406400.00；文中没有则为空。',
      (row) => readHeadline(row).income,
    ),
    amount(
      'expenditure_cny',
      '支出合计',
      '预算支出合计；部门决算是本年支出合计（决算数）。元，两位小数，例如 204406400.00；文中没有则为空。',
      (row) => readHeadline(row).expenditure,
    ),
    amount(
      'basic_cny',
      '基本支出',
      '基本支出；部门决算是决算数。元，两位小数，例如 4212400.00；文中没有则为空。',
      (row) => readHeadline(row).basic,
    ),
    amount(
      'project_cny',
      '项目支出',
      '项目支出；部门决算是决算数。元，两位小数，例如 65805100.00；文中没有则为空。',
      (row) => readHeadline(row).project,
    ),
    amount(
      'three_public_cny',
      '“三公”经费',
      '“三公”经费合计；部门决算是决算数。元，两位小数，例如 5000.00；文中没有则为空。',
      (row) => readHeadline(row).threePublic,
    ),
    integer('sections', '章节数', 'sections.csv 中本文件的行数，例如 9。', (row) => row.sections.length),
    integer(
      'tables',
      '法定表数',
      '文件所附法定预算表、决算表的张数，空表也算，例如 9。',
      (row) => row.budget_tables.length,
    ),
    integer('projects', '项目数', 'projects.csv 中本文件的行数，例如 32。', (row) => row.projects.length),
    integer(
      'indicators',
      '绩效指标数',
      'indicators.csv 中本文件的行数，项目的和部门整体的都算，例如 241。',
      (row) => listIndicatorRows(row).length,
    ),
    integer(
      'activities',
      '职责与工作活动数',
      'activities.csv 中本文件的行数，职责和活动都算，例如 67。',
      (row) => row.activities.length,
    ),
    integer('checks_hold', '相符的核对', 'checks.csv 中结果为相符的行数，例如 173。', (row) =>
      countChecks(row, 'holds'),
    ),
    integer('checks_rounding', '有四舍五入差异的核对', 'checks.csv 中只差四舍五入的行数，例如 4。', (row) =>
      countChecks(row, 'rounding'),
    ),
    integer('checks_broken', '不符的核对', 'checks.csv 中结果为不符的行数，例如 1。', (row) =>
      countChecks(row, 'broken'),
    ),
    integer('checks_not_evaluable', '无法核对的', 'checks.csv 中缺少数字而无法核对的行数，例如 4。', (row) =>
      countChecks(row, 'not-evaluable'),
    ),
    integer('notices', '提示数', 'notices.csv 中本文件的行数，例如 18。', (row) => row.notices.length),
  ],
});

function countChecks(disclosure: Disclosure, status: Check['status']): number {
  return disclosure.checks.filter((check) => check.status === status).length;
}
