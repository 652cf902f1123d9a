import type { Block } from '../../model/block.ts';
import { endsSentence, normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';

/** How headings set off the forms of units, the plainest first. The units of one document are headed in one way. */
export const unitHeadingStyles = ['part', 'title', 'ordinal'] as const;

/** A line that names a unit as the heading of what follows. */
export interface UnitHeading {
  name: string;
  /** `第二部分 某某院` or `附件2：某某院`; `某某院2024年单位预算`; `二、某某院`. */
  style: (typeof unitHeadingStyles)[number];
}

/**
 * What the name of a unit ends with, or of the department itself beside its units (`某某局本级`). 部 is left out, for
 * 第二部分 and 各部 are no units.
 */
const unitName =
  /^\p{Script=Han}[\p{Script=Han}()]{2,38}(局|委员会|委|室|办|中心|所|站|队|院|馆|校|中学|小学|大学|园|处|会|社|台|厂|场|政府|基地|公司|残联|妇联|文联|本级|机关|\((本级|机关)\))$/u;

/** What a heading puts behind the name of the unit: `2024年部门预算信息公开情况说明`. */
const titleWords =
  /((\d{4}|二[〇零○]\p{Script=Han}{2})年度?)?((部门|单位)?(预算|决算))?((信息)?公开)?(情况)?(的?(说明|报告))?$/u;

/** `第二部分`, `附件2：` before the name. */
const partWords = /^(第[一二三四五六七八九十]+(部分|篇|章)|附件[一二三四五六七八九十\d]*)\s*[:：、.．]?\s*/u;

const longestHeading = 60;

/** Reads a line as the heading of a unit's form; null when it is none, and for one that names a part of a form. */
export function readUnitHeading(block: Block | undefined, next: Block | undefined): UnitHeading | null {
  const title = readTitle(block);
  if (title === '') return null;
  const bare = title.replace(partWords, '');
  const ordinal = parseOrdinal(bare);
  const label = normaliseLabel(ordinal?.rest ?? bare);
  const name = label.replace(titleWords, '');
  if (!unitName.test(name)) return null;
  const words = label.slice(name.length);
  if (bare !== title) return { name, style: 'part' };
  if (/预算|决算/u.test(words)) return { name, style: 'title' };
  // The title of a form can take two lines, the name alone on the first.
  if (ordinal === null) return words === '' && isTitleWords(next) ? { name, style: 'title' } : null;
  return ordinal.style === 'chinese' ? { name, style: 'ordinal' } : null;
}

/** The department that a title of a document names, before its year or behind it (`2025年度某某局部门预算公开`); empty where it names none. */
export function readTitleName(block: Block | undefined, next: Block | undefined): string {
  const label = normaliseLabel(readTitle(block));
  const words = label.replace(/^(\d{4}|二[〇零○]\p{Script=Han}{2})年度?/u, '');
  const name = words.replace(titleWords, '');
  if (!unitName.test(name)) return '';
  return /预算|决算/u.test(words.slice(name.length)) || (words === name && isTitleWords(next)) ? name : '';
}

function isTitleWords(block: Block | undefined): boolean {
  const label = normaliseLabel(readTitle(block));
  return /预算|决算/u.test(label) && label.replace(titleWords, '') === '';
}

/** The text of a line that can be a title; empty for a sentence and a table. */
function readTitle(block: Block | undefined): string {
  if (block?.type !== 'paragraph') return '';
  const title = trimText(block.text);
  return title.length > longestHeading || endsSentence(title) ? '' : title;
}
