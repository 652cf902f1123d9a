import { describe, expect, it } from 'vitest';
import { listContents, readPerformance, readSource } from './project-reading.ts';

const header = '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据';
const wordHeader = header.split('\t').map((label) => `\t${label}`);
const yongqing = readSource('yongqing-hrss-2024');
const dacheng = readSource('dacheng-hrss-2021');
const nandagang = readSource('nandagang-lss-2020');
const expected = new Map([yongqing, dacheng, nandagang].map((lines) => [lines, listContents(readPerformance(lines))]));

/** Puts lines in the place of some of them, given by their number. */
function edit(lines: readonly string[], changes: Readonly<Record<number, readonly string[]>>): string[] {
  return lines.flatMap((line, index) => changes[index + 1] ?? [line]);
}

/** Asserts that a change of layout changes nothing of what is read. */
function expectSame(lines: string[], changed: readonly string[]): void {
  expect(listContents(readPerformance(changed))).toEqual(expected.get(lines));
}

const line = (lines: readonly string[], number: number): string => lines[number - 1] ?? '';

describe('page breaks in the tables of projects', () => {
  it.each([601, 602, 740, 879, 1025, 1174])('after line %i repeat the header, alone or with the unit', (number) => {
    const row = line(yongqing, number);
    expectSame(yongqing, edit(yongqing, { [number]: [row, '', header] }));
    expectSame(yongqing, edit(yongqing, { [number]: [row, header] }));
    expectSame(yongqing, edit(yongqing, { [number]: [row, '', '单位：万元', '', header] }));
    expectSame(yongqing, edit(yongqing, { [number]: [row, ''] }));
  });

  it('repeat the heading of the project', () => {
    const again = [line(yongqing, 658), '', line(yongqing, 646), '', '单位：万元', '', header];
    expectSame(yongqing, edit(yongqing, { 658: again }));
  });

  it('tear the end off a cell, which the next page completes', () => {
    const torn = line(yongqing, 720).replace('廊财社【2022】69号', '廊财社【2022】');
    expectSame(yongqing, edit(yongqing, { 720: [torn, '', header, '\t\t\t\t\t69号'] }));
    expectSame(yongqing, edit(yongqing, { 720: [torn, '\t\t\t\t\t69号\t'] }));
  });

  it('tear several cells of a row', () => {
    const torn = '效益指标\t社会效益指标\t维护就业创业工\t维护就业创\t≥95%\t廊财社【2022】69号\t';
    const rest = '\t\t作正常开展。\t业工作正常开展。\t\t\t';
    expectSame(yongqing, edit(yongqing, { 724: [torn, '', header, rest] }));
  });

  it('tear the unit from its number and the end from a level', () => {
    const torn = '满意度指\t服务对象满意度指标\t人民群众满意度\t人民群众满意度\t≥95\t问卷调查\t';
    expectSame(yongqing, edit(yongqing, { 725: [torn, '', header, '标\t\t\t\t\t'.concat(), '\t\t\t\t%\t'] }));
  });

  it('repeat the header in the dialect of Word', () => {
    expectSame(dacheng, edit(dacheng, { 275: ['', ...wordHeader, ''] }));
    expectSame(nandagang, edit(nandagang, { 172: ['', ...wordHeader, ''] }));
  });

  it('print the header before the plan and the goal have ended', () => {
    expectSame(nandagang, edit(nandagang, { 118: ['', ...wordHeader, ''] }));
  });
});

describe('wraps in the tables of projects', () => {
  it('break a row of the PDF dialect anywhere', () => {
    expectSame(yongqing, edit(yongqing, { 621: ['产出', line(yongqing, 621).slice(2)] }));
    expectSame(yongqing, edit(yongqing, { 793: ['产', line(yongqing, 793).slice(1)] }));
    expectSame(yongqing, edit(yongqing, { 797: ['效益指', line(yongqing, 797).slice(3)] }));
    const row = line(yongqing, 723);
    for (const cut of [3, 12, 20, 40, row.length - 4])
      expectSame(yongqing, edit(yongqing, { 723: [row.slice(0, cut), row.slice(cut)] }));
  });

  it('break a row where the page holds nothing else', () => {
    expectSame(yongqing, edit(yongqing, { 608: [line(yongqing, 608).slice(0, 20), line(yongqing, 608).slice(20)] }));
  });

  it('break the goal that stands in the first cell', () => {
    const goal = line(yongqing, 1020);
    expectSame(yongqing, edit(yongqing, { 1020: [goal.slice(0, 30), goal.slice(30)] }));
  });

  it('break a heading', () => {
    const heading = line(yongqing, 781);
    for (const cut of [10, heading.length - 5, heading.length - 3])
      expectSame(yongqing, edit(yongqing, { 781: [heading.slice(0, cut), heading.slice(cut)] }));
    const long = line(dacheng, 783);
    expectSame(dacheng, edit(dacheng, { 783: [long.slice(0, 20), long.slice(20)] }));
  });

  it('continue a cell of the Word dialect on the next line', () => {
    expectSame(
      dacheng,
      edit(dacheng, {
        250: ['\t绩效', '目标'],
        266: ['\t≥1', '28人'],
        300: ['\t为退休人员', line(dacheng, 300).slice(6)],
      }),
    );
    expectSame(
      nandagang,
      edit(nandagang, { 99: ['\t项目', '名称'], 102: ['\t预算规模及', '资金用途'], 115: ['\t6月', '底'] }),
    );
  });

  it('lose the tabs at the ends of all rows', () => {
    expectSame(
      yongqing,
      yongqing.map((text) => text.replace(/\t+$/u, '')),
    );
  });

  it('leave tabs at the end of a cell', () => {
    expectSame(
      dacheng,
      dacheng.map((text, index) => (index > 248 && index < 2567 && text.startsWith('\t') ? `${text}\t\t` : text)),
    );
  });
});

describe('blank lines in the tables of projects', () => {
  it('can be lost in the PDF dialect', () => {
    expectSame(
      yongqing,
      yongqing.filter((text, index) => text !== '' || index < 589 || index > 1174),
    );
  });

  it('can be lost in the Word dialect', () => {
    const isBlank = (text: string): boolean => text.trim() === '' && !text.includes('\t');
    expectSame(
      dacheng,
      dacheng.filter((text, index) => !isBlank(text) || index < 250 || index > 2566),
    );
    expectSame(
      nandagang,
      nandagang.filter((text, index) => !isBlank(text) || index < 94 || index > 659),
    );
  });
});
