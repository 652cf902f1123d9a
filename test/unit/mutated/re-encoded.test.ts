import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { type Conversion, convertDocument } from '../../../src/convert/index.ts';
import { decodeText } from '../../../src/convert/readers/encoding.ts';
import { convertSource } from '../conversions.ts';
import { type Id, ids, readSource } from '../documents.ts';
import { encodeBig5, encodeGb18030 } from '../two-byte-text.ts';

/** What a text says, however it is stored. */
function listMatter({ disclosure }: Conversion): object {
  return { ...disclosure, source: null };
}

function convertBytes(id: Id, bytes: Uint8Array): Conversion {
  return convertDocument({ id, file: `${id}.txt`, bytes, facts: {} });
}

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const cr = (text: string): string => text.replaceAll('\n', '\r');

/** Line ends of all three kinds by turns. An empty line after a bare CR must not begin with LF: the two are one end. */
function mixEnds(text: string): string {
  const ends = ['\r\n', '\r', '\n'];
  return text
    .split('\n')
    .map((line, index, { length }) => {
      if (index === length - 1) return line;
      return line === '' ? '\r\n' : `${line}${ends[index % ends.length] ?? ''}`;
    })
    .join('');
}

const utf16le = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const mark = '\uFEFF';

describe.each(ids)('%s says the same, line by line,', (id) => {
  const text = readSource(id);
  const expected = listMatter(convertSource(id));

  it.each<[string, string, (text: string) => Uint8Array]>([
    ['in GB18030 with CR LF', 'gb18030', (plain) => encodeGb18030(crlf(plain))],
    ['in UTF-8 with a mark of byte order and CR', 'utf-8', (plain) => Buffer.from(mark + cr(plain))],
    [
      'in UTF-16 with a mark and CR LF, as the editor of Windows saves “Unicode”',
      'utf-16le',
      (plain) => utf16le(mark + crlf(plain)),
    ],
    [
      'in UTF-16, big end first, without a mark, with line ends of all kinds',
      'utf-16be',
      (plain) => utf16be(mixEnds(plain)),
    ],
  ])('%s', (_, encoding, encode) => {
    const conversion = convertBytes(id, encode(text));
    expect(conversion.disclosure.source.encoding).toBe(encoding);
    expect(listMatter(conversion)).toEqual(expected);
  });

  it('in each other encoding and with each other line end that it may be stored in', () => {
    const stored: [string, Uint8Array, string][] = [
      ['gb18030', encodeGb18030(text), text],
      ['gb18030', encodeGb18030(cr(text)), cr(text)],
      ['utf-16le', utf16le(text), text],
      ['utf-16be', utf16be(mark + text), text],
      ['utf-8', Buffer.from(crlf(text)), crlf(text)],
    ];
    for (const [encoding, bytes, decoded] of stored) expect(decodeText(bytes)).toEqual({ text: decoded, encoding });
  });

  it('in Big5, in the traditional characters that it has', () => {
    const traditional = Converter({ from: 'cn', to: 'tw' })(text);
    const decoded = decodeText(encodeBig5(crlf(traditional)));
    expect(decoded?.encoding).toBe('big5');
    // Signs that Big5 lacks, and characters without a traditional form that it has, are fewer than 1 in 100.
    const kept = new Set(decoded?.text);
    const lost = [...crlf(traditional)].filter((character) => !kept.has(character));
    expect(lost.length).toBeLessThan(text.length / 100);
    expect(decoded?.text).toBe([...crlf(traditional)].filter((character) => kept.has(character)).join(''));
  });
});

describe('a text with signs that are not its own', () => {
  const lines = [
    '某县档案局2024年部门预算信息公开',
    '一、部门职责及机构设置情况',
    '1、管理面积100㎡的库房，共𠮷某等²人。',
  ];

  it('has characters of four bytes in GB18030', () => {
    // 𠮷 and ² stand outside GBK: their bytes are taken from the tables of GB 18030-2005.
    const [head = '', second = '', last = ''] = lines;
    const [before = '', between = ''] = last.split(/[𠮷²]/u);
    const bytes = Buffer.concat([
      encodeGb18030(`${head}\n${second}\n${before}`),
      Buffer.from('9534b235', 'hex'),
      encodeGb18030(between),
      Buffer.from('81308535', 'hex'),
      encodeGb18030('人。'),
    ]);
    expect(decodeText(bytes)).toEqual({ text: lines.join('\n'), encoding: 'gb18030' });
  });
});
