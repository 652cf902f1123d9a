import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/convert/facts.ts';
import { listRefusals } from '../amended.ts';

/** Where and what each message of a facts file says. */
function listProblems(text: string): string[] {
  return listRefusals(() => readFacts(text, 'x.yaml')).map(
    ({ place, seen }) => `${place.file}:${String(place.line)}: ${seen}`,
  );
}

const correction = (...lines: readonly string[]): string => `county: 某县\ncorrections:\n  - ${lines.join('\n    ')}\n`;
const redaction = (...lines: readonly string[]): string => `redactions:\n  - ${lines.join('\n    ')}\n`;

describe('corrections in a facts file', () => {
  it('name a line or a cell, and know the line they stand on', () => {
    const facts = readFacts(
      `${correction('line: 73', 'printed: 减少169.61万元', 'corrected: 减少169.91万元', 'reason: 两年相减得 169.91')}
  - cell: income/4/本年收入/小计
    printed: "1324.63"
    corrected: "1324.64"
    reason: 抄错
`,
      'x.yaml',
    );
    expect(facts.corrections).toEqual([
      {
        line: 73,
        printed: '减少169.61万元',
        corrected: '减少169.91万元',
        reason: '两年相减得 169.91',
        place: { file: 'x.yaml', line: 3 },
      },
      {
        cell: 'income/4/本年收入/小计',
        printed: '1324.63',
        corrected: '1324.64',
        reason: '抄错',
        place: { file: 'x.yaml', line: 8 },
      },
    ]);
  });

  it('keep the digits of numbers without quotes as they are typed', () => {
    const facts = readFacts(correction('line: 73', 'printed: 169.60', 'corrected: 0169.90', 'reason: 2024'), 'x.yaml');
    expect(facts.corrections?.[0]).toMatchObject({ printed: '169.60', corrected: '0169.90', reason: '2024' });
  });

  it.each([
    [
      'both line and cell',
      ['line: 3', 'cell: income/1/2'],
      3,
      'invalid correction: a correction names its line or its cell',
    ],
    ['neither line nor cell', [], 3, 'invalid correction: a correction names its line or its cell'],
    ['a cell that is no address', ['cell: income'], 3, 'invalid cell: must be table/row/column: income/4/合计'],
    ['a row of a cell that is no number', ['cell: income/合计/2'], 3, 'invalid cell: must be table/row/column'],
    ['line 0', ['line: 0'], 3, 'invalid line'],
    ['a line that is a text', ['line: "73"'], 3, 'invalid line'],
    ['an unknown key', ['lines: 73'], 3, 'unknown key: lines'],
  ])('are refused with one message for %s', (_, address, line, said) => {
    const rest = ['printed: 甲', 'corrected: 乙', 'reason: 丙'];
    const problems = listProblems(correction(...address, ...rest));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`x.yaml:${String(line)}: ${said}`);
  });

  it.each([
    ['an empty printed', ['printed:', 'corrected: 乙', 'reason: 丙'], 4, 'invalid printed: must not be empty'],
    ['an empty corrected', ['printed: 甲', 'corrected: ""', 'reason: 丙'], 5, 'invalid corrected: must not be empty'],
    ['an empty reason', ['printed: 甲', 'corrected: 乙', 'reason: " "'], 6, 'invalid reason: must not be empty'],
    ['a missing reason', ['printed: 甲', 'corrected: 乙'], 3, 'invalid reason: it is missing'],
    ['a misspelt key', ['prined: 甲', 'corrected: 乙', 'reason: 丙'], 4, 'unknown key: prined'],
    [
      'a text of two lines',
      ['printed: "甲\\n"', 'corrected: 乙', 'reason: 丙'],
      4,
      'invalid printed: must stand on one line',
    ],
    [
      'printed equal to corrected',
      ['printed: 甲', 'corrected: 甲', 'reason: 丙'],
      3,
      'printed and corrected are the same',
    ],
  ])('are refused with one message for %s', (_, rest, line, said) => {
    const problems = listProblems(correction('line: 73', ...rest));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`x.yaml:${String(line)}: `);
    expect(problems[0]).toContain(said);
  });

  it('are refused when they are no list', () => {
    expect(listProblems('corrections: 73\n')).toEqual([expect.stringContaining('x.yaml:1: invalid corrections')]);
  });

  it('have every problem told at once', () => {
    const problems = listProblems(
      'corrections:\n  - line: 1\n    printed: 甲\n    corrected: 甲\n    reason: 丙\n  - printed: 甲\n    corrected: 乙\n    reason: 丙\n',
    );
    expect(problems).toEqual([expect.stringContaining('x.yaml:2: '), expect.stringContaining('x.yaml:6: ')]);
  });
});

describe('redactions in a facts file', () => {
  it('know the line they stand on', () => {
    expect(readFacts(redaction('printed: 王某某', 'reason: 个人信息'), 'x.yaml').redactions).toEqual([
      { printed: '王某某', reason: '个人信息', place: { file: 'x.yaml', line: 2 } },
    ]);
  });

  it.each([
    ['an empty printed', ['printed:', 'reason: 个人信息'], 2],
    ['one character, which is no name', ['printed: 王', 'reason: 个人信息'], 2],
    ['white space', ['printed: "  "', 'reason: 个人信息'], 2],
    ['a missing printed', ['reason: 个人信息'], 2],
    ['a missing reason', ['printed: 王某某'], 2],
    ['an unknown key', ['printed: 王某某', 'reason: 个人信息', 'line: 3'], 4],
  ])('are refused with one message for %s', (_, entry, line) => {
    const problems = listProblems(redaction(...entry));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`x.yaml:${String(line)}: `);
  });
});

describe('a facts file', () => {
  it('without corrections and redactions has neither', () => {
    expect(readFacts('county: 某县\n', 'x.yaml')).toEqual({ county: '某县' });
    expect(readFacts('', 'x.yaml')).toEqual({});
  });

  it('names the keys there are where one is unknown', () => {
    const [message] = listRefusals(() => readFacts('county: 某县\ncorections: []\n', 'x.yaml'));
    expect(message?.place).toEqual({ file: 'x.yaml', line: 2 });
    expect(message?.expected).toContain('corrections, redactions');
  });
});

describe('the address of a document in a facts file', () => {
  it('is one that a browser opens as a page, never a program', () => {
    expect(readFacts('source_url: https://example.org/a.html\n', 'x.yaml').source_url).toBe(
      'https://example.org/a.html',
    );
    expect(listProblems('county: 某县\nsource_url: "javascript:alert(1)"\n')).toEqual([
      'x.yaml:2: invalid source_url: must begin with http:// or https://',
    ]);
  });
});
