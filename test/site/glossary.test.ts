import { describe, expect, inject, it } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { compareDefinitions } from '../../src/site/glossary-difference.ts';
import { listMostExplained, mostTerms, needsPage } from '../../src/site/glossary-pages.ts';
import { joinTerms, normaliseTerm } from '../../src/site/glossary.ts';
import { listTags, readBuilt, readJson } from './built-files.ts';

const { root } = inject('sites');
const ids = ['dacheng-hrss-2021', 'handan-hrss-2018', 'linxi-hrss-2019', 'nandagang-lss-2020', 'yongqing-hrss-2024'];
const disclosures = ids.map((id) => readJson(root, `data/disclosures/${id}.json`) as Disclosure);
const terms = joinTerms(disclosures);
const find = (name: string) => terms.find(({ term }) => normaliseTerm(term) === name);

describe('terms of several documents', () => {
  it('are joined whatever their quotes, brackets and ordinals, and no further', () => {
    for (const form of ['“三公”经费', '三公经费', '1、“三公”经费', '（一）三公 经费'])
      expect(normaliseTerm(form)).toBe('三公经费');
    expect(normaliseTerm('因公出国（境）费')).toBe(normaliseTerm('因公出国境费'));
    expect(normaliseTerm('机关运行费')).not.toBe(normaliseTerm('机关运行经费'));
  });

  it('are the eighteen that the five documents explain, in the order of their reading', () => {
    expect(terms).toHaveLength(18);
    expect(terms[0]?.term).toBe('部门预算支出');
    expect(terms.map(({ term }) => term)).toContain('一般共预算拨款收入');
    expect(find('三公经费')?.slug).toBe('san-gong-jing-fei');
  });

  it('have a definition once that several documents share', () => {
    expect(
      find('项目支出')?.wordings.map(({ places }) => places.map(({ disclosure, line }) => [disclosure.id, line])),
    ).toEqual([
      [
        ['nandagang-lss-2020', 792],
        ['dacheng-hrss-2021', 2682],
        ['linxi-hrss-2019', 795],
      ],
    ]);
    const html = readBuilt(root, 'glossary/index.html').replace(/<[^>]*>/gu, '');
    expect(html.split('为完成特定行政任务和事业发展目标所发生的支出').length - 1).toBe(1);
  });

  it('count width of punctuation as no difference: 邯郸 and 临西 define 机关运行经费 alike', () => {
    expect(find('机关运行经费')?.wordings.map(({ places }) => places.length)).toEqual([2, 1]);
  });
});

describe('definitions that differ', () => {
  it('are compared by words: what one adds to the other, what it lacks', () => {
    const [base, other] = find('其他收入')?.wordings ?? [];
    const { stretches, comparable } = compareDefinitions(base?.definition ?? '', other?.definition ?? '');
    expect(comparable).toBe(true);
    const of = (kind: string) => stretches.filter((stretch) => stretch.kind === kind).map(({ text }) => text);
    expect(of('added')).toEqual(['上述', '财政']);
    expect(of('missing')).toEqual(['一般公共预算', '主要是按规定动用的租房收入、存款利息收入等。']);
    expect(
      stretches
        .filter(({ kind }) => kind !== 'missing')
        .map(({ text }) => text)
        .join(''),
    ).toBe(other?.definition);
    expect(
      stretches
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe(base?.definition);
  });

  it('keep every character of both, whatever they are', () => {
    for (const [base, text] of [
      ['', '指本级'],
      ['指本级财政', ''],
      ['指省级财政当年拨付的资金。', '指县级财政上年拨付的资金！'],
      ['<b>&amp;</b>', '𠮷<i>'],
    ] as const) {
      const { stretches } = compareDefinitions(base, text);
      expect(
        stretches
          .filter(({ kind }) => kind !== 'missing')
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
      expect(
        stretches
          .filter(({ kind }) => kind !== 'added')
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(base);
    }
  });

  it('are not marked word by word where little is shared', () => {
    expect(compareDefinitions('指以前年度安排的资金。', '单位购买货物和服务').comparable).toBe(false);
  });

  it('are marked on the page in words too, not by a line or a colour alone', () => {
    const html = readBuilt(root, 'glossary/index.html');
    expect(html).toMatch(/<ins><span class="unseen">［多出：<\/span>上述<span class="unseen">］<\/span><\/ins>/u);
    expect(html).toMatch(/<del><span class="unseen">［没有：<\/span>一般公共预算<span/u);
    expect(html).toContain('写法 2：比写法 1 多 4 字，少 28 字');
  });
});

describe('the page of all terms', () => {
  it('has an anchor for each, and beside it the explanation of the guide', () => {
    const anchors = listTags(readBuilt(root, 'glossary/index.html')).flatMap(
      ({ attributes }) => attributes.get('id') ?? [],
    );
    for (const { slug } of terms) expect(anchors).toContain(`term-${slug}`);
    expect(readBuilt(root, 'glossary/index.html')).toContain('以税收为主的财政收入');
  });

  it('leaves rare terms of a large site to the index, and long entries to a page of their own', () => {
    const [first] = disclosures;
    if (first === undefined) throw new Error('missing 大城');
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...first,
      id: `place-${String(index)}`,
      glossary: [
        { item: 1, term: '基本支出', definition: `指第${String(index)}种支出。`, line: 1 },
        ...Array.from({ length: 20 }, (_rare, own) => ({
          item: own + 2,
          term: `名词${String(index)}之${String(own)}`,
          definition: '只有一份文件有。',
          line: 2,
        })),
      ],
    }));
    const { listed, left } = listMostExplained(joinTerms(many));
    expect([listed.length, left]).toEqual([mostTerms, 241 - mostTerms]);
    expect(listed.filter((term) => needsPage(term, listed)).map(({ term }) => term)).toEqual(['基本支出']);
  });
});
