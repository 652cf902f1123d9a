import { cut, type DocFile } from './file.ts';

/** Where the name of a font stands in its description ([MS-DOC] 2.9.97). */
const nameAt = 39;

/** The names of the fonts, by their numbers: signs of symbol fonts are known by them. */
export function listFonts(file: DocFile): string[] {
  const table = file.readTable('fonts');
  if (table.length === 0) return [];
  const fonts: string[] = [];
  let at = 4;
  for (let count = table.readUInt16LE(0); count > 0; count -= 1) {
    const size = table.readUInt8(at);
    const name = cut(table, at + 1, size)
      .subarray(nameAt)
      .toString('utf16le');
    fonts.push(name.split('\0', 1)[0] ?? '');
    at += 1 + size;
  }
  return fonts;
}
