import type { Block } from '../../model/block.ts';
import type { SectionKey } from '../../model/keys.ts';
import { endsSentence, normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';
import type { NoticeDraft } from '../notice.ts';
import { findSectionKey, type HeadingCandidate } from './heading.ts';

/** A statement of the form: the year and the department may stand before what it is about, its amount right after. */
const states = (subject: string): RegExp =>
  new RegExp(
    `^(?:\\d{4}年度?)?[,，]?(?:[^。，,；;()\\d]|\\([^()]{1,12}\\)|\\d{4}年){0,40}${subject}[^。，,；;()]{0,12}?\\d[\\d.,]*(?:万|亿)?元`,
    'u',
  );

/**
 * With what the text of a section begins, by the wording of the form: sub-headings, titles of tables, first sentences.
 * They tell a section whose heading has words of its own, or was lost.
 */
const openings: readonly (readonly [SectionKey, readonly RegExp[]])[] = [
  [
    'responsibilities-and-organisation',
    [/^(部门|单位)?(主要)?职责(:?$|:\(?[一1][、.)])/u, /主要职责(是|为|如下|包括)?:$/u],
  ],
  ['overall-arrangement', [/^按照预算管理有关规定/u, /^反[映应]本(部门|单位)当年全部收入/u, /^收入(预算)?说明$/u]],
  ['operating-costs', [states('机关运行(?:经)?费')]],
  ['three-public', [states('三公(?:经费)?')]],
  [
    'performance',
    [
      /^(第.部分)?部门整体(支出)?绩效目标$/u,
      /^(一、)?总体绩效目标:?$/u,
      /^(第.部分)?(部门)?职责(分类|-工作活动)绩效目标/u,
    ],
  ],
  ['procurement', [states('政府采购(?:预算|金额|总额|资金)'), /^(\d{4}年度?)?(部门|单位)政府采购预算表?$/u]],
  ['other-matters', [/^(本|我)?(部门|单位|局)?无其[他它]需要?说明的?(事项|情况)。?$/u]],
  ['state-assets', [states('固定资产(?:金额|总额|总值|价值)'), /^(部门|单位)?固定资产占(有使)?用情况表$/u]],
];

/** Terms explained, one after another, are a glossary. */
const explanation = /^[^:：，,。]{2,24}[:：，,]是?指/u;
const term = /^[^:：，,。]{2,24}[:：，,]/u;

/** The section that the text at this block begins, or null. */
function readOpening(blocks: readonly Block[], at: number): SectionKey | null {
  const text = readParagraph(blocks[at]);
  if (text === null) return null;
  const found = openings.find(([, forms]) => forms.some((form) => form.test(text)))?.[0];
  if (found !== undefined) return found;
  return explanation.test(text) && term.test(readParagraph(blocks[at + 1]) ?? '') ? 'glossary' : null;
}

/** The words of a paragraph without its number; null for a table. */
function readParagraph(block: Block | undefined): string | null {
  if (block?.type !== 'paragraph') return null;
  return normaliseLabel(parseOrdinal(block.text)?.rest ?? block.text);
}

/** The text of a section begins within so many blocks of its heading. */
const longestPreamble = 4;
/** With fewer sections than these under headings that are known, the document follows another form. */
export const fewestHeadings = 4;
/** Prose of any matter, and what explains all of them. */
const closed: readonly SectionKey[] = ['other-matters', 'glossary', 'unrecognised'];

/**
 * The headings of a document of the form, and those that it lacks: a heading with words of its own is told by the text under
 * it, a section without one begins with its first sentence (`bare`). Each matter has one section.
 */
export function restoreHeadings(
  blocks: readonly Block[],
  headings: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const keys = new Set(headings.map(({ key }) => key));
  if (headings.filter(({ key }) => key !== 'unrecognised').length < fewestHeadings) return headings;
  const named = headings.map((heading, index): HeadingCandidate => {
    if (heading.key !== 'unrecognised') return heading;
    const end = Math.min(headings[index + 1]?.block ?? blocks.length, heading.block + 1 + longestPreamble);
    const key = findOpening(blocks, heading.block + 1, end, keys)?.key;
    if (key === undefined) return heading;
    keys.add(key);
    return { ...heading, key };
  });
  const lost = [{ key: null, block: -1 }, ...named].flatMap(({ key, block }, index): HeadingCandidate[] => {
    // Before the first heading stands its own text or none of a section's.
    if (key === null ? keys.has('responsibilities-and-organisation') : closed.includes(key) && key !== 'glossary')
      return [];
    const end = named[index]?.block ?? blocks.length;
    const found: HeadingCandidate[] = [];
    for (let from = block + 1; from < end;) {
      const opening = findOpening(blocks, from, end, keys);
      if (opening === null || !mayBegin(opening.key, key)) break;
      keys.add(opening.key);
      found.push(readSubheading(blocks, opening) ?? { ...opening, numeral: '', value: 0, title: '', bare: true });
      from = opening.block + 1;
    }
    return found;
  });
  return [...named, ...lost].sort((one, other) => one.block - other.block);
}

/** Before the first heading can begin the first section alone, and after terms what closes the document. */
function mayBegin(key: SectionKey, after: SectionKey | null): boolean {
  if (after === null) return key === 'responsibilities-and-organisation';
  return after !== 'glossary' || key === 'other-matters';
}

/** The first text that begins a section of a matter which has none yet. */
function findOpening(
  blocks: readonly Block[],
  from: number,
  end: number,
  known: ReadonlySet<SectionKey>,
): { key: SectionKey; block: number } | null {
  for (let block = from; block < end; block += 1) {
    const key = readOpening(blocks, block);
    if (key !== null && !known.has(key)) return { key, block };
  }
  return null;
}

/** `（三）机关运行经费安排情况` within another section, right over the text that begins a section: that is its heading. */
function readSubheading(
  blocks: readonly Block[],
  { key, block }: Pick<HeadingCandidate, 'key' | 'block'>,
): HeadingCandidate | null {
  const above = blocks[block - 1];
  const ordinal = above?.type === 'paragraph' ? parseOrdinal(above.text) : null;
  const title = trimText(ordinal?.rest ?? '');
  if (ordinal === null || endsSentence(title) || findSectionKey(title) !== key) return null;
  return { key, block: block - 1, numeral: ordinal.numeral, value: 0, title };
}

const longestQuote = 40;

/** What there is to say of a section that begins without a heading. */
export function noteLostHeading(block: Block | undefined): NoticeDraft[] {
  if (block?.type !== 'paragraph') return [];
  return [
    {
      rule: 'heading-missing',
      severity: 'notice',
      message: '从这里起的内容没有标题，按其内容作为单独一节',
      quote: trimText(block.text).slice(0, longestQuote),
      lines: [block.line],
    },
  ];
}
