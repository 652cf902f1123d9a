import type { Phase } from '../../../model/keys.ts';
import { takePhase } from '../../../model/phase.ts';
import type { CheckDraft, Unchecked } from '../rule.ts';

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
    ...planned.map(([phase, words]): PhaseView => ({
      disclosure: { ...takePlanned(disclosure, phase), ...nothingElse, kind: 'budget' },
      describe: (draft) => ({ ...draft, statement: `${draft.statement}（${words}）` }),
    })),
  ];
}

/** What final accounts print of the plan, and what it is called. */
const planned = [
  ['budget', '预算数'],
  ['adjusted-budget', '调整后的预算数'],
] as const satisfies readonly (readonly [Phase, string])[];

const nothingElse = {
  sections: [],
  projects: [],
  activities: [],
  procurement: [],
  procurement_totals: [],
  fixed_assets: [],
  units: [],
} satisfies Partial<Unchecked>;

/** Tables that print nothing of what was budgeted are not checked for it. */
function takePlanned(disclosure: Unchecked, phase: Phase): Unchecked {
  // To the rules, which look for the amounts of its kind, it is a budget.
  const { figures, budget_tables: tables, ...rest } = takePhase(disclosure, phase);
  return {
    ...rest,
    figures: figures.map((figure) => ({ ...figure, phase: 'budget' })),
    budget_tables: tables
      .filter(({ lines }) => lines.length > 0)
      .map((table) => ({ ...table, lines: table.lines.map((line) => ({ ...line, phase: 'budget' })) })),
  };
}

/** The rules speak of budgets; of final accounts they say the same of 决算. */
function describeSpent(draft: CheckDraft): CheckDraft {
  const statement = draft.statement
    .replaceAll('支出预算', '本年支出')
    .replaceAll('预算收入', '本年收入')
    .replaceAll(/本年预算|上年预算/gu, (words) => words.replace('预算', '决算'));
  return { ...draft, statement };
}
