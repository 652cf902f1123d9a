import type { Figure, GlossaryTerm, Goal, Organisation, Responsibility, Section } from '../../../model/disclosure.ts';
import { budgetFigureTitles, figureTitles, sectionTitles } from '../key-titles.ts';
import {
  amount,
  type ColumnSource,
  defineTable,
  integer,
  itemColumn,
  key,
  lineColumn,
  number,
  phaseColumn,
  text,
} from '../table.ts';

/** The top-level sections of the narrative, text whole. */
export const sectionsTable = defineTable<Section>({
  key: 'sections',
  title: '章节',
  description: '正文的每个一级章节一行，连同全文；不含前言、目录和下级标题。',
  primaryKey: ['section'],
  rows: (disclosure) => disclosure.sections,
  columns: [
    integer('section', '章节序号', '在本公开文件内从 1 起的计数，例如 2。', (row) => row.section),
    text('numeral', '编号', '标题前印的编号，不含标点，例如 二。', (row) => row.numeral),
    key(
      'key',
      '章节种类',
      '章节的种类，取值见列表，例如 overall-arrangement。',
      sectionTitles,
      (row: Section) => row.key,
    ),
    text('title', '标题', '章节标题，不含编号，例如 部门预算安排的总体情况。', (row) => row.title),
    integer('line_start', '起始行', '标题在文本稿中的行号，从 1 起，例如 46。', (row) => row.line_start),
    integer('line_end', '结束行', '下一标题之前最后一行有文字的行号，例如 55。', (row) => row.line_end),
    text(
      'text',
      '全文',
      '不含标题的整节文字，段落之间换行，表格一行中的单元格以制表符分隔，例如 1、收入说明……。',
      (row) => row.text,
    ),
  ],
});

/** The department's duties, outermost numbering only. */
export const responsibilitiesTable = defineTable<Responsibility>({
  key: 'responsibilities',
  title: '部门职责',
  description: '部门职责的每一条一行，只取最外层编号，下级各条并入上级文字。',
  primaryKey: ['item'],
  rows: (disclosure) => disclosure.responsibilities,
  columns: [
    itemColumn(),
    text('text', '职责', '职责的文字，按原文，例如 拟订全县人力资源市场发展规划。', (row) => row.text),
    lineColumn(),
  ],
});

/** Itemised goals that carry the labels 绩效目标 and 绩效指标, and the goal of the year in the department's table of targets. */
export const goalsTable = defineTable<Goal>({
  key: 'goals',
  title: '分项绩效目标',
  description:
    '部门分项绩效目标中标明“绩效目标”和“绩效指标”的每一条一行；部门整体支出绩效目标表里的年度目标也是一行，没有编号，它的指标在绩效指标表里（project 为空）。',
  primaryKey: ['item'],
  rows: (disclosure) => disclosure.goals,
  columns: [
    itemColumn(),
    text('numeral', '编号', '标题前印的编号，不含标点和括号，例如 1。', (row) => row.numeral),
    text('title', '标题', '目标的标题，不含编号，例如 促进就业管理。', (row) => row.title),
    text(
      'goal',
      '绩效目标',
      '“绩效目标：”之后的文字，编号保留，各条之间换行，例如 1.城镇新增就业人数达到预期。',
      (row) => row.goal,
    ),
    text(
      'indicators',
      '绩效指标',
      '“绩效指标：”之后的文字，编号保留，各条之间换行，例如 1.城镇登记失业率控制在4.5%以内。',
      (row) => row.indicators,
    ),
    lineColumn(),
  ],
});

/** The units of the department. */
export const organisationsTable = defineTable<Organisation>({
  key: 'organisations',
  title: '机构设置',
  description: '部门机构设置情况表中的每个单位一行。',
  primaryKey: ['item'],
  rows: (disclosure) => disclosure.organisations,
  columns: [
    itemColumn(),
    text('name', '单位名称', '单位名称，按原文，例如 某某县就业服务局。', (row) => row.name),
    text('nature', '单位性质', '按原文，例如 行政；没有印出则为空。', (row) => row.nature),
    text('rank', '单位规格', '按原文，例如 正科级；没有印出则为空。', (row) => row.rank),
    text('funding', '经费保障形式', '按原文，例如 财政拨款；没有印出则为空。', (row) => row.funding),
    lineColumn(),
  ],
});

/** The columns of figures; `titles` closes the list of what they can be. */
const listFigureColumns = (titles: Readonly<Record<string, string>>): ColumnSource<Figure>[] => [
  itemColumn(),
  key('figure', '数字种类', '数字说的是什么，取值见列表，例如 income.total。', titles, (row: Figure) => row.figure),
  text('label', '名称', '原文对这个数字的称呼，例如 一般公共预算收入。', (row) => row.label),
  amount('amount_cny', '金额', '元，两位小数，减少为负数，例如 -7242400.00；百分比的行为空。', (row) => row.amount_cny),
  number('percent', '百分比', '百分比的数值，减少为负数，例如 307.7 表示 307.7%；金额的行为空。', (row) => row.percent),
  text('printed', '原文数字', '印出的数字，不含正负号和单位，例如 724.24。', (row) => row.printed),
  text('printed_unit', '原文单位', '印出的单位，例如 万元 或 %。', (row) => row.printed_unit),
  key(
    'section',
    '所在章节',
    '所在章节的种类，取值见列表，例如 overall-arrangement。',
    sectionTitles,
    (row: Figure) => row.section,
  ),
  lineColumn('数字所在的文本稿行号，从 1 起，例如 53；在网站“原文”页以 #L53 定位。'),
  text(
    'quote',
    '原句',
    '数字所在的分句，一字不改（繁体文件写成简体字），例如 基本支出1386.16万元。',
    (row) => row.quote,
  ),
];

/** The columns of a figure of a budget, the department's or a unit's. */
export const figureColumns = listFigureColumns(budgetFigureTitles);

/** Amounts and rates stated in the sentences of budgets. */
export const figuresTable = defineTable<Figure>({
  key: 'figures',
  title: '正文数字',
  description:
    '部门预算的正文句子里写明的每个金额和百分比一行，附原句和行号。减少为负数。部门决算的数字不在这里，见 final_accounts_figures。',
  primaryKey: ['item'],
  rows: ({ kind, figures }) => (kind === 'budget' ? figures : []),
  columns: figureColumns,
});

/** The same of final accounts, which state what was budgeted beside what was spent. */
export const finalAccountsFiguresTable = defineTable<Figure>({
  key: 'final_accounts_figures',
  title: '决算正文数字',
  description:
    '部门决算的正文句子里写明的每个金额和百分比一行，各列与 figures 相同，另有 phase 说明是预算数还是决算数。',
  primaryKey: ['item'],
  rows: ({ kind, figures }) => (kind === 'final-accounts' ? figures : []),
  columns: [...listFigureColumns(figureTitles), phaseColumn()],
});

/** Terms the document explains. */
export const glossaryTable = defineTable<GlossaryTerm>({
  key: 'glossary',
  title: '名词解释',
  description: '“名词解释”一节的每个名词一行。',
  primaryKey: ['item'],
  rows: (disclosure) => disclosure.glossary,
  columns: [
    itemColumn(),
    text('term', '名词', '名词，不含编号，原有引号保留，例如 “三公”经费。', (row) => row.term),
    text('definition', '解释', '名词后面的解释，按原文，例如 指县级财政当年拨付的资金。', (row) => row.definition),
    lineColumn(),
  ],
});
