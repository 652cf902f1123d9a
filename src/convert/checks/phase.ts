import { takePhase } from '../../model/phase.ts';
import type { CheckDraft, Unchecked } from './rule.ts';

/** A disclosure whose amounts are all of one phase, and the words of its checks. */
export interface PhaseView {
  disclosure: Unchecked;
  describe: (draft: CheckDraft) => CheckDraft;
}

/**
 * What final accounts say was spent and what they say was budgeted, each as a disclosure of its own: a sum of the one
 * never takes an amount of the other. A budget has one phase.
 */
export function splitPhases(disclosure: Unchecked): PhaseView[] {
  if (disclosure.kind === 'budget') return [{ disclosure, describe: (draft) => draft }];
  return [
    { disclosure: takePhase(disclosure, 'final-accounts'), describe: describeSpent },
    // What is no amount with a phase is checked once, with what was spent.
    { disclosure: { ...takePlanned(disclosure), ...nothingElse, kind: 'budget' }, describe: describePlanned },
  ];
}

const nothingElse = {
  sections: [],
  projects: [],
  activities: [],
  procurement: [],
  procurement_totals: [],
  fixed_assets: [],
} satisfies Partial<Unchecked>;

/** Tables that print nothing of what was budgeted are not checked for it. */
function takePlanned(disclosure: Unchecked): Unchecked {
  const planned = takePhase(disclosure, 'budget');
  return { ...planned, budget_tables: planned.budget_tables.filter((table) => table.lines.length > 0) };
}

/** The rules speak of budgets; of final accounts they say the same of 决算. */
function describeSpent(draft: CheckDraft): CheckDraft {
  const statement = draft.statement
    .replaceAll('支出预算', '本年支出')
    .replaceAll('预算收入', '本年收入')
    .replaceAll(/本年预算|上年预算/gu, (words) => words.replace('预算', '决算'));
  return { ...draft, statement };
}

function describePlanned(draft: CheckDraft): CheckDraft {
  return { ...draft, statement: `${draft.statement}（预算数）` };
}
