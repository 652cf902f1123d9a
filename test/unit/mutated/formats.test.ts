import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/convert/readers/text.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertBytes } from '../content.ts';
import { type Id, ids, readSource } from '../documents.ts';
import { listRecords, seedRandom } from '../mutation.ts';
import { layOutBlocks, type Rendered, type RenderedCell, renderDocxPrint, renderHtmlPrint } from '../rendered.ts';

const formats = {
  docx: renderDocxPrint,
  html: (printed: readonly Rendered[]): Uint8Array => Buffer.from(renderHtmlPrint(printed)),
};
type Format = keyof typeof formats;

const print = (id: Id): Rendered[] => layOutBlocks(readText(readSource(id)).blocks);

const read = (id: Id, format: Format, printed: readonly Rendered[]): Promise<Disclosure> =>
  convertBytes(id, `${id}.${format}`, formats[format](printed));

/** What is printed without one cell: the row closes up, as with a cell deleted in Word. */
function dropCell(printed: readonly Rendered[], table: number, row: number, column: number): Rendered[] {
  return printed.map((each, at) =>
    at !== table || typeof each === 'string'
      ? each
      : each.map((cells, index) => (index === row ? cells.filter((_, place) => place !== column) : cells)),
  );
}

/** A cell of any table, as likely in a short table as in a long one. */
function drawCell(printed: readonly Rendered[], random: () => number): [table: number, row: number, column: number] {
  const tables = printed.flatMap((each, at) => (typeof each === 'string' ? [] : [{ at, rows: each }]));
  const pick = (count: number): number => Math.floor(random() * count);
  const { at, rows } = tables[pick(tables.length)] ?? { at: 0, rows: [] };
  const row = pick(rows.length);
  return [at, row, pick(rows[row]?.length ?? 0)];
}

/** Every amount and record of the tables, as text. */
function listValues(disclosure: Disclosure): string[] {
  const amounts = disclosure.budget_tables.flatMap(({ lines }) =>
    lines.map(({ table, side, code, name, measure, amount_cny }) =>
      [table, side, code, name, measure, amount_cny].join(' '),
    ),
  );
  return [...amounts, ...Object.values(listRecords({ disclosure, redactedFiles: new Map() })).flat()];
}

/** Whether a reader is told that something is amiss on the line: by a notice, a check that does not hold, or what nothing claimed. */
function isNamed({ notices, checks, unclaimed }: Disclosure, line: number): boolean {
  return (
    notices.some(({ lines }) => lines.includes(line)) ||
    checks.some(({ status, lines }) => status !== 'holds' && lines.includes(line)) ||
    unclaimed.some((each) => each.line === line)
  );
}

const copies = 8;

describe.each(ids)('%s, of which a row of any table lost a cell,', (id) => {
  it.each(['docx', 'html'] as const)('gives no value to another column without a word of it (%s)', async (format) => {
    const printed = print(id);
    const original = await read(id, format, printed);
    const known = new Set(listValues(original));
    const random = seedRandom(20 + id.length);
    let unread = 0;
    for (let copy = 0; copy < copies; copy += 1) {
      const place = drawCell(printed, random);
      const disclosure = await read(id, format, dropCell(printed, ...place));
      const { transcript } = disclosure;
      const line = transcript.findIndex((text, at) => text !== original.transcript[at]) + 1;
      const others = listValues(disclosure).filter((value) => !known.has(value));
      if (others.length > 0) expect(isNamed(disclosure, line), `${place.join(' ')}: ${others[0] ?? ''}`).toBe(true);
      if (disclosure.notices.some(({ rule }) => rule === 'row-without-place')) unread += 1;
    }
    expect(unread).toBeGreaterThan(0);
  });
});

describe('a row of 固定资产 without its first number', () => {
  it.each(['docx', 'html'] as const)('has no value under 数量, and is named (%s)', async (format) => {
    const printed = print('dacheng-hrss-2021');
    const table = printed.findIndex(
      (each) => typeof each !== 'string' && each.some(([first]) => first?.text.join('').includes('资产总额') === true),
    );
    const rows = printed[table] ?? [];
    const row = typeof rows === 'string' ? -1 : rows.findIndex(([first]) => first?.text.join('').includes('2、车辆'));
    const { fixed_assets: assets, notices } = await read('dacheng-hrss-2021', format, dropCell(printed, table, row, 1));
    expect(assets.map(({ item }) => item)).toEqual(['total', 'buildings', 'offices', 'large-equipment', 'other']);
    expect(notices.filter(({ rule }) => rule === 'row-without-place')).toMatchObject([
      { quote: expect.stringContaining('2、车辆') as string },
    ]);
  });
});

describe('a row of a project in Word that lost the amount beside its label', () => {
  it('gives no budget, and is named', async () => {
    const printed = print('nandagang-lss-2020');
    const table = printed.findIndex(
      (each) => typeof each !== 'string' && each.some((cells) => cells[2]?.text.join('') === '4023.1'),
    );
    const { projects, notices } = await read('nandagang-lss-2020', 'docx', dropCell(printed, table, 2, 2));
    const project = projects.find(({ name }) => name === '社会养老保险基金财政补助');
    expect(project).toMatchObject({ budget: null, fiscal: { printed: '4023.1' } });
    expect(notices.filter(({ rule }) => rule === 'row-without-place')).toMatchObject([
      { quote: '预算规模及资金用途 预算数 其中：财政资金 4023.1 其他资金' },
    ]);
  });
});

describe('a table in Word whose header lost a label', () => {
  const tables = [
    ['handan-hrss-2018', '资产总额', '数量', '固定资产表的表头没有“数量”'],
    ['linxi-hrss-2019', '政府采购项目来源', '采购物品名称', '政府采购表的表头没有“采购物品名称”'],
    ['yongqing-hrss-2024', '单位规格', '单位名称', '机构设置表的表头没有“单位名称”'],
  ] as const;

  it.each(tables)('is named with its label and all its rows: %s, %s', async (id, known, label, message) => {
    const printed = print(id);
    const holds = (text: string, table: Rendered): boolean =>
      typeof table !== 'string' && table.flat().some((each) => each.text.join('').includes(text));
    const table = printed.findIndex((each) => holds(known, each) && holds(label, each));
    const rows = printed[table] ?? [];
    const row =
      typeof rows === 'string' ? -1 : rows.findIndex((cells) => cells.some(({ text }) => text.join('') === label));
    const cells = typeof rows === 'string' ? [] : (rows[row] ?? []);
    const column = cells.findIndex(({ text }) => text.join('') === label);
    const { notices, transcript } = await read(id, 'docx', dropCell(printed, table, row, column));
    const [notice, ...others] = notices.filter(({ message: each }) => each.startsWith(message));
    expect(others).toEqual([]);
    expect(notice?.rule).toBe('row-without-place');
    expect(notice?.lines).toHaveLength(rows.length - row);
    expect(transcript[(notice?.lines[0] ?? 0) - 1]).not.toContain(label);
  });
});

describe('the end of a cell alone under the header of indicators', () => {
  it('is none of the goal above it', async () => {
    const printed = print('yongqing-hrss-2024');
    const begin = printed.findIndex(
      (each) =>
        typeof each !== 'string' && each.flat().some(({ text }) => text.join('').includes('廊财金【2023】44号')),
    );
    const rows = printed[begin] ?? [];
    const header = typeof rows === 'string' ? -1 : rows.findIndex(([first]) => first?.text.join('') === '一级指标');
    const { projects, notices } = await read('yongqing-hrss-2024', 'docx', dropCell(printed, begin, header, 2));
    const project = projects.find(({ name }) => name.startsWith('廊财金【2023】44号'));
    expect(project?.goal).toBe('1. 创业担保贷款贴息，促进就业创业');
    expect(project?.indicators).toEqual([]);
    expect(notices.find(({ rule }) => rule === 'row-without-place')?.lines).toHaveLength(6);
  });
});

describe('a heading over all columns of a table in Word', () => {
  const heading = (width: number): RenderedCell[] => [{ text: ['社会保障和就业支出'], span: width }];

  it.each([
    ['linxi-hrss-2019', '资产总额'],
    ['linxi-hrss-2019', '就业服务'],
    ['yongqing-hrss-2024', '2080101'],
    ['yongqing-hrss-2024', '30101'],
  ] as const)('is no row of it, and changes no other: %s, over the second row of that with %s', async (id, known) => {
    const printed = print(id);
    const table = printed.findIndex(
      (each) => typeof each !== 'string' && each.flat().some(({ text }) => text.join('') === known),
    );
    const copy = printed.map((each, at) => {
      if (at !== table || typeof each === 'string') return each;
      const row = each.findIndex((cells) => cells.some(({ text }) => text.join('') === known)) + 1;
      const width = Math.max(...each.map((cells) => cells.reduce((sum, { span }) => sum + span, 0)));
      return [...each.slice(0, row), heading(width), ...each.slice(row)];
    });
    const withHeading = await read(id, 'docx', copy);
    expect(listValues(withHeading)).toEqual(listValues(await read(id, 'docx', printed)));
    expect(withHeading.procurement_totals.map(({ label }) => label)).not.toContain('社会保障和就业支出');
  });
});

describe('an empty column in the table of duties in Word', () => {
  it('changes nothing, wherever it stands', async () => {
    const printed = print('linxi-hrss-2019');
    const table = printed.findIndex(
      (each) => typeof each !== 'string' && each.some(([first]) => first?.text.join('') === '职责活动'),
    );
    const { activities } = await read('linxi-hrss-2019', 'docx', printed);
    expect(activities).toHaveLength(29);
    for (let place = 0; place < 9; place += 1) {
      const copy = printed.map((each, at) =>
        at !== table || typeof each === 'string' ? each : each.map((cells) => insertBlank(cells, place)),
      );
      const other = await read('linxi-hrss-2019', 'docx', copy);
      expect(other.activities, String(place)).toEqual(activities);
    }
  });
});

/** A row with an empty cell before one of the columns; a cell merged over this column is wider by one. */
function insertBlank(cells: readonly RenderedCell[], place: number): RenderedCell[] {
  let column = 0;
  const blank = { text: [], span: 1 };
  return cells.flatMap((each): RenderedCell[] => {
    const begin = column;
    column += each.span;
    if (begin === place) return [blank, each];
    return [begin < place && place < column ? { ...each, span: each.span + 1 } : each];
  });
}
