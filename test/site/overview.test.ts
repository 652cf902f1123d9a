import { describe, expect, inject, it } from 'vitest';
import type { Money } from '../../src/model/amount.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { groupDuties } from '../../src/site/activities.ts';
import { groupAssets, readQuantityUnit } from '../../src/site/assets.ts';
import { splitGroups } from '../../src/site/overview.ts';
import { classifyProcurement, groupProcurement, quoteNotes } from '../../src/site/procurement.ts';
import { readBuilt, readJson } from './built-files.ts';

const { root } = inject('sites');
const ids = ['dacheng-hrss-2021', 'handan-hrss-2018', 'linxi-hrss-2019', 'nandagang-lss-2020', 'yongqing-hrss-2024'];
const disclosures = ids.map((id) => readJson(root, `data/disclosures/${id}.json`) as Disclosure);
const wan = (amount: string): Money => ({ cny: `${amount}0000.00`, printed: amount, unit: '万元' });

/** The text of a built page, tags and the space around them out. */
const readText = (file: string): string =>
  readBuilt(root, file)
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');

describe('the opening of a department page', () => {
  const text = readText('disclosures/yongqing-hrss-2024/index.html');

  it('says an amount as people say it beside the exact one', () => {
    expect(text).toContain('25,332.93 万元 约 2.53 亿元');
    // 基本支出 is less than one hundred million yuan.
    expect(text).toMatch(/1,439\.55 万元 (?!约)/u);
  });

  it('claims of no amount that it did not find that the document lacks it', () => {
    // The document says of 机关运行经费 no change.
    expect(text).toMatch(/124\.38 万元 增减没有读到/u);
    expect(text).toContain('“没有读到”：可能没有写，也可能没认出来，请看');
  });
});

describe('duties and activities of all documents', () => {
  const groups = groupDuties(disclosures);

  it('are those of the two documents that list them, with exact totals', () => {
    // 邯郸: 1159.72 + 58835.1 + 57 + 357.7 + 17977.25 + 948.3. 临西: 1235 + 43 + 25765 + 362.5.
    expect(groups.map(({ disclosure, ofDuties }) => [disclosure.id, ofDuties])).toEqual([
      ['handan-hrss-2018', { rows: 7, missing: 1, cny: '793350700.00' }],
      ['linxi-hrss-2019', { rows: 7, missing: 3, cny: '274055000.00' }],
    ]);
    expect(groups.map(({ ofActivities }) => [ofActivities.rows, ofActivities.cny])).toEqual([
      [60, '793350700.00'],
      [22, '274055000.00'],
    ]);
  });

  it('stand on the page with their lines, and those without a budget are counted', () => {
    // An amount with its unit is an element of its own.
    const text = readText('activities/index.html').replaceAll(' ，', '，');
    expect(text).toContain('7 项职责合计 79,335.07 万元，1 项没有写明预算');
    expect(text).toContain('7 项职责合计 27,405.50 万元，3 项没有写明预算');
    expect(readBuilt(root, 'activities/index.html')).toContain('href="/disclosures/handan-hrss-2018/source/#L194"');
  });

  it('name the documents that list none', () => {
    expect(readText('activities/index.html')).toMatch(/3 份文件没有按职责和工作活动列出预算/u);
  });
});

describe('procurement of all documents', () => {
  const groups = groupProcurement(disclosures);

  it('sets what the sentences state beside what the items add up to', () => {
    expect(
      groups.map(({ disclosure, stated, items, sum, difference }) => [
        disclosure.id,
        stated.map(({ printed }) => printed),
        items.length,
        sum.cny,
        difference,
      ]),
    ).toEqual([
      ['nandagang-lss-2020', ['2.2'], 2, '22000.00', '0.00'],
      ['handan-hrss-2018', ['11.47'], 0, null, null],
      ['dacheng-hrss-2021', ['110'], 1, '1100000.00', '0.00'],
      ['linxi-hrss-2019', ['904'], 8, '9040000.00', '0.00'],
    ]);
    expect(readText('procurement/index.html')).toMatch(
      /1 份文件没有写采购金额，也没有列出物品（[^）]*）： ?永清县人力资源和社会保障局/u,
    );
  });

  it('quotes a document that says it buys nothing', () => {
    const notes = disclosures.map((disclosure) => [disclosure.id, quoteNotes(disclosure).at(-1)]);
    expect(Object.fromEntries(notes)).toMatchObject({
      'yongqing-hrss-2024': { line: 1190, text: '注：无政府采购预算，空表列示。' },
    });
    expect(readText('disclosures/yongqing-hrss-2024/index.html')).toMatch(
      /没有列出采购的物品.*注：无政府采购预算，空表列示。 ?行 1190/u,
    );
  });

  it('adds up the classes of the catalogue year by year', () => {
    const classes = classifyProcurement(groups);
    const amounts = classes.map(({ code, byYear }) => [
      code,
      [...byYear].map(([year, { cny }]) => `${String(year)} ${cny ?? ''}`),
    ]);
    expect(amounts).toEqual([
      ['A', ['2020 22000.00', '2021 1100000.00', '2019 200000.00']],
      ['C', ['2019 8840000.00']],
    ]);
    expect(classes.map(({ parts }) => parts.map(({ code, items }) => `${code} ${String(items)}`))).toEqual([
      ['A02 3', 'A08 2', 'A09 2'],
      ['C05 2', 'C15 1', 'C19 1'],
    ]);
  });

  it('says by how much the two differ, and which items have no amount', () => {
    const [linxi] = disclosures.filter(({ id }) => id === 'linxi-hrss-2019');
    const [first, ...others] = linxi?.procurement ?? [];
    if (linxi === undefined || first === undefined) throw new Error('missing 临西');
    const changed = {
      ...linxi,
      procurement: [{ ...first, total: null, budgeted: null, sme_reserved: wan('12') }, ...others],
    };
    const [group] = groupProcurement([changed]);
    expect(group?.sum).toEqual({ rows: 8, missing: 1, cny: '8740000.00' });
    expect(group?.difference).toBe('-300000.00');
    expect(group?.reserved?.cny).toBe('120000.00');
  });
});

describe('fixed assets of all documents', () => {
  it('stand side by side as printed, each number with its line', () => {
    const html = readBuilt(root, 'assets/index.html');
    const text = readText('assets/index.html');
    for (const printed of [
      '504.64',
      '5,856.47',
      '1,936.757815',
      '58.29',
      '907.80',
      '23,775.78 平方米',
      '23 辆',
      '50万元以上',
    ])
      expect(text).toContain(printed);
    expect(html).toContain('href="/disclosures/dacheng-hrss-2021/source/#L2652"');
  });

  it('have what is to be bought, where the document says so', () => {
    const planned = groupAssets(disclosures).map(({ disclosure, planned: figures }) => [
      disclosure.id,
      figures.map(({ printed }) => printed),
    ]);
    expect(Object.fromEntries(planned)).toEqual({
      'dacheng-hrss-2021': ['3'],
      'handan-hrss-2018': ['11.47'],
      'linxi-hrss-2019': [],
      'nandagang-lss-2020': ['2.2'],
      'yongqing-hrss-2024': ['0.00'],
    });
  });

  it('count in the unit of their label', () => {
    expect(['1、房屋（平方米）', '2、车辆（台、辆）', '4、其他固定资产'].map(readQuantityUnit)).toEqual([
      '平方米',
      '辆',
      '',
    ]);
  });
});

describe('a list too long for a page', () => {
  it('shows whole groups while they have room, the first in any case, and names the rest', () => {
    const split = (sizes: number[]) => splitGroups(sizes, (size) => size, 400);
    expect(split([300, 100, 1])).toEqual({ shown: [300, 100], rest: [1] });
    expect(split([900, 1])).toEqual({ shown: [900], rest: [1] });
    expect(split([])).toEqual({ shown: [], rest: [] });
  });
});
