import { createRequire } from 'node:module';
import type * as OpenCC from 'opencc-js/t2cn';
import type { NoticeDraft } from '../notice.ts';

/** Words of the form that stand in every budget, by the characters that the two ways of writing do not share. */
const traditional = /[預決門單財項費業務經營總計個萬與屬機關購資產債標責職發體]/gu;
const simplified = /[预决门单财项费业务经营总计个万与属机关购资产债标责职发体]/gu;

/**
 * The simplified form of a text that is written in traditional characters, line by line and character by character; null for
 * any other text. A simplified text that quotes some traditional names is one of those: nothing in it changes.
 */
export function simplifyTraditional(text: string): string | null {
  if (text.search(traditional) === -1) return null;
  const count = (form: RegExp): number => text.match(form)?.length ?? 0;
  return count(traditional) > count(simplified) ? convertCharacters(text) : null;
}

/**
 * Which character 後, 乾, 麵, 發 or 裏 is, only a dictionary knows: that of OpenCC, with its words. Taiwan writes 著 for 着 too; who
 * has 着, or the 衞 of Hong Kong, does not. It takes a fifth of a second to load, which documents in simplified characters do not pay.
 */
function convertCharacters(text: string): string {
  const { Converter } = createRequire(import.meta.url)('opencc-js/t2cn') as typeof OpenCC;
  return Converter({ from: /[着衞]/u.test(text) ? 'hk' : 'tw', to: 'cn' })(text);
}

/** Says once that what is published is not in the characters of the print. */
export function noteTraditional(): NoticeDraft {
  return {
    rule: 'traditional-characters',
    severity: 'notice',
    message: '原件用繁体字，数据和文字按对应的简体字读取和发布；逐行原文和原件保持原样，引用原文时请以其为准',
    quote: '',
    lines: [],
  };
}
