import { describe, expect, it } from 'vitest';
import { foldQuery, foldText, foldWithPositions } from '../../src/publish/search/fold.ts';
import { tokenise } from '../../src/publish/search/tokenise.ts';

describe('folding', () => {
  it('makes the printed forms of one thing the same', () => {
    expect(foldText('“三公”经费')).toBe('三公经费');
    expect(foldText('＂三公＂ 经费')).toBe('三公经费');
    expect(foldText('因 公 出 国（境）费')).toBe('因公出国(境)费');
    expect(foldText('２０８０５０７')).toBe('2080507');
    expect(foldText('1,888.65万元')).toBe('1888.65万元');
    expect(foldText('２５，３３２．９３')).toBe('25332.93');
    expect(foldText('≥95％')).toBe('≥95%');
  });

  it('keeps a comma that separates no thousands and a space between Latin words', () => {
    expect(foldText('1,23')).toBe('1,23');
    expect(foldText('2018,2019年')).toBe('2018,2019年');
    expect(foldText('Open  Data 平 台')).toBe('open data平台');
  });

  it('remembers where each character came from', () => {
    const { text, positions } = foldWithPositions('共 1,888.65 万元');
    expect(text).toBe('共1888.65万元');
    expect(positions[text.indexOf('1888')]).toBe(2);
    expect(positions[text.indexOf('888.65')]).toBe(4);
    expect(positions[text.indexOf('万')]).toBe(11);
    expect(positions).toHaveLength(text.length);
  });

  it('survives characters outside the basic plane and ligatures that fold to several', () => {
    const { text, positions } = foldWithPositions('𠮷㈱a');
    expect(text).toBe('𠮷(株)a');
    expect(positions).toEqual([0, 0, 2, 2, 2, 3]);
  });

  it('takes a space in a query as a separator', () => {
    expect(foldQuery('  永清　养老 养老 ')).toEqual(['永清', '养老']);
    expect(foldQuery('“ ”')).toEqual([]);
  });
});

describe('tokenising', () => {
  it('splits Chinese into pairs of characters', () => {
    expect(tokenise('养老保险')).toEqual(['养老', '老保', '保险']);
    expect(tokenise('费')).toEqual(['费']);
  });

  it('keeps codes, amounts and Latin words whole, also where Chinese touches them', () => {
    expect(tokenise('2080507对机关25332.93万元')).toEqual(['2080507', '对机', '机关', '25332.93', '万元']);
    expect(tokenise('13102323p00723510051n')).toEqual(['13102323p00723510051n']);
    expect(tokenise('廊财金[2022]34号')).toEqual(['廊财', '财金', '2022', '34', '号']);
  });

  it('finds no token in punctuation', () => {
    expect(tokenise('——，…')).toEqual([]);
  });
});
