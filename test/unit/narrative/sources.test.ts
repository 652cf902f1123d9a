import { describe, expect, it } from 'vitest';
import { listStated, listWithLines, readDocument, readSource, readSourceText } from './reading.ts';
import { sources } from './stated.ts';

describe('the sentences of the five documents', () => {
  for (const { id, year, stated } of sources) {
    it(`give ${String(stated.length)} figures in ${id}`, () => {
      const part = readSource(id, year);
      expect(listWithLines(part)).toEqual(stated);
      expect(part.value.map((figure) => figure.item)).toEqual(stated.map((_, index) => index + 1));
      for (const figure of part.value) {
        expect(figure.quote.replace(/\s/gu, '')).toContain(figure.printed);
        expect(part.claimed).toContain(figure.line);
      }
    });
  }

  it('keep the words of the projects and functions as labels', () => {
    const labels = (id: string, year: number, figure: string): string[] =>
      readSource(id, year)
        .value.filter((stated) => stated.figure === figure)
        .map((stated) => stated.label);
    expect(labels('nandagang-lss-2020', 2020, 'expenditure.project.part')).toEqual([
      '财政对社保基金补助',
      '财政对医疗保险基金补助',
      '创业孵化基地专项补助',
      '港诚人力资源招聘人员费用',
      '人员招聘费用',
      '办公楼修缮费用',
    ]);
    expect(labels('handan-hrss-2018', 2018, 'expenditure.project.part')).toEqual([
      '就业资金',
      '军队退役人员安置资金',
      '社保资金',
      '医保资金',
      '专项事务',
      '专项公用',
    ]);
    expect(labels('linxi-hrss-2019', 2019, 'expenditure.project.part')).toEqual(['专项公用经费', '专项项目支出']);
    expect(labels('linxi-hrss-2019', 2019, 'expenditure.function.part')).toEqual([
      '社会保障和就业支出支出',
      '卫生健康支出',
      '创业担保贷款贴息支出',
      '政府性基金预算财政拨款城乡社区支出',
    ]);
    expect(labels('linxi-hrss-2019', 2019, 'change.part')).toEqual([
      '社会保障和就业支出',
      '卫生健康支出',
      '创业担保贷款贴息支出',
    ]);
    expect(labels('dacheng-hrss-2021', 2021, 'expenditure.project')).toEqual(['运转类其他及特定目标类项目支出']);
    expect(labels('nandagang-lss-2020', 2020, 'three-public.total')).toEqual(['“三公”经费预算']);
    expect(labels('nandagang-lss-2020', 2020, 'three-public.overseas')).toEqual(['因公出国（境）费']);
  });

  it('keep the number and its unit as printed, without sign', () => {
    const [figure] = readSource('yongqing-hrss-2024', 2024).value.filter((stated) => stated.figure === 'change.basic');
    expect(figure).toMatchObject({ printed: '344.63', printed_unit: '万元', quote: '基本支出减少 344.63 万元' });
  });

  it('read a clause that a page break cut as one, with the line of the number', () => {
    const [figure] = readSource('yongqing-hrss-2024', 2024).value.filter(
      (stated) => stated.figure === 'expenditure.personnel',
    );
    expect(figure?.quote).toBe('包括人员经费 1315.17 万元和日常公用经费 124.38 万元');
    expect(readSource('yongqing-hrss-2024', 2024).claimed).toEqual([420, 424, 426, 430, 434, 438, 1194]);
  });

  it('report what is missing in Handan, and nothing in the others', () => {
    expect(readSource('handan-hrss-2018', 2018).notices.map(({ rule, quote, lines }) => [rule, quote, lines])).toEqual([
      ['unit-missing', '社保资金12165资金', [153]],
      ['amount-missing', '包括人员经费和日常公用经费', [153]],
    ]);
    for (const [id, year] of [
      ['nandagang-lss-2020', 2020],
      ['linxi-hrss-2019', 2019],
      ['dacheng-hrss-2021', 2021],
      ['yongqing-hrss-2024', 2024],
    ] as const)
      expect(readSource(id, year).notices).toEqual([]);
  });

  it('list the sources of procurement money as amounts without a key', () => {
    expect(readSource('nandagang-lss-2020', 2020).unkeyed).toEqual([
      { line: 665, quote: '其中一般公共预算拨款2.2万元' },
      { line: 665, quote: '基金预算拨款0万元' },
      { line: 665, quote: '其他来源收入0万元' },
    ]);
  });
});

describe('copies of the five documents', () => {
  /** What a copy states is what the original does, whatever was done to its wording. */
  function expectSame(change: (text: string) => string, shift = 0): void {
    for (const { id, year, stated } of sources)
      expect(listStated(readDocument(change(readSourceText(id)), year + shift)), id).toEqual(
        stated.map(([figure, value]) => [figure, value]),
      );
  }

  it('read the same with ASCII punctuation in their sentences', () => {
    const ascii: Readonly<Record<string, string>> = {
      '，': ',',
      '；': ';',
      '：': ':',
      '（': '(',
      '）': ')',
      '。': '.',
      '“': '"',
      '”': '"',
    };
    expectSame((text) =>
      text.replace(/^.*\d\s*万元.*$/gmu, (line) => line.replace(/[，；：（）。“”]/gu, (mark) => ascii[mark] ?? mark)),
    );
  });

  it('read the same for departments whose names hold the words of the form', () => {
    for (const department of [
      '某某县接待服务中心',
      '赵县政府采购中心',
      '某县公务用车服务中心',
      '某县住房公积金管理中心',
      '成安县机关事务服务中心',
      '某县项目建设服务中心',
      '某县固定资产投资中心',
      '涉县增福镇人民政府',
      '某县减灾中心',
      '某县教育体育局',
      '某县委宣传部',
    ])
      expectSame((text) =>
        text.replace(
          /沧州市南大港管理区劳动和社会保障局|(?:临西县|邯郸市|大城县|永清县)人力资源和社会保障局|我局|[我本]部门/gu,
          department,
        ),
      );
  });

  it('read the same a year later, and where the year is not the one expected', () => {
    expectSame((text) => text.replace(/20[12]\d(?=\s*年)/gu, (year) => String(Number(year) + 1)), 1);
    expectSame((text) => text, 1);
  });

  it('read the same without the three sub-headings', () => {
    expectSame((text) => text.replace(/^\s*[123]、(?:收入说明|支出说明|比上年增减情况)\s*$/gmu, ''));
  });

  it('read the same with full stops for semicolons, and with spaces round every number', () => {
    expectSame((text) => text.replace(/^.*\d\s*万元.*$/gmu, (line) => line.replaceAll('；', '。')));
    expectSame((text) => text.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/gu, ' '));
  });
});
