import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  foldQuery,
  foldText,
  foldWithPositions,
  unpackVariants,
  type Variants,
} from '../../../src/publish/search/fold.ts';
import { allVariants, listVariants, packVariants } from '../../../src/publish/search/variants.ts';

const sources = new URL('../../../content/sources/', import.meta.url);
const documents = readdirSync(sources)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, sources), 'utf8'));

/** Folds every stretch of the lengths given, from every start, and counts those that are no part of the whole. */
function countLost(original: string, lengths: readonly number[], variants?: Variants): number {
  const { text, positions } = foldWithPositions(original, variants);
  let lost = 0;
  let at = 0;
  for (let start = 0; start < original.length; start++) {
    while ((positions[at] ?? Infinity) < start) at++;
    for (const length of lengths)
      if (!text.startsWith(foldText(original.slice(start, start + length), variants), at)) lost++;
  }
  return lost;
}

describe('folding', () => {
  it('makes the printed forms of one thing the same', () => {
    expect(foldText('“三公”经费')).toBe('三公经费');
    expect(foldText('＂三公＂ 经费')).toBe('三公经费');
    expect(foldText('「三公」经费')).toBe('三公经费');
    expect(foldText('因 公 出 国（境）费')).toBe('因公出国(境)费');
    expect(foldText('２０８０５０７')).toBe('2080507');
    expect(foldText('1,888.65万元')).toBe('1888.65万元');
    expect(foldText('２５，３３２．９３')).toBe('25332.93');
    expect(foldText('≥95％')).toBe('≥95%');
    expect(foldText('≧95﹪')).toBe('≥95%');
    expect(foldText('《预算法》规定。')).toBe('预算法规定.');
    expect(foldText('【绩效】〔2022〕3号')).toBe('[绩效][2022]3号');
    expect(foldText('2020—2024')).toBe('2020-2024');
    expect(foldText('323－0410-JBN')).toBe('323-0410-jbn');
    expect(foldText('二○二四年')).toBe('二〇二四年');
    expect(foldText('caf\u00e9 cafe\u0301')).toBe('cafecafe');
    expect(foldText('a≠b')).toBe('a≠b');
    expect(foldText('养\u200b老\ufeff金\ufe00')).toBe('养老金');
  });

  it('keeps nothing of blanks and commas, so that numbers and codes broken over lines stay whole', () => {
    expect(foldText('13102323P0072\n3510051N')).toBe('13102323p00723510051n');
    expect(foldText('Open  Data\u3000平\t台')).toBe('opendata平台');
    expect(foldText(',888.65')).toBe('888.65');
    expect(foldText('养老，医疗')).toBe('养老医疗');
    expect(foldText('养老、医疗')).toBe('养老、医疗');
  });

  it('reads the radicals that PDF text has for characters', () => {
    expect(foldText('⼈⼒资源和社会保障局局⻓')).toBe('人力资源和社会保障局局长');
    expect(foldText('⺠政部⻔⻚')).toBe('民政部门页');
  });

  it('folds every stretch of the real documents to a part of the folded whole', () => {
    const lengths = [2, 3, 5, 8, 13, 21, 32, 40];
    expect(documents).toHaveLength(5);
    expect(documents.map((document) => countLost(document, lengths, allVariants()))).toEqual([0, 0, 0, 0, 0]);
  });

  it('folds every stretch of awkward texts to a part of the folded whole', () => {
    const awkward = ' “1,888.65”，\t２５，３３２．９３万元 Open  Data\r\n-12.5%……㈱½①\u00e9e\u0301İΣς養老—— 、《法》 ';
    const lengths = Array.from({ length: 40 }, (_, index) => index + 1);
    expect(countLost(awkward, lengths, allVariants())).toBe(0);
    expect(countLost(Array.from(awkward).reverse().join(''), lengths)).toBe(0);
  });

  it('changes nothing that is folded already', () => {
    const changed: string[] = [];
    for (let code = 0; code < 0x30000; code++) {
      const folded = foldText(String.fromCodePoint(code), allVariants());
      if (foldText(folded, allVariants()) !== folded) changed.push(code.toString(16));
    }
    expect(changed).toEqual([]);
  });

  it('remembers where each character came from', () => {
    const { text, positions } = foldWithPositions('共 1,888.65 万元');
    expect(text).toBe('共1888.65万元');
    expect(positions[text.indexOf('1888')]).toBe(2);
    expect(positions[text.indexOf('888.65')]).toBe(4);
    expect(positions[text.indexOf('万')]).toBe(11);
    expect(positions).toHaveLength(text.length);
  });

  it('survives characters outside the basic plane, halves of them, and ligatures that fold to several', () => {
    const { text, positions } = foldWithPositions('𠮷㈱a');
    expect(text).toBe('𠮷(株)a');
    expect(positions).toEqual([0, 0, 2, 2, 2, 3]);
    expect(foldText('\ud842a\udfb7')).toBe('\ud842a\udfb7');
    expect(foldText('𝟐𝟎')).toBe('20');
  });

  it('takes a space in a query as a separator', () => {
    expect(foldQuery('  永清　养老 养老 ')).toEqual(['永清', '养老']);
    expect(foldQuery('“ ”')).toEqual([]);
  });
});

describe('traditional and variant characters', () => {
  it('fold to the simplified ones, whether from Taiwan, Hong Kong or neither', () => {
    expect(foldText('關於城鄉居民養老保險的說明', allVariants())).toBe('关于城乡居民养老保险的说明');
    expect(foldText('説衞閲爲為羣裏裡', allVariants())).toBe('说卫阅为为群里里');
    expect(foldText('2.53億', allVariants())).toBe('2.53亿');
    expect(foldText('⾞⼾', allVariants())).toBe('车户');
    expect(foldText('養老')).toBe('養老');
  });

  it('leave simplified characters alone, also those that are traditional ones for something else', () => {
    const kept = '后里干余台面只谷斗丑了克系发复历钟冲几么著着适向回症苧';
    expect(foldText(kept, allVariants())).toBe(kept);
    for (const character of documents.join('')) expect(allVariants().has(character), character).toBe(false);
    const targets = new Set(allVariants().values());
    expect([...allVariants().keys()].filter((source) => targets.has(source))).toEqual([]);
  });

  it('are listed for what a site holds, one character for one, and travel as one text', () => {
    const listed = listVariants(new Set('养老说'));
    expect(listed).toEqual(
      new Map([
        ['說', '说'],
        ['説', '说'],
        ['養', '养'],
      ]),
    );
    expect(
      packVariants(
        new Map([
          ['養', '养'],
          ['𠁞', '𠀾'],
        ]),
      ),
    ).toBe('養养𠁞𠀾');
    expect(unpackVariants('養养𠁞𠀾')).toEqual(
      new Map([
        ['養', '养'],
        ['𠁞', '𠀾'],
      ]),
    );
    expect(unpackVariants(packVariants(allVariants()))).toEqual(allVariants());
    expect(unpackVariants('')).toEqual(new Map());
  });
});
