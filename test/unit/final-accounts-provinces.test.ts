import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../src/convert/index.ts';

/** The narrative of final accounts with sections of the given titles and lines. */
function convert(...sections: readonly (readonly [title: string, ...lines: string[]])[]) {
  const numerals = '二三四五六七八九十';
  const text = [
    '云溪县水务局2023年度部门决算',
    '第一部分 部门概况',
    '一、主要职能',
    '负责全县水资源管理。',
    '第三部分 2023年度部门决算情况说明',
    '一、收入支出决算总体情况说明',
    '见收入支出决算总表。',
    ...sections.flatMap(([title, ...lines], at) => [`${numerals[at] ?? ''}、${title}`, ...lines]),
    '第四部分 名词解释',
    '一、财政拨款收入：指本级财政拨付的资金。',
  ].join('\n');
  return convertDocument({ id: 'x', file: 'x.txt', bytes: Buffer.from(text), facts: {} }).disclosure;
}

/** What one section states: key, amount or rate with its sign, phase where it was not spent. */
function state(title: string, ...lines: string[]): string[] {
  return convert([title, ...lines]).figures.map(({ figure, amount_cny, percent, phase }) =>
    [figure, amount_cny ?? percent, ...(phase === 'final-accounts' ? [] : [phase])].join(' '),
  );
}

describe('final accounts of other provinces', () => {
  it('say in a bracket who pays for a matter, which is no total of the accounts, and go on about the matter after it', () => {
    const paid = '（其中：一般公共预算支出18.2万元；政府性基金预算支出0万元；国有资本经营预算支出0万元）';
    expect(
      state(
        '财政拨款“三公”经费、会议费和培训费支出决算情况说明',
        `公务用车购置及运行维护费支出预算20万元（其中：一般公共预算支出20万元），支出决算18.2万元${paid}，完成调整后预算的91%。`,
        `2023年度财政拨款会议费支出预算5万元（其中：一般公共预算支出5万元），支出决算3.2万元${paid}，完成调整后预算的64%。`,
      ),
    ).toEqual(['three-public.vehicles 200000.00 budget', 'three-public.vehicles 182000.00', 'completion.percent 91']);
    expect(
      state(
        '机关运行经费支出决算情况说明',
        '2023年度机关运行经费支出决算209.78万元（其中：一般公共预算支出209.78万元）。与上年相比，增加9.2万元，增长4.59%。',
      ),
    ).toEqual(['operating-costs.total 2097800.00', 'change.part 92000.00', 'change.part.percent 4.59']);
  });

  it('divide the expenditure of the department in a bracket by who paid for it', () => {
    expect(
      state('支出决算情况说明', '本年支出合计100万元（其中：一般公共预算财政拨款支出90万元，其他10万元），增加5万元。'),
    ).toContain('general-public-budget.total 900000.00');
  });

  it('keep the total of 财政拨款 apart where each side is stated by itself, and what is spoken of over a reason', () => {
    expect(
      state(
        '财政拨款收入支出决算总体情况说明',
        '2023年度财政拨款收入总计570.16万元，其中：年初财政拨款结转和结余10.00万元。财政拨款支出总计570.16万元。',
        '财政拨款收入支出总体与上年相比，增加48.21万元，增长9.24%，主要原因是：人员经费增加。与年初预算相比，年初预算数388.57万元，决算数570.16万元。',
      ),
    ).toEqual([
      'fiscal-appropriation.total 5701600.00',
      'fiscal-appropriation.total 5701600.00',
      'change.part 482100.00',
      'change.part.percent 9.24',
      'fiscal-appropriation.total 3885700.00 budget',
      'fiscal-appropriation.total 5701600.00',
    ]);
  });

  it('call the income and expenditure of the year by these words alone, and that of a fund too', () => {
    expect(
      state(
        '收入支出决算总体情况说明',
        '（一）2023年收入2,345.67万元，比2022年决算数增加123.45万元，具体情况如下：',
        '（二）2023年支出2,400.17万元，具体情况如下：',
      ),
    ).toEqual(['income.total 23456700.00', 'change.part 1234500.00', 'expenditure.total 24001700.00']);
    expect(
      state('政府性基金预算财政拨款收入支出决算情况', '政府性基金预算财政拨款收入200.00万元，支出190.00万元。'),
    ).toEqual(['income.government-fund 2000000.00', 'government-fund.total 1900000.00']);
  });

  it('call nothing the income of the department in a section on 财政拨款, or what an item was spent on', () => {
    expect(state('财政拨款收入支出决算情况说明', '2023年收入570.16万元，2023年支出560.16万元。')).toEqual([]);
    expect(state('财政拨款“三公”经费支出决算情况说明', '2023年支出2.30万元，国内接待10批次。')).toEqual([]);
  });

  it('count balances in with 总收入 and 总支出, and give no total of one fund to the department', () => {
    expect(state('收入支出决算总体情况', '本部门2023年度总收入8123.45万元，其中本年收入7800.12万元。')).toEqual([
      'arrangement.total 81234500.00',
      'income.total 78001200.00',
    ]);
    expect(
      state(
        '政府性基金预算财政拨款收入支出决算情况说明',
        '政府性基金预算财政拨款收入总计20.00万元，其中：本年收入18.00万元。',
      ),
    ).toEqual(['income.government-fund 180000.00']);
    expect(state('支出决算情况说明', '一般公共预算财政拨款项目支出1,800.00万元。')).toEqual([]);
  });

  it('can take in less than they spend where neither total counts balances in: one is not the other said again', () => {
    const { checks } = convert(
      ['收入决算情况说明', '2023年本单位总收入480.00万元，其中：财政拨款收入470.00万元，其他收入10.00万元。'],
      ['支出决算情况说明', '2023年本单位总支出490.00万元，其中：基本支出300.00万元，项目支出190.00万元。'],
    );
    expect(checks.filter(({ rule }) => rule === 'repeated-figure')).toEqual([]);
  });

  it('name an item by its section alone, by its code, or by its class with the budget after it', () => {
    const { figures } = convert([
      '一般公共预算财政拨款支出决算情况说明',
      '2023年一般公共预算财政拨款支出2,000.00万元，具体情况如下：',
      '（1）水利（款）行政运行（项）年初预算800.00万元，支出决算850.00万元。',
      '（二）2101101行政单位医疗60.05万元，较2022年决算数减少1.20万元。',
      '3.住房保障支出年初预算数为40.00万元，支出决算为45.00万元。',
      '（4）防汛（2130314），年初预算为30.00万元，支出决算为31.00万元。',
    ]);
    expect(figures.slice(1).map(({ label, amount_cny: amount }) => `${label} ${amount ?? ''}`)).toEqual([
      '水利（款）行政运行（项） 8000000.00',
      '水利（款）行政运行（项） 8500000.00',
      '2101101行政单位医疗 600500.00',
      '2101101行政单位医疗 -12000.00',
      '住房保障支出 400000.00',
      '住房保障支出 450000.00',
      '防汛（2130314） 300000.00',
      '防汛（2130314） 310000.00',
    ]);
  });

  it('leave out a change both of whose directions are printed, and name it', () => {
    const { figures, notices } = convert([
      '财政拨款“三公”经费支出决算情况说明',
      '“三公”经费支出决算为35.60万元，比上年增加（减少）2.40万元。',
    ]);
    expect(figures.map(({ figure }) => figure)).toEqual(['three-public.total']);
    expect(notices.map(({ rule }) => rule)).toContain('amount-unclear');
  });
});

describe('final accounts whose lines a page has wrapped', () => {
  it('keep the name of an item in one, and an item whose amount is cut from its unit', () => {
    const { figures } = convert([
      '一般公共预算财政拨款支出决算情况说明',
      '2023年一般公共预算财政拨款支出1,410.12万元，具体情况如下：',
      '（1）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出',
      '（项）年初预算1,290.00万元，支出决算1,300.00万元。',
      '（二）2080506机关事业单位职业年金缴费支出110.12',
      '万元，较2022年决算数增加8.30万元。',
    ]);
    expect(figures.slice(1).map(({ figure, printed, line }) => `${figure} ${printed} ${String(line)}`)).toEqual([
      'expenditure.function.part 1,290.00 11',
      'expenditure.function.part 1,300.00 11',
      'expenditure.function.part 110.12 12',
      'change.part 8.30 13',
    ]);
  });

  it('hold the expenditure of the year where its parts stand, with those that have no key on the next line', () => {
    const between = Array.from({ length: 14 }, (_, at) => `本部门第${String(at + 1)}项说明。`);
    const document = (operating: string) =>
      convert(
        ['收入支出决算总体情况', '本年支出合计5,510.72万元。', ...between],
        [
          '支出决算情况说明',
          '本年支出合计5,510.72万元，其中：基本支出2,364.11万元；项目支出3,121.61万元，占',
          `56.65%；上缴上级支出0万元；经营支出${operating}万元，占0.45%。`,
        ],
      ).checks.find(({ rule }) => rule === 'expenditure-parts')?.status;
    expect(document('25')).toBe('holds');
    expect(document('26')).toBe('broken');
  });

  it('do not make up a sum with the amounts of what follows it, where a full stop is left out', () => {
    const sum = '本年支出合计490.00万元，其中：基本支出300.00万元；项目支出180.00万元';
    const document = (...lines: string[]) =>
      convert(['支出决算情况说明', ...lines]).checks.find(({ rule }) => rule === 'expenditure-parts')?.status;
    expect(document(sum, '上述支出不含年末结转10.00万元。')).toBe('broken');
    expect(document(`${sum}，`, '（二）年末结转10.00万元。')).toBe('broken');
  });

  it('give a rate of completion to no matter but that whose amount stands before it', () => {
    expect(
      state(
        '一般公共预算财政拨款基本支出决算情况说明',
        '一般公共预算财政拨款基本支出2,900.45万元，其中：工资福利支出2,400.00万元，完成年初预算的105.00%。',
      ),
    ).toEqual(['general-public-budget.basic 29004500.00']);
  });
});

describe('checks of final accounts of other provinces', () => {
  it('hold a list of functions against the total of its own section, and each repetition of it for itself', () => {
    const parts = ['农林水支出（类）70.00万元。', '住房保障支出（类）30.00万元。'];
    const general = ['农林水支出（类）60.00万元；', '住房保障支出（类）25.00万元。'];
    const again = [
      '农林水支出年初预算为50.00万元，支出决算为60.00万元。',
      '住房保障支出年初预算为20.00万元，支出决算为25.00万元。',
    ];
    const document = (last: string) =>
      convert(
        ['收入支出决算总体情况', '本部门2023年度支出合计100.00万元，支出具体情况如下：', ...parts],
        [
          '一般公共预算财政拨款支出决算情况',
          '2023年度一般公共预算财政拨款支出85.00万元。',
          ...general,
          ...again.slice(0, 1),
          last,
        ],
      ).checks.filter(({ rule, statement }) => rule === 'function-parts' && !statement.includes('预算数'));
    expect(document(again[1] ?? '').map(({ status, stated_cny: stated }) => `${status} ${stated ?? ''}`)).toEqual([
      'holds 1000000.00',
      'holds 850000.00',
      'holds 850000.00',
    ]);
    expect(document('住房保障支出年初预算为20.00万元，支出决算为26.00万元。').map(({ status }) => status)).toEqual([
      'holds',
      'holds',
      'broken',
    ]);
  });

  it.each([
    ['财政拨款支出决算情况', '按支出功能分类：'],
    ['支出决算具体情况', '财政拨款支出1,490.00万元，按支出功能分类：'],
  ])('hold what 财政拨款 pays for against no total of the department: %s', (title, words) => {
    const { checks, figures } = convert(
      ['收入支出决算总体情况', '本年支出1,530.00万元，其中：基本支出530.00万元、项目支出1,000.00万元。'],
      [title, `${words}社会保障和就业支出60.00万元；农林水支出1,430.00万元。`],
    );
    expect(figures.filter(({ figure }) => figure === 'expenditure.function.part')).toHaveLength(2);
    expect(checks.filter(({ rule }) => rule === 'function-parts')).toEqual([]);
  });

  it('hold personnel and public expenditure against the basic expenditure that they follow', () => {
    const document = (personnel: string) =>
      convert(
        ['收入支出决算总体情况说明', '1.基本支出1,500.17万元。其中，人员经费1,300.10万元，公用经费200.07万元。'],
        [
          '一般公共预算财政拨款基本支出决算情况说明',
          '一般公共预算财政拨款基本支出1,410.17万元，其中：',
          `（一）人员经费${personnel}万元。`,
          '（二）公用经费180.07万元。',
        ],
      ).checks.filter(({ rule }) => rule === 'basic-parts' || rule === 'repeated-figure');
    expect(document('1,230.10').map(({ rule, status }) => `${rule} ${status}`)).toEqual([
      'basic-parts holds',
      'basic-parts holds',
    ]);
    expect(document('1,231.10').map(({ rule, status }) => `${rule} ${status}`)).toEqual([
      'basic-parts holds',
      'basic-parts broken',
    ]);
  });
});

describe('a title page', () => {
  const identify = (...lines: string[]) => {
    const text = [
      ...lines,
      '一、主要职能',
      '负责水资源管理。',
      '二、收入支出决算总体情况说明',
      '本年收入合计5万元。',
    ].join('\n');
    const {
      title,
      department,
      fiscal_year: year,
      kind,
    } = convertDocument({ id: 'x', file: 'x.txt', bytes: Buffer.from(text), facts: {} }).disclosure;
    return [title, department, year, kind];
  };
  const read = ['云溪县水务局', 2023, 'final-accounts'];

  it('prints the year, the department and what it is on lines of their own', () => {
    expect(identify('2023年度', '云溪县水务局', '部门决算公开')).toEqual(['2023年度云溪县水务局部门决算公开', ...read]);
    expect(identify('2023年度', '云溪县水务局部门决算')).toEqual(['2023年度云溪县水务局部门决算', ...read]);
  });

  it('gives way to a title on one line', () => {
    expect(identify('2024年', '预算公开目录', '云溪县水务局2023年度部门决算')).toEqual([
      '云溪县水务局2023年度部门决算',
      ...read,
    ]);
  });
});
