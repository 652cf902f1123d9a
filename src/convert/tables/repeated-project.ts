import { readMoney } from '../../model/amount.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { NoticeDraft } from '../notice.ts';
import { nameProject, type ProjectDraft } from './project-draft.ts';
import { isUnreadable } from './unreadable-amount.ts';

/**
 * The projects of the lists that no form of their own shows. A document can print a form for a project and list it again with all others:
 * counted twice, its money and its indicators would be wrong. Where the two differ nothing tells which is right: both are kept, and named.
 */
export function leaveOutListed(
  forms: readonly ProjectDraft[],
  lists: readonly ProjectDraft[],
): { kept: ProjectDraft[]; notices: NoticeDraft[] } {
  const kept: ProjectDraft[] = [];
  const notices: NoticeDraft[] = [];
  for (const listed of lists) {
    const form = forms.find((other) => isNamesake(other, listed));
    const same = form !== undefined && addsNothing(form, listed);
    if (!same) kept.push(listed);
    if (form !== undefined) notices.push(describeListed(listed, form, same));
  }
  return { kept, notices };
}

function isNamesake(form: ProjectDraft, listed: ProjectDraft): boolean {
  const codes = new Set([form.code, listed.code].filter((code) => code !== ''));
  return codes.size < 2 && normaliseLabel(nameProject(form)) === normaliseLabel(nameProject(listed));
}

/** Whether a project is listed with the budget and with indicators of its form, and with no others. */
function addsNothing(form: ProjectDraft, listed: ProjectDraft): boolean {
  const known = new Set(listIndicators(form));
  const budget = listed.budget === null ? null : readBudget(listed);
  return (budget === null || budget === readBudget(form)) && listIndicators(listed).every((text) => known.has(text));
}

/** Where neither states its unit, that of the document is the unit of both. What cannot be read is as printed. */
function readBudget({ budget, unit }: ProjectDraft): string | null {
  const money = readMoney(budget?.text ?? '', budget?.unit ?? unit ?? '元');
  return isUnreadable(money) ? (money?.printed ?? null) : (money?.cny ?? null);
}

function listIndicators({ table }: ProjectDraft): string[] {
  return table.list().map(({ level3, value_text: value }) => normaliseLabel(`${level3} ${value}`));
}

function describeListed(listed: ProjectDraft, form: ProjectDraft, same: boolean): NoticeDraft {
  const again = `这个项目在第 ${String(form.line)} 行另有单独的绩效目标表`;
  return {
    rule: 'project-repeated',
    severity: same ? 'notice' : 'warning',
    message: same ? `${again}，内容相同，只读取一次` : `${again}，内容不同，都已读取；汇总时请勿重复计算`,
    quote: nameProject(listed),
    lines: [listed.line],
  };
}
