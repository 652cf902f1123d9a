import type {
  Activity,
  BudgetLine,
  BudgetTable,
  Disclosure,
  Figure,
  ProcurementItem,
  Project,
} from '../../src/model/disclosure.ts';
import type { StatedKey } from '../../src/model/keys.ts';
import { blankParts, blankSource, noLines } from '../blank.ts';

/** A disclosure with nothing in it but its identity; tests add what they are about. */
export function bareDisclosure(parts: Partial<Disclosure> = {}): Disclosure {
  return {
    id: 'yongqing-hrss-2024',
    title: '永清县人力资源和社会保障局2024年部门预算信息公开',
    department: '永清县人力资源和社会保障局',
    department_code: '316',
    province: '河北省',
    prefecture: '廊坊市',
    county: '永清县',
    division_code: '131023',
    fiscal_year: 2024,
    kind: 'budget',
    printed_unit: '万元',
    source: {
      ...blankSource,
      file: 'yongqing-hrss-2024.txt',
      sha256: '0'.repeat(64),
      bytes: 1,
    },
    ...blankParts,
    ...parts,
  };
}

/** A figure of the section on the overall arrangement. `cny` in yuan with two decimals. */
export function figure(key: StatedKey, label: string, cny: string, line: number): Figure {
  return {
    item: 1,
    figure: key,
    label,
    amount_cny: cny,
    percent: null,
    printed: cny,
    printed_unit: '元',
    section: 'overall-arrangement',
    line,
    quote: label,
    phase: 'budget',
  };
}

/** 收入说明 and 支出说明 of Yongqing 2024, lines 420 to 426 of its text. */
export const yongqingFigures: readonly Figure[] = [
  figure('income.total', '预算收入', '253329300.00', 420),
  figure('income.general-public-budget', '一般公共预算收入', '244879200.00', 420),
  figure('income.government-fund', '基金预算收入', '0.00', 420),
  figure('income.state-capital', '国有资本经营预算收入', '0.00', 420),
  figure('income.special-account', '财政专户核拨收入', '0.00', 420),
  figure('income.unit-funds', '单位资金收入', '0.00', 420),
  figure('income.carryover', '上年结转结余', '8450100.00', 420),
  figure('expenditure.total', '支出预算', '253329300.00', 424),
  figure('expenditure.basic', '基本支出', '14395500.00', 424),
  figure('expenditure.personnel', '人员经费', '13151700.00', 426),
  figure('expenditure.public', '日常公用经费', '1243800.00', 426),
  figure('expenditure.project', '项目支出', '238933800.00', 426),
];

function expenditureRow(
  row: number,
  code: string,
  name: string,
  amounts: readonly [string, string, string],
  line: number,
): BudgetLine[] {
  const measures = ['total', 'basic', 'project'] as const;
  return measures.flatMap((measure, index) => {
    const cny = amounts[index] ?? '';
    return cny === ''
      ? []
      : [
          {
            table: 'expenditure' as const,
            row: String(row),
            side: '' as const,
            code,
            name,
            parent_code: code.length > 3 ? code.slice(0, code.length - 2) : '',
            measure,
            amount_cny: cny,
            printed: (Number(cny) / 10000).toFixed(2),
            printed_unit: '万元',
            line,
            phase: 'budget' as const,
          },
        ];
  });
}

/** Rows of 部门预算支出总表 of Yongqing 2024: the classes in the order printed, and one item of the first. */
export const yongqingExpenditure: BudgetTable = {
  table: 'expenditure',
  title: '部门预算支出总表',
  printed_unit: '万元',
  line: 136,
  line_end: 179,
  columns: [],
  rows: [],
  notes: [],
  lines: [
    ...expenditureRow(1, '', '合计', ['253329300.00', '14395500.00', '238933800.00'], 147),
    ...expenditureRow(2, '208', '社会保障和就业支出', ['249014600.00', '13246300.00', '235768300.00'], 148),
    ...expenditureRow(8, '2080507', '对机关事业单位基本养老保险基金的补助', ['67470000.00', '', '67470000.00'], 154),
    ...expenditureRow(18, '213', '农林水支出', ['3165500.00', '', '3165500.00'], 164),
    ...expenditureRow(21, '221', '住房保障支出', ['1149200.00', '1149200.00', ''], 177),
  ],
};

/** A project with a budget in yuan, or none. */
export function project(number: number, name: string, cny: string | null, line = number): Project {
  return {
    project: number,
    code: '',
    name,
    budget: cny === null ? null : { cny, printed: cny, unit: '元' },
    fiscal: null,
    other: null,
    purpose: '',
    goal: '',
    plan_measure: '',
    plan_march: '',
    plan_june: '',
    plan_october: '',
    plan_december: '',
    lines: noLines,
    line,
    line_end: line,
    indicators: [],
  };
}

/** A duty (no parent) or an activity with a budget in yuan, or none. */
export function activity(number: number, parent: number | null, name: string, cny: string | null): Activity {
  return {
    activity: number,
    parent,
    name,
    budget: cny === null ? null : { cny, printed: cny, unit: '元' },
    description: '',
    goal: '',
    line: number,
    indicators: [],
  };
}

/** A thing to buy with its 总计 in yuan, or none. */
export function purchase(item: number, goods: string, cny: string | null): ProcurementItem {
  return {
    item,
    project: `项目${String(item)}`,
    project_funds: null,
    goods,
    catalogue_code: '',
    unit: '台',
    quantity: '2',
    unit_price: null,
    total: cny === null ? null : { cny, printed: cny, unit: '元' },
    budgeted: null,
    general_public_budget: null,
    government_fund: null,
    state_capital: null,
    special_account: null,
    unit_funds: null,
    other_sources: null,
    other_channels: null,
    sme_reserved: null,
    line: item,
  };
}

/** The six projects of Nandagang 2020 with the lines of their headings, in document order. */
export const nandagangProjects: readonly Project[] = [
  project(1, '社会养老保险基金财政补助', '40231000.00', 92),
  project(2, '社会医疗保险基金财政补助', '9200000.00', 187),
  project(3, '办公楼修缮', '800000.00', 282),
  project(4, '人员招聘费用', '100000.00', 377),
  project(5, '创业孵化基地专项补助', '4690000.00', 472),
  project(6, '港诚人力资源招聘人员费用', '10784100.00', 567),
];
