import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';

const input = fileURLToPath(new URL('../../cases/parts-without-numbers/input.txt', import.meta.url));
const text = readFileSync(input, 'utf8');

function convert(document: string): Disclosure {
  const bytes = new TextEncoder().encode(document);
  return convertDocument({ id: 'parts', file: 'parts.txt', bytes, facts: {} }).disclosure;
}

const listSections = ({ sections }: Disclosure) => sections.map(({ key, numeral }) => `${numeral} ${key}`.trim());

/** The document without the lines that are these. */
const without = (...lines: readonly string[]) =>
  text
    .split('\n')
    .filter((line) => !lines.includes(line))
    .join('\n');

const numbered = ['一 three-public', '二 operating-costs', '三 procurement', '四 performance', '五 state-assets'];
const before = ['responsibilities-and-organisation', 'responsibilities-and-organisation', 'glossary'];
const rest = ['overall-arrangement', 'other-matters', ...numbered, 'project-performance'];

describe('a document whose parts have no numbers', () => {
  it('is cut at them, and their inner lists stay whole', () => {
    expect(listSections(convert(text))).toEqual([...before, ...rest]);
  });

  it('is cut the same without its list of contents', () => {
    const lines = text.split('\n');
    const list = lines.filter((line, index) => index < 40 && (/…{3,}$/u.test(line) || line === '目录'));
    expect(list).toHaveLength(17);
    expect(listSections(convert(without(...list)))).toEqual([...before, ...rest]);
  });

  it('is cut the same where its list of contents has no dots', () => {
    expect(listSections(convert(text.replace(/ …{3,}$/gmu, '')))).toEqual([...before, ...rest]);
  });

  it('has its numbered sections where the part around them is missing', () => {
    expect(listSections(convert(without('其他相关情况说明')))).toEqual([
      ...before,
      'overall-arrangement',
      ...numbered,
      'project-performance',
    ]);
  });

  it('is of the department that its tables name, where the line under the title is missing', () => {
    const disclosure = convert(without('预算主管部门：上海市普陀区人民政府万里街道办事处'));
    expect(disclosure.department).toBe('上海市普陀区人民政府万里街道办事处');
    expect(disclosure.title).toBe('上海市普陀区2025年区级部门预算');
  });
});

describe('the checks of such a document', () => {
  const explain = ({ checks }: Disclosure, rule: string, words: string) =>
    checks.filter((check) => check.rule === rule && check.statement.includes(words)).map(({ status }) => status);

  it('compare a function by the names of its three levels', () => {
    expect(explain(convert(text), 'narrative-tables', '2010507 专项普查活动')).toEqual(['holds']);
    const changed = text.replace('科目43.83万元', '科目44.83万元');
    expect(explain(convert(changed), 'narrative-tables', '2010507 专项普查活动')).toEqual(['broken']);
  });

  it('add up the columns of the table of “三公”经费, and compare 机关运行经费 with its sentence', () => {
    const disclosure = convert(text);
    expect(explain(disclosure, 'table-three-public', '= “三公”经费预算数')).toEqual(['holds']);
    expect(explain(disclosure, 'table-three-public', '= 公务用车购置及运行费')).toEqual(['holds']);
    expect(explain(disclosure, 'narrative-tables', '机关运行经费预算数')).toEqual(['holds']);
    const changed = convert(text.replace('\t36.56\t15\t', '\t36.56\t16\t'));
    expect(explain(changed, 'table-three-public', '= 公务用车购置及运行费')).toEqual(['broken']);
  });

  it('read no change of the whole from the change of what the appropriations pay', () => {
    expect(convert(text).figures.map(({ figure }) => figure)).not.toContain('change.total');
  });
});
