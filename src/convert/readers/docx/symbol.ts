/**
 * Fonts of symbols keep their signs at letters of their own, so that text in them reads as something else. These are
 * the signs that budget documents use: comparisons of indicators, ticks and boxes of forms.
 */
const signs: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0xa3: '≤',
    0xb3: '≥',
    0xb1: '±',
    0xb4: '×',
    0xb8: '÷',
    0xb9: '≠',
    0xbb: '≈',
    0xa5: '∞',
    0xb0: '°',
    0xb7: '•',
    0x2d: '−',
  },
  wingdings: {
    0x52: '☑',
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x75: '◆',
    0xa8: '□',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x50: '✓', 0x52: '☑', 0x51: '☒', 0xa3: '□', 0x2a: '□' },
};

/** Where Unicode keeps the letters of such fonts: U+F020 to U+F0FF. */
const privateArea = 0xf000;

/** A sign of a symbol font; one that is not known stays what it is. */
export function readSign(code: number, font: string): string {
  const known = signs[font.toLowerCase()]?.[code >= privateArea ? code - privateArea : code];
  return known ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
}

/** Text in a symbol font: its letters of the private area as the signs they show. */
export function readSigns(text: string, font: string): string {
  if (!Object.hasOwn(signs, font.toLowerCase())) return text;
  return text.replace(/[\uF020-\uF0FF]/gu, (letter) => readSign(letter.charCodeAt(0), font));
}
