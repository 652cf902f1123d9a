import { decodeText } from '../encoding.ts';

/** Pages have a stray byte here and there; one that is mostly unreadable is in another encoding. */
const mostUnreadable = 0.001;

/**
 * The text of a saved page. Its first bytes go before everything; bytes that are valid UTF-8 are; then what the page says of itself,
 * which is wrong where a browser saved it in another encoding than it was sent in; then what reads most like Chinese.
 * Null when none of these gives text.
 */
export function decodePage(bytes: Uint8Array): string | null {
  const declared = findMark(bytes) ?? findDeclared(bytes);
  return (
    decode('utf-8', bytes, true) ??
    (declared === null ? null : decodeRoughly(declared, bytes)) ??
    decodeText(bytes)?.text ??
    decodeRoughly('utf-8', bytes)
  );
}

function findMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** `<meta charset="gb2312">`, `<meta http-equiv="Content-Type" content="text/html; charset=gbk">`, `<?xml encoding="…"?>`. */
function findDeclared(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/iu.exec(start);
  return declared?.[1] ?? declared?.[2] ?? null;
}

function decodeRoughly(label: string, bytes: Uint8Array): string | null {
  const text = decode(label, bytes, false);
  const unreadable = text?.match(/[\uFFFD\u0000]/gu)?.length ?? 0;
  return text !== null && unreadable <= text.length * mostUnreadable ? text : null;
}

/** Null where the bytes are not valid in the encoding, or there is no encoding of that name. */
function decode(label: string, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}
