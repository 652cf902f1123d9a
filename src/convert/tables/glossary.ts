import type { Block } from '../../model/block.ts';
import type { GlossaryTerm } from '../../model/disclosure.ts';
import { endsSentence, joinParagraphs, type Ordinal, parseOrdinal, trimText } from '../../model/terms.ts';
import { findBlocks } from '../outline/index.ts';
import type { Part, ReadingContext } from '../part.ts';

/** Reads 名词解释: the term ends at the first colon or comma, the definition is the rest. */
export function readGlossary(context: ReadingContext): Part<GlossaryTerm[]> {
  const items: GlossaryTerm[] = [];
  const claimed: number[] = [];
  let last = 0;
  const blocks = findBlocks(context.outline, 'glossary');
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'grid') continue;
    const text = trimText(block.text);
    const ordinal = parseOrdinal(text);
    if (/^附[件表]\d*[:：]?$/u.test(text)) break;
    const open = items.at(-1);
    // A definition goes on to its full stop, and before a further term nothing is attached.
    const isWrapped = ordinal === null && open !== undefined && !endsSentence(open.definition);
    if (isAnnex(ordinal?.rest ?? text) && !isWrapped && !blocks.slice(at + 1).some((next) => isEntry(next, last)))
      break;
    const begins = follows(ordinal, last);
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

/** What is attached follows the last term: `八、公开报表`, `2024年部门预算表`. */
function isAnnex(text: string): boolean {
  return /^[^：:，,。；]{0,20}(附[件表]|公开报?表|(预算|决算)(公开)?(报|附)?表)[:：]?$/u.test(text);
}

function follows(ordinal: Ordinal | null, last: number): ordinal is Ordinal {
  return ordinal !== null && ordinal.value > last && ordinal.value <= last + 3;
}

/** Whether a block is a term with its definition, which comes after the term with the number `last`. */
function isEntry(block: Block, last: number): boolean {
  if (block.type === 'grid') return false;
  const text = trimText(block.text);
  const ordinal = parseOrdinal(text);
  // Without numbers a term is told from `单位：万元` over a table by what defines it.
  if (last === 0) return /^[^：:]{2,30}[：:]\s*(?:是?指|即|反映)/u.test(text);
  return ordinal !== null && ordinal.value > last && splitEntry(ordinal.rest).definition !== '';
}

function splitEntry(text: string): { term: string; definition: string } {
  const end = text.search(/[：:，,]/u);
  if (end <= 0) return { term: text, definition: '' };
  return { term: trimText(text.slice(0, end)), definition: trimText(text.slice(end + 1)) };
}
