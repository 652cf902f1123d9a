import { describe, expect, it } from 'vitest';
import { goalSchema } from '../../../src/model/disclosure.ts';
import { readPerformance, readSource } from './project-reading.ts';

const yongqing = readPerformance(readSource('yongqing-hrss-2024'));
const dacheng = readPerformance(readSource('dacheng-hrss-2021'));
const nandagang = readPerformance(readSource('nandagang-lss-2020'));

/** A section on performance that holds these lines. */
function readGoalLines(lines: readonly string[]) {
  return readPerformance(['一、部门整体绩效目标', ...lines, '二、政府采购预算情况', '无']).goals;
}

const content = (goals: ReturnType<typeof readGoalLines>): string[][] =>
  goals.map(({ numeral, title, goal, indicators }) => [numeral, title, goal, indicators]);

describe('the itemised goals of the five documents', () => {
  it('are numbered as printed, each on the line of its title', () => {
    expect(dacheng.goals.map((goal) => goal.line)).toEqual([68, 71, 74, 77, 80, 83, 86, 89, 92, 95, 98, 101, 104, 107]);
    expect(dacheng.goals.at(-1)?.numeral).toBe('十四');
    expect(yongqing.goals.map((goal) => goal.line)).toEqual(Array.from({ length: 19 }, (_, index) => 458 + index * 6));
    expect(yongqing.goals.at(-1)?.numeral).toBe('十九');
    expect(nandagang.goals.map((goal) => goal.line)).toEqual([57, 64, 70, 78]);
    expect(nandagang.goals.map((goal) => goal.numeral)).toEqual(['1', '2', '3', '4']);
    expect(readPerformance(readSource('handan-hrss-2018')).goals).toEqual([]);
    expect(readPerformance(readSource('linxi-hrss-2019')).goals).toEqual([]);
  });

  it('have the texts after their two labels', () => {
    expect(dacheng.goals[0]).toEqual({
      item: 1,
      numeral: '一',
      title: '健全公共就业服务体系，按照统一规划指导公共就业服务信息管理；办理毕业生就业手续派遣工作等。',
      goal: '健全公共就业服务体系，：按照统一规划指导公共就业服务信息管理；办理毕业生就业工作等',
      indicators: '公益性岗位补贴到位率',
      line: 68,
    });
    expect(yongqing.goals[15]).toEqual({
      item: 16,
      numeral: '十六',
      title: '劳务派遣人员考核',
      goal: '用于全县劳务派遣人员考核，一年两次，用于需印制表格、文件、证书，购买办公用品等。',
      indicators: '更好的为劳务派遣提供服务',
      line: 548,
    });
  });

  it('keep a numbered list with its numbers and end where the numbering does', () => {
    expect(nandagang.goals[0]?.indicators).toBe(
      '（1）就业政策积极落实，就业资金及时到位。\n（2）保证灵活就业就业人员再就业的比例。\n' +
        '（3）保障创业担保贷款的发放。\n（4）提高高技能人才、创新型人才的培养比例，实现人才发展规划。',
    );
    expect(nandagang.goals[2]?.indicators.split('\n')).toHaveLength(5);
    expect(nandagang.goals[3]?.indicators).toMatch(/（4）社会保障卡全区覆盖率。$/u);
    expect(nandagang.goals[3]?.goal).toMatch(/^保障人社系统一般性日常业务开展.*人事档案接转及保管工作。$/u);
  });

  it('claim their lines and nothing of the measures after them', () => {
    expect(nandagang.unclaimed).toContain(85);
    expect(nandagang.unclaimed).toContain(86);
    for (let line = 56; line <= 84; line += 1) expect(nandagang.unclaimed).not.toContain(line);
    expect(dacheng.unclaimed).toContain(111);
    expect(yongqing.unclaimed).toContain(572);
  });

  it('agree with the schema of the data contract', () => {
    for (const goal of [...yongqing.goals, ...dacheng.goals, ...nandagang.goals])
      expect(goalSchema.parse(goal)).toEqual(goal);
  });
});

describe('itemised goals in other layouts', () => {
  it('need both labels', () => {
    const lines = ['1、就业', '绩效目标：稳定就业。', '2、社保', '绩效目标：应保尽保。', '绩效指标：参保率'];
    expect(content(readGoalLines(lines))).toEqual([['2', '社保', '应保尽保。', '参保率']]);
  });

  it('have labels with any colon, and both in one paragraph', () => {
    const lines = ['（一）就业', '绩效目标:稳定就业。绩效指标: 就业率'];
    expect(content(readGoalLines(lines))).toEqual([['一', '就业', '稳定就业。', '就业率']]);
  });

  it('have titles and texts that wrap', () => {
    const lines = [
      '（一）健全公共就业服务体系，建立基层',
      '人力资源和社会保障服务平台。',
      '绩效目标：实施免费的公共',
      '就业服务。',
      '绩效指标：就业服务到位率，',
      '新增就业人员数量',
      '（二）工作保障措施',
    ];
    expect(content(readGoalLines(lines))).toEqual([
      [
        '一',
        '健全公共就业服务体系，建立基层人力资源和社会保障服务平台。',
        '实施免费的公共就业服务。',
        '就业服务到位率，新增就业人员数量',
      ],
    ]);
  });

  it('tell a list from the title that follows it, even in one style of numbering', () => {
    const lines = [
      '1、就业',
      '绩效目标：',
      '1、稳定就业。',
      '绩效指标：',
      '1、就业率。',
      '2、社保',
      '绩效目标：应保尽保。',
      '绩效指标：',
      '1、参保率。',
      '2、发放率。',
      '4、加强领导。',
    ];
    expect(content(readGoalLines(lines))).toEqual([
      ['1', '就业', '1、稳定就业。', '1、就业率。'],
      ['2', '社保', '应保尽保。', '1、参保率。\n2、发放率。'],
    ]);
  });

  it('keep the last item of a list where the next title is lost', () => {
    const lines = [
      '1、就业',
      '绩效目标：稳定就业。',
      '绩效指标：',
      '（1）就业率。',
      '（2）到位率。',
      '绩效目标：应保尽保。',
      '绩效指标：参保率。',
    ];
    expect(content(readGoalLines(lines))).toEqual([
      ['1', '就业', '稳定就业。', '（1）就业率。\n（2）到位率。'],
      ['', '', '应保尽保。', '参保率。'],
    ]);
  });

  it('are not ended by a heading that is missing', () => {
    const lines = readSource('yongqing-hrss-2024').filter((line) => !/^(五、部门整体|（二）分项|二、分项)/u.test(line));
    expect(content(readPerformance(lines).goals)).toEqual(content(yongqing.goals));
  });
});
