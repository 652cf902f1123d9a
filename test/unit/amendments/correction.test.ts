import { describe, expect, it } from 'vitest';
import { inspectConversion } from '../../../src/report/inspection.ts';
import { summariseDisclosure } from '../../../src/report/summary.ts';
import type { Check } from '../../../src/model/check.ts';
import { convertAmended, listRefusals, writeDisclosure } from '../amended.ts';
import { convertSource } from '../conversions.ts';
import { readSource } from '../documents.ts';

const linxi = 'linxi-hrss-2019';
const reason = '2018年预算28547.71万元减2019年预算28377.8万元，得169.91万元';

/** A facts file that corrects a line of Linxi. */
const correct = (line: number, printed: string, corrected: string): string =>
  `corrections:\n  - line: ${String(line)}\n    printed: ${printed}\n    corrected: ${corrected}\n    reason: ${reason}\n`;

const statusOf = (checks: readonly Check[] | null, rule: string): string[] =>
  (checks ?? []).filter((check) => check.rule === rule).map((check) => check.status);

/** The one message that a facts file for Linxi is refused with. */
function readRefusal(facts: string): string {
  const messages = listRefusals(() => convertAmended(linxi, readSource(linxi), facts));
  expect(messages).toHaveLength(1);
  const [message] = messages;
  expect(message?.place).toEqual({ file: `${linxi}.yaml`, line: 2 });
  return `${message?.seen ?? ''}. ${message?.action ?? ''}`;
}

describe('a correction of line 73 of Linxi, 169.61 to 169.91', () => {
  const { disclosure } = convertAmended(linxi, readSource(linxi), correct(73, '169.61', '169.91'));

  it('makes the difference of the two years hold, and leaves it broken as printed', () => {
    expect(statusOf(disclosure.checks, 'previous-year')).toEqual(['holds']);
    expect(statusOf(disclosure.checks_as_printed, 'previous-year')).toEqual(['broken']);
    expect(disclosure.checks_as_printed).toEqual(convertSource(linxi).disclosure.checks);
  });

  it('breaks the sum of the parts, which was made for the misprint', () => {
    // 90.8 − 260.41 = −169.61.
    expect(statusOf(disclosure.checks, 'change-parts')).toEqual(['broken']);
    expect(statusOf(disclosure.checks_as_printed, 'change-parts')).toEqual(['holds']);
  });

  it('changes the figure, its sentence and its section, and no other figure', () => {
    const printed = convertSource(linxi).disclosure;
    const change = disclosure.figures.find(({ figure }) => figure === 'change.total');
    expect(change).toMatchObject({ amount_cny: '-1699100.00', printed: '169.91', line: 73 });
    expect(
      disclosure.figures.filter((figure, index) => figure.amount_cny !== printed.figures[index]?.amount_cny),
    ).toEqual([change]);
    expect(disclosure.sections.some(({ text }) => text.includes('减少169.91万元，其中'))).toBe(true);
  });

  it('leaves the transcript and the source as printed', () => {
    const printed = convertSource(linxi);
    expect(disclosure.transcript).toEqual(printed.disclosure.transcript);
    expect(disclosure.transcript[72]).toContain('减少169.61万元');
    expect(disclosure.source).toEqual(printed.disclosure.source);
    expect(printed.redactedFiles.size).toBe(0);
  });

  it('is told with its reason, by the summary and by inspect', () => {
    expect(disclosure.corrections).toEqual([{ line: 73, cell: '', printed: '169.61', corrected: '169.91', reason }]);
    expect(summariseDisclosure(disclosure)).toContain('; 1 correction');
    const inspected = inspectConversion({ disclosure });
    expect(inspected).toContain(`L73    169.61 → 169.91 | ${reason}`);
    expect(inspected).toContain('as printed: ');
  });
});

it('a document without corrections has no second list of checks', () => {
  const { disclosure } = convertSource(linxi);
  expect(disclosure.checks_as_printed).toBeNull();
  expect(disclosure.corrections).toEqual([]);
  expect(summariseDisclosure(disclosure)).not.toContain('correction');
});

describe('a correction is refused', () => {
  it('on the wrong line, and told the right one', () => {
    expect(readRefusal(correct(72, '169.61', '169.91'))).toBe(
      'invalid correction: line 72 has no 169.61. It stands on line 73: correct line, or take the correction out.',
    );
  });

  it('on a line that the document does not have', () => {
    expect(readRefusal(correct(99999, '169.61', '169.91'))).toMatch(
      /the document has no line 99999, its last is \d+\. Take the number/u,
    );
  });

  it('when it matches twice, and told how to say which', () => {
    // 28377.8万元 is the budget of the year on line 69, once; 18853万元 is there twice.
    expect(readRefusal(correct(69, '18853万元', '18853.1万元'))).toContain(
      '18853万元 stands 2 times on line 69. Give printed and corrected with the words before or after',
    );
  });

  it('when it matches twice by overlapping itself', () => {
    const text = writeDisclosure('本年预算收入1111万元。');
    const facts = 'corrections:\n  - line: 6\n    printed: 111\n    corrected: 222\n    reason: 抄错\n';
    expect(listRefusals(() => convertAmended('a-2024', text, facts))[0]?.seen).toContain(
      '111 stands 2 times on line 6',
    );
  });

  it('when it no longer matches, for the document was replaced', () => {
    expect(readRefusal(correct(73, '169.71', '169.91'))).toContain(
      'line 73 has no 169.71. It stands nowhere in the document: correct printed, or take the correction out',
    );
    const replaced = readSource(linxi).replace('减少169.61万元', '减少169.91万元');
    const [message] = listRefusals(() => convertAmended(linxi, replaced, correct(73, '169.61', '169.91')));
    expect(message?.action).toBe('The line reads as corrected already: take the correction out.');
  });

  it('when it overlaps another', () => {
    const facts = `${correct(73, '减少169.61万元', '减少169.91万元')}  - line: 73
    printed: 169.61万元，其中
    corrected: 169.91万元，其中
    reason: 又一次
`;
    const messages = listRefusals(() => convertAmended(linxi, readSource(linxi), facts));
    expect(messages.map(({ place, seen }) => [place.line, seen])).toEqual([
      [6, 'invalid correction: it overlaps the correction in line 2 of this file'],
    ]);
  });

  it('together with every other that does not match', () => {
    const facts = `${correct(72, '169.61', '169.91')}  - line: 73
    printed: 不在这里
    corrected: 在这里
    reason: 没有
`;
    const messages = listRefusals(() => convertAmended(linxi, readSource(linxi), facts));
    expect(messages.map(({ place }) => place.line)).toEqual([2, 6]);
  });
});

describe('corrections', () => {
  it('of one line are all held against the line as printed, whatever their order and length', () => {
    const text = writeDisclosure(
      '1、收入说明',
      '本年预算收入1O0万元，其中：一般公共预算收入9O万元，基金预算收入10万元。',
    );
    const facts = `corrections:
  - line: 7
    printed: 9O
    corrected: "90.00"
    reason: 字母O
  - line: 7
    printed: 1O0
    corrected: "100"
    reason: 字母O
`;
    const { disclosure } = convertAmended('a-2024', text, facts);
    expect(disclosure.corrections.map(({ printed }) => printed)).toEqual(['1O0', '9O']);
    expect(disclosure.figures.map(({ figure, amount_cny }) => [figure, amount_cny])).toEqual([
      ['income.total', '1000000.00'],
      ['income.general-public-budget', '900000.00'],
      ['income.government-fund', '100000.00'],
    ]);
    expect(statusOf(disclosure.checks, 'income-sources')).toEqual(['holds']);
  });

  it('can make a year readable that the document misprints', () => {
    const text = writeDisclosure('1、收入说明', '本年预算收入100万元。').replaceAll('2024年', '2O24年');
    const facts = 'corrections:\n  - line: 1\n    printed: 2O24\n    corrected: "2024"\n    reason: 字母O\n';
    const { disclosure } = convertAmended('a-2024', text, facts);
    expect(disclosure.fiscal_year).toBe(2024);
    expect(disclosure.transcript[0]).toBe('某县档案局2O24年部门预算信息公开');
    expect(disclosure.checks_as_printed).toEqual(disclosure.checks);
  });

  it('keep the numbering of lines where empty lines end the document', () => {
    const text = `${writeDisclosure('1、收入说明', '本年预算收入1O0万元。')}\n\n`;
    const facts = 'corrections:\n  - line: 7\n    printed: 1O0\n    corrected: "100"\n    reason: 字母O\n';
    expect(convertAmended('a-2024', text, facts).disclosure.transcript).toHaveLength(9);
  });
});
