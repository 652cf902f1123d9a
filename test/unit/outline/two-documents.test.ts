import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertSource, convertText } from '../conversions.ts';
import { type Id, ids, readSource } from '../documents.ts';
import { stripLines } from '../mutation.ts';

/** The text of a disclosure as if it were of 2021: two documents of one year stand in one file then. */
function readAs2021(id: Id): string {
  const year = convertSource(id).disclosure.fiscal_year;
  return readSource(id)
    .replaceAll(String(year), '2021')
    .replaceAll(String(year - 1), '2020');
}

/** Other figures: the digit before the decimals is one more. */
const changeFigures = (text: string): string =>
  text.replace(
    /(\d)(\.\d\d)(?!\d)/gu,
    (_, digit: string, decimals: string) => String((Number(digit) + 1) % 10) + decimals,
  );

const listOther = ({ notices }: Disclosure) => notices.filter(({ rule }) => rule === 'other-document');
const countLines = (text: string): number => text.split('\n').length - 1;

const pairs = ids.map((id, at): [Id, Id] => [id, ids[(at + 1) % ids.length] ?? id]);

describe.each([...pairs, ...pairs.map(([one, other]): [Id, Id] => [other, one])])(
  '%s with %s behind it in one file',
  (one, other) => {
    const [first, second] = [readAs2021(one), readAs2021(other)];
    const both = convertText(`${first}\n${second}`);

    it('reads the first as if it stood alone, and keeps all of the second apart, with a notice', () => {
      expect(stripLines(both)).toEqual(stripLines(convertText(first)));
      const alone = convertText(second).disclosure;
      const [unit] = both.disclosure.units;
      expect(unit?.name).toBe(alone.department);
      expect(unit?.figures.map(({ amount_cny }) => amount_cny)).toEqual(
        alone.figures.map(({ amount_cny }) => amount_cny),
      );
      expect(unit?.budget_tables.map(({ table }) => table)).toEqual(alone.budget_tables.map(({ table }) => table));
      const [notice, ...others] = listOther(both.disclosure);
      expect(others).toEqual([]);
      expect(notice?.severity).toBe('warning');
      expect(notice?.lines[0]).toBeGreaterThan(countLines(first));
    });
  },
);

describe.each(ids)('%s printed twice in one file', (id) => {
  const text = readSource(id);
  const alone = convertSource(id);

  it('is read once, and the copy is named', () => {
    const twice = convertText(`${text}\n${text}`);
    expect(stripLines(twice)).toEqual(stripLines(alone));
    expect(listOther(twice.disclosure)).toMatchObject([{ severity: 'notice' }]);
    expect(twice.disclosure.units).toEqual([]);
    expect(twice.disclosure.unclaimed).toHaveLength(alone.disclosure.unclaimed.length);
  });

  it('is read in its first printing where the second has other figures, which are named and listed', () => {
    const twice = convertText(`${text}\n${changeFigures(text)}`);
    expect(stripLines(twice)).toEqual(stripLines(alone));
    expect(listOther(twice.disclosure)).toMatchObject([{ severity: 'warning' }]);
    const unread = twice.disclosure.unclaimed.filter(({ line }) => line > countLines(text));
    expect(unread.length).toBeGreaterThan(countLines(text) / 3);
  });
});

describe('the title of a second document', () => {
  const text = readFileSync(join(import.meta.dirname, '../../cases/document-printed-again/input.txt'), 'utf8');
  const title = '南坪县司法局\n2024年部门预算信息公开情况说明\n';
  const own = text.slice(0, text.lastIndexOf(title));
  const again = text.slice(text.lastIndexOf(title) + title.length);
  const alone = convertText(own);

  it.each([
    '南坪县水务局\n２０２４年部门预算信息公开\n',
    '南坪县水务局二〇二四年部门预算\n',
    '南坪县水务局部门预算信息公开\n',
    '2024年部门预算信息公开\n',
    '第一部分 部门概况\n',
    '附件2：南坪县水务局2024年部门预算公开说明\n',
  ])('keeps it apart and gives notice, however it is written: %s', (head) => {
    const both = convertText(own + head + again);
    expect(stripLines(both)).toEqual(stripLines(alone));
    expect(both.disclosure.notices.map(({ rule, lines }) => [rule, lines])).toEqual([['other-document', [19]]]);
  });

  it('is that of a unit, without notice, where it says 单位预算', () => {
    const both = convertText(`${own}南坪县法律援助中心2024年单位预算\n${again}`);
    expect(stripLines(both)).toEqual(stripLines(alone));
    expect(both.disclosure.units.map(({ name }) => name)).toEqual(['南坪县法律援助中心']);
    expect(both.disclosure.notices).toEqual([]);
  });
});

describe('a title that names the department otherwise', () => {
  const begin = (department: string): string =>
    `${department}2024年部门预算信息公开\n一、部门职责及机构设置情况\n（一）部门职责\n1.负责全县有关工作。\n` +
    '二、部门预算安排的总体情况\n2024年支出预算1000万元，其中基本支出700万元，项目支出300万元。\n';
  const end =
    '四、“三公”经费安排情况\n2024年“三公”经费预算安排10万元。\n七、政府采购情况\n2024年安排政府采购预算50万元。\n' +
    '八、国有资产信息\n截至2023年底，固定资产总额300万元。\n十、名词解释\n1.项目支出：完成特定任务的支出。\n';
  const listAmounts = ({ disclosure }: ReturnType<typeof convertText>) =>
    disclosure.figures.map(({ amount_cny }) => amount_cny);

  it.each([
    ['中共南坪县委编办', '南坪县机构编制委员会办公室2024年部门预算公开情况说明'],
    ['南坪县教体局', '南坪县教育局2024年部门预算公开情况说明'],
    ['南坪县档案局', '南坪县档案馆2024年单位预算情况'],
  ])('begins no other document where no part of the form comes again: %s, %s', (department, title) => {
    const read = convertText(`${begin(department)}${title}\n${end}`);
    expect(listOther(read.disclosure)).toEqual([]);
    expect(read.disclosure.units).toEqual([]);
    expect(listAmounts(read)).toEqual(
      expect.arrayContaining(['10000000.00', '7000000.00', '3000000.00', '100000.00', '500000.00', '3000000.00']),
    );
  });

  it('begins another one where a single part of the form comes again', () => {
    const again = '南坪县水务局2024年部门预算公开情况说明\n四、“三公”经费安排情况\n2024年“三公”经费预算安排20万元。\n';
    const read = convertText(`${begin('南坪县教育局')}${end}${again}`);
    expect(listOther(read.disclosure)).toMatchObject([{ lines: [15] }]);
    expect(listAmounts(read)).not.toContain('200000.00');
  });
});
