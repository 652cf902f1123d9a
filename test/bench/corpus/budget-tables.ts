import { type Caption, paragraph, type SourceBlock, type SourceRow, type SourceTable, wide } from './block.ts';
import { economicClasses, isPublic } from './economics.ts';
import { type Item, type Ledger, type LedgerRow, listRows, sum, writeCell } from './ledger.ts';
import { numberColumns, numberRows, writeFiscalAppropriation, writeIncomeAndExpenditure } from './summary-tables.ts';

/** The titles of the nine tables, in the order of the form. */
export const tableTitles = [
  '部门预算收支总表',
  '部门预算收入总表',
  '部门预算支出总表',
  '部门预算财政拨款收支总表',
  '部门预算一般公共预算财政拨款支出表',
  '部门预算一般公共预算财政拨款基本支出表',
  '部门预算政府性基金预算财政拨款支出表',
  '部门预算国有资本经营预算财政拨款支出表',
  '部门预算财政拨款“三公”经费支出表',
] as const;

/** The nine statutory tables; one without money is printed empty, with the note that says so. */
export function writeBudgetTables(ledger: Ledger, owner: string): SourceBlock[] {
  const [summary, income, expenditure, fiscal, general, basic, fund, capital, threePublic] = tableTitles.map(
    (title): Caption => ({ title, owner, year: ledger.planned.year }),
  ) as [Caption, Caption, Caption, Caption, Caption, Caption, Caption, Caption, Caption];
  return [
    writeIncomeAndExpenditure(ledger, summary),
    writeIncome(ledger, income),
    writeExpenditure(ledger, expenditure),
    writeFiscalAppropriation(ledger, fiscal),
    ...writeByFunction(ledger, general, (item) => !item.fund, ''),
    writeBasic(ledger, basic),
    ...writeByFunction(ledger, fund, (item) => item.fund, '注：无政府性基金预算财政拨款预算，空表列示。'),
    ...writeByFunction(ledger, capital, () => false, '注：无国有资本经营预算财政拨款预算，空表列示。'),
    writeThreePublic(ledger, threePublic),
  ];
}

function writeIncome(ledger: Ledger, caption: Caption): SourceTable {
  const rows = withTotal(listRows(ledger)).map((row): SourceRow => {
    const received = row.basic + row.project - row.carryover;
    const other = ['', '', '', '', '', ''];
    return [
      row.code,
      row.name,
      writeCell(row.basic + row.project),
      writeCell(received),
      writeCell(received),
      ...other,
      writeCell(row.carryover),
    ];
  });
  return {
    type: 'table',
    caption,
    header: [
      ['序号', wide('功能分类科目', 2), '合计', wide('本年收入', 8), '上年结转'],
      [
        ...['', '科目编码', '科目名称', '', '小计', '财政拨款收入', '财政专户收入', '事业收入', '经营收入'],
        ...['上级补助收入', '附属单位上缴收入', '其他收入', ''],
      ],
      numberColumns(12),
    ],
    rows: numberRows(rows),
  };
}

function writeExpenditure(ledger: Ledger, caption: Caption): SourceTable {
  const rows = withTotal(listRows(ledger)).map((row): SourceRow => [...writeSpending(row), '', '', '']);
  return {
    type: 'table',
    caption,
    header: [
      [
        '序号',
        wide('功能分类科目', 2),
        '合计',
        '基本支出',
        '项目支出',
        '经营支出',
        '上解上级支出',
        '对附属单位补助支出',
      ],
      ['', '科目编码', '科目名称', '', '', '', '', '', ''],
      numberColumns(8),
    ],
    rows: numberRows(rows),
  };
}

/** A table of one of the three budgets. */
function writeByFunction(
  ledger: Ledger,
  caption: Caption,
  covers: (item: Item) => boolean,
  note: string,
): SourceBlock[] {
  const covered = listRows(ledger, covers);
  const table: SourceTable = {
    type: 'table',
    caption,
    header: [
      ['序号', wide('功能分类科目', 2), '合计', '基本支出', '项目支出'],
      ['', '科目编码', '科目名称', '', '', ''],
      numberColumns(5),
    ],
    rows: covered.length === 0 ? [] : numberRows(withTotal(covered).map(writeSpending)),
  };
  return covered.length === 0 ? [table, paragraph(note)] : [table];
}

function writeSpending({ code, name, basic, project }: LedgerRow): string[] {
  return [code, name, writeCell(basic + project), writeCell(basic), writeCell(project)];
}

function withTotal(rows: readonly LedgerRow[]): LedgerRow[] {
  const classes = rows.filter(({ code }) => code.length === 3);
  const total = {
    code: '',
    name: '合计',
    basic: sum(classes.map(({ basic }) => basic)),
    project: sum(classes.map(({ project }) => project)),
    carryover: sum(classes.map(({ carryover }) => carryover)),
  };
  return [total, ...rows];
}

function writeBasic({ economics, totals }: Ledger, caption: Caption): SourceTable {
  const rows = Object.entries(economicClasses).flatMap(([code, name]) => {
    const own = economics.filter((row) => row.code.startsWith(code));
    return [{ code, name, amount: sum(own.map(({ amount }) => amount)) }, ...own];
  });
  const written = rows.map((row): SourceRow => {
    const amount = writeCell(row.amount);
    return [row.code, row.name, amount, isPublic(row) ? '' : amount, isPublic(row) ? amount : ''];
  });
  const total = ['', '合计', writeCell(totals.basic), writeCell(totals.personnel), writeCell(totals.public)];
  return {
    type: 'table',
    caption,
    header: [
      ['序号', wide('支出部门经济分类科目', 2), wide('一般公共预算基本支出', 3)],
      ['', '科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      numberColumns(5),
    ],
    rows: numberRows([total, ...written]),
  };
}

function writeThreePublic({ totals }: Ledger, caption: Caption): SourceTable {
  const { vehicles, reception } = totals;
  const rows: readonly (readonly [string, number])[] = [
    ['合计', vehicles + reception],
    ['“三公”经费小计', vehicles + reception],
    ['一、因公出国（境）费', 0],
    ['其中：教学科研人员因公出国（境）费', 0],
    ['其他因公出国（境）费', 0],
    ['二、公务用车购置及运维费', vehicles],
    ['其中：公务用车购置费', 0],
    ['公务用车运行维护费', vehicles],
    ['三、公务接待费', reception],
  ];
  return {
    type: 'table',
    caption,
    header: [
      ['序号', '项 目', wide('资 金 性 质', 4)],
      ['', '', '合计', '一般公共预算财政拨款', '政府性基金预算拨款', '国有资本经营预算财政拨款'],
      numberColumns(5),
    ],
    rows: numberRows(rows.map(([name, amount]) => [name, writeCell(amount), writeCell(amount), '', ''])),
  };
}
