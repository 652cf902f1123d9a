import type { Disclosure } from '../model/disclosure.ts';

/** How the interface names the keys of the data contract. */
const kindWords: Readonly<Record<Disclosure['kind'], string>> = {
  budget: '部门预算',
  'final-accounts': '部门决算',
};

export const formatWords: Readonly<Record<Disclosure['source']['format'], string>> = {
  text: '文本',
  docx: 'Word 文档',
  doc: 'Word 97–2003 文档',
  xlsx: 'Excel 表格',
  pdf: 'PDF',
  html: '网页',
};

/** What is said where 没有读到 stands for an amount: whether a document has it nowhere, or in words that no rule knows, cannot be told. */
export const unreadNote = '“没有读到”：可能没有写，也可能没认出来';

/** `2024 年部门预算` */
export function nameYear(disclosure: Pick<Disclosure, 'fiscal_year' | 'kind'>): string {
  return `${String(disclosure.fiscal_year)} 年${kindWords[disclosure.kind]}`;
}

/** An ISO date as Chinese prints it: `2024-02-20` → `2024 年 2 月 20 日`. */
export function nameDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year ?? ''} 年 ${String(Number(month))} 月 ${String(Number(day))} 日`;
}
