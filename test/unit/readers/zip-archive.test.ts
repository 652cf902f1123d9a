import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractPart } from '../../../src/convert/readers/index.ts';
import { openZip } from '../../../src/convert/readers/zip-archive.ts';
import { defaultLimits } from '../../../src/model/limits.ts';
import { packDocx, paragraph } from '../docx-file.ts';
import { packWorkbook } from '../workbook-file.ts';

const pack = (parts: Record<string, string>, level: 0 | 9 = 0): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level }),
  );

/** The entry of the directory for a name; the name stands in it for the last time. */
const findEntry = (zip: Buffer, name: string): number => zip.lastIndexOf(name) - 46;

const readText = (zip: Uint8Array, name: string): string =>
  Buffer.from(openZip(zip, 'a.docx').read(name) ?? []).toString();

describe('a zip file', () => {
  it('gives its parts, packed or not, and null for what it does not have', () => {
    for (const level of [0, 9] as const)
      expect(readText(pack({ 'word/a.xml': '甲', 'word/b.xml': '乙乙乙乙乙乙' }, level), 'word/b.xml')).toBe(
        '乙乙乙乙乙乙',
      );
    expect(openZip(pack({ a: '甲' }), 'a.docx').read('b')).toBeNull();
  });

  it('gives a part whose size stands in the field for large files', () => {
    const zip = pack({ 'part.xml': '一二三' });
    const entry = findEntry(zip, 'part.xml');
    const extra = Buffer.alloc(12);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(9n, 4);
    const end = entry + 46 + 'part.xml'.length;
    const large = Buffer.concat([zip.subarray(0, end), extra, zip.subarray(end)]);
    large.writeUInt32LE(0xffffffff, entry + 24);
    large.writeUInt16LE(12, entry + 30);
    expect(readText(large, 'part.xml')).toBe('一二三');
  });

  it('keeps names as keys, however they are written', () => {
    const zip = pack({ '../../etc/passwd': '甲', 'word\\b.xml': '乙' });
    expect([...openZip(zip, 'a.docx').names]).toEqual(['../../etc/passwd', 'word/b.xml']);
  });

  it('is refused when one bit of a part has changed: it may be in a digit', () => {
    const zip = pack({ 'a.xml': '<v>12345.67</v>' });
    zip.writeUInt8('9'.charCodeAt(0), zip.indexOf('12345') + 1);
    expect(() => readText(zip, 'a.xml')).toThrow('damaged file: a.xml is not what it was when it was packed');
  });

  it('is not unpacked beyond the size it announces', () => {
    const zip = pack({ 'a.xml': '零'.repeat(1_000_000) }, 9);
    zip.writeUInt32LE(10, findEntry(zip, 'a.xml') + 24);
    expect(() => readText(zip, 'a.xml')).toThrow('damaged file');
  });

  it('may not unpack to more than the limit in all its parts together', () => {
    const archive = openZip(pack({ a: 'x'.repeat(700_000), b: 'x'.repeat(700_000) }), 'a.docx', {
      ...defaultLimits,
      unpacked_megabytes: 1,
    });
    expect(archive.read('a')).toHaveLength(700_000);
    expect(archive.read('a')).toHaveLength(700_000);
    expect(() => archive.read('b')).toThrow('too large: 2 MB when unpacked');
  });

  it('is refused when two parts have one name: who knows which of them is the text', () => {
    const zip = pack({ 'a.xml': '甲', 'b.xml': '乙' });
    zip.write('a.xml', zip.lastIndexOf('b.xml'));
    expect(() => openZip(zip, 'a.docx')).toThrow('two parts have the name a.xml');
  });

  it('is refused when it is under a password, cut off, or leads out of itself', () => {
    const zip = pack({ 'a.xml': '甲'.repeat(100) });
    const entry = findEntry(zip, 'a.xml');
    const changed = (place: number, value: number): Buffer => {
      const copy = Buffer.from(zip);
      copy.writeUInt16LE(value, entry + place);
      return copy;
    };
    expect(() => readText(changed(8, 1), 'a.xml')).toThrow('a.xml is under a password');
    expect(() => readText(changed(10, 99), 'a.xml')).toThrow('a.xml is packed in an unknown way');
    expect(() => readText(changed(42, 9), 'a.xml')).toThrow('a part is not where its directory says');
    expect(() => readText(changed(20, 60_000), 'a.xml')).toThrow('a part goes on after the end of the file');
    expect(() => readText(zip.subarray(0, -30), 'a.xml')).toThrow('damaged file');
  });
});

describe('a bomb', () => {
  it('in a part of a workbook that holds no sheet is refused: the library would unpack it', async () => {
    const sound = openZip(packWorkbook([{ name: '表', rows: [['项目', '金额']] }]), 'a.xlsx');
    const parts = Object.fromEntries([...sound.names].map((name) => [name, sound.read(name) ?? new Uint8Array()]));
    const zip = zipSync({ ...parts, 'docProps/thumbnail.bin': new Uint8Array(3_000_000) });
    await expect(extractPart(zip, 'a.xlsx', { ...defaultLimits, unpacked_megabytes: 2 })).rejects.toThrow(
      'MB when unpacked',
    );
  });

  it('that nothing reads does no harm', async () => {
    const parts = openZip(packDocx(paragraph('一、部门职责')), 'a.docx');
    const files = Object.fromEntries([...parts.names].map((name) => [name, parts.read(name) ?? new Uint8Array()]));
    const zip = zipSync({ ...files, 'word/media/image1.bmp': new Uint8Array(3_000_000) });
    const extraction = await extractPart(zip, 'a.docx', { ...defaultLimits, unpacked_megabytes: 2 });
    expect(extraction?.lines).toEqual(['一、部门职责']);
  });
});
