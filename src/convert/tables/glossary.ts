import type { GlossaryTerm } from '../../model/disclosure.ts';
import { joinParagraphs, parseOrdinal, trimText } from '../../model/terms.ts';
import { findBlocks } from '../outline/index.ts';
import type { Part, ReadingContext } from '../part.ts';

/** Reads 名词解释: the term ends at the first colon or comma, the definition is the rest. */
export function readGlossary(context: ReadingContext): Part<GlossaryTerm[]> {
  const items: GlossaryTerm[] = [];
  const claimed: number[] = [];
  let last = 0;
  for (const block of findBlocks(context.outline, 'glossary')) {
    if (block.type === 'grid') continue;
    const text = trimText(block.text);
    const ordinal = parseOrdinal(text);
    if (isAnnex(ordinal?.rest ?? text)) break;
    const begins = ordinal !== null && ordinal.value > last && ordinal.value <= last + 3;
    const open = items.at(-1);
    const entry = splitEntry(begins ? ordinal.rest : text);
    // A list without numbers has its terms before a colon; with numbers, only they begin a term.
    if (begins || (last === 0 && entry.definition !== '' && entry.term.length <= 30)) {
      items.push({ item: items.length + 1, ...entry, line: block.line });
      last = ordinal?.value ?? last;
    } else if (open !== undefined) {
      open.definition = joinParagraphs(open.definition, text);
    } else continue;
    claimed.push(block.line);
  }
  return { value: items, claimed, notices: [] };
}

/** What is attached follows the last term: `附件：`, `八、公开报表`, `2024年部门预算表`. */
function isAnnex(text: string): boolean {
  return /^附[件表]\d*[:：]?$|^[^：:，,。；]{0,20}(附[件表]|公开报?表|(预算|决算)(公开)?(报|附)?表)[:：]?$/u.test(text);
}

function splitEntry(text: string): { term: string; definition: string } {
  const end = text.search(/[：:，,]/u);
  if (end <= 0) return { term: text, definition: '' };
  return { term: trimText(text.slice(0, end)), definition: trimText(text.slice(end + 1)) };
}
