import type { Cursor } from './cursor.ts';
import { readWords } from './head.ts';
import type { Role } from './lexicon.ts';
import type { Memory, Named, Statement } from './memory.ts';
import { printSpan, type Span } from './passage.ts';
import type { Piece } from './piece.ts';

/** `渠道工程总投资100万元`: what a project costs in all its years is the budget of none. `收入估算` is no cost. */
const cost =
  /(?:总投资|总造价|投资(?:概算|估算)|(?<=工程|项目|建设|购车)(?:概算|估算))(?:概算|估算)?(?:金?额|数)?(?:[为是约共计:])*$/u;
/** Words that name no project. */
const nameless = /^(?:[该本此]|上述)?(?:工程|项目|投资)*$/u;
/** Words of every budget: what has no other behind a cost is told of the project. */
const generic =
  /^(?:预算|安排|支出|拨款|资金|经费|财政|年初|年度|部门|单位|计划|拟|投入|总额|金额|合计|总计|共计?|为|是|约|数|额)*$/u;
/** What a project had before, or will have. */
const elsewhen = /^(?:已|累计|截[至止]|历年|往年|以前|前期|剩余|其余|余下|后续|以后)/u;
const sum = /[总合共]计|总额/u;

/** Whether an amount is what something costs in all. */
export function tellsCost({ masked }: Cursor, { words }: Piece): boolean {
  return cost.test(masked.slice(words.start, words.end));
}

/** Keeps what costs it: what is told next is of that, and what is listed under a cost is no budget. */
export function rememberCost(cursor: Cursor, piece: Piece, name: Span, unkeyed: Statement): void {
  const { memory } = cursor;
  const costed = nameCosted(cursor, piece, name);
  memory.costed = memory.current = costed;
  memory.last = { ...unkeyed, ...costed, role: 'cost' };
  memory.mention = { of: memory.last, depth: piece.depth, ended: false };
  // Of this part no budget has been given yet.
  memory.levels.delete(costed.subject);
}

/** The project that costs it, where it is one of those listed; else it has no part of the budget. */
function nameCosted({ memory, masked, passage }: Cursor, { words }: Piece, name: Span): Named {
  const at = words.start + (cost.exec(masked.slice(words.start, words.end))?.index ?? 0);
  const span = { start: name.start, end: Math.min(name.end, at) };
  const isPart = memory.within === 'expenditure.project' && span.end > span.start;
  return isPart && !nameless.test(readWords(masked, span))
    ? { subject: 'expenditure.project.part', label: printSpan(passage, span) }
    : { subject: 'none', label: '' };
}

/** Whether words go on about what a cost was told of. Behind a full stop 支出预算 names that of the department. */
export function followsCost({ last }: Memory, words: string): boolean {
  return elsewhen.test(words) || (generic.test(words) && !(last === null && words.includes('支出')));
}

/** `渠道工程总投资100万元，2020年预算安排40万元`: of what is told of the project only this year's budget is its part. */
export function nameBudgeted({ memory, masked }: Cursor, { words: span }: Piece, words: string, role: Role): Named {
  const text = masked.slice(span.start, span.end);
  const isYears = /预算|安排|[本今当]年/u.test(text) || text.includes(`${String(memory.year)}年`);
  const isBudget = role === 'level' && isYears && !elsewhen.test(words) && !sum.test(words);
  return isBudget && memory.costed !== null ? memory.costed : { subject: 'none', label: words };
}
