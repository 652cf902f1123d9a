import { describe, expect, it } from 'vitest';
import { decodeText, findDamage } from '../../../src/convert/readers/encoding.ts';
import { splitLines } from '../../../src/convert/readers/text.ts';
import { encodeGb18030 } from '../two-byte-text.ts';

describe('decodeText', () => {
  it('reads Big5, which GB18030 would read as other characters', () => {
    // 預算部門支出項目，收入總計1,234.50萬元。
    const bytes = Buffer.from(
      'b977bae2b3a1aaf9a4e4a558b6b5a5d8a141a6aca44ac160ad70312c3233342e3530b855a4b8a143',
      'hex',
    );
    expect(decodeText(bytes)).toEqual({ text: '預算部門支出項目，收入總計1,234.50萬元。', encoding: 'big5' });
  });

  it('reads GB18030 as before, which Big5 would read as other characters', () => {
    const text = '一、部门职责及机构设置情况\n2024年预算收入25332.93万元，其中：基本支出1439.55万元。\n';
    expect(decodeText(encodeGb18030(text))).toEqual({ text, encoding: 'gb18030' });
  });

  it('guesses at no other encoding where a few bytes of a text in UTF-8 are damaged, and says on which line', () => {
    const lines = [
      '一、部门职责及机构设置情况',
      '2024年预算收入25332.93万元',
      '其中：基本支出1439.55万元，项目支出23893.38万元。',
    ];
    const bytes = Buffer.from([...lines, ...lines].join('\r\n'));
    const place = bytes.indexOf(Buffer.from('基'));
    bytes[place] = 0x41;
    expect(decodeText(bytes)).toBeNull();
    expect(findDamage(bytes)).toEqual({ line: 3, seen: 'bytes that are no UTF-8' });
    expect(findDamage(encodeGb18030(lines.join('\n')))).toBeNull();
  });

  it('names the control character in a text, and where it stands', () => {
    const bytes = Buffer.from(
      '一、部门职责及机构设置情况\r\n本年预算收入\u0000100万元，其中一般公共预算拨款收入90万元，其他10万元。\n',
    );
    expect(decodeText(bytes)).toBeNull();
    expect(findDamage(bytes)).toEqual({ line: 2, seen: 'the control character U+0000' });
  });

  it('takes the mark that DOS ends a text with for none', () => {
    const text = '一、部门职责及机构设置情况\r\n本年预算收入100万元。\r\n\u001A';
    expect(decodeText(encodeGb18030(text))).toEqual({ text, encoding: 'gb18030' });
    expect(splitLines(text)).toEqual(['一、部门职责及机构设置情况', '本年预算收入100万元。', ' ']);
  });
});
