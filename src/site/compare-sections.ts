/** What a number of a comparison counts. */
export type CompareUnit = '万元' | '%' | '元' | '个';

/** A number of one document, as compared with that of others. */
export interface CompareRow {
  /** The same in every document: `project`, `208`, or the folded name where a document prints no code. */
  key: string;
  /** As the interface or the document names it. */
  label: string;
  unit: CompareUnit;
  /** A plain decimal: yuan where the unit is 万元, else in the unit. */
  value: string;
  /** As shown: `25,332.93`. */
  text: string;
  /** Percent of the section's whole with one decimal: `94.3`; left out where there is no positive whole. */
  share?: string;
  /** The transcript line it is printed on; left out for what is computed or counted. */
  line?: number;
}

/** What is compared, in the order of the page. */
export const compareSections = [
  {
    key: 'key-figures',
    title: '主要数额',
    note: '照文件所印，没有按物价或人口折算；大小不同的部门，看下面的份额。',
    /** What the share is of; empty where the section has none. */
    whole: '',
  },
  {
    key: 'shares',
    title: '份额',
    note: '由文件里的数算出，部门大小不同也能相比。一般公共预算包括上级转移支付里的一般公共预算。',
    whole: '',
  },
  { key: 'income', title: '收入来源', note: '', whole: '收入' },
  { key: 'structure', title: '支出结构', note: '', whole: '支出' },
  { key: 'three-public', title: '“三公”经费', note: '一般只算财政拨款。', whole: '“三公”经费' },
  {
    key: 'functions',
    title: '功能分类（全部支出）',
    note: '按“办什么事”分的类；有的文件在表里列，有的只在文字里说。',
    whole: '支出',
  },
  { key: 'general-functions', title: '功能分类（一般公共预算）', note: '', whole: '一般公共预算支出' },
  { key: 'contents', title: '文件里列了什么', note: '列得多少看文件写得多细，不说明事情多少。', whole: '' },
] as const;
export type CompareSectionKey = (typeof compareSections)[number]['key'];

/** Another document that a reader may want to set beside one. */
export interface CompareSuggestion {
  id: string;
  name: string;
  /** `2024 年部门预算` */
  document: string;
}

/** Everything that a comparison takes of one document: one small file. */
export interface CompareProfile {
  id: string;
  name: string;
  /** `河北省廊坊市永清县` */
  place: string;
  year: number;
  kind: 'budget' | 'final-accounts';
  document: string;
  /** Documents of the same department, newest first. */
  years: CompareSuggestion[];
  /** Departments of the same kind in other places. */
  similar: CompareSuggestion[];
  /** Only what the document has; a section without rows is not among them. */
  sections: Partial<Record<CompareSectionKey, CompareRow[]>>;
}

/** A document in the list to choose from. */
export interface CompareChoice extends CompareSuggestion {
  place: string;
}
