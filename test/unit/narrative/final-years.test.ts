import { describe, expect, it } from 'vitest';
import { readFinalStatements } from '../../../src/convert/narrative/final-accounts/statement.ts';
import { readPassages } from '../../../src/convert/narrative/passage.ts';

/** What a sentence of the final accounts of 2023 states: key, number with its sign, phase where it was not spent. */
function state(sentence: string): string[] {
  return readPassages([{ type: 'paragraph', line: 1, text: sentence }])
    .flatMap((passage) => readFinalStatements(passage, { fund: null, isGeneral: false, year: 2023 }))
    .filter(({ key }) => key !== null)
    .map(({ key, quantity, sign, phase }) =>
      [key, `${sign < 0 ? '-' : ''}${quantity.printed}`, ...(phase === 'final-accounts' ? [] : [phase])].join(' '),
    );
}

describe('the year that sentences of final accounts speak of', () => {
  it('is another where they say so, and what they state then is no figure of this one', () => {
    expect(
      state('2023年度支出合计90万元，其中：基本支出60万元。2022年度支出合计80万元，其中：基本支出55万元。'),
    ).toEqual(['expenditure.total 90', 'expenditure.basic 60']);
    expect(state('本单位本年收入合计33.5万元，上年收入35.2万元。')).toEqual(['income.total 33.5']);
  });

  it('holds for the parts and for the sentences after it, until another is named', () => {
    expect(
      state(
        '2024年“三公”经费预算共计9万元，其中：公务接待费4万元。公务用车运行维护费较上年增加1万元。2023年公务接待费支出3万元。',
      ),
    ).toEqual(['three-public.reception 3']);
  });

  it('ends with the bracket it stands in', () => {
    expect(state('2023年支出合计50万元（2022年决算数为45万元），其中：项目支出20万元。')).toEqual([
      'expenditure.total 50',
      'expenditure.project 20',
    ]);
  });

  it('is not the one that balances come from, that a reason names, or that money was left for', () => {
    expect(
      state(
        '本年收入合计30万元，上年结转和结余4万元。本年支出合计（2020年口径）31万元，比上年增加2万元，原因是2021年的欠款付清，结转到2024年的减少。其中：基本支出20万元。',
      ),
    ).toEqual([
      'income.total 30',
      'income.carryover 4',
      'expenditure.total 31',
      'change.part 2',
      'expenditure.basic 20',
    ]);
  });
});

describe('a change in final accounts', () => {
  it('is one against the year before, not against a year further back or the budget of the year itself', () => {
    expect(
      state(
        '“三公”经费支出决算为6.2万元，比上年决算数增加3.1万元；比2019年（疫情前）决算数减少2.4万元。公务接待费支出决算为2万元，比2023年年初预算数减少1万元，比2022年度减少0.5万元。',
      ),
    ).toEqual([
      'three-public.total 6.2',
      'three-public.change 3.1',
      'three-public.reception 2',
      'three-public.change.reception -0.5',
    ]);
    expect(state('公务接待费支出2万元，比上年预算数减少1万元。')).toEqual(['three-public.reception 2']);
  });

  it('goes on in the sentence that divides it', () => {
    expect(state('“三公”经费支出决算数比上年减少450.5元，下降3%。其中：公务接待费支出决算减少450.5元。')).toEqual([
      'three-public.change -450.5',
      'three-public.change.reception -450.5',
    ]);
    expect(state('“三公”经费支出决算数比年初预算减少4元。其中：公务接待费支出决算减少4元。')).toEqual([]);
  });

  it('leaves open whether something fell by an amount or to it', () => {
    expect(state('公务接待费支出决算比上年减少为0.3万元，公务用车运行维护费减少0.2万元。')).toEqual([
      'three-public.change.vehicles.operation -0.2',
    ]);
  });

  it('is of the last year too where its amount stands before it', () => {
    expect(state('“三公”经费支出31万元，比上年累计支出33万元减少2万元。')).toEqual([
      'three-public.total 31',
      'three-public.previous-year 33',
      'three-public.change -2',
    ]);
  });
});

describe('a name in final accounts', () => {
  it('of another clause is not that of an amount whose own clause names something unknown', () => {
    expect(state('因公出国（境）费没有，原因是厉行节约；车辆租赁支出25万元，比上年下降3万元。')).toEqual([]);
    expect(state('项目支出8万元。单位往来结余1万元，与上年相比，增加1万元。')).toEqual(['expenditure.project 8']);
  });

  it('is 公务用车及运行费 or 公车 as well', () => {
    expect(state('公务用车及运行维护费支出25万元，其中：公车购置费10万元，公车运行费15万元。')).toEqual([
      'three-public.vehicles 25',
      'three-public.vehicles.purchase 10',
      'three-public.vehicles.operation 15',
    ]);
  });

  it('of a function has parts of its code before 类, 款 and 项 in some provinces', () => {
    expect(
      state('卫生健康支出（210类）行政事业单位医疗（11款）行政单位医疗（01项）年初预算为9万元，支出决算为8万元。'),
    ).toEqual(['expenditure.function.part 9 budget', 'expenditure.function.part 8']);
  });

  it('of several things is no figure with the first of the numbers that share a unit', () => {
    expect(state('2023年度收、支总计各是125.49，143.91万元，比上年各减少67.86，70.97万元。')).toEqual([]);
  });
});

describe('what was budgeted, in final accounts', () => {
  it('has parts that were budgeted, unless their words say that they were spent', () => {
    expect(
      state('“三公”经费财政拨款预算20万元，其中：公务接待费5万元，公务用车购置费15万元。公务接待费支出4万元。'),
    ).toEqual([
      'three-public.total 20 budget',
      'three-public.reception 5 budget',
      'three-public.vehicles.purchase 15 budget',
      'three-public.reception 4',
    ]);
    expect(state('“三公”经费预算20万元中，公务接待费实际支出5万元。')).toEqual([
      'three-public.total 20 budget',
      'three-public.reception 5',
    ]);
  });

  it('leaves open of what the parts are after both were stated', () => {
    expect(state('“三公”经费决算18万元，年初预算20万元，其中：公务接待费5万元。')).toEqual([
      'three-public.total 18',
      'three-public.total 20 budget',
    ]);
  });

  it('stands within its rate of completion', () => {
    expect(
      state('“三公”经费支出决算为6万元，完成全年预算8万元的75%，其中：公务接待费支出2万元，完成预算4万元的50%。'),
    ).toEqual([
      'three-public.total 6',
      'three-public.total 8 adjusted-budget',
      'completion.percent 75',
      'three-public.reception 2',
      'three-public.reception 4 budget',
      'completion.percent 50',
    ]);
  });
});

describe('a year named beside the figures of this one', () => {
  const overseas = 'three-public.overseas 0';
  const vehicles = 'three-public.vehicles.operation 3';
  const reception = 'three-public.reception 2';
  it.each([
    ['上年收入合计35.2万元，本年收入合计33.5万元，本年支出合计30万元。', ['income.total 33.5', 'expenditure.total 30']],
    ['上年支出合计45万元，今年支出合计50万元。', ['expenditure.total 50']],
    [
      '2022年公务接待费支出1万元，本年公务接待费支出2万元，比上年增加1万元。',
      [reception, 'three-public.change.reception 1'],
    ],
  ])('ends where this one is spoken of: %s', (sentence, stated) => {
    expect(state(sentence)).toEqual(stated);
  });

  it('goes on in the parts of its amount within a bracket, and not behind it', () => {
    expect(state('“三公”经费支出6万元（2022年7万元，其中：公务接待费3万元），其中：公务接待费支出2万元。')).toEqual([
      'three-public.total 6',
      reception,
    ]);
  });

  it('goes on in the parts that 本年 names', () => {
    expect(state('2022年度收入总计100万元，其中：本年收入合计90万元。')).toEqual([]);
  });

  it.each([
    [
      '因公出国（境）费支出0万元，上年度无此项支出。公务用车运行维护费支出3万元，比上年减少1万元。公务接待费支出2万元，完成预算的80%。',
      [overseas, vehicles, 'three-public.change.vehicles.operation -1', reception, 'completion.percent 80'],
    ],
    ['因公出国（境）费支出0万元，2022年未发生此项支出。公务接待费支出2万元。', [overseas, reception]],
    ['公务接待费支出2万元，2022年公务接待费支出1万元。公务用车运行维护费支出3万元。', [reception, vehicles]],
    [
      '公务接待费支出2万元，上年为3万元，同比减少1万元；公务用车运行维护费支出3万元。',
      [reception, 'three-public.change.reception -1', vehicles],
    ],
    ['公务接待费支出2万元，上年同期3万元；公务用车运行维护费支出3万元。', [reception, vehicles]],
    ['“三公”经费支出6万元，上年7万元，其中：公务接待费支出2万元。', ['three-public.total 6', reception]],
    ['公务接待费支出2万元，上年支出3万元；公务用车运行维护费支出3万元。', [reception, vehicles]],
  ])('ends with its sentence, or with the amount it stands before: %s', (sentence, stated) => {
    expect(state(sentence)).toEqual(stated);
  });

  it.each([
    ['支出合计50万元，其中用于2022年项目尾款5万元，基本支出30万元。', ['expenditure.total 50', 'expenditure.basic 30']],
    [
      '补发2022年度绩效奖金5万元；人员经费20万元，公用经费10万元。',
      ['expenditure.personnel 20', 'expenditure.public 10'],
    ],
    ['支出合计50万元，其中：2022年结转项目5万元，基本支出30万元。', ['expenditure.total 50', 'expenditure.basic 30']],
    ['因2022年疫情影响，公务接待费2万元。', [reception]],
    ['本单位2019年由两局合并组建，支出合计50万元。', ['expenditure.total 50']],
    ['根据2024年决算公开要求，支出合计50万元。', ['expenditure.total 50']],
  ])('says nothing of others where it is named in passing: %s', (sentence, stated) => {
    expect(state(sentence)).toEqual(stated);
  });

  it.each([
    '2022年度支出合计80万元，基本支出60万元；项目支出20万元。',
    '2022年，支出合计80万元，基本支出60万元。',
    '2022年支出情况：基本支出60万元，项目支出20万元。',
    '上年收入1306万元，支出1300万元。',
    '2022年度支出合计80万元。其中：基本支出60万元。',
    '2024年“三公”经费情况：2024年预算为9万元，其中：公务接待费4万元。',
  ])('holds for what its sentence goes on to state: %s', (sentence) => {
    expect(state(sentence)).toEqual([]);
  });

  it.each([
    ['公务接待费支出2万元，与本部门2022年度相比，减少1万元。', -1],
    ['公务接待费支出2万元，较我单位上年减少1万元。', -1],
    ['公务接待费支出2万元，较本单位2022年决算数增加1万元。', 1],
    ['公务接待费支出2万元，在上年度基础上减少1万元。', -1],
  ])('can have words between it and what measures against it: %s', (sentence, change) => {
    expect(state(sentence)).toEqual([reception, `three-public.change.reception ${String(change)}`]);
  });

  it('is one further back behind such words as well', () => {
    expect(
      state('公务接待费支出2万元，比疫情前的2019年减少4万元，较本单位年初预算减少1万元；公务用车运行维护费支出3万元。'),
    ).toEqual([reception, vehicles]);
    expect(state('公务接待费支出2万元，较本单位2022年决算数3万元减少1万元。')).toEqual([
      reception,
      'three-public.change.reception -1',
    ]);
  });
});

describe('当年', () => {
  it('is the year whose number stands before it, and this one beside 上年', () => {
    expect(state('2022年度支出合计80万元，当年基本支出60万元。2023年度支出合计90万元，当年基本支出65万元。')).toEqual([
      'expenditure.total 90',
      'expenditure.basic 65',
    ]);
    expect(state('2022年“三公”经费支出8万元，当年公务接待费支出3万元，今年“三公”经费支出6万元。')).toEqual([
      'three-public.total 6',
    ]);
    expect(state('上年收入合计35万元，当年收入合计33万元。')).toEqual(['income.total 33']);
  });
});

describe('a budget in a bracket', () => {
  it('is no whole of the parts after it', () => {
    expect(state('“三公”经费支出决算6万元（年初预算8万元），其中：公务接待费支出2万元。')).toEqual([
      'three-public.total 6',
      'three-public.total 8 budget',
      'three-public.reception 2',
    ]);
  });

  it('leaves open of what the parts are where the bracket has what was spent', () => {
    expect(state('“三公”经费年初预算8万元（支出决算6万元），其中：公务接待费2万元。')).toEqual([
      'three-public.total 8 budget',
      'three-public.total 6',
    ]);
  });
});
