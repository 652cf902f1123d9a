import { describe, expect, it } from 'vitest';
import { aProject, aSection, mark } from './a-disclosure.ts';

const duties = (...lines: readonly string[]) => aSection('responsibilities-and-organisation', lines);
const glossary = (...lines: readonly string[]) => aSection('glossary', lines);
const measures = (...lines: readonly string[]) => aSection('performance', lines);
const city = { county: '', prefecture: '西河市', department: '西河市人社局', title: '西河市人社局2024年预算' };

describe('duties in the words of another level', () => {
  it('are those of a county that governs the whole of a city', () => {
    const [finding] = mark('level-in-duties', duties('负责全县就业工作。', '综合管理全市职称工作。'));
    expect(finding?.lines).toEqual([3]);
    expect(finding?.quote).toBe('管理全市职称工作');
  });

  it.each([
    '贯彻落实全市统一的社会保险办法。',
    '承办全市会议交办的事项。',
    '负责全市考核的迎检工作。',
    '争取工作在全市领先。',
    '组织参加全市职业技能大赛。',
    '负责全县就业工作，落实省级补贴和市级配套资金。',
    '根据市政府推进绩效预算管理工作的要求，负责全县预算绩效。',
    '推进西河市工伤保险经办，完善全市网上业务。',
  ])('are not: %s', (line) => {
    expect(mark('level-in-duties', duties(line))).toEqual([]);
  });

  it('are not those of a city itself, nor of a county that is called a city', () => {
    expect(mark('level-in-duties', { ...duties('综合管理全市职称工作。'), ...city })).toEqual([]);
    expect(mark('level-in-duties', { ...duties('综合管理全市职称工作。'), county: '三河市' })).toEqual([]);
  });

  it('are not told where the place is unknown, or a county stands in a name and in no field', () => {
    const unknown = { ...duties('负责全省就业工作。'), county: '' };
    expect(mark('level-in-duties', { ...unknown, prefecture: '' })).toEqual([]);
    expect(mark('level-in-duties', unknown)).toEqual([]);
  });

  it('are not sought in projects, whose money and goals come from above', () => {
    const text = duties('完善全市网上业务系统。');
    const [finding] = mark('level-in-duties', text);
    expect(finding?.lines).toEqual([2]);
    expect(mark('level-in-duties', { ...text, projects: [aProject({ line: 2, line_end: 2 })] })).toEqual([]);
  });
});

describe('a glossary in the words of another level', () => {
  it('explains the money of a county as that of its province or city', () => {
    const lines = [
      '1、一般公共预算拨款收入：指省级财政当年拨付的资金。',
      '2、“三公”经费：纳入市级财政预算管理的经费。',
    ];
    expect(mark('level-in-glossary', glossary(...lines))[0]?.lines).toEqual([2, 3]);
  });

  it.each([
    '1、一般公共预算拨款收入：指县级财政当年拨付的资金。',
    '1、财政拨款收入：指本级财政当年拨付的资金。',
    '1、上级补助收入：指省级财政补助给本部门的资金。',
    '1、转移支付：指市级财政下达的资金。',
    '1、专项资金：指中央和省级财政安排的资金。',
    '11、财政对社保基金补助支出：是指县本级财政的补助支出。',
  ])('is not: %s', (line) => {
    expect(mark('level-in-glossary', glossary(line))).toEqual([]);
  });

  it('of a city may speak of the city', () => {
    expect(mark('level-in-glossary', { ...glossary('1、拨款：指市级财政拨付的资金。'), ...city })).toEqual([]);
    expect(mark('level-in-glossary', { ...glossary('1、拨款：指省级财政拨付的资金。'), ...city })).toHaveLength(1);
    expect(mark('level-in-glossary', { ...glossary('1、拨款：指市级财政拨付的资金。'), county: '三河市' })).toEqual([]);
  });
});

describe('measures in the words of another department', () => {
  it('build up what another department runs', () => {
    const [finding] = mark('other-department', measures('加强培训，提高民政服务能力。', '推进水利基础设施建设。'));
    expect(finding?.lines).toEqual([2, 3]);
    expect(finding?.quote).toBe('提高民政服务能力');
  });

  it.each([
    '会同民政部门，提高民政服务能力。',
    '做好与民政、残联等部门的衔接，提高服务水平。',
    '提高就业服务能力，改善民生。',
    '推进教育系统职称改革。',
  ])('are not: %s', (line) => {
    expect(mark('other-department', measures(line))).toEqual([]);
  });

  it('are the own ones of that department, and of a government or a zone that has them all', () => {
    const text = measures('加强培训，提高民政服务能力。');
    for (const department of ['东岭县民政局', '东岭县人民政府办公室', '东岭县开发区管理委员会', '城关镇人民政府'])
      expect(mark('other-department', { ...text, department })).toEqual([]);
  });
});
