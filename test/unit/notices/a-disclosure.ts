import type { Unchecked } from '../../../src/convert/checks/rule.ts';
import { noticeRules } from '../../../src/convert/notices/index.ts';
import type { Finding } from '../../../src/convert/notices/rule.ts';
import type { Activity, Indicator, Project, Section } from '../../../src/model/disclosure.ts';
import { blankParts, blankSource, noLines } from '../../blank.ts';

/** A budget of a county's bureau with nothing in it but what is given. */
function aDisclosure(given: Partial<Unchecked> = {}): Unchecked {
  return {
    id: 'a-county-2024',
    title: '东岭县人力资源和社会保障局2024年部门预算',
    department: '东岭县人力资源和社会保障局',
    department_code: '',
    province: '河北省',
    prefecture: '西河市',
    county: '东岭县',
    division_code: '',
    fiscal_year: 2024,
    kind: 'budget',
    printed_unit: '万元',
    source: {
      ...blankSource,
      file: 'a-county-2024.txt',
      sha256: '0'.repeat(64),
      bytes: 0,
    },
    ...blankParts,
    ...given,
  };
}

export function anIndicator(given: Partial<Indicator>): Indicator {
  return {
    indicator: 1,
    level1: '产出指标',
    level2: '数量指标',
    level3: '',
    scoring: '',
    description: '',
    value_text: '',
    operator: '',
    value: null,
    unit: '',
    value_kind: 'number',
    basis: '工作计划',
    line: 1,
    ...given,
  };
}

const blankProject = {
  project: 1,
  code: '',
  name: '综合业务经费',
  budget: null,
  fiscal: null,
  other: null,
  purpose: '',
  goal: '',
  plan_measure: '' as const,
  plan_march: '',
  plan_june: '',
  plan_october: '',
  plan_december: '',
  lines: noLines,
  line: 1,
  line_end: 1,
  indicators: [],
};

export function aProject(given: Partial<Project>): Project {
  return { ...blankProject, ...given };
}

/** An activity whose indicators have these grades: excellent, good, fair, poor. */
export function anActivity(...rows: readonly (readonly [string, string, string, string])[]): Activity {
  return {
    activity: 1,
    parent: null,
    name: '人才引进',
    budget: null,
    description: '',
    goal: '',
    line: 1,
    indicators: rows.map(([excellent, good, fair, poor], index) => ({
      indicator: index + 1,
      name: '完成率',
      excellent,
      good,
      fair,
      poor,
      line: index + 1,
    })),
  };
}

/** A section that takes up the whole of a transcript. */
export function aSection(key: Section['key'], lines: readonly string[]): Pick<Unchecked, 'sections' | 'transcript'> {
  const transcript = ['一、标题', ...lines];
  const section = { section: 1, numeral: '一', key, title: '标题', line_start: 1, line_end: transcript.length };
  return { sections: [{ ...section, text: lines.join('\n') }], transcript };
}

/** What one rule finds. @throws when there is no such rule: a misspelt test. */
export function mark(key: string, given: Partial<Unchecked>): Finding[] {
  const rule = noticeRules.find((candidate) => candidate.key === key);
  if (rule === undefined) throw new Error(`unknown rule: ${key}`);
  return rule.evaluate(aDisclosure(given));
}
