type TwoByteEncoding = 'gb18030' | 'big5';

const tables = new Map<TwoByteEncoding, ReadonlyMap<string, readonly number[]>>();

/** Text in GBK, the two-byte part of GB18030, for which there is a decoder and no encoder. */
export function encodeGb18030(text: string): Uint8Array {
  return encode(text, 'gb18030');
}

/** Text in Big5, without what it has no character for; Big5 has hardly any simplified ones. */
export function encodeBig5(text: string): Uint8Array {
  const known = listCharacters('big5');
  const kept = [...text].filter((character) => character.charCodeAt(0) < 0x80 || known.has(character));
  return encode(kept.join(''), 'big5');
}

function encode(text: string, encoding: TwoByteEncoding): Uint8Array {
  const known = listCharacters(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const bytes = known.get(character);
      if (bytes === undefined) throw new Error(`${character} has no two bytes in ${encoding}`);
      return bytes;
    }),
  );
}

function listCharacters(encoding: TwoByteEncoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const characters = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      characters.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail]);
    }
  tables.set(encoding, characters);
  return characters;
}
