import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { countables, resolveCount } from '../../../src/site/references-counts.ts';
import { checkReference } from '../../../src/site/references-components.ts';
import { resolveCitation } from '../../../src/site/references-citations.ts';
import { chartPart, figurePart, tablePart } from '../../../src/site/references-parts.ts';
import {
  type Pointer,
  rankDisclosures,
  ReferenceFault,
  resolveReference,
  roles,
} from '../../../src/site/references.ts';
import { convertSource } from '../conversions.ts';

const linxi = convertSource('linxi-hrss-2019').disclosure;
const handan = convertSource('handan-hrss-2018').disclosure;
const yongqing = convertSource('yongqing-hrss-2024').disclosure;
const nandagang = convertSource('nandagang-lss-2020').disclosure;
const site: readonly Disclosure[] = [handan, linxi, nandagang, yongqing];

/** The document a reference leads to, or the note that stands in its place. */
function follow(pointer: Pointer, figure = 'income.total', disclosures = site): string {
  const resolved = resolveReference(disclosures, pointer, figurePart(figure));
  return 'note' in resolved ? resolved.note : `${resolved.disclosure.id} ${resolved.part.printed}`;
}

describe('a reference by role', () => {
  it('leads to the document that plays the role, whatever the site holds', () => {
    expect(follow({ of: 'first' })).toBe('handan-hrss-2018 83747.17');
    expect(follow({ of: 'largest' })).toBe('handan-hrss-2018 83747.17');
    expect(follow({ of: 'smallest' })).toBe('nandagang-lss-2020 7001.75');
    expect(follow({ of: 'newest' })).toBe('yongqing-hrss-2024 25332.93');
    expect(follow({ of: 'oldest' })).toBe('handan-hrss-2018 83747.17');
    expect(follow({ of: 'largest' }, 'income.total', [nandagang, linxi])).toBe('linxi-hrss-2019 28377.8');
  });

  it('hands the role on when the best document lacks the figure', () => {
    const withoutIncome = { ...handan, figures: handan.figures.filter(({ figure }) => figure !== 'income.total') };
    expect(follow({ of: 'largest' }, 'income.total', [withoutIncome, linxi])).toBe('linxi-hrss-2019 28377.8');
  });

  it('asks for a document that states the other figures of the sentence too', () => {
    const withoutBasic = { ...handan, figures: handan.figures.filter(({ figure }) => figure !== 'expenditure.basic') };
    const disclosures = [withoutBasic, linxi];
    expect(follow({ of: 'largest' }, 'income.total', disclosures)).toMatch(/^handan/u);
    expect(follow({ of: 'largest', having: 'expenditure.basic' }, 'income.total', disclosures)).toMatch(/^linxi/u);
  });

  it('puts documents that state no size behind all others, for the largest and for the smallest', () => {
    const unsized = { ...linxi, id: 'a', figures: [], budget_tables: [] };
    expect(rankDisclosures([unsized, ...site], 'largest').at(-1)?.id).toBe('a');
    expect(rankDisclosures([unsized, ...site], 'smallest').at(-1)?.id).toBe('a');
  });

  it('takes the budget of a year for newer than its final accounts', () => {
    const accounts: Disclosure = { ...yongqing, id: 'a', kind: 'final-accounts' };
    expect(rankDisclosures([accounts, yongqing], 'newest')[0]?.id).toBe('yongqing-hrss-2024');
    expect(rankDisclosures([accounts, yongqing], 'oldest')[0]?.id).toBe('a');
  });

  it('leaves a note where no document plays it', () => {
    expect(follow({ of: 'largest' }, 'income.total', [])).toBe('本站现在还没有可以放在这里的文件');
    const resolved = resolveReference([linxi, handan], { of: 'first' }, tablePart('government-fund'));
    expect(resolved).toEqual({ note: '本站现在还没有可以放在这里的文件' });
    const drawn = resolveReference([], { of: 'first' }, chartPart('flow'));
    expect('note' in drawn).toBe(true);
  });

  it('is refused when nobody knows the role, with the roles there are', () => {
    expect(() => follow({ of: 'richest' })).toThrow(`unknown role: of="richest". Expected one of ${roles.join(', ')}`);
    expect(() => follow({ of: 'largest', having: 'expenditure.sum' })).toThrow(
      'unknown figure: having="expenditure.sum"',
    );
  });
});

describe('a reference by id', () => {
  it('leads to the figure of the document', () => {
    expect(follow({ disclosure: 'linxi-hrss-2019' })).toBe('linxi-hrss-2019 28377.8');
  });

  it('leaves a note for a document that this site does not have', () => {
    expect(follow({ disclosure: 'elsewhere-2020' })).toBe('本站没有编号为 elsewhere-2020 的文件，这里空着');
  });

  it('is refused for a figure that the document does not state, with those it states', () => {
    const refused = (): string => follow({ disclosure: 'yongqing-hrss-2024' }, 'procurement.total');
    expect(refused).toThrow(ReferenceFault);
    expect(refused).toThrow(/missing figure procurement\.total in the document yongqing-hrss-2024/u);
    expect(refused).toThrow(/Expected one of .*income\.total.*three-public\.total/u);
  });

  it('is refused for a table or a chart that the document does not give', () => {
    const pointer = { disclosure: 'linxi-hrss-2019' };
    expect(() => resolveReference(site, pointer, tablePart('income'))).toThrow('missing table income with rows');
    expect(() => resolveReference(site, pointer, chartPart('payment-plan'))).toThrow('missing chart payment-plan');
  });

  it('is refused together with a role, and without either', () => {
    expect(() => follow({ of: 'first', disclosure: 'linxi-hrss-2019' })).toThrow('two documents');
    expect(() => follow({})).toThrow('missing document');
  });
});

describe('a count', () => {
  it('is that of all documents, or of the one named', () => {
    expect(resolveCount(site, { of: 'disclosures' })).toEqual({ part: 4 });
    expect(resolveCount(site, { of: 'projects' })).toEqual({ part: 6 + 30 });
    expect(resolveCount(site, { of: 'indicators', disclosure: 'nandagang-lss-2020' })).toEqual({ part: 42 });
    expect(resolveCount(site, { of: 'amounts' })).toEqual({ part: 265 });
    expect(resolveCount(site, { of: 'departments' })).toEqual({ part: 4 });
    expect(resolveCount([], { of: 'projects' })).toEqual({ part: 0 });
    expect(resolveCount(site, { of: 'projects', disclosure: 'elsewhere' })).toHaveProperty('note');
  });

  it('is refused for a name that nobody knows', () => {
    expect(() => resolveCount(site, { of: 'people' })).toThrow(countables.join(', '));
  });
});

describe('a citation', () => {
  const citing = {
    title: '明账',
    publisher: '某站',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    address: (path: string): string => `https://example.org/${path}`,
  };
  const cite = (attributes: Parameters<typeof resolveCitation>[1]): string => {
    const resolved = resolveCitation(site, attributes);
    return 'note' in resolved ? resolved.note : resolved.part(citing);
  };

  it('of a document names author, title and address, and leaves the day of reading open', () => {
    expect(cite({ form: 'document', disclosure: 'linxi-hrss-2019' })).toMatch(
      /^临西县人力资源和社会保障局\. .*2019年.*\[EB\/OL\]\. \[引用日期\]\. 明账：https:\/\/example\.org\/disclosures\/linxi-hrss-2019\/\.$/u,
    );
  });

  it('of a figure gives the number as printed with its line', () => {
    expect(cite({ form: 'figure', disclosure: 'linxi-hrss-2019', figure: 'income.total' })).toBe(
      '临西县人力资源和社会保障局2019 年部门预算：预算收入 28377.8 万元，原文第 69 行，https://example.org/disclosures/linxi-hrss-2019/source/#L69',
    );
  });

  it('of a chart leads to the chart', () => {
    expect(cite({ form: 'chart', of: 'largest', chart: 'flow' })).toMatch(
      /^图：.+。明账据.+绘制，https:\/\/example\.org\/disclosures\/[a-z0-9-]+\/#chart-flow$/u,
    );
  });

  it('is refused in a form that nobody knows', () => {
    expect(() => cite({ form: 'apa', of: 'first' })).toThrow('unknown form: form="apa"');
  });
});

describe('a component of a guide', () => {
  it('is refused when it is unknown, or has an attribute that it does not know', () => {
    expect(() => {
      checkReference('LiveNumber', {}, site);
    }).toThrow('unknown component');
    expect(() => {
      checkReference('LiveFigure', { of: 'first', key: 'income.total' }, site);
    }).toThrow('unknown attribute: key');
    expect(() => {
      checkReference('LiveFigure', { of: 'first' }, site);
    }).toThrow('missing figure');
    expect(() => {
      checkReference('LiveTable', { of: 'newest', table: 'income', rows: 'all' }, site);
    }).toThrow('rows="all"');
  });

  it('of every kind is used in a guide that the project publishes', () => {
    const written = readdirSync('content/guides')
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => readFileSync(`content/guides/${name}`, 'utf8'))
      .join('\n');
    for (const component of [
      'LiveFigure',
      'LiveQuote',
      'LiveName',
      'LiveTable',
      'LiveCheck',
      'LiveChart',
      'LiveCount',
      'LiveCitation',
    ])
      expect(written).toContain(`<${component} `);
  });
});
