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

/**
 * Cuts a section at the headings within it that have （一）, （二） for numbers, and other matters at those that have 1., 2. as well. What none
 * of them heads comes first. A matter in `stated` has its figure in a section of its own: what 1., 2. heads may be that of a unit, and is
 * left among the other matters.
 */
export function cutStretches(
  { key, title, blocks }: OutlineSection,
  stated: ReadonlySet<SectionKey> = new Set(),
): Stretch[] {
  const stretches: Stretch[] = [{ key, title, within: '', blocks: [], line: null }];
  /** The key of what the last heading with （一） heads, or of the section. */
  let outer = key;
  for (const block of blocks) {
    const inner = gathering.has(key) && block.type === 'paragraph' ? readInnerTitle(block.text, key, outer) : null;
    if (inner !== null && block.type === 'paragraph') {
      const own = findSectionKey(inner.title);
      const isNamed = own !== 'unrecognised' && !(inner.isNested && stated.has(own));
      const known = isNamed ? own : inner.isNested ? outer : key;
      if (!inner.isNested) outer = known;
      const line = inner.isAlone ? block.line : null;
      stretches.push({ key: known, title: inner.title, within: title, blocks: [], line });
      if (inner.isAlone) continue;
    }
    stretches.at(-1)?.blocks.push(block);
  }
  return stretches;
}

interface InnerTitle {
  title: string;
  /** On a line of its own, and not before a sentence. */
  isAlone: boolean;
  /** Numbered 1., 2. among other matters. */
  isNested: boolean;
}

/**
 * The title of a heading within a section, on a line of its own or before a sentence (`（二）政府采购情况。2024年…`); null
 * for a sentence, or an item of a list, that begins with no title.
 */
function readInnerTitle(text: string, key: SectionKey, outer: SectionKey): InnerTitle | null {
  const ordinal = parseOrdinal(text);
  const isNested = ordinal?.style === 'arabic' && outer === 'other-matters';
  if (ordinal === null || (ordinal.style !== 'chinese-bracketed' && !isNested)) return null;
  const rest = narrowDigits(trimText(ordinal.rest));
  const title = /^[^。：:，,；;]*/u.exec(rest)?.[0] ?? '';
  // The unit of an amount can stand on the next line.
  if (title === '' || title.length > longestHeading || /\d\s*[万亿]?元|\.\d+$/u.test(title)) return null;
  const isAlone = /^[。：:]?$/u.test(rest.slice(title.length));
  const isKnown = findSectionKey(title) !== 'unrecognised';
  if (isNested && !isKnown && !/(?:情况|说明)$/u.test(title)) return null;
  if (isAlone) return endsSentence(title) ? null : { title, isAlone, isNested };
  const after = rest.slice(title.length);
  // `（一）本年收入：5,200.00万元` states an amount; among other matters, of which none is read by itself, `（一）政府采购情况：2024年…` does not yet.
  const statesAmount = key === 'other-matters' ? /^.\s*(?!\d{4}\s*年)\d/u : /^.\s*\d/u;
  // `2.政府采购情况说明：所属单位政府采购12万元` states that of a unit.
  const isOfUnit = isNested && /^.\s*(?:\d{4}\s*年度?[，,]?)?[所下]属/u.test(after);
  const heads = /^[。：:]/u.test(after) && !statesAmount.test(after) && !isOfUnit && isKnown;
  return heads ? { title, isAlone, isNested } : null;
}
