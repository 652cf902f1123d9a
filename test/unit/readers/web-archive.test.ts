import { describe, expect, it } from 'vitest';
import { extractPart } from '../../../src/convert/readers/index.ts';
import { convertBytes } from '../content.ts';
import { encodeGb18030 } from '../two-byte-text.ts';

/** A part as it is written: each byte that is no plain letter quoted, lines of at most 70 characters with a `=` at their end. */
const quote = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) =>
      (byte > 0x20 && byte < 0x7f && byte !== 0x3d) || byte === 0x20
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .reduce(
      (lines, each) => {
        const last = lines.length - 1;
        if ((lines[last]?.length ?? 0) + each.length > 70) return [...lines, each];
        return lines.with(last, `${lines[last] ?? ''}${each}`);
      },
      [''],
    )
    .join('=\r\n');

const page = (body: string): string => `<html><head><title>公开</title></head><body>${body}</body></html>`;
const table = page(
  '<p>某县档案局2024年部门预算</p><p>部门支出总表</p><p>单位：万元</p><table>' +
    '<tr><td>科目编码<td>科目名称<td>合计<td>基本支出<td>项目支出</tr>' +
    '<tr><td>201<td>一般公共服务支出<td>1,234.50<td>1,200.00<td>34.50</tr></table>',
);

const chrome =
  'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: =?utf-8?Q?=E5=85=AC?=\r\nMIME-Version: 1.0\r\n' +
  'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary--1"\r\n';
const word = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=----Boundary--1\n';

/** An archive of parts, each with its headers. */
const archive = (headers: string, ...parts: readonly (readonly [string, string])[]): Uint8Array =>
  Buffer.from(
    `${headers}\r\n\r\n${parts.map(([own, body]) => `------Boundary--1\r\n${own}\r\n\r\n${body}\r\n`).join('')}------Boundary--1--\r\n`,
    'latin1',
  );

const picture = ['Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo='] as const;
const quoted = 'Content-Transfer-Encoding: quoted-printable';

const readAmounts = async (bytes: Uint8Array, file: string): Promise<string[]> => {
  const { budget_tables: tables } = await convertBytes('a', file, bytes);
  return tables.flatMap(({ lines }) => lines.map(({ name, measure, printed }) => `${name} ${measure} ${printed}`));
};
const amounts = [
  '一般公共服务支出 total 1,234.50',
  '一般公共服务支出 basic 1,200.00',
  '一般公共服务支出 project 34.50',
];

describe('a web archive', () => {
  const utf8 = Buffer.from(table);
  const gbk = encodeGb18030(table);

  it.each([
    ['of a browser', 'a.mhtml', archive(chrome, [`Content-Type: text/html\r\n${quoted}`, quote(utf8)], picture)],
    [
      'of Word, named .doc',
      'a.doc',
      archive(word, [`Content-Type: text/html; charset="gb2312"\n${quoted}`, quote(gbk)]),
    ],
    [
      'in base64, with a picture before its page',
      'a.mht',
      archive(word, picture, ['Content-Type: text/html\r\nContent-Transfer-Encoding: base64', utf8.toString('base64')]),
    ],
    [
      'that is not encoded, named .xls',
      'a.xls',
      archive(word, ['Content-Type: text/html; charset=gb2312', Buffer.from(gbk).toString('latin1')]),
    ],
    [
      'of a page alone',
      'a.mht',
      Buffer.from(`MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n${quoted}\r\n\r\n${quote(utf8)}`),
    ],
  ])('%s is read as its page', async (_, file, bytes) => {
    expect(await readAmounts(bytes, file)).toEqual(amounts);
  });

  it('is read as the page that its headers name, and none of its frames', async () => {
    const headers = `${chrome.trimEnd()};\r\n\tstart="<main@x>"\r\n`;
    const frame = quote(Buffer.from(page('<p>广告99.00万元</p>')));
    const bytes = archive(
      headers,
      [`Content-Type: text/html\r\n${quoted}\r\nContent-ID: <frame@x>`, frame],
      [`Content-Type: text/html\r\n${quoted}\r\nContent-ID: <main@x>`, quote(utf8)],
    );
    expect(await readAmounts(bytes, 'a.mht')).toEqual(amounts);
    expect((await extractPart(bytes, 'a.mht'))?.lines.join('')).not.toContain('99');
  });

  it.each([
    ['<iframe src="cid:frame@x"></iframe>', [1]],
    ['<iframe src="../a/frame.htm"></iframe>', [1]],
    ['<iframe src="cid:blank@x"></iframe><iframe src="https://example.org/other.htm"></iframe>', []],
  ])('says which of its frames with text are not read: %s', async (frames, counts) => {
    const own = `Content-Type: text/html\r\n${quoted}`;
    const bytes = archive(
      chrome,
      [own, quote(Buffer.from(table.replace('</body>', `${frames}</body>`)))],
      [
        `${own}\r\nContent-ID: <frame@x>\r\nContent-Location: https://example.org/a/frame.htm`,
        quote(Buffer.from(page('<p>部门收入总表</p>'))),
      ],
      [`${own}\r\nContent-ID: <blank@x>`, quote(Buffer.from(page('<img src="a.png">')))],
    );
    const { notices } = await convertBytes('a', 'a.mht', bytes);
    expect(await readAmounts(bytes, 'a.mht')).toEqual(amounts);
    expect(
      notices
        .filter(({ rule }) => rule === 'frame-unread')
        .map(({ message }) => Number(/有 (\d+) 个框架/u.exec(message)?.[1])),
    ).toEqual(counts);
  });

  it.each([
    [
      'cut off',
      Buffer.from(archive(chrome, [`Content-Type: text/html\r\n${quoted}`, quote(utf8)])).subarray(0, -9),
      'no end',
    ],
    ['without a page', archive(chrome, picture), 'no page'],
    [
      'of a workbook of several sheets',
      archive(
        word,
        [
          `Content-Type: text/html\n${quoted}`,
          quote(
            Buffer.from(
              '<html><frameset rows="*,39"><frame src="sheet001.htm"><noframes><body><p>框架</p></body></noframes></frameset></html>',
            ),
          ),
        ],
        [`Content-Location: file:///C:/a/sheet001.htm\nContent-Type: text/html\n${quoted}`, quote(utf8)],
      ),
      'set of frames.*save it as \\.docx or \\.xlsx',
    ],
    ['without a boundary', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n'), 'no boundary'],
    [
      'in an unknown coding',
      archive(chrome, ['Content-Type: text/html\r\nContent-Transfer-Encoding: x-uu', 'a']),
      'x-uu',
    ],
    [
      'with what is no base64',
      archive(chrome, ['Content-Type: text/html\r\nContent-Transfer-Encoding: base64', '<p>5</p>']),
      'base64',
    ],
  ])('%s is refused', async (_, bytes, said) => {
    await expect(extractPart(bytes, 'a.mht')).rejects.toThrow(
      new RegExp(`a\\.mht: damaged file: a web archive.*${said}`, 'u'),
    );
  });

  it('is none where a text or a mail begins like one', async () => {
    expect(await extractPart(Buffer.from('From: 某局\n\n2024年部门预算'), 'a.txt')).toBeNull();
  });
});
