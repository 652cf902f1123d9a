import { describe, expect, it } from 'vitest';
import { joinPages, type PagedRow } from '../../../src/convert/readers/pdf/page-break.ts';
import { extractPdf } from '../../../src/convert/readers/pdf/index.ts';
import { grid, pdf, text } from '../pdf-file.ts';

/** A cell: what it says, the room on its last line, and how many lines it has; its type is 12 points. */
type Cell = readonly [text: string, room?: number, lines?: number] | null;

/** A row of cells 80 points apart. */
function row(page: number, cells: readonly Cell[], under?: number): PagedRow {
  return {
    page,
    under: under === undefined ? undefined : 50 + under * 80,
    row: cells.flatMap((cell, at) => {
      if (cell === null) return [];
      const [own, room = 60, lines = 1] = cell;
      return [{ left: 50 + at * 80, text: own, firstWord: /^[\d.]+$/u.test(own) ? 6 * own.length : 12, room, lines }];
    }),
  };
}

const join = (above: PagedRow, below: PagedRow, isSure: boolean): (readonly [boolean, ...string[]])[] =>
  joinPages([above], [below], isSure).map((each) => [each.doubtful === true, ...each.row.map((cell) => cell.text)]);

const tell = (isDoubtful: boolean, ...rows: PagedRow[]): (readonly [boolean, ...string[]])[] =>
  rows.map((each) => [isDoubtful, ...each.row.map((cell) => cell.text)]);

describe('a number without lines round it that fills its column at the foot of a page', () => {
  const above = row(1, [
    ['人社政务管理', 14, 2],
    ['94', 1],
    ['协调', 20, 2],
  ]);
  const rest = row(2, [
    ['和服务', 60],
    ['8', 60],
    ['机关', 60],
  ]);

  it('is in doubt where the words beside it nearly fill their cells and go on', () => {
    expect(join(above, rest, false)).toEqual(tell(true, above, rest));
  });

  it('is whole where one of the words has much room, or all are the next numbers of lists', () => {
    const roomy = row(1, [
      ['人社政务管理', 40, 2],
      ['94', 1],
      ['协调', 20, 2],
    ]);
    expect(join(roomy, rest, false)).toEqual(tell(false, roomy, rest));
    const [numbered, next] = [
      row(1, [
        ['20', 0],
        ['二十、住房保障支出', 12, 2],
      ]),
      row(2, [['21'], ['二十一、粮油支出']]),
    ];
    expect(join(numbered, next, false)).toEqual(tell(false, numbered, next));
    // The heading of a column under that of another: never one.
    const [code, other] = [
      row(1, [
        ['3月底', 99],
        ['10月底', 8],
      ]),
      row(2, [null, ['12月底9.36']]),
    ];
    expect(join(code, other, false)).toEqual(tell(false, code, other));
  });
});

describe('the next item of a list at the top of a page, under its first', () => {
  const above = row(1, [
    ['劳动关系', -2, 2],
    ['17975', 40],
    ['拟定合同、集', 2, 4],
    ['1、签订率98%以上；', -3, 4],
  ]);
  const rest = row(2, [null, null, ['体合同管理规则'], ['2、建立信息库。']]);

  it('goes on with the row where a full text beside it does', () => {
    const whole = [false, '劳动关系', '17975', '拟定合同、集体合同管理规则', '1、签订率98%以上；2、建立信息库。'];
    for (const isSure of [true, false]) expect(join(above, rest, isSure)).toEqual([whole]);
  });

  it('leaves both rows in doubt where that text is full, and its own line has room', () => {
    const roomy = row(1, [
      ['劳动关系', 14, 2],
      ['17975', 40],
      ['拟定合同、集', 2, 4],
      ['1、签订率98%以上；', 30, 4],
    ]);
    expect(join(roomy, rest, false)).toEqual(tell(true, roomy, rest));
  });

  it('is in doubt alone under its label, and a row of its own with another text', () => {
    const label = row(1, [
      ['绩效目标', 14],
      ['1、确保征缴', 286],
    ]);
    const alone = row(2, [null, ['2、发放待遇']]);
    expect(join(label, alone, true)).toEqual(tell(true, label, alone));
    const [own, next] = [
      row(1, [
        ['产出', 14],
        ['1、确保征缴', 86],
        ['完成率', 40],
      ]),
      row(2, [null, ['2、发放待遇'], ['合格率']]),
    ];
    expect(join(own, next, true)).toEqual(tell(false, own, next));
  });
});

describe('a row whose words are torn by its page', () => {
  it('is in doubt where its name, set in its middle, stands on the next page alone', () => {
    const above = row(1, [null, ['执行工资福利政', 6], ['加强工资管理，确保政策', 2], ['人员满意', 8], ['≥90%', 46]]);
    const below = row(2, [['工资政策和管理'], ['策，研究制度'], ['落实到位。'], ['度']]);
    expect(join(above, below, true)).toEqual(tell(true, above, below));
    const whole = row(1, [null, ['执行工资福利政策', 30], ['加强工资管理，确保政策', 2], ['人员满意', 8]]);
    expect(join(whole, below, true)).toEqual(tell(false, whole, below));
  });

  it('is in doubt where its rest was read in another column than it stands in, under a full text', () => {
    const above = row(1, [
      ['医疗保险政策', 24, 2],
      ['15729.00', 0],
      ['夯实医疗保险和离', 6, 8],
      ['≥95%', 12],
    ]);
    const below = row(2, [['休干部基础管理']], 2);
    expect(join(above, below, false)).toEqual(tell(true, above, below));
    const other = row(2, [['休干部基础管理']], 3);
    expect(join(above, other, false)).toEqual(tell(false, above, other));
  });

  it('is in doubt where it is one full line alone, and where a full name ends with a bracket', () => {
    const [line, rest] = [row(1, [['用于城乡居民养老保险补', 0]]), row(2, [['贴项目的开展']])];
    expect(join(line, rest, true)).toEqual(tell(true, line, rest));
    const [asset, part] = [
      row(1, [
        ['1、房屋（平方米）', 11],
        ['3351', 99],
      ]),
      row(2, [['其中：办公用房（平方米）']]),
    ];
    expect(join(asset, part, true)).toEqual(tell(true, asset, part));
  });
});

describe('a code and a name between ruling lines that their page tears', () => {
  it('are one where the rest begins with a bracket that stands on a line of its own', async () => {
    const xs = [50, 100, 170, 220, 256];
    const first = [
      ...grid(xs, [700, 720]),
      text(53, 714, '项目编码'),
      text(103, 714, '13102323P0072'),
      text(173, 714, '名称'),
      text(223, 714, '财'),
    ];
    const second = [...grid(xs, [50, 100]), text(103, 64, '35'), text(223, 64, '【'), text(223, 79, '2222】')];
    const { lines } = await extractPdf(pdf([{ draws: first }, { draws: second }]), 'a.pdf');
    expect(lines.filter((each) => each.includes('项目编码'))).toEqual(['项目编码\t13102323P007235\t名称\t财【2222】']);
  });

  it('are one where a full-width sign of percent stands behind the rest of a number', async () => {
    const xs = [50, 75, 108];
    const first = [...grid(xs, [700, 720]), text(53, 714, '满意'), text(78, 714, '≥9')];
    const second = [...grid(xs, [50, 70]), text(78, 64, '5％')];
    const { lines } = await extractPdf(pdf([{ draws: first }, { draws: second }]), 'a.pdf');
    expect(lines.filter((each) => each.includes('满意'))).toEqual(['满意\t≥95％']);
  });
});
