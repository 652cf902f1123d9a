/**
 * Encodings tried, in this order. Official text files come in all of them, and a file says nothing about its own:
 * the first bytes of one UTF-8 disclosure are taken for a DOS executable by tools that guess from them.
 */
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof encodings)[number];

export interface DecodedText {
  text: string;
  encoding: Encoding;
}

/**
 * Characters that no text has: control characters other than white space, the escape of word processors and the end of a file
 * of DOS, and the mark of a failed decoding.
 */
const noText = /[\u0000-\u0008\u000E-\u0019\u001C-\u001F\u007F-\u0084\u0086-\u009F\uFFFD\uFFFE\uFFFF]/u;

/** Characters that every Chinese budget document is full of, in simplified and traditional writing. */
const expected = /[\s0-9，。、；：（）的一是年月日元万萬预預算部门門支出收入项項目单單位经經费費财財政中国國有和]/gu;

/**
 * Decodes text by trying each encoding strictly. Where several succeed (bytes of one encoding can be valid in
 * another), the one whose text reads most like Chinese prose is taken. Null when none gives text: a binary file, or a damaged one
 * (`findDamage`), which other encodings would read as other characters.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  let best: (DecodedText & { share: number }) | null = null;
  for (const encoding of encodings) {
    if (encoding.startsWith('utf-16') && bytes.length % 2 !== 0) continue;
    const text = decodeStrictly(bytes, encoding);
    if (text === null || noText.test(text)) {
      if (encoding === 'utf-8' && findDamage(bytes) !== null) return null;
      continue;
    }
    // Valid UTF-8 is never anything else by accident.
    if (encoding === 'utf-8') return { text, encoding };
    const share = (text.match(expected)?.length ?? 0) / Math.max(1, text.length);
    if (best === null || share > best.share) best = { text, encoding, share };
  }
  return best !== null && best.share > 0.05 ? { text: best.text, encoding: best.encoding } : null;
}

/** Where a text in UTF-8 is damaged first, and what stands there, for messages. */
export interface Damage {
  line: number;
  seen: string;
}

/** What is no text in a text that is UTF-8 otherwise; null where there is nothing, or where it is text in another encoding. */
export function findDamage(bytes: Uint8Array): Damage | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let lost = 0;
  let kept = 0;
  // Counted one by one: a list of the characters of a large file would be many times its size.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) kept += 1;
    else if ((code < 0x20 || code >= 0x7f) && noText.test(text.charAt(at))) lost += 1;
  }
  // Text in another encoding loses nearly every character that is no digit.
  if (lost === 0 || lost * 20 > kept) return null;
  const place = text.search(noText);
  const code = text.charCodeAt(place);
  return {
    line: text.slice(0, place).split(/\r\n|[\r\n]/u).length,
    seen:
      code === 0xfffd
        ? 'bytes that are no UTF-8'
        : `the control character U+${code.toString(16).padStart(4, '0').toUpperCase()}`,
  };
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
