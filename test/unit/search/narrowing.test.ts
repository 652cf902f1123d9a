import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertDisclosures, openIndex } from './index.ts';

/** A hundred different characters: as many one-letter words as a query has room for. */
const characters = Array.from({ length: 100 }, (_, index) => String.fromCharCode(0x4e00 + index));

/** Two disclosures of one line: the city's own department and that of a county in it. */
const index = await openIndex(
  convertDisclosures().then(([first]): Disclosure[] => {
    if (first === undefined) throw new Error('no disclosure');
    const own = {
      ...first,
      ...{ sections: [], projects: [], department_indicators: [], activities: [], budget_tables: [], glossary: [] },
      ...{ procurement: [], fixed_assets: [], goals: [], responsibilities: [], organisations: [], figures: [] },
      transcript: [characters.join('')],
    };
    const [province, prefecture] = ['河北省', '邯郸市'];
    return [
      { ...own, id: 'city', province, prefecture, county: '' },
      { ...own, id: 'county', province, prefecture, county: '大名县' },
    ];
  }),
);

describe('narrowing what was found', () => {
  it('takes a city for its own departments, as its facet counts them', async () => {
    const { findings } = await index.find(characters.slice(0, 2).join(''));
    const { places } = await index.fullText.countFacets(findings);
    expect(places.map(({ value }) => value).sort()).toEqual(['河北省邯郸市', '河北省邯郸市大名县']);
    for (const { value, count } of places)
      expect((await index.fullText.narrow(findings, { place: value })).count).toBe(count);
  });

  it('keeps every disclosure, however many words are asked for', async () => {
    const { query, findings } = await index.find(characters.join(' '));
    expect(query.terms.length).toBeGreaterThan(90);
    expect(findings.groups.map(({ disclosure }) => disclosure.id)).toEqual(['city', 'county']);
  });
});
