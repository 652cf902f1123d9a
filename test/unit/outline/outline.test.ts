import { describe, expect, it } from 'vitest';
import { removeContents } from '../../../src/convert/outline/contents.ts';
import { buildOutline, type Outline } from '../../../src/convert/outline/index.ts';
import { readIdentity } from '../../../src/convert/outline/identity.ts';
import { readSections } from '../../../src/convert/outline/section.ts';
import { readText } from '../../../src/convert/readers/text.ts';
import { isBudgetTableTitle } from '../../../src/convert/tables/index.ts';
import { type Id, readSource } from '../documents.ts';

function outlineOf(text: string): Outline {
  const { transcript, blocks } = readText(text);
  return buildOutline(transcript, blocks, isBudgetTableTitle);
}

function contentsOf(text: string): number[] {
  return removeContents(readText(text).blocks).lines;
}

function keysOf(text: string): string[] {
  return outlineOf(text).sections.map((section) => `${section.numeral} ${section.key} ${String(section.lineStart)}`);
}

describe('the top sections of the five documents', () => {
  it.each<[Id, number[]]>([
    ['dacheng-hrss-2021', [6, 46, 54, 56, 58, 2574, 2640, 2677, 2688]],
    ['handan-hrss-2018', [6, 147, 156, 158, 160, 1285, 1288, 1320, 1323]],
    ['linxi-hrss-2019', [4, 66, 74, 76, 78, 553, 745, 790, 799]],
    ['nandagang-lss-2020', [4, 33, 42, 44, 49, 664, 751, 787, 799]],
    ['yongqing-hrss-2024', [392, 414, 432, 436, 440, 588, 1177, 1192, 1210, 1232]],
  ])('%s begin on the lines %j', (id, lines) => {
    const { sections } = outlineOf(readSource(id));
    expect(sections.map((section) => section.lineStart)).toEqual(lines);
    expect(sections.every((section) => section.key !== 'unrecognised')).toBe(true);
  });

  it('keep a heading that runs into the last cell of a table: 大城县 line 2640', () => {
    const { sections } = outlineOf(readSource('dacheng-hrss-2021'));
    expect(sections[6]).toMatchObject({ key: 'state-assets', numeral: '七', title: '国有资产信息', lineStart: 2640 });
  });

  it('mend the sentence that a page break cut: 永清县 lines 424 to 426', () => {
    const text = readSource('yongqing-hrss-2024');
    const { transcript } = readText(text);
    expect(readSections(outlineOf(text), transcript)[1]?.text).toContain('包括人员经费 1315.17 万元和日常公用经费');
  });
});

describe('sections in general', () => {
  const prose = '这里是一段正文。';

  it('are known by wording, whatever their number', () => {
    expect(
      keysOf(
        `一、主要职责\n${prose}\n二、预算安排总体情况\n${prose}\n三、政府采购情况\n${prose}\n四、国有资产占用情况\n${prose}`,
      ),
    ).toEqual([
      '一 responsibilities-and-organisation 1',
      '二 overall-arrangement 3',
      '三 procurement 5',
      '四 state-assets 7',
    ]);
  });

  it('are no end of a list of contents where prose follows them, though their number does too', () => {
    const list = '一、主要职责\n二、预算安排总体情况\n三、机关运行经费安排情况';
    const text = `一、主要职责\n${prose}\n二、预算安排总体情况\n${prose}\n三、机关运行经费安排情况\n${prose}`;
    const first = ['一 responsibilities-and-organisation', '二 overall-arrangement', '三 operating-costs'];
    expect(contentsOf(`${list}\n四、国有资产信息\n2025年末固定资产100万元。\n${text}`)).toEqual([1, 2, 3]);
    expect(contentsOf(`${list}\n四、国有资产信息\n五、其他\n${prose}\n${text}`)).toEqual([1, 2, 3]);
    expect(keysOf(`${list}\n四、国有资产信息\n${text}`)).toEqual(
      first.map((key, at) => `${key} ${String(5 + 2 * at)}`),
    );
  });

  it('do not begin at 一、 inside a section', () => {
    expect(
      keysOf(
        `四、“三公”经费\n${prose}\n五、绩效预算信息\n一、总体绩效目标\n${prose}\n二、分项绩效目标\n${prose}\n六、政府采购预算情况\n${prose}`,
      ),
    ).toEqual(['四 three-public 1', '五 performance 3', '六 procurement 8']);
  });

  it('of unknown wording are kept as unrecognised where their number fits', () => {
    expect(keysOf(`一、部门职责\n${prose}\n二、乡村振兴情况\n${prose}\n三、机关运行经费\n${prose}`)).toEqual([
      '一 responsibilities-and-organisation 1',
      '二 unrecognised 3',
      '三 operating-costs 5',
    ]);
  });

  it('are not those of a contents list, with or without page numbers', () => {
    const body = `一、部门职责\n${prose}\n二、机关运行经费\n${prose}\n三、政府采购\n${prose}`;
    const expected = [' responsibilities-and-organisation', ' operating-costs', ' procurement'];
    for (const list of [
      '一、部门职责\n二、机关运行经费\n三、政府采购\n',
      '一、部门职责\t1\n二、机关运行经费\t3\n三、政府采购\t2\n',
    ])
      expect(keysOf(`目录\n${list}${body}`).map((key) => key.slice(1, -2))).toEqual(expected);
  });

  it('lose no text between a contents list and a small table of numbers', () => {
    const text = `目录\n一、部门职责\t1\n二、机关运行经费\t2\n三、政府采购\t3\n一、部门职责\n人员情况\n\n在职职工人数\t45\n\n二、机关运行经费\n${prose}\n三、政府采购\n${prose}`;
    const outline = outlineOf(text);
    expect(outline.sections.map((section) => section.key)).toEqual([
      'responsibilities-and-organisation',
      'operating-costs',
      'procurement',
    ]);
    expect(outline.sections[0]?.blocks).toHaveLength(2);
  });

  it('begin on the line of the last cell of a table too', () => {
    const text = `一、政府采购预算情况\n\t项目名称\n\t预算资金\n\n\t经费\n\t110.00 二、国有资产信息\n上年末固定资产金额为504.64万元。\n`;
    expect(keysOf(text)).toEqual(['一 procurement 1', '二 state-assets 6']);
  });

  it('end before statutory tables that follow the narrative', () => {
    const outline = outlineOf(
      `一、部门职责\n${prose}\n二、其他需要说明的事项\n无。\n\n部门预算支出总表\n\n合计\t1.00\n`,
    );
    expect(outline.sections[1]?.blocks).toHaveLength(1);
    expect(outline.back).toHaveLength(2);
  });
});

describe('identity', () => {
  const identify = (text: string): ReturnType<typeof readIdentity>['value'] => readIdentity(outlineOf(text), {}).value;

  it.each<[Id, string, string, number, string]>([
    [
      'dacheng-hrss-2021',
      '大城县人力资源和社会保障局2021年部门预算信息公开情况说明',
      '大城县人力资源和社会保障局',
      2021,
      '',
    ],
    [
      'handan-hrss-2018',
      '邯郸市人力资源和社会保障局2018年部门预算公开情况说明',
      '邯郸市人力资源和社会保障局',
      2018,
      '316',
    ],
    ['linxi-hrss-2019', '临西县人力资源和社会保障局2019年部门预算信息公开', '临西县人力资源和社会保障局', 2019, '323'],
    [
      'nandagang-lss-2020',
      '沧州市南大港管理区劳动和社会保障局2020年部门预算信息公开',
      '沧州市南大港管理区劳动和社会保障局',
      2020,
      '323002',
    ],
    [
      'yongqing-hrss-2024',
      '永清县人力资源和社会保障局 2024 年部门预算信息公开情况说明',
      '永清县人力资源和社会保障局',
      2024,
      '316',
    ],
  ])('of %s is its title, department, year and code', (id, title, department, year, code) => {
    expect(identify(readSource(id))).toMatchObject({
      title,
      department,
      fiscal_year: year,
      department_code: code,
      kind: 'budget',
      printed_unit: '万元',
    });
  });

  it('lets the facts file go before the document', () => {
    const { value } = readIdentity(outlineOf('某局2024年部门预算公开\n一、部门职责\n无。'), {
      fiscal_year: 2023,
      department: '某某局',
    });
    expect(value).toMatchObject({ fiscal_year: 2023, department: '某某局' });
  });

  it.each([
    ['永清县市场监督管理局', '', '', '永清县'],
    ['沧州市南大港管理区劳动和社会保障局', '', '沧州市', '南大港管理区'],
    ['河北省邯郸市永年区教育局', '河北省', '邯郸市', '永年区'],
    ['沧州市市场监督管理局', '', '沧州市', ''],
    ['邯郸市社区服务中心', '', '邯郸市', ''],
    ['孟村回族自治县财政局', '', '', '孟村回族自治县'],
    ['市场监督管理局', '', '', ''],
  ])('reads the place that the name of %s begins with', (department, province, prefecture, county) => {
    expect(identify(`${department}2024年部门预算公开\n一、部门职责\n无。`)).toMatchObject({
      province,
      prefecture,
      county,
    });
  });

  it('knows final accounts by their title, and a year in Chinese numerals', () => {
    expect(identify('某市某局二〇二三年度部门决算公开\n一、部门职责\n无。')).toMatchObject({ kind: 'final-accounts' });
    expect(identify('某市某局二〇二三年部门预算公开\n一、部门职责\n无。')).toMatchObject({ fiscal_year: 2023 });
    expect(identify('某市某局２０２４年部门预算公开\n一、部门职责\n无。')).toMatchObject({
      department: '某市某局',
      fiscal_year: 2024,
    });
  });
});

describe('residue', () => {
  it('is kept out of the text and reported with its line', () => {
    const outline = outlineOf(
      '一、部门职责\n[bookmark: _GoBack]负责就业[footnoteRef:2] [2: 备注：见附件。]。上年结转5万元（有则写，无则填0万元）。\n',
    );
    expect(outline.sections[0]?.blocks.map((block) => (block.type === 'paragraph' ? block.text : ''))).toEqual([
      '负责就业 。上年结转5万元。',
      '备注：见附件。',
    ]);
    expect(outline.notices.map((notice) => [notice.rule, notice.lines[0]])).toEqual([
      ['footnote-mark', 2],
      ['bookmark', 2],
      ['footnote-mark', 2],
      ['template-residue', 2],
    ]);
  });
});
