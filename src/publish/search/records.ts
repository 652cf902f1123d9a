import { readHeadline } from '../../model/headline.ts';
import { formatWan, type Money } from '../../model/amount.ts';
import type { BudgetTable, Disclosure, Indicator, Project } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { measureLabels } from './labels.ts';
import { listPassages } from './passages.ts';
import type { SearchedDisclosure, SearchIndex, SearchRecord } from './record.ts';

/** Words of a record that say something, set apart so that they cannot be read as one. */
function join(...words: readonly string[]): string {
  return words
    .map((word) => word.replace(/\s+/gu, ' ').trim())
    .filter((word) => word !== '')
    .join(' · ');
}

function sayMoney(label: string, money: Money | null): string {
  return money === null ? '' : `${label} ${money.printed}${money.cny === null ? '' : ` ${money.unit}`}`;
}

const pageUrl = (id: string): string => `disclosures/${id}/`;
const sourceUrl = (id: string, line: number): string => `disclosures/${id}/source/#L${String(line)}`;
const projectUrl = (id: string, project: number): string => `disclosures/${id}/projects/${String(project)}/`;

function describeDisclosure(disclosure: Disclosure): SearchedDisclosure {
  const { id, department, province, prefecture, county, fiscal_year, kind } = disclosure;
  return { id, department, place: `${province}${prefecture}${county}`, fiscal_year, kind };
}

function describeDepartment(disclosure: Disclosure): SearchRecord {
  const { id, department, title, department_code, fiscal_year } = disclosure;
  const headline = readHeadline(disclosure);
  const amounts = [
    ['预算收入', headline.income],
    ['预算支出', headline.expenditure],
    ['基本支出', headline.basic],
    ['项目支出', headline.project],
    ['机关运行经费', headline.operatingCosts],
    ['“三公”经费', headline.threePublic],
  ] as const;
  return {
    kind: 'department',
    disclosure: id,
    title: department,
    text: join(
      describeDisclosure(disclosure).place,
      `${String(fiscal_year)}年`,
      department_code,
      normaliseLabel(title) === normaliseLabel(department) ? '' : title,
      ...amounts.map(([label, cny]) => (cny === null ? '' : `${label} ${formatWan(cny)} 万元`)),
    ),
    under: '',
    url: pageUrl(id),
    line: null,
  };
}

function describeProject(id: string, project: Project): SearchRecord {
  return {
    kind: 'project',
    disclosure: id,
    title: project.name,
    text: join(
      project.code,
      sayMoney('预算数', project.budget),
      sayMoney('财政资金', project.fiscal),
      sayMoney('其他资金', project.other),
      project.purpose,
      project.goal,
    ),
    under: '',
    url: projectUrl(id, project.project),
    line: project.line,
  };
}

function describeIndicator(id: string, indicator: Indicator, project: Project | null): SearchRecord {
  const { level1, level2, level3, description, value_text, scoring, basis, line } = indicator;
  return {
    kind: 'indicator',
    disclosure: id,
    title: level3 || description || level2 || level1 || value_text,
    text: join(
      level1,
      level2,
      // Most documents print the name of the indicator again as its description.
      normaliseLabel(description) === normaliseLabel(level3) ? '' : description,
      value_text,
      scoring,
      basis,
    ),
    under: project === null ? '部门整体绩效指标' : project.name,
    url: project === null ? sourceUrl(id, line) : projectUrl(id, project.project),
    line,
  };
}

/** One record for each printed row of a statutory table, its amounts together. */
function describeRows(id: string, table: BudgetTable): SearchRecord[] {
  const rows = new Map<string, BudgetTable['lines']>();
  for (const line of table.lines) {
    // The two halves of a summary table share a row and a line.
    const key = `${String(line.line)} ${line.side} ${line.code} ${line.name}`;
    rows.set(key, [...(rows.get(key) ?? []), line]);
  }
  return [...rows.values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    return [
      {
        kind: 'budget-line',
        disclosure: id,
        title: `${first.code} ${first.name}`.trim(),
        text: join(...lines.map((line) => `${measureLabels[line.measure]} ${line.printed} ${line.printed_unit}`)),
        under: table.title,
        url: sourceUrl(id, first.line),
        line: first.line,
      },
    ];
  });
}

function describeSections(disclosure: Disclosure): SearchRecord[] {
  const inProject = (line: number): boolean =>
    disclosure.projects.some((project) => line >= project.line && line <= project.line_end);
  return disclosure.sections.flatMap((section) => {
    const title = section.numeral === '' ? section.title : `${section.numeral}、${section.title}`;
    const record = (text: string, line: number): SearchRecord => ({
      kind: 'section',
      disclosure: disclosure.id,
      title,
      text,
      under: '',
      url: sourceUrl(disclosure.id, line),
      line,
    });
    return [
      record('', section.line_start),
      ...listPassages(disclosure, section, inProject).map((passage) => record(passage.text, passage.line)),
    ];
  });
}

/** Everything of a disclosure that can be found, in document order within each kind. */
export function describeRecords(disclosure: Disclosure): SearchRecord[] {
  const { id } = disclosure;
  return [
    describeDepartment(disclosure),
    ...disclosure.projects.flatMap((project) => [
      describeProject(id, project),
      ...project.indicators.map((indicator) => describeIndicator(id, indicator, project)),
    ]),
    ...disclosure.department_indicators.map((indicator) => describeIndicator(id, indicator, null)),
    ...disclosure.budget_tables.flatMap((table) => describeRows(id, table)),
    ...describeSections(disclosure),
  ].filter((record) => record.title !== '' || record.text !== '');
}

/** The search index of a site: the same disclosures give the same index. */
export function buildSearchIndex(disclosures: readonly Disclosure[]): SearchIndex {
  return {
    version: 1,
    disclosures: disclosures.map(describeDisclosure),
    records: disclosures.flatMap(describeRecords),
  };
}
