import { describe, expect, test } from 'vitest';
import { type Item, type Ledger, listRows, sum, workOut } from './ledger.ts';
import { drawHoldings, drawPurchases, totalHoldings } from './holdings.ts';
import { type PlannedDocument, planCorpus } from './plan.ts';
import { plants } from './planting.ts';
import { writeDocument } from './writing.ts';
import { convertDocument } from '../../../src/convert/index.ts';
import { extractPart } from '../../../src/convert/readers/index.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';

/** Three documents with a cell on each line, two with a row on each line, and a Word file. */
const planned = planCorpus(6, 'a test');

async function read(document: PlannedDocument, plant: string | null): Promise<Disclosure> {
  const { file, bytes, facts } = writeDocument(document, plant);
  const extraction = await extractPart(bytes, file);
  return convertDocument({ id: document.id, file, bytes, extraction, facts }).disclosure;
}

/** Hundredths of 万元 as the data contract writes money; nothing for none, which the tables leave blank. */
function toYuan(amount: number): string | null {
  return amount === 0 ? null : `${String(amount)}00.00`;
}

/** Every amount of the six tables by functions and of basic expenditure that the ledger knows, as `table code measure`. */
function listKnown(ledger: Ledger): Map<string, string> {
  const known = new Map<string, string>();
  const put = (table: string, code: string, amounts: Readonly<Record<string, number>>): void => {
    for (const [measure, amount] of Object.entries(amounts)) {
      const cny = toYuan(amount);
      if (cny !== null) known.set(`${table} ${code} ${measure}`, cny);
    }
  };
  const { totals, economics } = ledger;
  const byFunction: readonly (readonly [string, (item: Item) => boolean])[] = [
    ['expenditure', () => true],
    ['general-public-budget', ({ fund }) => !fund],
    ['government-fund', ({ fund }) => fund],
  ];
  for (const [table, covers] of byFunction) {
    const covered = ledger.items.filter(covers);
    const basic = sum(covered.map((item) => item.basic));
    const project = sum(covered.map((item) => item.project));
    put(table, '合计', { total: basic + project, basic, project });
    for (const row of listRows(ledger, covers))
      put(table, row.code, { total: row.basic + row.project, basic: row.basic, project: row.project });
  }
  const received = (total: number, carryover: number): Record<string, number> => ({
    total,
    'current-year': total - carryover,
    'fiscal-appropriation': total - carryover,
    carryover,
  });
  put('income', '合计', received(totals.total, totals.carryover));
  for (const row of listRows(ledger)) put('income', row.code, received(row.basic + row.project, row.carryover));
  put('general-public-basic', '合计', { total: totals.basic, personnel: totals.personnel, public: totals.public });
  for (const code of ['301', '302', '303']) {
    const own = economics.filter((row) => row.code.startsWith(code));
    const share = code === '302' ? 'public' : 'personnel';
    const total = sum(own.map(({ amount }) => amount));
    put('general-public-basic', code, { total, [share]: total });
    for (const row of own) put('general-public-basic', row.code, { total: row.amount, [share]: row.amount });
  }
  return known;
}

function listPublished({ budget_tables: tables }: Disclosure): Map<string, string> {
  const summaries: ReadonlySet<string> = new Set(['income-and-expenditure', 'fiscal-appropriation', 'three-public']);
  return new Map(
    tables
      .filter(({ table }) => !summaries.has(table))
      .flatMap(({ table, lines }) =>
        lines.map((line) => [`${table} ${line.code || line.name} ${line.measure}`, line.amount_cny] as const),
      ),
  );
}

function findCells({ budget_tables: tables }: Disclosure, table: string, name: string): string[] {
  const lines = tables.find((each) => each.table === table)?.lines ?? [];
  return lines.filter((line) => line.name === name).map((line) => line.amount_cny);
}

test('the corpus of a test has each of the three ways to write a document', () => {
  expect(planned.map(({ dialect }) => dialect)).toEqual(['cells', 'cells', 'cells', 'rows', 'docx', 'rows']);
});

test('the same seed gives the same bytes, another one other figures', () => {
  for (const document of planned) {
    expect(writeDocument(document)).toEqual(writeDocument(document));
    expect(writeDocument(document).bytes).not.toEqual(writeDocument({ ...document, seed: 'another' }).bytes);
  }
});

test('a small corpus is the beginning of a large one, and no id comes twice', () => {
  const large = planCorpus(2000, 'a test');
  expect(large.slice(0, 6)).toEqual(planned);
  expect(new Set(large.map(({ id }) => id)).size).toBe(2000);
  for (const { id } of large) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
});

describe.each(planned)('$id, written as $dialect', (document) => {
  const ledger = workOut(document);
  const { totals, previous } = ledger;

  test('is read whole: ten sections, nine tables, twenty projects with seven targets each, and no notice', async () => {
    const disclosure = await read(document, null);
    expect(disclosure.sections.map(({ key }) => key)).toHaveLength(10);
    expect(disclosure.sections.map(({ key }) => key)).not.toContain('unrecognised');
    expect(new Set(disclosure.budget_tables.map(({ table }) => table)).size).toBe(9);
    expect(disclosure.projects.map(({ indicators }) => indicators.length)).toEqual(Array(20).fill(7));
    expect(disclosure.glossary).toHaveLength(10);
    expect(disclosure.notices).toEqual([]);
  });

  test('publishes in its tables by functions and kinds just the amounts that it was written from', async () => {
    const disclosure = await read(document, null);
    expect(Object.fromEntries(listPublished(disclosure))).toEqual(Object.fromEntries(listKnown(ledger)));
  });

  test('publishes the totals of the summary tables and the sentences', async () => {
    const disclosure = await read(document, null);
    const total = toYuan(totals.total);
    expect(findCells(disclosure, 'income-and-expenditure', '收入总计')).toEqual([total]);
    expect(findCells(disclosure, 'fiscal-appropriation', '支出总计')).toContain(total);
    expect(findCells(disclosure, 'three-public', '三、公务接待费')).toContain(toYuan(totals.reception));
    const stated = new Map(disclosure.figures.map(({ figure, amount_cny: cny }) => [figure, cny]));
    expect(stated.get('income.total')).toBe(total);
    expect(stated.get('expenditure.basic')).toBe(toYuan(totals.basic));
    expect(stated.get('expenditure.project')).toBe(toYuan(totals.project));
    expect(stated.get('operating-costs.total')).toBe(toYuan(totals.public));
    expect(stated.get('three-public.total')).toBe(toYuan(totals.vehicles + totals.reception));
    expect(stated.get('change.total')).toBe(toYuan(totals.total - previous.total));
    expect(stated.get('change.project')).toBe(toYuan(totals.project - previous.project));
  });

  test('publishes the money of its projects, purchases and assets', async () => {
    const disclosure = await read(document, null);
    const budgets = disclosure.projects.map(({ code, budget }) => [code, budget?.cny]);
    expect(budgets).toEqual(ledger.projects.map(({ code, budget }) => [code, toYuan(budget)]));
    const bought = disclosure.procurement.map(({ goods, quantity, budgeted }) => [goods, quantity, budgeted?.cny]);
    expect(bought).toEqual(
      drawPurchases(ledger).map(({ goods, quantity, total }) => [goods, String(quantity), toYuan(total)]),
    );
    const holdings = drawHoldings(ledger);
    const held = disclosure.fixed_assets.map(({ value }) => value?.cny);
    expect(held).toEqual([totalHoldings(holdings), ...holdings.map(({ value }) => value)].map(toYuan));
  });

  test('has no sum that does not hold', async () => {
    const disclosure = await read(document, null);
    expect(disclosure.checks.filter(({ status }) => status !== 'holds')).toEqual([]);
    expect(disclosure.checks.length).toBeGreaterThan(300);
  });
});

describe.each(Object.keys(plants))('a document that was made wrong: %s', (plant) => {
  test.each(planned.slice(3))('$id, written as $dialect, fails just the checks that it should', async (document) => {
    const { planted } = writeDocument(document, plant);
    const { checks } = await read(document, plant);
    const failing = checks.filter(({ status }) => status !== 'holds');
    expect(failing.map(({ rule, status }) => `${rule} ${status}`).sort()).toEqual(
      planted.map(({ rule, status }) => `${rule} ${status}`).sort(),
    );
    expect(planted.length).toBeGreaterThan(0);
  });
});
