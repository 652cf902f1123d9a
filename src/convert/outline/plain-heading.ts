import type { Block } from '../../model/block.ts';
import type { SectionKey } from '../../model/keys.ts';
import { normaliseLabel, trimText } from '../../model/terms.ts';
import type { HeadingCandidate } from './heading.ts';

/**
 * The headings that the provincial form prescribes, whole: they are known without their number, or with one that is written in
 * another way. The words alone also stand in sentences and over tables.
 */
const wording: readonly (readonly [SectionKey, RegExp])[] = [
  [
    'responsibilities-and-organisation',
    /^(主要)?职[责能](及|和|与|、)(内设)?机构(设置)?(等)?(基本)?(情况)?$|^(基本)?概况$/u,
  ],
  ['overall-arrangement', /^预算(收支)?(安排|编制)?的?总体(安排)?情况(说明)?$|^收支预算(安排)?(总体)?情况(说明)?$/u],
  ['operating-costs', /^机关(\(?事业\)?)?(单位)?运[行转](经)?费(预算)?(安排)?情况(的?说明)?$/u],
  ['three-public', /^(财政拨款)?三公经费(财政拨款)?(支出)?(预算)?(安排)?(情况)?((及|和)?增减变化)?(原因|情况|说明)+$/u],
  ['performance', /^(部门)?(整体)?(预算)?绩效(预算|目标)?(信息|情况)(的?说明)?$|^整体(支出)?绩效目标$/u],
  ['project-performance', /^项目(支出)?预算安排情况(及|和)(项目)?绩效目标(情况)?$/u],
  ['procurement', /^政府采购(预算)?(安排)?(情况|信息)(的?说明)?$/u],
  ['state-assets', /^国有资产(占有使用|占用|管理)?(信息|情况)(的?说明)?$/u],
  ['glossary', /^(专业)?(名词|术语|名称)的?(解释|说明|释义)$/u],
  ['other-matters', /^其[他它](重要)?(需要?)?(说明)?的?(事项|情况)(的?说明)?$/u],
];

/** A number in any style, with any mark or a blank after it: `（一）`, `1.`, `第一部分`, `一，`. */
const number =
  /^(?:第([一二三四五六七八九十]{1,3})部分|[（(]?([一二三四五六七八九十]{1,3}|\d{1,2})(?:[）)][、，.]?|[、．.，,:：]|(?=\s)))\s*/u;
const longestHeading = 50;

/** The first paragraph that is such a heading for each matter, in order. */
export function findPlainHeadings(blocks: readonly Block[]): HeadingCandidate[] {
  const found = new Map<SectionKey, HeadingCandidate>();
  blocks.forEach((block, at) => {
    const heading = block.type === 'paragraph' ? readPlainHeading(block.text) : null;
    if (heading !== null && !found.has(heading.key)) found.set(heading.key, { ...heading, block: at });
  });
  return [...found.values()];
}

function readPlainHeading(text: string): Omit<HeadingCandidate, 'block'> | null {
  const trimmed = trimText(text);
  if (trimmed.length > longestHeading) return null;
  const ordinal = number.exec(trimmed);
  const title = trimText(trimmed.slice(ordinal?.[0].length ?? 0)).replace(/[。：:]$/u, '');
  const label = normaliseLabel(title).replace(/^(\d{4}年度?)?(本|我)?(部门|单位|局)?/u, '');
  const key = wording.find(([, words]) => words.test(label))?.[0];
  // Its number says nothing of its place: it is the wording that tells the heading.
  return key === undefined ? null : { key, numeral: ordinal?.[1] ?? ordinal?.[2] ?? '', value: 0, title };
}
