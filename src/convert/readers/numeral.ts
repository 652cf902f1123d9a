/** Chinese counting: 一, 十, 二十一, 一百零五. Word numbers no higher than 32,767. */
function countInChinese(value: number, digits = '零一二三四五六七八九', units = ['', '十', '百', '千', '万']): string {
  let text = '';
  let pendingZero = false;
  const printed = String(value);
  for (const [index, digit] of [...printed].entries()) {
    const unit = units[printed.length - 1 - index] ?? '';
    if (digit === '0') {
      pendingZero = text !== '';
      continue;
    }
    if (pendingZero) text += digits.charAt(0);
    pendingZero = false;
    text += `${digits.charAt(Number(digit))}${unit}`;
  }
  return value < 20 && units[1] === '十' ? text.replace(/^一十/u, '十') : text;
}

function spellDigits(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits.charAt(Number(digit))).join('');
}

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function countInRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [part, letters] of romanParts) for (; rest >= part; rest -= part) text += letters;
  return text;
}

/** A, B, … Z, AA, BB: Word repeats the letter. */
function countInLetters(value: number): string {
  return value < 1 ? '' : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** Characters of Unicode that hold a number each, from 1 on; what goes beyond them stands in digits. */
function pick(first: number, count: number): (value: number) => string {
  return (value) => (value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value));
}

function pickFrom(characters: string): (value: number) => string {
  return (value) => (value < 1 ? String(value) : [...characters][(value - 1) % characters.length]) ?? '';
}

const fullWidth = (value: number): string => spellDigits(value, '０１２３４５６７８９');
const chinese = (value: number): string => countInChinese(value);
const chineseDigits = (value: number): string => spellDigits(value, '〇一二三四五六七八九');
const legal = (value: number): string => countInChinese(value, '零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟', '万']);

/** How Word writes the numbers of lists, by the names that the format has for it. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: pick(0x2460, 20),
  decimalEnclosedCircleChinese: pick(0x2460, 20),
  decimalEnclosedParen: pick(0x2474, 20),
  decimalEnclosedFullstop: pick(0x2488, 20),
  ideographEnclosedCircle: pick(0x3280, 10),
  upperLetter: countInLetters,
  lowerLetter: (value) => countInLetters(value).toLowerCase(),
  upperRoman: countInRoman,
  lowerRoman: (value) => countInRoman(value).toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  taiwaneseDigital: chineseDigits,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographTraditional: pickFrom('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: pickFrom('子丑寅卯辰巳午未申酉戌亥'),
  none: () => '',
};

/** A number of a list as Word prints it; formats of other scripts stand in digits. */
export function formatNumber(value: number, format: string): string {
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return (write ?? String)(value);
}
