/** The names of the rules by which the readers themselves give notice, where they meet what they cannot take as it stands. */
export const readerTitles: Readonly<Record<string, string>> = {
  bookmark: '书签残留',
  'footnote-mark': '脚注标记残留',
  'hidden-mark': '看不见的字符',
  'markdown-mark': '排版标记残留',
  'template-residue': '填表说明残留',
  'hidden-content': '原件有隐藏的内容',
  'layout-in-doubt': '表格没有框线',
  'page-break-leftover': '换页处重复的文字',
  'amount-missing': '缺少数字',
  'amount-unreadable': '格中的数读不出',
  'unit-missing': '缺少单位',
  'row-without-place': '行的单元格不全',
  'unknown-column': '表头未能识别',
  'unknown-asset': '资产项目未能识别',
  'plan-number-without-date': '支出计划的数字没有日期',
  'project-without-name': '项目表没有名称',
};
