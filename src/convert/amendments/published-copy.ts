import type { Encoding } from '../readers/encoding.ts';

/** A file that is published in place of one of the originals. */
export interface PublishedCopy {
  bytes: Uint8Array;
  encoding: Encoding;
}

const byteOrderMarks: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [],
  big5: [],
};

/**
 * The redacted text as a file, in the encoding of the original and with its byte order mark, if it has one. No encoder
 * of GB18030 or Big5 is at hand, and one of our own could lose a rare character: that text is published in UTF-8, and
 * so is what was taken out of a file that is no text.
 */
export function encodeCopy(text: string, original: Uint8Array, encoding: Encoding | ''): PublishedCopy {
  if (encoding === '') return { bytes: Buffer.from(text, 'utf8'), encoding: 'utf-8' };
  const mark = byteOrderMarks[encoding];
  const marked = mark.length > 0 && mark.every((byte, index) => original[index] === byte);
  const written = encoding === 'gb18030' || encoding === 'big5' ? 'utf-8' : encoding;
  return { bytes: Buffer.concat([Buffer.from(marked ? mark : []), encode(text, written)]), encoding: written };
}

function encode(text: string, encoding: Exclude<Encoding, 'gb18030' | 'big5'>): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
