import type { Disclosure } from '../model/disclosure.ts';

/** What a document's tables and its paragraphs on income and expenditure are called. */
export function nameTables({ kind }: Pick<Disclosure, 'kind'>): { tables: string; arrangement: string } {
  return kind === 'budget'
    ? { tables: '预算表', arrangement: '收支安排' }
    : { tables: '决算表', arrangement: '收支决算' };
}

/** What a document lists, for the link to all of it: `项目`, `绩效目标`. */
export function listHoldings(disclosure: Disclosure): string[] {
  const { projects, activities, goals, department_indicators: own, procurement, fixed_assets: assets } = disclosure;
  const listed: readonly (readonly [word: string, rows: readonly unknown[]])[] = [
    ['项目', projects],
    ['职责与工作活动', activities],
    ['绩效目标', [...goals, ...own, ...projects.flatMap(({ indicators }) => indicators)]],
    ['采购', procurement],
    ['资产', assets],
    [nameTables(disclosure).tables, disclosure.budget_tables],
  ];
  return listed.filter(([, rows]) => rows.length > 0).map(([word]) => word);
}

/** The parts of a document's page in their order, for the list of contents: the anchor and the heading of each. */
export function listContents(disclosure: Disclosure): { id: string; label: string }[] {
  const { activities, units, versions } = disclosure;
  const names = nameTables(disclosure);
  return [
    { id: 'flow', label: '钱从哪里来，到哪里去' },
    { id: 'functions', label: '花在什么事上' },
    { id: 'arrangement', label: `${names.arrangement}与上年相比` },
    { id: 'operating-costs', label: '机关运行经费' },
    { id: 'three-public', label: '“三公”经费' },
    { id: 'projects', label: '项目' },
    ...(activities.length > 0 ? [{ id: 'activities', label: '职责与工作活动' }] : []),
    { id: 'performance', label: '绩效目标' },
    { id: 'procurement', label: '政府采购' },
    { id: 'assets', label: '固定资产' },
    { id: 'organisations', label: '机构' },
    { id: 'responsibilities', label: '部门职责' },
    { id: 'tables', label: `${names.tables}（照原样）` },
    ...(units.length > 0 ? [{ id: 'units', label: '所属单位' }] : []),
    { id: 'narrative', label: '说明文字' },
    { id: 'glossary', label: '名词解释' },
    ...(versions.length > 0 ? [{ id: 'versions', label: '版本' }] : []),
    { id: 'downloads', label: '下载' },
    { id: 'citation', label: '引用' },
  ];
}
