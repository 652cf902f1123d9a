import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readChoice, writeChoice } from '../../../src/client/compare-choice.ts';
import { writeCsv } from '../../../src/client/compare-csv.ts';
import { joinProfiles, listCautions, measureBars } from '../../../src/client/compare-rows.ts';
import { convertDocument } from '../../../src/convert/index.ts';
import { extractPart } from '../../../src/convert/readers/index.ts';
import { listCompared } from '../../../src/site/compare-profile.ts';
import type { CompareProfile, CompareRow } from '../../../src/site/compare-sections.ts';
import { convertSource } from '../conversions.ts';
import type { Id } from '../documents.ts';

const profileOf = (id: Id, changes: Partial<CompareProfile> = {}): CompareProfile => {
  const { disclosure } = convertSource(id);
  return {
    id,
    name: disclosure.department,
    place: '',
    year: disclosure.fiscal_year,
    kind: disclosure.kind,
    document: '',
    years: [],
    similar: [],
    sections: listCompared(disclosure),
    ...changes,
  };
};
const readCase = async (name: string, file = 'input.pdf'): Promise<CompareProfile['sections']> => {
  const bytes = readFileSync(fileURLToPath(new URL(`../../cases/${name}/${file}`, import.meta.url)));
  const extraction = await extractPart(bytes, file);
  return listCompared(convertDocument({ id: 'a-case', file, bytes, extraction, facts: {} }).disclosure);
};
const yongqing = profileOf('yongqing-hrss-2024');
const nandagang = profileOf('nandagang-lss-2020');
const handan = profileOf('handan-hrss-2018');
const linxi = profileOf('linxi-hrss-2019');

const money = (key: string, value: string, share?: string): CompareRow => ({
  key,
  label: key,
  unit: '万元',
  value,
  text: value,
  ...(share === undefined ? {} : { share }),
});

describe('what a comparison takes of a document', () => {
  it('has amounts in yuan with their lines, and shares of the whole', () => {
    expect(yongqing.sections['key-figures']?.find(({ key }) => key === 'project')).toEqual({
      key: 'project',
      label: '项目支出',
      unit: '万元',
      value: '238933800.00',
      text: '23,893.38',
      line: 426,
    });
    // 23893.38 of 25332.93; 2.34 of 25332.93 in yuan a million
    const shares = Object.fromEntries((yongqing.sections.shares ?? []).map(({ key, text }) => [key, text]));
    expect(shares).toMatchObject({ 'project-share': '94.3', 'three-public-rate': '92.37' });
    // 316.55 of 25332.93
    expect(yongqing.sections.functions).toContainEqual(
      expect.objectContaining({ label: '农林水支出', value: '3165500.00', share: '1.2' }),
    );
  });

  it('counts the general public budget that comes as transfers as such: 8524.8 and 18853 of 28377.8', () => {
    expect(linxi.sections.shares).toContainEqual(expect.objectContaining({ key: 'general-share', text: '96.5' }));
    // As printed, the two stay apart.
    expect(linxi.sections.income).toContainEqual(expect.objectContaining({ text: '8,524.80', share: '30.0' }));
    expect(linxi.sections.income).toContainEqual(expect.objectContaining({ text: '18,853.00', share: '66.4' }));
    // 24487.92 of 25332.93: nothing is stated of transfers
    expect(yongqing.sections.shares).toContainEqual(expect.objectContaining({ key: 'general-share', text: '96.7' }));
  });

  it('takes sources of income from the summary table where sentences name none but 其他收入 0.00', async () => {
    const { income, shares } = await readCase('pdf-departmental-budget');
    // The table is in 元: 一、财政拨款收入 189,767,551 and, below it, 1. 一般公共预算资金 189,767,551; 其他收入 is blank.
    expect(income?.map(({ key, value, share }) => [key, value, share])).toEqual([
      ['财政拨款收入', '189767551.00', '100.0'],
      ['income.general-public-budget', '189767551.00', '100.0'],
      ['income.other', '0.00', '0.0'],
    ]);
    expect(shares).toContainEqual(expect.objectContaining({ key: 'general-share', text: '100.0' }));
  });

  it('of final accounts is what was spent, though two budgets are printed beside it', async () => {
    const { income, functions } = await readCase('final-accounts-with-two-budgets', 'input.txt');
    expect([...(income ?? []), ...(functions ?? [])].map(({ label, text }) => [label, text])).toEqual([
      ['一般公共预算', '1,000.00'],
      ['其他来源', '12.00'],
      ['卫生健康支出', '70.00'],
      ['农林水支出', '930.00'],
    ]);
  });

  it('does not count what is left of the year before as income of the year in final accounts', async () => {
    const { income } = await readCase('final-accounts-in-pdf');
    // 年初结转和结余 112.88 stands in the table, below 本年收入合计 9,746.50.
    expect(income?.map(({ key, text }) => [key, text])).toEqual([['income.general-public-budget', '9,746.50']]);
  });

  it('leaves out what the document does not give, and never makes a zero of it', () => {
    expect(nandagang.sections['general-functions']).toBeUndefined();
    expect(handan.sections.contents?.map(({ key }) => key)).not.toContain('projects');
    expect(handan.sections.contents).toContainEqual(expect.objectContaining({ key: 'organisations', value: '20' }));
  });

  it('is small enough for a slow line', () => {
    for (const profile of [yongqing, nandagang, handan, linxi])
      expect(Buffer.byteLength(JSON.stringify(profile))).toBeLessThan(10_000);
  });
});

describe('documents side by side', () => {
  it('have a cell each in every row, empty where one does not give the number', () => {
    const sections = joinProfiles([nandagang, yongqing]);
    const general = sections.find(({ key }) => key === 'general-functions');
    expect(general?.listed).toEqual([false, true]);
    for (const row of general?.rows ?? []) {
      expect(row.cells[0]).toBeNull();
      expect(row.cells[1]).not.toBeNull();
    }
    expect(sections.flatMap(({ rows }) => rows).every(({ cells }) => cells.length === 2)).toBe(true);
  });

  it('keep rows that only the second has where they stand in it', () => {
    const one = profileOf('handan-hrss-2018', { sections: { income: [money('a', '1.00'), money('d', '4.00')] } });
    const other = profileOf('handan-hrss-2018', {
      sections: { income: [money('a', '1.00'), money('b', '2.00'), money('c', '3.00')] },
    });
    expect(joinProfiles([one, other])[0]?.rows.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are said to be of unlike years and kinds', () => {
    expect(listCautions([yongqing])).toEqual([]);
    expect(listCautions([yongqing, yongqing])).toEqual([]);
    const [years, kinds] = listCautions([yongqing, { year: 2020, kind: 'final-accounts' }]);
    expect(years).toContain('从 2020 年到 2024 年');
    expect(kinds).toContain('决算');
  });
});

describe('the bars of a row', () => {
  it('are measured from one zero, the longest filling its track', () => {
    expect(measureBars({ unit: '万元', cells: [money('a', '50.00'), null, money('a', '200.00')] })).toEqual([
      { start: 0, length: 25, isNegative: false },
      null,
      { start: 0, length: 100, isNegative: false },
    ]);
  });

  it('of shares are of a hundred, not of the largest share', () => {
    expect(measureBars({ unit: '万元', cells: [money('a', '900.00', '30.0'), money('a', '1.00', '60.0')] })).toEqual([
      { start: 0, length: 30, isNegative: false },
      { start: 0, length: 60, isNegative: false },
    ]);
  });

  it('run to the other side below zero, and have no length where all is zero', () => {
    expect(measureBars({ unit: '万元', cells: [money('a', '-25.00'), money('a', '75.00')] })).toEqual([
      { start: 0, length: 25, isNegative: true },
      { start: 25, length: 75, isNegative: false },
    ]);
    expect(measureBars({ unit: '万元', cells: [money('a', '0.00')] })).toEqual([
      { start: 0, length: 0, isNegative: false },
    ]);
  });
});

describe('the address of a comparison', () => {
  it('names documents in the order chosen, each once', () => {
    expect(readChoice('?ids=b-2,a-1,b-2')).toEqual({ ids: ['b-2', 'a-1'], left: 0 });
    expect(writeChoice(['b-2', 'a-1'])).toBe('?ids=b-2,a-1');
    expect(writeChoice([])).toBe('');
  });

  it('is read as a form writes it, too', () => {
    expect(readChoice('?ids=a-1&ids=b-2').ids).toEqual(['a-1', 'b-2']);
  });

  it('holds nothing that is no id, and no more than six', () => {
    expect(readChoice('?ids=../data/x,%3Cimg%3E,A,a--b,a-1').ids).toEqual(['a-1']);
    expect(readChoice('?ids=a,b,c,d,e,f,g,h')).toEqual({ ids: ['a', 'b', 'c', 'd', 'e', 'f'], left: 2 });
  });
});

describe('the file of a comparison', () => {
  it('has a record for each cell, money in yuan, what is missing left empty', () => {
    const profiles = [nandagang, yongqing];
    const text = writeCsv(profiles, joinProfiles(profiles));
    expect(text.startsWith('disclosure_id,department,place,fiscal_year,kind,section,item,label,amount_cny,')).toBe(
      true,
    );
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows).toContainEqual({
      disclosure_id: 'yongqing-hrss-2024',
      department: '永清县人力资源和社会保障局',
      place: '',
      fiscal_year: '2024',
      kind: 'budget',
      section: 'structure',
      item: 'project',
      label: '项目支出',
      amount_cny: '238933800.00',
      value: '',
      unit: '',
      share_percent: '94.3',
      line: '426',
    });
    const missing = rows.filter(
      ({ disclosure_id: id, section }) => id === 'nandagang-lss-2020' && section === 'general-functions',
    );
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every(({ amount_cny: amount, line }) => amount === '' && line === '')).toBe(true);
  });

  it('makes text of words that a spreadsheet would run, and quotes what needs it', () => {
    const hostile = profileOf('handan-hrss-2018', {
      name: '=cmd|" /C calc"!A0',
      sections: { functions: [{ ...money('-1+2', '1.00'), label: '@SUM(1),2' }] },
    });
    const [, row]: string[][] = parse(writeCsv([hostile], joinProfiles([hostile])));
    expect(row?.[1]).toBe(`'=cmd|" /C calc"!A0`);
    expect(row?.[6]).toBe(`'-1+2`);
    expect(row?.[7]).toBe(`'@SUM(1),2`);
    expect(row?.[8]).toBe('1.00');
  });
});
