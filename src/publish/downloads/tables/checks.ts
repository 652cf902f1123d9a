import type { Check } from '../../../model/check.ts';
import type { Notice } from '../../../model/disclosure.ts';
import { checkStatusTitles, severityTitles } from '../key-titles.ts';
import { amount, defineTable, integer, key, linesColumn, text } from '../table.ts';

/** Every sum a disclosure claims, recomputed. */
export const checksTable = defineTable<Check>({
  key: 'checks',
  title: '勾稽校验',
  description: '每次核对一行：原文声称的数与重新计算的数是否相符。',
  primaryKey: ['check'],
  rows: (disclosure) => disclosure.checks,
  columns: [
    integer('check', '核对序号', '在本公开文件内从 1 起的计数，例如 12。', (row) => row.check),
    text('rule', '规则', '核对规则的名称，小写连字符，例如 table-tree。', (row) => row.rule),
    key('status', '结果', '核对结果，取值见列表，例如 holds。', checkStatusTitles, (row: Check) => row.status),
    text('statement', '核对内容', '一句话说明核对了什么，例如 基本支出＋项目支出＝支出总计。', (row) => row.statement),
    amount('stated_cny', '原文的数', '元，两位小数，例如 -1696100.00；没有则为空。', (row) => row.stated_cny),
    amount('computed_cny', '计算的数', '元，两位小数，例如 -1699100.00；无法核对则为空。', (row) => row.computed_cny),
    amount(
      'difference_cny',
      '相差',
      '原文的数减计算的数，元，两位小数，例如 3000.00；无法核对则为空。',
      (row) => row.difference_cny,
    ),
    linesColumn(),
    text(
      'explanation',
      '说明',
      '写出来的算式和结论，例如 28377.80 − 28547.71 = −169.91，原文为 −169.61，相差 0.30。',
      (row) => row.explanation,
    ),
  ],
});

/** What a careful reader would mark. */
export const noticesTable = defineTable<Notice>({
  key: 'notices',
  title: '提示',
  description: '每处需要留意的地方一行，例如空白的单位、残留的编辑标记。',
  primaryKey: ['notice'],
  rows: (disclosure) => disclosure.notices,
  columns: [
    integer('notice', '提示序号', '在本公开文件内从 1 起的计数，例如 3。', (row) => row.notice),
    text('rule', '规则', '提示规则的名称，小写连字符，例如 residue。', (row) => row.rule),
    key('severity', '程度', '提示的程度，取值见列表，例如 warning。', severityTitles, (row: Notice) => row.severity),
    text('message', '提示', '一句话说明看到了什么，例如 有标签而没有数字。', (row) => row.message),
    text('quote', '原文', '所涉的文字，一字不改，例如 [bookmark: _GoBack]。', (row) => row.quote),
    linesColumn(),
  ],
});
