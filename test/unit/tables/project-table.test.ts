import { describe, expect, it } from 'vitest';
import { listCells, listValue, readPerformance, readSource, readTable } from './project-reading.ts';

const header = '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据';

/** A project's table in the PDF dialect; `rows` stand between its name and its indicators. */
function listTable(rows: readonly string[], indicators: readonly string[] = [header]): string[] {
  return [
    '1、道路养护绩效目标表',
    '',
    '单位：万元',
    '',
    '项目编码\t13A\t\t项目名称\t道路养护\t\t',
    ...rows,
    ...indicators,
    '',
  ];
}

function readPlan(rows: readonly string[], budget = '40.00') {
  const [project] = readTable(
    listTable([
      `预算规模及资金用途\t预算数\t${budget}\t其中：财政资金\t${budget}\t其他资金\t`,
      ...rows,
      '绩效目标\t1. 养路\t\t\t\t\t',
    ]),
  ).projects;
  return [
    project?.plan_measure,
    project?.plan_march,
    project?.plan_june,
    project?.plan_october,
    project?.plan_december,
  ];
}

function readRows(...rows: string[]) {
  return readTable(listTable(['绩效目标\t1. 养路\t\t\t\t'], [header, ...rows]));
}

describe('a spending plan', () => {
  const label = '资金支出计 划（%）';

  it('holds percentages or amounts, whatever its label says', () => {
    const dates = `${label}\t3月底\t6月底\t10月底\t12月底\t\t`;
    expect(readPlan([dates, '\t10.00\t20.00\t30.00\t40.00\t\t'])).toEqual([
      'amount',
      '10.00',
      '20.00',
      '30.00',
      '40.00',
    ]);
    expect(readPlan([dates, '\t25\t50\t75\t100\t\t'])).toEqual(['percent', '25', '50', '75', '100']);
    expect(readPlan([dates, '\t\t60\t80\t\t\t'], '4023.1')).toEqual(['percent', '', '60', '80', '']);
    expect(readPlan([dates, '\t4.33\t8.65\t12.98\t\t\t'], '17.31')).toEqual(['amount', '4.33', '8.65', '12.98', '']);
    expect(readPlan([dates, '\t150\t300\t450\t600\t\t'], '')).toEqual(['amount', '150', '300', '450', '600']);
    expect(readPlan([dates, '\t\t\t\t\t\t'])).toEqual(['', '', '', '', '']);
  });

  it('has dates that slipped, ran together with their number, or stand beside it', () => {
    expect(readPlan([`${label}\t3月底\t\t6月底\t\t10月底\t`, '\t\t\t\t\t12月底\t', '\t\t\t\t\t40.00\t']).at(-1)).toBe(
      '40.00',
    );
    expect(readPlan([`${label}\t3月底 10\t6月底20\t10月底\t12 月底 40.00\t\t`]).slice(1)).toEqual([
      '10',
      '20',
      '',
      '40.00',
    ]);
    expect(readPlan([`${label}\t3月底\t10\t6月底\t20\t12月底\t40`]).slice(1)).toEqual(['10', '20', '', '40']);
    expect(readPlan([`${label} 3月底\t6月底\t\t\t\t\t`, '10\t20\t\t\t\t\t']).slice(1)).toEqual(['10', '20', '', '']);
  });

  it('has its numbers in the order of its dates, where as many stand a column further left', () => {
    const dates = `${label}\t3月底\t6月底\t10月底\t12月底\t\t`;
    expect(readPlan([dates, '25\t50\t75\t100\t\t\t']).slice(1)).toEqual(['25', '50', '75', '100']);
  });

  it('keeps a number to itself that no date claims, and says so', () => {
    const lines = listTable([
      `${label}\t\t6月底\t\t10月底\t\t`,
      '\t4.33\t8.65\t\t12.98\t\t',
      '绩效目标\t1. 养路\t\t\t\t\t',
    ]);
    const reading = readTable(lines);
    expect(reading.projects[0]).toMatchObject({ plan_march: '', plan_june: '8.65', plan_october: '12.98' });
    expect(reading.parts.projects.notices).toMatchObject([{ rule: 'plan-number-without-date', quote: '4.33' }]);
  });

  it('goes with the majority of its document where it does not tell', () => {
    const plan = (budget: string, values: string): string[] =>
      listTable([
        `预算规模及资金用途\t预算数\t${budget}\t其中：财政资金\t${budget}\t其他资金\t`,
        `${label}\t3月底\t6月底\t10月底\t12月底\t\t`,
        `\t${values.replaceAll(' ', '\t')}\t\t`,
      ]);
    const amounts = [...plan('40', '10 20 30 40'), ...plan('100', '25 50 75 100')];
    expect(readTable(amounts).projects.map((project) => project.plan_measure)).toEqual(['amount', 'amount']);
    const percentages = [...plan('40', '25 50 75 100'), ...plan('100', '25 50 75 100')];
    expect(readTable(percentages).projects.map((project) => project.plan_measure)).toEqual(['percent', 'percent']);
  });
});

describe('amounts of a project', () => {
  it('are in the unit of their table, else in that of most tables, else in that of the document', () => {
    const yuan = listTable(['预算规模及资金用途\t预算数\t142,600\t其中：财政资金\t142,600\t其他资金\t——']).map((text) =>
      text.replace('万元', '元'),
    );
    const [first] = readTable(yuan).projects;
    expect(first?.budget).toEqual({ cny: '142600.00', printed: '142,600', unit: '元' });
    expect(first?.other).toEqual({ cny: null, printed: '——', unit: '元' });
    const silent = yuan.filter((text) => !text.startsWith('单位'));
    const budget = (lines: string[]) => readTable(lines).projects.map((project) => project.budget?.cny);
    expect(budget([...yuan, ...silent])).toEqual(['142600.00', '142600.00']);
    expect(budget(silent)).toEqual(['1426000000.00']);
  });

  it('are kept as printed where words go on behind them', () => {
    const lines = listTable([
      '预算规模及资金用途\t预算数\t20万元，其中财政拨款15万元\t其中：财政资金\t15\t其他资金\t5',
    ]);
    const [project] = readTable(lines).projects;
    expect(project?.budget).toEqual({ cny: null, printed: '20万元，其中财政拨款15万元', unit: '万元' });
    expect([project?.fiscal?.cny, project?.other?.cny]).toEqual(['150000.00', '50000.00']);
  });

  it.each([
    ['单位：万元', '预算数（元）\t300000\t其中：财政资金\t25\t其他资金\t5'],
    ['单位：元', '预算数\t300000\t其中：财政资金（万元）\t25\t其他资金\t50000'],
  ])('are each in the unit of their own label, and else in that over the table: %s, %s', (stated, amounts) => {
    const { projects } = readTable([
      '1、档案整理绩效目标表',
      stated,
      '项目名称\t档案整理',
      amounts,
      '绩效目标\t1.整理档案。',
      '一级指标\t二级指标\t三级指标\t指标值',
      '产出指标\t数量指标\t整理卷数\t≥300卷',
    ]);
    expect(projects.map(({ budget, fiscal, other }) => [budget?.cny, fiscal?.cny, other?.cny])).toEqual([
      ['300000.00', '250000.00', '50000.00'],
    ]);
  });

  it('can have run together with their labels', () => {
    const rows = ['预算规模及资金用途\t预算数 14.26\t\t其中：财政 资金\t14.26\t其他资金\t0.5', '\t修路\t\t\t\t\t'];
    expect(readTable(listTable(rows)).projects[0]).toMatchObject({
      budget: { cny: '142600.00' },
      fiscal: { cny: '142600.00' },
      other: { cny: '5000.00' },
      purpose: '修路',
    });
  });
});

describe('rows of indicators', () => {
  it('may lack a column, or have one more', () => {
    const short = '一级指标\t二级指标\t三级指标\t指标值';
    const reading = readTable(listTable([], [short, '产出指标\t数量指标\t里程\t≥3公里', '\t质量指标\t合格率\t≥95%']));
    expect(listCells(reading.projects[0]?.indicators[1])).toEqual([
      '产出指标',
      '质量指标',
      '合格率',
      '',
      '',
      '≥95%',
      '',
    ]);
    const scored = '一级指标\t二级指标\t三级指标\t评（扣）分标准\t绩效指标描述\t符号\t值\t单位\t指标值确定依据'.replace(
      '符号\t值\t单位',
      '指标值\t\t',
    );
    const second = '\t\t\t\t\t符号\t值\t单位\t';
    const three = readTable(
      listTable([], [scored, second, '产出指标\t数量指标\t里程\t按里程\t里程\t≥\t1,200.5\t公里\t计划']),
    );
    expect(listCells(three.projects[0]?.indicators[0])).toEqual([
      '产出指标',
      '数量指标',
      '里程',
      '按里程',
      '里程',
      '≥1,200.5公里',
      '计划',
    ]);
    expect(listValue(three.projects[0]?.indicators[0])).toEqual(['≥', '1200.5', '公里', 'number']);
  });

  it('follow the latest header, with or without its filler column', () => {
    const reading = readRows(
      '产出指标\t数量指标\t里程\t里程\t≥3公里\t计划',
      '一级指标\t二级指标\t三级指标\t绩效指标描述\t\t指标值\t指标值确定依据',
      '\t质量指标\t合格率\t合格率\t\t≥95%\t计划',
      '\t时效指标\t工期\t工期\t12月底\t计划',
    );
    expect(reading.projects[0]?.indicators.map((row) => [row.level2, row.value_text, row.basis])).toEqual([
      ['数量指标', '≥3公里', '计划'],
      ['质量指标', '≥95%', '计划'],
      ['时效指标', '12月底', '计划'],
    ]);
  });

  it('have a blank 二级指标 where a new 一级指标 prints none', () => {
    const reading = readRows('产出指标\t数量指标\t里程\t里程\t≥3公里\t计划', '效益指标\t\t出行\t出行\t改善\t计划');
    expect(listCells(reading.projects[0]?.indicators[1])).toEqual(['效益指标', '', '出行', '', '出行', '改善', '计划']);
  });

  it('drop a leftover that completes nothing, with a notice', () => {
    const reading = readRows('产出指标\t数量指标\t里程\t里程\t≥3公里\t调查问卷', '', header, '\t\t\t\t\t号');
    expect(reading.projects[0]?.indicators.map((row) => row.basis)).toEqual(['调查问卷']);
    expect(reading.parts.projects.notices).toMatchObject([
      { rule: 'page-break-leftover', severity: 'notice', quote: '号', lines: [13] },
    ]);
  });

  it('stay unclaimed where their cells do not fit the header', () => {
    const cells = ['\t产出指标', '\t数量指标', '\t里程'];
    const lines = ['1、道路养护绩效目标表', ...header.split('\t').map((label) => `\t${label}`), '', ...cells];
    const reading = readTable(lines);
    expect(reading.projects[0]?.indicators).toEqual([]);
    expect(reading.unclaimed).toEqual([1, 11, 12, 13]);
  });

  it('need no header of their own where the table before had one', () => {
    const row = '产出指标\t数量指标\t里程\t里程\t≥3公里\t计划';
    const second = ['2、桥梁养护绩效目标表', '', '绩效目标\t1. 养桥\t\t\t\t', row, ''];
    const { projects } = readTable([...listTable([], [header, row]), ...second]);
    expect(projects.map((project) => project.indicators.length)).toEqual([1, 1]);
  });
});

describe('the beginning of a project', () => {
  it('is its row of code and name where the heading is missing', () => {
    const lines = readSource('yongqing-hrss-2024').filter((text) => !text.endsWith('绩效目标表'));
    const { projects } = readPerformance(lines);
    expect(projects).toHaveLength(30);
    expect(projects[0]?.name).toBe('廊财金【2022】34号关于提前下达中央2023年普惠金融发展专项资金预算的通知');
    expect(projects.map((project) => project.budget?.unit)).toEqual(Array.from({ length: 30 }, () => '万元'));
  });

  it('is a numbered line without 绩效目标表 where a table follows at once', () => {
    const lines = readSource('yongqing-hrss-2024').map((text) => text.replace(/绩效目标表$/u, ''));
    expect(readPerformance(lines).projects.map((project) => project.line)).toContain(1159);
    expect(readPerformance(lines).projects).toHaveLength(30);
  });

  it('cannot be guessed where neither is printed: the table is left unread, with a warning', () => {
    const lines = readSource('dacheng-hrss-2021').map((text) => (text.startsWith('5、涉核') ? '' : text));
    const { projects, parts, unclaimed } = readPerformance(lines);
    expect(projects).toHaveLength(31);
    expect(projects[3]).toMatchObject({ name: '个人缴费补贴-县级补贴', line_end: 507 });
    expect(projects[3]?.indicators).toHaveLength(8);
    expect(parts.projects.notices).toMatchObject([{ rule: 'project-without-name', severity: 'warning', lines: [517] }]);
    expect(unclaimed).toContain(529);
  });

  it('is no title over all projects', () => {
    const lines = ['部门项目绩效目标表', '', ...listTable([])];
    expect(readTable(lines).projects.map((project) => project.name)).toEqual(['道路养护']);
  });

  it('keeps a name that looks like markup as text', () => {
    const name = '<img src=x onerror=alert(1)>';
    const lines = readSource('dacheng-hrss-2021').map((text) => text.replace('安监经费', name));
    expect(readPerformance(lines).projects[5]?.name).toBe(name);
  });
});
