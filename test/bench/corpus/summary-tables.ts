import { type Caption, type SourceRow, type SourceTable, wide } from './block.ts';
import { type Ledger, listRows, writeCell } from './ledger.ts';
import { summaryLabels } from './subjects.ts';

/** 收支总表: where all money comes from, and what it goes to by class. */
export function writeIncomeAndExpenditure(ledger: Ledger, caption: Caption): SourceTable {
  const { total, fund, carryover } = ledger.totals;
  const income = total - carryover;
  const sources: readonly (readonly [string, number])[] = [
    ['一、一般公共预算拨款收入', income - fund],
    ['二、政府性基金预算拨款收入', fund],
    ['三、国有资本经营预算拨款收入', 0],
    ['四、财政专户管理资金收入', 0],
    ['五、单位资金', 0],
  ];
  const rows = listClasses(ledger).map(([label, amount], index): string[] => {
    const [source, received] = sources[index] ?? ['', 0];
    return [source, writeCell(received), label, writeCell(amount.total)];
  });
  rows.push(
    ['本年收入合计', writeCell(income), '本年支出合计', writeCell(total)],
    ['上年结转结余', writeCell(carryover), '年终结转结余', ''],
    ['收入总计', writeCell(total), '支出总计', writeCell(total)],
  );
  return {
    type: 'table',
    caption,
    header: [['序号', wide('收入', 2), wide('支出', 2)], ['', '项 目', '预算数', '项 目', '预算数'], numberColumns(4)],
    rows: numberRows(rows),
  };
}

/** 财政拨款收支总表: the same of fiscal money, by the budget that pays. All money of these departments is fiscal. */
export function writeFiscalAppropriation(ledger: Ledger, caption: Caption): SourceTable {
  const { total, fund, carryover } = ledger.totals;
  const income = total - carryover;
  const sources: readonly (readonly [string, number])[] = [
    ['一、一般公共预算拨款', income - fund],
    ['二、政府性基金预算拨款', fund],
    ['三、国有资本经营预算拨款', 0],
  ];
  const rows = listClasses(ledger).map(([label, amount], index): string[] => {
    const [source, received] = sources[index] ?? ['', 0];
    return [
      source,
      writeCell(received),
      label,
      writeCell(amount.total),
      writeCell(amount.total - amount.fund),
      writeCell(amount.fund),
      '',
    ];
  });
  const all = [writeCell(total), writeCell(total - fund), writeCell(fund), ''];
  rows.push(
    ['本年收入合计', writeCell(income), '本年支出合计', ...all],
    ['年初财政拨款结转和结余', writeCell(carryover), '年末财政拨款结转和结余', '', '', '', ''],
    ['一、一般公共预算拨款', writeCell(carryover), '', '', '', '', ''],
    ['二、政府性基金预算拨款', '', '', '', '', '', ''],
    ['三、国有资本经营预算拨款', '', '', '', '', '', ''],
    ['收入总计', writeCell(total), '支出总计', ...all],
  );
  return {
    type: 'table',
    caption,
    header: [
      ['序号', wide('收入', 2), wide('支出', 5)],
      [
        '',
        '项目',
        '金额',
        '项目',
        '合计',
        '一般公共预算财政拨款',
        '政府性基金预算财政拨款',
        '国有资本经营预算财政拨款',
      ],
      numberColumns(7),
    ],
    rows: numberRows(rows),
  };
}

/** What each class of the form spends, the fund's share apart. */
function listClasses(ledger: Ledger): [label: string, amount: { total: number; fund: number }][] {
  const rows = listRows(ledger);
  const funded = listRows(ledger, ({ fund }) => fund);
  return summaryLabels.map(([code, label]) => {
    const row = rows.find((each) => each.code === code);
    const fund = funded.find((each) => each.code === code)?.project ?? 0;
    return [label, { total: (row?.basic ?? 0) + (row?.project ?? 0), fund }];
  });
}

/** `栏次 1 2 3`, under the names of the columns. */
export function numberColumns(count: number): string[] {
  return ['栏次', ...Array.from({ length: count }, (_, index) => String(index + 1))];
}

/** Each row with its 序号 before it. */
export function numberRows(rows: readonly SourceRow[]): SourceRow[] {
  return rows.map((row, index) => [String(index + 1), ...row]);
}
