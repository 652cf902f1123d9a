import { describe, expect, it } from 'vitest';
import { readFinalStatements } from '../../../src/convert/narrative/final-accounts/statement.ts';
import { readPassages } from '../../../src/convert/narrative/passage.ts';

/** What a sentence of the final accounts of 2023 states: key or null, number with its sign and unit, phase where it was not spent. */
function state(sentence: string): string[] {
  return readPassages([{ type: 'paragraph', line: 1, text: sentence }])
    .flatMap((passage) => readFinalStatements(passage, { fund: null, isGeneral: false, year: 2023 }))
    .map(({ key, quantity: { printed, unit }, sign, phase }) =>
      [key, `${sign < 0 ? '-' : ''}${printed}${unit}`, ...(phase === 'final-accounts' ? [] : [phase])].join(' '),
    );
}

const reception = 'three-public.reception';
const overseas = 'three-public.overseas';
const operation = 'three-public.vehicles.operation';
const purchase = 'three-public.vehicles.purchase';

describe('amounts that 分别 shares out among names of final accounts', () => {
  it.each<[string, string[]]>([
    ['公务接待费、公务用车运行维护费支出分别为2万元、3万元。', [`${reception} 2万元`, `${operation} 3万元`]],
    ['因公出国（境）费和公务接待费分别为2、3万元。', [`${overseas} 2万元`, `${reception} 3万元`]],
    ['2023年度公务接待费、因公出国（境）费分别是4万元和1万元。', [`${reception} 4万元`, `${overseas} 1万元`]],
    ['公务用车购置费和公务用车运行维护费分别为20万元、3万元。', [`${purchase} 20万元`, `${operation} 3万元`]],
    [
      '卫生健康支出、社会保障和就业支出分别为5万元、6万元。',
      ['expenditure.function.part 5万元', 'expenditure.function.part 6万元'],
    ],
    [
      '公务接待费、公务用车运行维护费年初预算分别为4万元、5万元，支出决算分别为2万元、3万元。',
      [`${reception} 4万元 budget`, `${operation} 5万元 budget`, `${reception} 2万元`, `${operation} 3万元`],
    ],
    [
      '公务接待费、公务用车运行维护费支出比上年分别减少1万元、增加2万元，下降10%。',
      ['three-public.change.reception -1万元', 'three-public.change.vehicles.operation 2万元', ' -10%'],
    ],
    [
      '公务接待费、公务用车运行维护费分别为2万元、3万元，分别较上年减少1万元、2万元。',
      [
        `${reception} 2万元`,
        `${operation} 3万元`,
        'three-public.change.reception -1万元',
        'three-public.change.vehicles.operation -2万元',
      ],
    ],
  ])('are theirs in their order: %s', (sentence, expected) => {
    expect(state(sentence)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['公务接待费、公务用车运行维护费分别为1万元、2万元、3万元。', [' 1万元', ' 2万元', ' 3万元']],
    ['公务接待费、公务用车运行维护费分别为2万元。', [' 2万元']],
    ['公务接待费、办公费分别为1万元、2万元。', [' 1万元', ' 2万元']],
    ['2023年收入、支出总计分别为90万元和80万元。', [' 90万元', ' 80万元']],
    ['2023年、2022年支出合计分别为80万元、70万元。', [' 80万元', ' 70万元']],
    ['2023年支出合计与2022年分别为80万元、70万元。', [' 80万元', ' 70万元']],
    ['2023年公务接待费、2022年因公出国（境）费分别为2万元、3万元。', [' 2万元', ' 3万元']],
    ['2022年公务接待费、因公出国（境）费分别为2万元、3万元。', [' 2万元', ' 3万元']],
    ['基本支出中人员经费和公用经费分别为50万元、10万元。', [' 50万元', ' 10万元']],
  ])('are figures of nobody where names, years and amounts do not go together: %s', (sentence, expected) => {
    expect(state(sentence)).toEqual(expected);
  });

  it('are of this year where they say so, and then of another', () => {
    expect(state('2023年公务接待费、公务用车运行维护费分别为2万元、3万元，2022年分别为4万元、5万元。')).toEqual([
      `${reception} 2万元`,
      `${operation} 3万元`,
      ' 4万元',
      ' 5万元',
    ]);
  });

  it('leave open what one change after them is of, up to the next name', () => {
    expect(
      state(
        '公务接待费、公务用车购置费支出分别为2万元、3万元，比上年减少1万元，公务用车运行维护费支出4万元，比上年增加1万元。',
      ),
    ).toEqual([
      `${reception} 2万元`,
      `${purchase} 3万元`,
      ' -1万元',
      `${operation} 4万元`,
      'three-public.change.vehicles.operation 1万元',
    ]);
  });
});

describe('an amount that 均 or 各 gives to several names of final accounts', () => {
  it.each<[string, string[]]>([
    ['因公出国（境）费、公务接待费均为0万元，与上年持平。', [`${overseas} 0万元`, `${reception} 0万元`]],
    ['因公出国（境）费和公务接待费各2万元，比上年减少1万元。', [`${overseas} 2万元`, `${reception} 2万元`, ' -1万元']],
    ['因公出国（境）费，公务接待费均为0万元。', [`${overseas} 0万元`, `${reception} 0万元`]],
    [
      '其中：因公出国（境）费、公务用车购置费，公务接待费均为0万元。',
      [`${overseas} 0万元`, `${purchase} 0万元`, `${reception} 0万元`],
    ],
    [
      '因公出国（境）费、公务用车购置费和公务用车运行维护费均为0万元。',
      [`${overseas} 0万元`, `${purchase} 0万元`, `${operation} 0万元`],
    ],
    ['公务用车购置费、公务用车运行维护费均为2万元。', [`${purchase} 2万元`, `${operation} 2万元`]],
    [
      '因公出国（境）费、公务接待费均较上年减少1万元。',
      ['three-public.change.overseas -1万元', 'three-public.change.reception -1万元'],
    ],
    [
      '“三公”经费支出中，因公出国（境）费、公务用车购置及运行维护费均为0万元。',
      [`${overseas} 0万元`, 'three-public.vehicles 0万元'],
    ],
    ['本年收入、支出合计均为90万元。', ['income.total 90万元', 'expenditure.total 90万元']],
    ['公务接待费、培训费均为1万元。', [' 1万元', `${reception} 1万元`]],
  ])('is that of each: %s', (sentence, expected) => {
    expect(state(sentence)).toEqual(expected);
  });

  it('is that of a name which holds the marks itself', () => {
    expect(state('收、支总计均为100万元。')).toEqual(['arrangement.total 100万元']);
    expect(state('财政拨款收入、支出总计均为80万元。')).toEqual(['fiscal-appropriation.total 80万元']);
    expect(state('收入总计和支出总计均为100万元。')).toEqual(['arrangement.total 100万元']);
    expect(state('与2022年度相比，收、支总计各增加10万元，增长11%。')).toEqual([
      'change.total 10万元',
      'change.total.percent 11%',
    ]);
  });

  it("is nobody's where a name is not known, or two names can be one", () => {
    expect(state('公务接待费、办公费均为1万元。')).toEqual([' 1万元']);
    expect(state('因公出国（境）费、公务用车购置费和公务用车运行维护费均为2万元。')).toEqual([' 2万元']);
  });

  it('is no total of the department behind the name of one source of money', () => {
    expect(state('政府性基金预算财政拨款收入、本年支出均为0万元。')).toEqual([
      ' 0万元',
      'income.government-fund 0万元',
    ]);
    expect(state('公务接待费2万元，人均0.01万元。')).toEqual([`${reception} 2万元`]);
  });
});

describe('names of final accounts that commas part', () => {
  it.each<[string, string[]]>([
    ['2023年因公出国（境）费，公务接待费均为0万元。', [`${overseas} 0万元`, `${reception} 0万元`]],
    ['公务用车运行维护费，公务接待费年初预算均为2万元。', [`${operation} 2万元 budget`, `${reception} 2万元 budget`]],
    ['上年因公出国（境）费，本年公务接待费均为0万元。', [`${reception} 0万元`]],
    ['上年公务接待费，本年因公出国（境）费各2万元。', [`${overseas} 2万元`]],
    ['公务用车运行维护费年初预算，公务接待费支出决算均为2万元。', [`${reception} 2万元`]],
    ['公务用车运行维护费年初预算，公务接待费均为2万元。', [' 2万元']],
    ['所属学校情况：本年收入，本年支出均为20万元。', [' 20万元']],
    ['本部门及所属单位因公出国（境）费，公务接待费均为0万元。', [`${overseas} 0万元`, `${reception} 0万元`]],
    ['2022年，本年收入，本年支出均为20万元。', [' 20万元']],
  ])(
    'have one amount where the year, the phase and the unit of the first are those of all: %s',
    (sentence, expected) => {
      expect(state(sentence)).toEqual(expected);
    },
  );
});

describe('合计 behind parts of final accounts', () => {
  it.each<[string, string[]]>([
    [
      '基本支出70万元，项目支出50万元，合计120万元。',
      ['expenditure.basic 70万元', 'expenditure.project 50万元', ' 120万元'],
    ],
    [
      '基本支出70万元，其中：人员经费50万元，公用经费20万元，合计70万元。',
      ['expenditure.basic 70万元', 'expenditure.personnel 50万元', 'expenditure.public 20万元', ' 70万元'],
    ],
    [
      '公务接待费3万元，公务用车运行维护费7万元，共计10万元，比上年减少2万元。',
      [`${reception} 3万元`, `${operation} 7万元`, ' 10万元', ' -2万元'],
    ],
  ])('is no second amount of the last: %s', (sentence, expected) => {
    expect(state(sentence)).toEqual(expected);
  });
});
