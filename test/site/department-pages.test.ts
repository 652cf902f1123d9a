import { describe, expect, inject, it } from 'vitest';
import { decodeEntities, listFiles, readBuilt } from './built-files.ts';

const { root, years } = inject('sites');

/** The text of a stretch of HTML as a reader sees it, white space folded. */
function readText(html: string): string {
  return decodeEntities(html.replace(/<(script|style|svg)\b.*?<\/\1>/gsu, '').replace(/<[^>]*>/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The rows of the tables between two pieces of HTML, each as the text of its cells. */
function readRows(html: string): string[][] {
  return [...html.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell = '']) => readText(cell)),
  );
}

/** The part of a page from one heading, by its id, to another. */
function cut(html: string, from: string, to: string): string {
  const start = html.indexOf(`id="${from}"`);
  const end = html.indexOf(`id="${to}"`, start);
  expect(start, from).toBeGreaterThan(0);
  expect(end, to).toBeGreaterThan(start);
  return html.slice(start, end);
}

describe('the page of a disclosure', () => {
  it('lists the amounts of its sentences that were not read as figures, each with its line', () => {
    const page = readBuilt(root, 'disclosures/handan-hrss-2018/index.html');
    const list = /<details class="unkeyed" id="unkeyed">.*?<\/details>/su.exec(page)?.[0] ?? '';
    expect(readText(list)).toMatch(/^没有读成数据的数 句子里 3 个/u);
    expect([...list.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href)).toEqual([
      '/disclosures/handan-hrss-2018/source/#L1324',
    ]);
    for (const amount of ['17975万元', '劳动关系存续未上岗军退人员生活费3473万元', '军队退役人员安置所需资金14502万元'])
      expect(list).toContain(amount);
    expect(readText(page)).toContain('句子里有 3 个数没有读成数据');
    const whole = JSON.parse(readBuilt(root, 'data/disclosures/handan-hrss-2018.json')) as {
      unkeyed: { line: number }[];
    };
    expect(whole.unkeyed.map(({ line }) => line)).toEqual([1324, 1324, 1324]);
  });

  it('has no such list where every amount was taken', () => {
    expect(readBuilt(root, 'disclosures/linxi-hrss-2019/index.html')).not.toContain('unkeyed');
  });
});

describe('the page of a department with three years', () => {
  const page = readBuilt(years, 'departments/yongqing-hrss/index.html');

  it('is one page for both names of the department', () => {
    expect(listFiles(years).filter((file) => /^departments\/[^/]+\/index\.html$/u.test(file))).toEqual([
      'departments/yongqing-hrss/index.html',
    ]);
    expect(readText(/<h1>(.*?)<\/h1>/su.exec(page)?.[1] ?? '')).toBe('永清县就业和社会保障局');
    expect(readText(page)).toContain('原名：永清县人力资源和社会保障局');
    expect(readText(page)).toContain('河北省廊坊市永清县');
  });

  it('leads to the document of each year and kind', () => {
    const list = cut(page, 'main', 'trends');
    for (const id of ['2023', '2024', '2025', 'final-2024'])
      expect(list).toContain(`href="/disclosures/yongqing-hrss-${id}/"`);
  });

  it('opens with the newest year and its change', () => {
    const lead = readText(/<p class="lead">(.*?)<\/p>/su.exec(page)?.[1] ?? '').replaceAll(' ', '');
    // 27000.00 less 25332.93, and 25500.00 less 23893.38
    expect(lead).toBe(
      '2025年部门预算支出2.70亿元，比2024年增加1,667.07万元（6.6%）；其中项目支出2.55亿元，比2024年增加1,606.62万元（6.7%）。2024年列出的项目有1个不再列出，2025年新列1个。',
    );
  });

  it('draws four trends, each with its table', () => {
    const trends = cut(page, 'trends', 'figures');
    expect(trends.match(/<figure\b/gu)).toHaveLength(4);
    expect(readRows(cut(trends, 'chart-total-by-year', 'chart-basic-by-year')).map((row) => row.slice(0, 5))).toEqual([
      expect.arrayContaining(['年份']) as unknown,
      ['2023', '预算', '23,444.28', '', ''],
      ['2024', '预算', '25,332.93', '2023', '1,888.65'],
      ['2024', '决算', '24,111.11', '', ''],
      ['2025', '预算', '27,000.00', '2024', '1,667.07'],
    ]);
  });

  it('sets the computed change beside the stated one, with the lines they are printed on', () => {
    const figures = cut(page, 'figures', 'kinds');
    const rows = readRows(figures).map((row) => row.map((cell) => cell.replaceAll(' ', '')));
    const basic = rows.findIndex(([label]) => label === '基本支出');
    expect(rows.slice(basic + 1, basic + 4)).toEqual([
      ['2023年', '1,784.18', '', '增加44.18万元文件是和2022年比，这里没有那一年的同类文件'],
      ['2024年', '1,439.55', '减少344.63万元（19.3%）', '减少344.63万元与两份文件相减一致'],
      ['2025年', '1,500.00', '增加60.45万元（4.2%）', '增加60.45万元与两份文件相减一致'],
    ]);
    expect(figures).toMatch(/href="\/disclosures\/yongqing-hrss-2025\/source\/#L424"[^>]*>\s*27,000\.00/u);
  });

  it('words a difference as arithmetic', () => {
    // Three public expenses are 2.34 in 2024 and 2025, and 2025 still says 减少 0.01.
    const rows = readRows(cut(page, 'figures', 'kinds'));
    const start = rows.findIndex(([label]) => label === '“三公”经费');
    expect(rows[start + 3]?.[3]).toBe('减少 0.01 万元 2.34 − 2.34 = 0.00，文件写 −0.01，相差 0.01 万元');
  });

  it('sets what was planned for 2024 beside what was spent, each number with its line', () => {
    const kinds = cut(page, 'kinds', 'budget-2024-2025');
    const rows = readRows(kinds);
    // 24311.11 is the total with what was left over, 24111.11 was spent.
    expect(rows).toContainEqual(['收入总计（含结转结余）', '25,332.93', '24,311.11', '−1,021.82', '96.0%']);
    expect(rows).toContainEqual(['支出（决算不含年末结转）', '25,332.93', '24,111.11', '−1,221.82', '95.2%']);
    expect(rows).toContainEqual(['基本支出', '1,439.55', '1,511.11', '71.56', '105.0%']);
    // 2.34 of the sentence in the accounts is the budget, and never stands in their column.
    expect(rows).toContainEqual(['“三公”经费', '2.34', '1.17', '−1.17', '50.0%']);
    expect(kinds).toMatch(/href="\/disclosures\/yongqing-hrss-final-2024\/source\/#L21"[^>]*>\s*24,111\.11/u);
  });

  it('shows the same on the pages of both documents', () => {
    for (const id of ['yongqing-hrss-2024', 'yongqing-hrss-final-2024']) {
      const own = readBuilt(years, `disclosures/${id}/index.html`);
      expect(readRows(own)).toContainEqual([
        '支出（决算不含年末结转）',
        '25,332.93',
        '24,111.11',
        '−1,221.82',
        '95.2%',
      ]);
    }
  });

  it('calls what was spent 决算 on the page of final accounts', () => {
    const own = readText(readBuilt(years, 'disclosures/yongqing-hrss-final-2024/index.html'));
    expect(own).toContain('2024 年部门决算');
    expect(own).toContain('本年支出（决算）');
    expect(own).not.toContain('预算支出');
    expect(own).not.toContain('预算收入');
  });

  it('tells what came and what went', () => {
    const step = cut(page, 'budget-2024-2025', 'budget-2023-2024');
    expect(readText(step)).toContain('2025 年新列 1 个，2024 年有而 2025 年没有列出 1 个，两年都列出 29 个');
    const rows = readRows(step);
    expect(rows).toContainEqual(['人社局零工市场建设', '55.00']);
    expect(rows).toContainEqual(['人社局原招待所保险', '40.00']);
    expect(rows).toContainEqual(['节能环保支出', '316.55']);
    expect(rows).toContainEqual(['农林水支出', '316.55']);
    expect(readText(step)).toContain('2024 年叫“人社局行政干部在企业退休人员工资补差”，编码相同');
    expect(readText(step)).toContain('永清县社会保险中心');
  });

  it('says of a year that lists no projects that it lists none, not that all of them are new', () => {
    const step = cut(page, 'budget-2023-2024', 'more');
    expect(readText(step)).toContain('2023 年的文件没有列出项目，比不出增减');
    expect(readText(step)).not.toContain('新列 30');
  });

  it('is linked from the page of each of its disclosures', () => {
    for (const id of ['yongqing-hrss-2023', 'yongqing-hrss-2024', 'yongqing-hrss-2025', 'yongqing-hrss-final-2024'])
      expect(readBuilt(years, `disclosures/${id}/index.html`)).toMatch(
        /href="\/departments\/yongqing-hrss\/"[^>]*>\s*这个部门历年/u,
      );
  });
});

describe('the page of a department with one year', () => {
  const page = readBuilt(root, 'departments/nandagang-lss/index.html');

  it('says so, shows that year, and draws no empty chart', () => {
    expect(readText(page)).toContain('这个部门现在只有这一年的文件');
    expect(page).not.toContain('<figure');
    expect(page).not.toContain('id="trends"');
    expect(page).toContain('href="/disclosures/nandagang-lss-2020/"');
    expect(page).toContain('class="key-figures"');
  });
});

describe('the list of departments', () => {
  it('has every department under its place, with its years', () => {
    const page = readText(readBuilt(root, 'departments/index.html'));
    expect(page).toContain('5 个部门');
    expect(page.indexOf('河北省邢台市 临西县人力资源和社会保障局 2019 预算')).toBeGreaterThan(0);
    const renamed = readText(readBuilt(years, 'departments/index.html'));
    expect(renamed).toContain(
      '永清县就业和社会保障局 原名：永清县人力资源和社会保障局 2023 预算 2024 预算 2024 决算 2025 预算',
    );
  });
});
