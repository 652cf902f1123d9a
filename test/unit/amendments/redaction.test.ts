import { describe, expect, it } from 'vitest';
import { inspectConversion } from '../../../src/report/inspection.ts';
import { summariseDisclosure } from '../../../src/report/summary.ts';
import { convertAmended, listRefusals, writeDisclosure } from '../amended.ts';
import { convertSource } from '../conversions.ts';
import { readSource } from '../documents.ts';

const yongqing = 'yongqing-hrss-2024';
const redact = (printed: string, reason = '个人信息'): string =>
  `redactions:\n  - printed: ${printed}\n    reason: ${reason}\n`;

describe('a redaction of 武征征 in Yongqing', () => {
  const { disclosure } = convertAmended(yongqing, readSource(yongqing), redact('武征征'));

  it('blacks out each character on the four lines it stands on, and nothing else', () => {
    const printed = convertSource(yongqing).disclosure.transcript;
    const changed = disclosure.transcript.flatMap((text, index) => (text === printed[index] ? [] : [index + 1]));
    expect(changed).toEqual([1050, 1054, 1056, 1059]);
    expect(disclosure.transcript).toEqual(printed.map((text) => text.replaceAll('武征征', '███')));
    expect(disclosure.transcript[1049]).toBe('24、人社局关于███及其他三人补缴养老保险费用纳入财政预算绩效目标表');
  });

  it('is in no text of the disclosure, and the project keeps the rest of its name', () => {
    expect(JSON.stringify(disclosure)).not.toContain('武征征');
    const project = disclosure.projects.find(({ line }) => line === 1050);
    expect(project?.name).toBe('人社局关于███及其他三人补缴养老保险费用纳入财政预算');
    expect(project?.budget?.printed).toBe('9.98');
  });

  it('leaves every figure, table and check as it was', () => {
    const printed = convertSource(yongqing).disclosure;
    expect(disclosure.figures).toEqual(printed.figures);
    expect(disclosure.budget_tables).toEqual(printed.budget_tables);
    expect(disclosure.checks.map(({ status }) => status)).toEqual(printed.checks.map(({ status }) => status));
    expect(disclosure.checks_as_printed).toBeNull();
  });

  it('is told by its reason and its lines, never by its name', () => {
    expect(disclosure.redactions).toEqual([{ reason: '个人信息', lines: [1050, 1054, 1056, 1059] }]);
    expect(disclosure.source).toMatchObject({ redacted: true, transcript_published: false, encoding: 'utf-8' });
    expect(summariseDisclosure(disclosure)).toContain('; 1 redaction');
    const inspected = inspectConversion({ disclosure });
    expect(inspected).toContain('L1050  L1054  L1056  L1059  个人信息');
    expect(inspected).not.toContain('武征征');
  });
});

it('a document without redactions is published as it is', () => {
  const { disclosure, redactedFiles } = convertSource(yongqing);
  expect(redactedFiles.size).toBe(0);
  expect(disclosure.redactions).toEqual([]);
  expect(disclosure.source).toMatchObject({ redacted: false, transcript_published: false });
});

describe('a name is found', () => {
  const read = (printed: string, ...words: readonly string[]) =>
    convertAmended('a-2024', writeDisclosure(...words), redact(printed)).disclosure;

  it.each([
    ['letter-spaced', '补贴王 小　明同志。', '补贴█ █　█同志。'],
    ['with a joiner inside', '补贴王\u200B小明同志。', '补贴████同志。'],
    ['in radicals that PDF extraction leaves', '补贴王⼩明同志。', '补贴███同志。'],
  ])('%s', (_, printed, redacted) => {
    const { transcript, redactions } = read('王小明', printed);
    expect(transcript[5]).toBe(redacted);
    expect(redactions[0]?.lines).toEqual([6]);
  });

  it('across the lines of a paragraph and of a cell, whose numbering stays', () => {
    const { transcript, redactions } = read('王小明', '补贴王', '小明同志。', '\t王小', '明', '\t5', '');
    expect(transcript.slice(5)).toEqual(['补贴█', '██同志。', '\t██', '█', '\t5', '']);
    expect(redactions[0]?.lines).toEqual([6, 7, 8, 9]);
  });

  it('in Latin script whatever its case, and beyond the first plane', () => {
    expect(read('Li Ming', '专家LI MING、ｌｉ　ｍｉｎｇ。').transcript[5]).toBe('专家██ ████、██　████。');
    expect(read('𠮷小明', '专家𠮷小明。').transcript[5]).toBe('专家███。');
  });

  it('with another that it is a part of, and with one that overlaps it', () => {
    const facts =
      'redactions:\n  - printed: 小明\n    reason: 甲\n  - printed: 王小明\n    reason: 乙\n  - printed: 明明\n    reason: 丙\n';
    const { disclosure } = convertAmended('a-2024', writeDisclosure('补贴王小明明、小明。'), facts);
    expect(disclosure.transcript[5]).toBe('补贴████、██。');
    expect(disclosure.redactions.map(({ lines }) => lines)).toEqual([[6], [6], [6]]);
  });
});

describe('a redaction is refused', () => {
  it('when it matches nothing, without the name in the message', () => {
    const facts = `${redact('武征征')}  - printed: 武某某\n    reason: 个人信息\n`;
    const messages = listRefusals(() => convertAmended(yongqing, readSource(yongqing), facts));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      code: 'redaction-unmatched',
      place: { file: `${yongqing}.yaml`, line: 4 },
      seen: 'invalid redaction: its printed text stands nowhere in the document',
    });
    expect(JSON.stringify(messages)).not.toContain('武某某');
  });

  it.each([
    ['its own reason', redact('王小明', '王小明本人要求')],
    ['the department of the facts file', `department: 王小明办公室\n${redact('王小明')}`],
    ['the licence of the facts file', `licence: 由王 小明提供\n${redact('王小明')}`],
  ])('when %s repeats the name', (_, facts) => {
    const messages = listRefusals(() => convertAmended('a-2024', writeDisclosure('补贴王小明。'), facts));
    expect(messages.map(({ code }) => code)).toEqual(['redaction-incomplete']);
    expect(JSON.stringify(messages)).not.toContain('王小明');
  });

  it('when the name comes together again as marks inside it are dropped', () => {
    const text = writeDisclosure('补贴王小明。', '专家王[bookmark: _GoBack]小明。');
    const [message] = listRefusals(() => convertAmended('a-2024', text, redact('王小明')));
    expect(message).toMatchObject({ code: 'redaction-incomplete', place: { file: 'a-2024.yaml', line: 2 } });
    const both = `${redact('王小明')}  - printed: "王[bookmark: _GoBack]小明"\n    reason: 个人信息\n`;
    expect(convertAmended('a-2024', text, both).disclosure.redactions.map(({ lines }) => lines)).toEqual([[6], [7]]);
  });
});

describe('a correction of a redacted document', () => {
  const correct = (line: number, printed: string, corrected: string, reason = '抄错'): string =>
    `corrections:\n  - line: ${String(line)}\n    printed: ${printed}\n    corrected: ${corrected}\n    reason: ${reason}\n`;
  const text = writeDisclosure('补贴王小明5万元。', '专家王晓明。');

  it('is held against the redacted line', () => {
    const { disclosure } = convertAmended('a-2024', text, redact('王小明') + correct(6, '███5万元', '███6万元'));
    expect(disclosure.transcript[5]).toBe('补贴███5万元。');
    expect(disclosure.sections[1]?.text).toContain('补贴███6万元。');
  });

  it.each([
    ['by itself', correct(7, '王晓明', '王小明')],
    ['with the words around it', correct(7, '晓', '小')],
    ['letter-spaced', correct(7, '王晓明', '王 小 明')],
  ])('must not bring the name back %s', (_, correction) => {
    const messages = listRefusals(() => convertAmended('a-2024', text, redact('王小明') + correction));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ code: 'correction-redacted', place: { file: 'a-2024.yaml', line: 5 } });
    expect(JSON.stringify(messages)).not.toMatch(/王\s*小\s*明/u);
  });

  it('must not tell the name in its reason, nor in the message when it does not match', () => {
    const told = listRefusals(() =>
      convertAmended('a-2024', text, redact('王小明') + correct(7, '晓', '晨', '不是王小明')),
    );
    expect(told.map(({ code }) => code)).toEqual(['redaction-incomplete']);
    const unmatched = listRefusals(() =>
      convertAmended('a-2024', text, redact('王小明') + correct(6, '王小明', '王大明')),
    );
    expect(unmatched.map(({ code }) => code)).toEqual(['correction-unmatched']);
    expect(JSON.stringify([told, unmatched])).not.toContain('王小明');
  });
});
