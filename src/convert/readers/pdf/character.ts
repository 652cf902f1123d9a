/*
 * Signs of the block of radicals that no normalisation maps to the character they look like. PDF writers take a
 * radical's code for the character wherever a font draws both with one glyph.
 */
const signs =
  '⺁厂⺄乙⺆冂⺇几⺈刀⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫罒⺬示⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺵羊⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟⼾户⾭青';

/** Pairs of a radical and its character. The last two are Kangxi radicals whose normalised form no text of the mainland has. */
const radicals: ReadonlyMap<string, string> = new Map(
  Array.from(signs.matchAll(/(.)(.)/gsu), ([, radical = '', character = '']): [string, string] => [radical, character]),
);

/** Kangxi radicals, compatibility ideographs and Latin ligatures: what they stand for is what is printed. */
const disguised = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\u{2F800}-\u{2FA1F}]/gu;

/** Signs that take no place in a text: soft hyphens, joiners, marks of direction, control characters. */
const placeless = /[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** The characters that a glyph stands for: disguised characters told by their own codes, signs without place taken out. */
export function repairCharacters(text: string): string {
  return (
    text
      // A font may draw the dash of two characters, by which a table says that it has no value, as one; and the bar with the glyph of the dash.
      .replaceAll('⸺', '——')
      .replaceAll('―', '—')
      .replace(disguised, (sign) => radicals.get(sign) ?? sign.normalize('NFKC'))
      .replace(placeless, (sign) => (/[\t\n\r]/u.test(sign) ? ' ' : ''))
  );
}

/** Whether a character is one that a disclosure can be written in. Fonts without a table of characters give any others. */
export function isLegible(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}\p{N}\p{P}\p{S}\p{Z}\p{M}]*$/u.test(
    text,
  );
}

/** Whether a character is as wide as it is high, so that it wraps anywhere and takes no blank beside it. */
export function isFullWidth(text: string): boolean {
  return /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60\u2014\u2018\u2019\u201C\u201D\u2026]/u.test(text);
}
