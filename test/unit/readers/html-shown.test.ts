import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/convert/readers/html/index.ts';

const sentence = '<p>2024年预算收入30万元。</p>';
const read = (body: string, style = ''): string[] =>
  readHtml(
    Buffer.from(`<html><head><style>${style}</style></head><body>${sentence}${body}</body></html>`),
    'a.html',
  ).lines.slice(1);
const table = (...rows: readonly string[]): string => `<table>${rows.join('')}</table>`;
const rows = ['<tr><td>甲</td><td>1.00</td></tr>', '<tr class="gone last"><td>乙</td><td>2.00</td></tr>'];

describe('what a web page hides by a class of its styles', () => {
  it.each(['.gone{display:none}', 'p, tr.gone { color: red; display: none !important }'])(
    'is left out, and counted: %s',
    (style) => {
      expect(read(table(...rows), style)).toEqual(['甲\t1.00']);
      const page = `<style>${style}</style>${sentence}${table(...rows)}`;
      expect(readHtml(Buffer.from(page), 'a.html').hidden).toEqual([{ kind: 'text', sheet: '', count: 1 }]);
    },
  );

  it.each([
    '@media print { .gone { display: none } }',
    '/* .gone { display: none } */',
    'td.gone { display: none }',
    '.gone { display: none } .gone.last { display: table-row }',
    '.menu .gone { display: none }',
  ])('is read where the styles hide something else, or show it again: %s', (style) => {
    expect(read(table(...rows), style)).toEqual(['甲\t1.00', '乙\t2.00']);
  });

  it('is read where the styles are those of paper, where it says itself how it is shown, and round or outside tables', () => {
    const gone = '.gone { display: none }';
    const printed = `<style media="print">${gone}</style>${table(...rows)}`;
    expect(read(printed)).toEqual(['甲\t1.00', '乙\t2.00']);
    expect(read(table('<tr class="gone" style="display: table-row"><td>丙</td></tr>'), gone)).toEqual(['丙']);
    expect(read(`<div class="gone">${table('<tr><td>丁</td></tr>')}<p>收入30万元。</p></div>`, gone)).toEqual([
      '丁',
      '收入30万元。',
    ]);
  });
});

describe('a number in a field of a form', () => {
  it('is that of its cell, and no number outside tables, nor one that is not shown', () => {
    const cell = (input: string): string => `<tr><td>甲</td><td>${input}</td></tr>`;
    expect(
      read(
        `${table(
          cell('<input value="123.45">'),
          cell('<div><input type="text" value=" 1,234 " readonly></div>'),
          cell('<input type="hidden" value="5">'),
          cell('<input value="搜索">'),
        )}<p>第<input value="7">页</p>`,
      ),
    ).toEqual(['甲\t123.45', '甲\t1,234', '甲\t', '甲\t', '', '第页']);
  });
});

describe('a lowered digit', () => {
  it('is none of the number before it, and one where the number is lowered whole', () => {
    expect(
      read(
        table(
          '<tr><td>甲</td><td>100<sub>5</sub></td></tr>',
          '<tr><td>乙</td><td><sub>94</sub><sub>8.3</sub></td></tr>',
        ),
      ),
    ).toEqual(['甲\t100₅', '乙\t948.3']);
  });
});
