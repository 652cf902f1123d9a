import { describe, expect, it } from 'vitest';
import { cellBreak } from '../../../src/convert/readers/extraction.ts';
import { readHtml } from '../../../src/convert/readers/html/index.ts';
import { encodeGb18030 } from '../two-byte-text.ts';

const readBytes = (bytes: Uint8Array): string[] => readHtml(bytes, 'a.html').lines;
const read = (html: string): string[] => readBytes(Buffer.from(html));
const sentence = '2024年预算收入25332.93万元，其中：基本支出1439.55万元。';

describe('a table of a web page', () => {
  it('has cells merged over columns and rows once, in the first place they cover', () => {
    const lines = read(`<table>
<tr><th colspan="2">科目</th><th rowspan="2">预算数</th></tr><tr><td>编码</td><td>名称</td></tr>
<tr><td>208</td><td>社会保障</td><td>12.30</td></tr></table><p>注：以上为预算数。</p>`);
    expect(lines).toEqual(['科目\t\t预算数', '编码\t名称\t', '208\t社会保障\t12.30', '', '注：以上为预算数。']);
  });

  it('pushes cells aside that one above still covers, in the middle of a row too', () => {
    const lines = read(
      '<table><tr><td>一</td><td rowspan="3">产出</td><td>甲</td></tr><tr><td>二</td><td>乙</td></tr><tr><td>三</td><td>丙</td></tr></table>',
    );
    expect(lines).toEqual(['一\t产出\t甲', '二\t\t乙', '三\t\t丙']);
  });

  it('shows a row that lost a cell by fewer cells, though no cell of another row ends there, and lets titles end where they like', () => {
    const lines = read(`<table><tr><td colspan="2">部门固定资产占用情况表</td></tr>
<tr><td colspan="2">项目</td><td>数量</td><td>价值</td></tr><tr><td colspan="2">1、房屋</td><td>20</td><td>31.70</td></tr>
<tr><td colspan="2">2、车辆</td><td>37.66</td></tr></table>`);
    expect(lines).toEqual(['部门固定资产占用情况表\t\t', '项目\t数量\t价值', '1、房屋\t20\t31.70', '2、车辆\t37.66']);
    const alone = read(
      '<table><tr><td>a</td><td>b</td><td>c</td></tr><tr><td colspan="4">d</td></tr><tr><td colspan="4">e</td></tr></table>',
    );
    expect(alone).toEqual(['a\tb\tc', 'd\t\t\t', 'e\t\t\t']);
  });

  it('keeps lines of a cell apart and blanks that do not collapse, and has no wraps of the file', () => {
    const lines = read(
      '<table><tr><td>&nbsp;&nbsp;1、就业\n   创业</td><td>1.甲<br/>2.乙<p>3.丙</p></td></tr><tr><td>a\n b</td><td>x</td></tr></table>',
    );
    expect(lines).toEqual([`  1、就业创业\t1.甲${cellBreak}2.乙${cellBreak}3.丙`, 'a b\tx']);
  });

  it('that lays out the page gives what is in its main cell, the tables there as tables', () => {
    const lines = read(`<table width="980"><tr><td><table><tr><td>首页</td></tr></table></td></tr><tr><td>
<p>${sentence}</p><table><tr><td>收入</td><td>5.00</td></tr><tr><td>支出</td><td>5.00</td></tr></table></td></tr></table>`);
    expect(lines).toEqual([sentence, '收入\t5.00', '支出\t5.00']);
  });

  it('ends a cell over all rows with the table, and is no larger than it is printed', () => {
    const wide = '<td colspan="1000">甲</td>';
    const lines = read(`<table><tr><td rowspan="0">全</td>${wide}</tr><tr>${wide}</tr></table>`);
    expect(lines).toEqual(['全\t甲', '\t甲']);
  });
});

describe('the content of a page', () => {
  const page = (content: string): string => `<html><head><title>标题在窗口_某县人民政府</title></head><body>
<header><a href="/">首页</a></header><nav><a href="/a">政务</a></nav>
<div class="x1"><div class="x2"><ul><li><a href="/1">关于做好工作的通知</a></li><li><a href="/2">政策解读</a></li><li><a href="/3">公告公示</a></li></ul></div>
<div class="x3"><h1>某局2024年部门预算</h1><div class="x4">${content}</div></div></div>
<script>var a = "预算";</script><form><input value="搜索"><button>提交</button></form>
<div style="display:none"><p>看不见的一句话。</p></div><footer>主办单位 备案号</footer></body></html>`;

  it('is told from what stands round it without knowing the site, and begins with its title', () => {
    const content = Array.from({ length: 8 }, (_, index) => `<p>${String(index + 1)}、${sentence}</p>`).join('');
    const lines = read(page(content));
    expect(lines[0]).toBe('某局2024年部门预算');
    expect(lines).toHaveLength(9);
    expect(lines.join('\n')).not.toMatch(/首页|通知|备案|看不见|提交/u);
  });

  it('leaves out nothing that holds a sentence or a table of numbers, wherever it stands', () => {
    const aside =
      '<div><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr><tr><td>c</td><td>3</td></tr></table></div><div>最后一句话。</div>';
    const lines = read(page(`<p>${sentence.repeat(30)}</p>`).replace('<script>', `${aside}<script>`));
    expect(lines).toContain('a\t1');
    expect(lines).toContain('最后一句话。');
  });

  it('keeps a list of contents, whose links lead to places on the page', () => {
    const list = ['收支总表', '收入总表', '支出总表', '三公经费表'].map(
      (name, index) => `<p><a href="#t${String(index)}">${name}</a></p>`,
    );
    expect(read(page(`${list.join('')}<p>${sentence}</p>`))).toContain('三公经费表');
  });

  it('has the title of the window where the page has no other', () => {
    expect(read(`<title>某局2024年部门预算-某县人民政府</title><p>${sentence}</p>`)).toEqual([
      '某局2024年部门预算',
      sentence,
    ]);
  });

  it('has the numbers of lists as a browser shows them', () => {
    expect(
      read(
        '<ol><li>甲。</li><li value="5">乙。</li></ol><ol style="list-style-type:cjk-ideographic"><li>丙。</li></ol><ul><li>丁。</li></ul>',
      ),
    ).toEqual(['1.甲。', '5.乙。', '一、丙。', '丁。']);
  });
});

describe('a number of a page', () => {
  const readCell = (cell: string): string | undefined =>
    read(`<p>${sentence}</p><table><tr><td>甲<td>${cell}</tr><tr><td>乙<td>6.00</tr></table>`)[1]?.split('\t')[1];

  it('has the mark of a note raised, whether its element or its style sets it above the line', () => {
    for (const mark of [
      '<sup>1</sup>',
      '<span style="vertical-align: super">1</span>',
      '<span style="position:relative;top:-6.0pt;mso-text-raise:6.0pt">1</span>',
    ])
      expect(readCell(`5.00${mark}`)).toBe('5.00¹');
    expect(readCell('5.0<span style="vertical-align:middle">1</span>')).toBe('5.01');
  });

  it('that is raised as a whole or in part, in several elements, keeps its digits', () => {
    for (const style of [
      'mso-text-raise:0pt',
      'mso-text-raise:1.0pt',
      'mso-text-raise:3.0pt',
      'vertical-align:super;font-size:16pt',
      'vertical-align:text-top',
    ]) {
      const span = (text: string): string => `<span style="${style}">${text}</span>`;
      expect(readCell(span('12') + span('34.56'))).toBe('1234.56');
      expect(readCell(span('12') + span('34'))).toBe('1234');
      expect(readCell(`12${span('34.56')}`)).toBe('1234.56');
    }
    expect(readCell('12<span style="mso-text-raise:.5pt">34</span>')).toBe('1234');
    expect(readCell('<sup>12</sup><sup>34.56</sup>')).toBe('1234.56');
    expect(readCell('5.00<sup></sup><sup>1</sup>')).toBe('5.00¹');
    expect(readCell('1234.56<span style="vertical-align:super">[12]</span>')).toBe('1234.56[¹²]');
  });

  it('has no digits of no size, and all that stand in what only closes gaps', () => {
    expect(readCell('5.00<span style="font-size:0">7</span>')).toBe('5.00');
    expect(readCell('5.00<span style="font-size:0px;color:#fff">7</span>')).toBe('5.00');
    expect(readCell('5.00<span style="font-size:0.8em">7</span>')).toBe('5.007');
    expect(readCell('<div style="font-size:0"><span style="font-size:14px">5.00</span></div>')).toBe('5.00');
    expect(readCell('<span style="font-size:0px;font-size:14px">5.00</span>')).toBe('5.00');
    expect(readCell('<span style="mso-bidi-font-size:0">5.00</span>')).toBe('5.00');
  });

  it('has no row of a collapsed one, and names without how they are spoken', () => {
    expect(
      read(
        `<p>${sentence}</p><table><tr style="visibility:collapse"><td>丙<td>9</tr><tr><td><ruby>教育<rp>(</rp><rt>jiào yù</rt><rp>)</rp></ruby>支出<td>5</tr><tr><td>乙<td>6</tr></table>`,
      ).slice(1),
    ).toEqual(['教育支出\t5', '乙\t6']);
  });
});

describe('a page that a word processor saved', () => {
  it('has no marks of notes after its numbers, and keeps other small signs', () => {
    const note = '<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>';
    expect(
      read(
        `<p>预算收入100${note}万元，占地50m<sup>2</sup>，见<a href="#t3">3</a>。</p><p>支出90<sup><a href="#n2">[2]</a></sup>万元</p>`,
      ),
    ).toEqual(['预算收入100万元，占地50m2，见3。', '支出90万元']);
  });

  it('has numbers of lists apart from a number after them', () => {
    expect(read('<ol><li>5辆公车。</li><li>办公楼。</li></ol>')).toEqual(['1. 5辆公车。', '2.办公楼。']);
    const item = (number: string, text: string): string =>
      `<p><![if !supportLists]><span style='mso-list:Ignore'>${number}<span>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;
    expect(
      read(item('1.', '5辆公车。') + item('（二）', '办公楼。') + item('第三章', '附则。') + item('Ø', '无。')),
    ).toEqual(['1. 5辆公车。', '（二）办公楼。', '第三章 附则。', '无。']);
  });

  it('has no comments, which are counted with what else it does not show', () => {
    const page = `<p>预算<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span>收入。</p>
<p>支出<del>90</del><ins>95</ins>万元<span style="display:none;mso-hide:all">（底稿）</span></p><div style="display:none">菜单</div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>[A1]待核</p></div></div>`;
    const { lines, hidden } = readHtml(Buffer.from(page), 'a.html');
    expect(lines).toEqual(['预算收入。', '支出95万元']);
    expect(hidden).toEqual([
      { kind: 'deletion', sheet: '', count: 1 },
      { kind: 'text', sheet: '', count: 1 },
      { kind: 'comment', sheet: '', count: 1 },
    ]);
  });
});

describe('the encoding of a page', () => {
  const page = (charset: string, text: string): string =>
    `<html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`;

  it.each(['gb2312', 'gbk', 'GB18030'])('is what it says: %s', (charset) => {
    expect(readBytes(encodeGb18030(page(charset, sentence)))).toEqual([sentence]);
  });

  it('is big5 where it says so', () => {
    // 預算收入
    const bytes = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>'),
      Buffer.from('b977bae2a6aca44a', 'hex'),
    ]);
    expect(readBytes(bytes)).toEqual(['預算收入']);
  });

  it('is what its bytes are where it says something else, or nothing', () => {
    expect(read(page('gb2312', sentence))).toEqual([sentence]);
    expect(readBytes(encodeGb18030(page('nonsense', sentence)))).toEqual([sentence]);
    expect(readBytes(Buffer.from(`\uFEFF${page('utf-8', sentence)}`, 'utf16le'))).toEqual([sentence]);
  });

  it('survives a stray byte', () => {
    const bytes = Buffer.concat([encodeGb18030(page('gbk', sentence.repeat(40))), Buffer.from([0xff])]);
    expect(readBytes(bytes)[0]).toContain('25332.93万元');
  });
});

describe('a page that cannot be read', () => {
  it('is refused when its text stands in frames, and says what to do', () => {
    expect(() => read('<html><frameset><frame src="sheet001.htm"></frameset></html>')).toThrow('frames');
  });

  it('is refused when there is no text in it', () => {
    expect(() => read('<html><body><script>load()</script></body></html>')).toThrow('empty page');
  });

  it('is refused when elements are nested without end', () => {
    expect(() => read(`${'<div>'.repeat(20_000)}预算`)).toThrow('nested');
  });
});
