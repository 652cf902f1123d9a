/** A part of the site that the navigation, the foot and the home page lead to. */
export interface SiteSection {
  key: SectionKey;
  /** As short as a phone's masthead needs it. */
  label: string;
  /** In full, for the foot and the home page. */
  name: string;
  /** Below the site's base. */
  path: string;
  /** What a reader finds there. */
  about: string;
}

/** The parts of the site, for a page to say which it belongs to. */
export type SectionKey =
  | 'home'
  | 'search'
  | 'projects'
  | 'targets'
  | 'compare'
  | 'checks'
  | 'guides'
  | 'data'
  | 'activities'
  | 'procurement'
  | 'assets'
  | 'glossary';

/** What the masthead shows at once. */
export const mainSections: readonly SiteSection[] = [
  { key: 'home', label: '部门', name: '部门', path: '', about: '每个部门一页：钱从哪里来，花到哪里去' },
  { key: 'search', label: '搜索', name: '搜索', path: 'search/', about: '部门、项目、指标、科目和原文里的每句话' },
  { key: 'projects', label: '项目', name: '项目', path: 'projects/', about: '全部项目，按金额、部门、年份和字词挑选' },
  {
    key: 'targets',
    label: '目标',
    name: '绩效目标',
    path: 'targets/',
    about: '全部绩效指标：对同一件事，各部门承诺到什么程度',
  },
  { key: 'compare', label: '比较', name: '比较', path: 'compare/', about: '任选几份文件并排看，数额和占比一起比' },
  { key: 'checks', label: '核对', name: '核对', path: 'checks/', about: '文件里的数互相对不对得上，每道算式都写出来' },
  {
    key: 'guides',
    label: '怎样读',
    name: '怎样读一份部门预算',
    path: 'guides/reading-a-budget/',
    about: '看懂收入、支出、项目和“三公”经费',
  },
  { key: 'data', label: '数据', name: '数据下载', path: 'data/', about: '整套表格下载，每个数字都有行号' },
];

/** What it folds away. */
export const moreSections: readonly SiteSection[] = [
  {
    key: 'activities',
    label: '职责活动',
    name: '职责与工作活动',
    path: 'activities/',
    about: '部门的职责和工作活动，各要多少钱',
  },
  {
    key: 'procurement',
    label: '采购',
    name: '政府采购',
    path: 'procurement/',
    about: '政府采购的每样物品：数量、单价、金额',
  },
  { key: 'assets', label: '资产', name: '固定资产', path: 'assets/', about: '各部门的房屋、车辆、设备，和打算买多少' },
  {
    key: 'glossary',
    label: '名词',
    name: '名词解释',
    path: 'glossary/',
    about: '同一个名词，各份文件怎样解释，差在哪里',
  },
];
