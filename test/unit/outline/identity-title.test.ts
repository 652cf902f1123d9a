import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';
import { readSource } from '../documents.ts';

/** Linxi's document under another title. */
const identify = (title: string) => {
  const [, ...lines] = readSource('linxi-hrss-2019').split('\n');
  const { department, county, prefecture, province, fiscal_year, kind } = convertText(
    [title, ...lines].join('\n'),
  ).disclosure;
  return { department, place: province + prefecture + county, year: fiscal_year, kind };
};

describe('a title names the department', () => {
  it.each([
    '关于临西县人力资源和社会保障局2019年部门预算信息公开的说明',
    '关于公开临西县人力资源和社会保障局2019年部门预算的说明',
    '临西县人力资源和社会保障局关于2019年部门预算的公开',
    '（2019年）临西县人力资源和社会保障局部门预算信息公开',
    '临西县人力资源和社会保障局（2019年）部门预算信息公开',
    '临西县人力资源和社会保障局 2019 年 部 门 预 算 信 息 公 开',
    '临西县人力资源和社会保障局二〇一九年部门预算信息公开',
  ])('without the words and brackets round it: %s', (title) => {
    expect(identify(title)).toEqual({
      department: '临西县人力资源和社会保障局',
      place: '临西县',
      year: 2019,
      kind: 'budget',
    });
  });

  it.each([
    '临西县人力资源和社会保障局\n2019年度\n部门预算',
    '临西县人力资源和社会保障局2019年\n部门预算及“三公”经费预算情况说明',
    '临西县人力资源和社会保障局2019年部\n门预算公开说明',
    '2019年度\n临西县人力资源和社会保障局\n部门预算公开',
  ])('on several lines of a title page, or cut by the end of a line: %j', (title) => {
    const [, ...lines] = readSource('linxi-hrss-2019').split('\n');
    const { disclosure } = convertText([title, ...lines].join('\n'));
    expect(disclosure.title).toBe(title.replaceAll('\n', ''));
    expect(disclosure).toMatchObject({ department: '临西县人力资源和社会保障局', fiscal_year: 2019, kind: 'budget' });
  });

  it.each([
    '南桥县水利局\n2024年8月20日\n部门决算公开',
    '南桥县水利局\n2023年12月\n部门预算公开',
    '南桥县水利局\n二〇二四年八月\n部门预算公开',
    '2024年2月\n南桥县水利局\n部门预算公开',
    '南桥县水利局2024年\n2月\n部门预算公开',
    '中国共产党南桥县委员会\n2024年党建工作要点\n南桥县水利局部门预算',
  ])('and no date or other matter of that page gives the fiscal year: %j', (title) => {
    const text = `${title}\n一、部门概况\n管理水库。\n二、部门预算安排情况\n收入100万元，支出100万元。`;
    expect(() => convertText(text)).toThrow(/fiscal year/u);
  });

  it('that belongs to a party, and its place, which does not', () => {
    expect(identify('中共临西县委组织部2019年部门预算信息公开')).toMatchObject({
      department: '中共临西县委组织部',
      place: '临西县',
    });
  });

  it('of final accounts, with spaces between its letters or not', () => {
    expect(identify('临西县档案局2019年度部 门 决 算')).toMatchObject({
      department: '临西县档案局',
      kind: 'final-accounts',
    });
  });

  it.each([
    '河北省临西县2019年部门预算公开说明（临西县林业局）',
    '关于河北省临西县2019年部门预算信息公开的说明(临西县林业局)',
  ])('in a bracket at its end, where a place alone stands before the year: %s', (title) => {
    expect(identify(title)).toMatchObject({ department: '临西县林业局', place: '河北省临西县' });
  });

  it.each([
    ['临西县林业局2019年部门预算公开说明（临西县统计局）', '临西县林业局'],
    ['临西县林业局2019年部门预算（草案）', '临西县林业局'],
    ['临西县2019年部门预算公开说明（草案）', '临西县人力资源和社会保障局'],
    ['临西县2019年部门预算公开说明（2019年）', '临西县人力资源和社会保障局'],
    ['临西县2019年部门预算公开说明（含下属单位）', '临西县人力资源和社会保障局'],
    ['临西县2019年部门预算公开说明（含下属事业单位林业站）', '临西县人力资源和社会保障局'],
    ['临西县2019年部门预算公开说明（经县人大常务委员会）', '临西县人力资源和社会保障局'],
  ])('and no other bracket does: %s', (title, department) => {
    expect(identify(title)).toMatchObject({ department, place: '临西县' });
  });

  it.each([
    ['临西县2019年水利局部门预算公开说明', '临西县水利局'],
    ['临西县2019年度临西县水利局部门预算', '临西县水利局'],
    ['河口市2019年市场监督管理局单位预算公开', '河口市市场监督管理局'],
  ])('on both sides of the year, its place before it: %s', (title, department) => {
    expect(identify(title).department).toBe(department);
  });

  it.each(['临西县2019年政府部门预算公开', '临西县2019年县级部门预算公开'])('or a place alone: %s', (title) => {
    expect(identify(title)).toMatchObject({ place: '临西县', year: 2019 });
    expect(identify(title).department).not.toMatch(/政府|县级/u);
  });

  it('and keeps the prefecture before the year of a county behind it', () => {
    expect(identify('沧州市2019年运河区水务局部门预算')).toMatchObject({
      department: '运河区水务局',
      place: '沧州市运河区',
    });
  });

  // Who it is then stands in its tables.
  it.each(['全县各中心学校部门预算', '第二批乡镇预算公开', '各局委办预算公开', '全部乡镇部门预算'])(
    'but not many of them: %s',
    (name) => {
      expect(identify(`临西县2019年${name}`)).toMatchObject({
        department: '临西县人力资源和社会保障局',
        place: '临西县',
      });
    },
  );

  it.each(['2019年全县各中心学校部门预算', '全县各中心学校2019年部门预算', '全县2019年各乡镇卫生院部门预算'])(
    'nor is 全县 the name of a county: %s',
    (title) => {
      expect(identify(title)).toMatchObject({ department: '临西县人力资源和社会保障局', place: '临西县' });
    },
  );

  it.each([
    ['全椒县水利局2019年部门预算', '全椒县水利局', '全椒县'],
    ['全州县水利局2019年部门预算', '全州县水利局', '全州县'],
    ['滁州市全椒县水务局2019年部门预算', '滁州市全椒县水务局', '滁州市全椒县'],
    ['安徽省2019年全椒县水利局部门预算', '全椒县水利局', '安徽省全椒县'],
    ['全椒县2019年县水利局部门预算', '全椒县水利局', '全椒县'],
    ['江西省全南县2019年县教育局部门预算', '江西省全南县教育局', '江西省全南县'],
  ])('but a county can have a name that begins with 全: %s', (title, department, place) => {
    expect(identify(title)).toMatchObject({ department, place });
  });

  it.each(['全省各县水利局2019年部门预算', '全州各县水利局2019年部门预算', '各学区2019年部门预算'])(
    'nor what stands behind 全 and another level, or 各: %s',
    (title) => {
      expect(identify(title).place).toBe('临西县');
    },
  );

  it.each([
    ['临西县2019年县水利局部门预算', '临西县水利局'],
    ['河口市2019年市教育局部门预算', '河口市教育局'],
    ['河口市2019年市民政局部门预算', '河口市民政局'],
    ['河口市2019年市政府办公室部门预算', '河口市政府办公室'],
    ['河口市2019年市市场监督管理局部门预算', '河口市市场监督管理局'],
    ['河口市2019年市民中心部门预算', '河口市市民中心'],
    ['新华区2019年区块链管理局部门预算', '新华区区块链管理局'],
    ['临西县2019年县域经济发展局部门预算', '临西县县域经济发展局'],
    ['河口市2019年市政管理局部门预算', '河口市市政管理局'],
    ['新华区2019年区划地名办公室部门预算', '新华区区划地名办公室'],
  ])('and the level of its place, printed on both sides of the year, stands once: %s', (title, department) => {
    expect(identify(title).department).toBe(department);
  });

  it.each([
    ['临西县2019年沧州市水务局预算', '沧州市水务局', '沧州市', 1],
    ['临西县2019年大名县水务局部门预算', '大名县水务局', '大名县', 1],
    ['沧州市2019年运河区水务局部门预算', '运河区水务局', '沧州市运河区', 0],
    // One lies in the other, which their names do not tell.
    ['沧州市2019年任丘市水务局部门预算', '任丘市水务局', '任丘市', 1],
    ['河北省2019年沧州市水务局部门预算', '沧州市水务局', '河北省沧州市', 0],
    ['临西县2019年临西县水务局部门预算', '临西县水务局', '临西县', 0],
  ])('and another place before the year than its own is named and not added: %s', (title, department, place, count) => {
    const [, ...lines] = readSource('linxi-hrss-2019').split('\n');
    const { notices } = convertText([title, ...lines].join('\n')).disclosure;
    expect(identify(title)).toMatchObject({ department, place });
    const found = notices.filter(({ rule }) => rule === 'place-in-doubt');
    expect(found).toHaveLength(count);
    expect(found.every(({ message }) => message.includes('未必是同一个地方'))).toBe(true);
  });

  it('nor is 全 at the beginning of one name a sign of many', () => {
    expect(identify('临西县2019年全民健身中心部门预算').department).toBe('临西县全民健身中心');
  });
});
