import { describe, expect, it } from 'vitest';
import { listCells, listValue, readPerformance, readSource } from './project-reading.ts';

const yongqing = readPerformance(readSource('yongqing-hrss-2024'));
const dacheng = readPerformance(readSource('dacheng-hrss-2021'));
const nandagang = readPerformance(readSource('nandagang-lss-2020'));
const rows = (reading: typeof yongqing) => reading.projects.flatMap((project) => project.indicators);
const at = (reading: typeof yongqing, line: number) => rows(reading).find((indicator) => indicator.line === line);

/** Line; level 1, level 2, level 3, scoring, description, value, basis as printed; operator, number, unit, kind. */
const yongqingRows: [number, string[], (string | null)[]][] = [
  [
    604,
    ['产出指标', '成本指标', '总成本', '', '总成本', '≤147.14万元', '廊财金【2022】36号'],
    ['≤', '147.14', '万元', 'number'],
  ],
  [
    605,
    ['效益指标', '社会效益指标', '促进就业，创业', '', '促进就业，创业', '服务', '廊财金【2022】36号'],
    ['', null, '', 'text'],
  ],
  [
    608,
    ['满意度指标', '服务对象满意度指标', '群众满意度', '', '群众满意度', '≥95%', '调查问卷'],
    ['≥', '95', '%', 'number'],
  ],
  [
    662,
    ['满意度指标', '服务对象满意度指标', '群众满意度', '', '群众满意度', '≥95%', '永财金【2023】16号'],
    ['≥', '95', '%', 'number'],
  ],
  [
    740,
    ['产出指标', '时效指标', '项目完成及时率', '', '项目完成时间12月底', '12月底', '廊财社【2023】116号'],
    ['', null, '', 'date'],
  ],
  [
    797,
    ['效益指标', '社会效益指标', '城乡居民政策知晓率', '', '政策宣传普及', '≥95%', '冀人社规【2019】2号'],
    ['≥', '95', '%', 'number'],
  ],
  [
    801,
    ['满意度指标', '服务对象满意度指标', '城乡参保对象满意度', '', '参保人员满意度', '≥95%', '调查问卷'],
    ['≥', '95', '%', 'number'],
  ],
  [
    876,
    ['效益指标', '经济效益指标', '城乡居民政策知晓率', '', '政策宣传普及', '≥95百分比', '冀人社规【2019】2号'],
    ['≥', '95', '%', 'number'],
  ],
  [
    879,
    ['效益指标', '社会效益指标', '基础养老金水平', '', '月人均基础养老金水平', '≥155 元', '冀人社规【2019】2号'],
    ['≥', '155', '元', 'number'],
  ],
  [
    880,
    [
      '满意度指标',
      '服务对象满意度指标',
      '服务对象满意度指标',
      '',
      '参保人员满意度',
      '≥95 百分比',
      '冀人社规【2019】2号',
    ],
    ['≥', '95', '%', 'number'],
  ],
  [
    895,
    ['产出指标', '时效指标', '项目完成时间', '', '反映项目完成时间', '按照规定时间内完成', '永人社（2017）29号'],
    ['', null, '', 'text'],
  ],
  [
    900,
    ['满意度指标', '服务对象满意度指标', '人民群众满意度', '', '人民群众满意度', '≥95%', '永人社 (2017) 29 号'],
    ['≥', '95', '%', 'number'],
  ],
  [
    1002,
    ['产出指标', '成本指标', '人均发放标准', '', '人均发放标准', '根据每人实际情况而定', '永人社（2017）29号'],
    ['', null, '', 'text'],
  ],
  [
    1027,
    ['满意度指标', '服务对象满意度指标', '城乡参保对象满意度', '', '参保人员满意度', '≥95%', '冀人社规【2019】2号'],
    ['≥', '95', '%', 'number'],
  ],
  [
    1082,
    [
      '产出指标',
      '成本指标',
      '项目成本控制',
      '',
      '项目经费支出是否按照具体文件规定控制成本不超标',
      '≤9001084元',
      '工作要求',
    ],
    ['≤', '9001084', '元', 'number'],
  ],
  [
    1117,
    ['产出指标', '时效指标', '完成时效', '', '项目完成时间 12 月底', '12 月底', '永人社【2022】26号'],
    ['', null, '', 'date'],
  ],
];

const dachengRows: [number, string[], (string | null)[]][] = [
  [
    365,
    ['效益指标', '社会效益指标', '贫困劳动力稳定就业率', '', '贫困劳动力实现稳定就业率', '≥95%', '社会调查'],
    ['≥', '95', '%', 'number'],
  ],
  [
    602,
    ['产出指标', '数量指标', '印刷宣传彩页', '', '印刷宣传彩页数量', '10000份', '统计结果'],
    ['', '10000', '份', 'number'],
  ],
  [
    623,
    ['产出指标', '成本指标', '成本控制', '', '成本控制在预算额度内', '0.5万', '统计结果'],
    ['', '0.5', '万', 'number'],
  ],
  [688, ['产出指标', '成本指标', '服务年限', '', '根据工作量', '1年', '工作计划'], ['', '1', '年', 'number']],
  [
    895,
    [
      '产出指标',
      '成本指标',
      '社会保险补贴人均标准',
      '',
      '社会保险补贴人均标准',
      '原则上不超过社会保险实际缴费额的2/3',
      '根据冀财规【2018】21号文件',
    ],
    ['', null, '', 'text'],
  ],
  [
    913,
    ['效益指标', '社会效益指标', '发生重大群体事件', '', '因就业问题发生重大群体性事件', '不发生', '社会调查'],
    ['', null, '', 'text'],
  ],
  [
    920,
    ['满意度指标', '服务对象满意度指标', '就业服务满意度', '', '反映就业服务满意度', '≥96%', '社会调查'],
    ['≥', '96', '%', 'number'],
  ],
  [
    1267,
    ['产出指标', '数量指标', '资料印刷份数', '', '就业创业宣传资料印刷份数', '≥60000份', '工作安排'],
    ['≥', '60000', '份', 'number'],
  ],
  [
    1302,
    ['效益指标', '社会效益指标', '把就业创业政策宣传率', '', '就业创业政策宣传社会知晓率', '≥95%', '工作计划'],
    ['≥', '95', '%', 'number'],
  ],
  [
    1310,
    [
      '满意度指标',
      '服务对象满意度指标',
      '对公共就业服务的满意度',
      '',
      '群众对公共就业服务的满意度',
      '≥95%',
      '工作计划',
    ],
    ['≥', '95', '%', 'number'],
  ],
  [
    1702,
    ['产出指标', '成本指标', '社会保险补贴人均标准', '', '社会保险补贴人均标准', '≤66%', '根据冀财规【2018】21号文件'],
    ['≤', '66', '%', 'number'],
  ],
  [
    1878,
    ['效益指标', '可持续影响指标', '待遇的稳定性', '', '长期稳定，足额发放', '≥90%', ''],
    ['≥', '90', '%', 'number'],
  ],
  [
    2147,
    ['产出指标', '时效指标', '日常工作完成效率', '', '工作完成率', '≥95％', '通过测算'],
    ['≥', '95', '%', 'number'],
  ],
];

const nandagangRows: [number, string[], (string | null)[]][] = [
  [
    138,
    ['产出指标', '数量指标', '基金征缴完成率及发放率', '', '做到应缴尽缴、应发尽发', '=100百分比', '按规定完成'],
    ['=', '100', '%', 'number'],
  ],
  [
    173,
    [
      '效果指标',
      '可持续影响指标',
      '按时完成待遇发放，保障人们生活',
      '',
      '应缴尽缴、应发尽发，维护社会稳定',
      '≥95百分比',
      '计划标准',
    ],
    ['≥', '95', '%', 'number'],
  ],
  [
    423,
    ['产出指标', '质量指标', '招聘活动落实情况', '', '招聘项目落实比例', '≥95百分比', '历史标准'],
    ['≥', '95', '%', 'number'],
  ],
  [
    620,
    ['产出指标', '质量指标', '就业人员稳定率', '', '已就业人员在岗年限', '≥1年', '计划标准'],
    ['≥', '1', '年', 'number'],
  ],
];

describe('the indicators of projects', () => {
  it.each(yongqingRows)('line %i of yongqing is read cell by cell', (line, cells, value) => {
    expect(listCells(at(yongqing, line))).toEqual(cells);
    expect(listValue(at(yongqing, line))).toEqual(value);
  });

  it.each(dachengRows)('line %i of dacheng is read cell by cell', (line, cells, value) => {
    expect(listCells(at(dacheng, line))).toEqual(cells);
    expect(listValue(at(dacheng, line))).toEqual(value);
  });

  it.each(nandagangRows)('line %i of nandagang is read cell by cell', (line, cells, value) => {
    expect(listCells(at(nandagang, line))).toEqual(cells);
    expect(listValue(at(nandagang, line))).toEqual(value);
  });

  it('have their levels filled down everywhere', () => {
    for (const reading of [yongqing, dacheng, nandagang]) {
      const blank = rows(reading).filter((indicator) => indicator.level1 === '' || indicator.level2 === '');
      expect(blank).toEqual([]);
      const level1 = new Set(rows(reading).map((indicator) => indicator.level1));
      expect([...level1].filter((label) => !/^(产出|效益|效果|满意度)指标$/u.test(label))).toEqual([]);
    }
  });

  it('stand on the lines of their tables', () => {
    expect(yongqing.projects[0]?.indicators.map((indicator) => indicator.line)).toEqual([601, 602, 603, 604, 605, 608]);
    expect(yongqing.projects[14]?.indicators.map((indicator) => indicator.line)).toEqual([
      872, 873, 874, 875, 876, 879, 880,
    ]);
    expect(dacheng.projects[15]?.indicators.map((indicator) => indicator.line)).toEqual([
      1340, 1347, 1354, 1361, 1368, 1375,
    ]);
  });
});
