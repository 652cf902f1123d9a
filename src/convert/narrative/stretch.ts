import type { Block } from '../../model/block.ts';
import type { SectionKey } from '../../model/keys.ts';
import { endsSentence, narrowDigits, parseOrdinal, trimText } from '../../model/terms.ts';
import { findSectionKey } from '../outline/heading.ts';
import type { OutlineSection } from '../outline/index.ts';

/** What a section says on one matter: it can gather several that are sections of their own elsewhere. */
export interface Stretch {
  key: SectionKey;
  /** The heading over it, without its number. */
  title: string;
  /** The title of the section, where the heading is one within it. */
  within: string;
  blocks: Block[];
  /** The line of the heading within the section; null where it is the section's own. */
  line: number | null;
}

/** Sections that gather several matters: `十、其他重要事项的情况说明` with （一）机关运行经费 and （二）政府采购情况. */
const gathering: ReadonlySet<SectionKey> = new Set(['other-matters', 'overall-arrangement', 'unrecognised']);
const longestHeading = 60;

/** Cuts a section at the headings within it that have （一）, （二） for numbers. What none of them heads comes first. */
export function cutStretches({ key, title, blocks }: OutlineSection): Stretch[] {
  const stretches: Stretch[] = [{ key, title, within: '', blocks: [], line: null }];
  for (const block of blocks) {
    const inner = gathering.has(key) && block.type === 'paragraph' ? readInnerTitle(block.text) : null;
    if (inner !== null && block.type === 'paragraph') {
      const own = findSectionKey(inner.title);
      const line = inner.isAlone ? block.line : null;
      stretches.push({ key: own === 'unrecognised' ? key : own, title: inner.title, within: title, blocks: [], line });
      if (inner.isAlone) continue;
    }
    stretches.at(-1)?.blocks.push(block);
  }
  return stretches;
}

/**
 * The title of a heading within a section, on a line of its own or before a sentence (`（二）政府采购情况。2024年…`); null
 * for a sentence, or an item of a list, that begins with no title.
 */
function readInnerTitle(text: string): { title: string; isAlone: boolean } | null {
  const ordinal = parseOrdinal(text);
  if (ordinal?.style !== 'chinese-bracketed') return null;
  const rest = narrowDigits(trimText(ordinal.rest));
  const title = /^[^。：:，,；;]*/u.exec(rest)?.[0] ?? '';
  if (title === '' || title.length > longestHeading || /\d\s*[万亿]?元/u.test(title)) return null;
  const isAlone = /^[。：:]?$/u.test(rest.slice(title.length));
  if (isAlone) return endsSentence(title) ? null : { title, isAlone };
  // `（一）本年收入：5,200.00万元` states an amount.
  const heads = /^[。：:](?!\s*\d)/u.test(rest.slice(title.length)) && findSectionKey(title) !== 'unrecognised';
  return heads ? { title, isAlone } : null;
}
