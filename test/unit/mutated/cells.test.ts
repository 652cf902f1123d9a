import { describe, expect, it } from 'vitest';
import { type Conversion, convertDocument } from '../../../src/convert/index.ts';
import { extractPart } from '../../../src/convert/readers/index.ts';
import { convertSource, convertText } from '../conversions.ts';
import { type Id, readSource } from '../documents.ts';
import { listRecords } from '../mutation.ts';
import { renderDocx } from '../rendered.ts';

/** A text in which a cell, on a line of its own, is another or none. */
function changeText(id: Id, line: number, printed: string, written: string[]): string {
  const lines = readSource(id).split('\n');
  expect(lines.splice(line - 1, 1, ...written)).toEqual([`\t${printed}`]);
  return lines.join('\n');
}

function changeCell(...change: Parameters<typeof changeText>): Conversion {
  return convertText(changeText(...change));
}

/** What one copy says and the other does not. */
function listOthers(one: Conversion, other: Conversion): string[] {
  const [mine, theirs] = [listRecords(one), listRecords(other)];
  return Object.entries(mine).flatMap(([part, records]) => {
    const known = new Set(theirs[part]);
    return records.filter((record) => !known.has(record));
  });
}

describe('a header of indicators that lost a cell', () => {
  it('gives no row to other columns, though the last cell of some is empty', () => {
    // Eight rows stand under it: 人才交流服务中心退休人员医疗、物业补贴、取暖费、精神文明奖.
    const original = convertSource('dacheng-hrss-2021');
    const copy = changeCell('dacheng-hrss-2021', 1829, '一级指标', []);
    expect(listOthers(copy, original)).toEqual([]);
    expect(listOthers(original, copy)).toHaveLength(8);
    expect(copy.disclosure.unclaimed.map(({ text }) => text)).toContain('足额发放待遇，满足退休人员生活需求');
  });
});

describe('an amount of a project that lost its label', () => {
  it('is left out, with a notice of it', () => {
    const { projects, notices } = changeCell('nandagang-lss-2020', 200, '其中：财政资金', []).disclosure;
    const project = projects.find(({ name }) => name === '社会医疗保险基金财政补助');
    expect(project).toMatchObject({ budget: { printed: '920' }, fiscal: null });
    expect(notices.filter(({ rule }) => rule === 'amount-without-label')).toMatchObject([
      { quote: '920', lines: [200] },
    ]);
  });
});

describe('goods that lost their name', () => {
  it('are no total, for they have a code of the catalogue', () => {
    const original = convertSource('linxi-hrss-2019').disclosure;
    const copy = changeCell('linxi-hrss-2019', 625, '就业服务', ['\t']).disclosure;
    expect(copy.procurement_totals.map(({ label }) => label)).toEqual(
      original.procurement_totals.map(({ label }) => label),
    );
    expect(copy.procurement).toHaveLength(original.procurement.length - 1);
    expect(copy.unclaimed).toContainEqual({ line: 623, text: '农村劳动力就近就地转移培训' });
  });
});

describe('a Word document in which a row lost a cell, and the last one covers two columns', () => {
  it.each<[Id, number, string, number]>([
    ['dacheng-hrss-2021', 734, '反映宣传到位率', 1],
    ['nandagang-lss-2020', 258, '≥95百分比', 1],
    // The rows under the lost one go with it, up to the next duty: nothing tells whose indicators they are.
    ['handan-hrss-2018', 388, '制证达标率≥97%、顾客满意率≥94%', 9],
    ['linxi-hrss-2019', 228, '≥70%', 2],
  ])('gives no value of it to another column: %s, line %d (%s)', async (id, line, printed, lost) => {
    const bytes = renderDocx(changeText(id, line, printed, []));
    const file = `${id}.docx`;
    const copy = convertDocument({ id, file, bytes, extraction: await extractPart(bytes, file), facts: {} });
    const original = convertSource(id);
    expect(listOthers(copy, original)).toEqual([]);
    expect(listOthers(original, copy)).toHaveLength(lost);
    expect(copy.disclosure.notices.map(({ rule }) => rule)).toContain('row-without-place');
  });
});
