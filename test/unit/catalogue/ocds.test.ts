import { describe, expect, it } from 'vitest';
import type { Money } from '../../../src/model/amount.ts';
import { describeOcds } from '../../../src/publish/downloads/ocds.ts';
import { site } from '../downloads-blank.ts';
import { makeLinxi, makeYongqing } from './made.ts';
import { validateOcds } from './ocds-schema.ts';

interface Package {
  releases: {
    ocid: string;
    buyer: { name: string };
    planning: { budget: { amount: { amount: number }; project: string }; documents: { url: string }[] };
    tender: {
      title: string;
      value: { amount: number };
      items: { quantity: number; classification: { id: string }; unit: { name: string; value: { amount: number } } }[];
    };
  }[];
}

const text = JSON.stringify(describeOcds([makeLinxi(), makeYongqing()], site));
const read = (): Package => JSON.parse(text) as Package;

describe('planned purchases for the Open Contracting Data Standard', () => {
  it('hold to what the standard demands', () => {
    expect(validateOcds(read())).toEqual([]);
  });

  it('are refused by the same schema without a tag, and with an amount as text', () => {
    expect(validateOcds(JSON.parse(text.replace('"tag":["planning"],', '')))).not.toEqual([]);
    expect(validateOcds(JSON.parse(text.replace(/"amount":(\d+\.\d\d)/u, '"amount":"$1"')))).not.toEqual([]);
  });

  it('are the eight rows of the table, with goods, number, price and money as printed', () => {
    const { releases } = read();
    // 农村劳动力就近就地转移培训, 就业服务, C190203, 1000 项 at 0.03 万元, 30 万元: the third row of the table, the first that names goods.
    expect(releases).toHaveLength(8);
    const [first] = releases;
    expect(first?.ocid).toBe('ocds-000000-linxi-hrss-2019-1');
    expect(first?.buyer.name).toBe('临西县人力资源和社会保障局');
    expect(first?.planning.budget.project).toBe('农村劳动力就近就地转移培训');
    expect(first?.tender.title).toBe('就业服务');
    expect(first?.tender.items[0]?.classification.id).toBe('C190203');
    expect(first?.tender.items[0]?.quantity).toBe(1000);
    expect(first?.tender.items[0]?.unit.name).toBe('项');
    // 904 万元 is the total that the table prints.
    expect(releases.reduce((sum, release) => sum + release.planning.budget.amount.amount, 0)).toBe(9040000);
  });

  it('write amounts digit for digit, as the other files do', () => {
    expect(text).toContain('"unit":{"name":"项","value":{"amount":300.00,"currency":"CNY"}}');
    expect(text).toContain('"amount":{"amount":300000.00,"currency":"CNY"}');
  });

  it('are worth all that is paid for them, and where the table has no column for that, what the budget pays', () => {
    // 总计 12 万元, of which 合计 10 万元 are of the budget of the year and 2 万元 come 其他渠道.
    const wan = (printed: string, cny: string): Money => ({ cny, printed, unit: '万元' });
    const linxi = makeLinxi();
    const [item] = linxi.procurement;
    if (item === undefined) throw new Error('missing purchases of 临西县');
    const budgeted = wan('10', '100000.00');
    const procurement = [
      { ...item, total: wan('12', '120000.00'), budgeted, other_channels: wan('2', '20000.00') },
      { ...item, item: 2, total: null, budgeted },
    ];
    const { releases } = JSON.parse(JSON.stringify(describeOcds([{ ...linxi, procurement }], site))) as Package;
    expect(releases.map(({ planning }) => planning.budget.amount.amount)).toEqual([120000, 100000]);
    expect(releases.map(({ tender }) => tender.value.amount)).toEqual([120000, 100000]);
  });

  it('carry the prefix that a publisher has registered', () => {
    expect(JSON.stringify(describeOcds([makeLinxi()], { ...site, ocid_prefix: 'ocds-abc123' }))).toContain(
      '"ocid":"ocds-abc123-linxi-hrss-2019-1"',
    );
  });

  it('are no file where no document names goods', () => {
    expect(describeOcds([makeYongqing()], site)).toBeNull();
  });
});
