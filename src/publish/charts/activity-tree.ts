import { formatWan, sumYuan } from '../../model/amount.ts';
import type { Activity, Disclosure } from '../../model/disclosure.ts';
import { unstated } from './bars.ts';
import type { Chart, ChartGap, ChartRow } from './chart.ts';
import { composeChart } from './composition.ts';
import { drawIcicle, type Branch } from './icicle.ts';
import { compareLargestFirst, formatShare, isAll, sayShare } from './share.ts';
import { noteDifferences, noteNegatives } from './tree-notes.ts';

const id = 'activity-tree';

/** A duty (职责) with its activities; or an activity whose duty the document does not name. */
interface Duty {
  activity: Activity;
  cny: string | null;
  below: { activity: Activity; cny: string | null }[];
  /** Of the activities that have a budget; null where none has. */
  sum: string | null;
}

function readBudget(activity: Activity): string | null {
  return activity.budget?.cny ?? null;
}

function listDuties(activities: readonly Activity[]): Duty[] {
  const numbers = new Set(activities.map(({ activity }) => activity));
  return activities
    .filter(({ parent }) => parent === null || !numbers.has(parent))
    .map((activity) => {
      const below = activities
        .filter(({ parent }) => parent === activity.activity)
        .map((member) => ({ activity: member, cny: readBudget(member) }));
      const printed = below.flatMap(({ cny }) => (cny === null ? [] : [cny]));
      const sum = printed.length === 0 ? null : sumYuan(printed);
      return { activity, cny: readBudget(activity), below, sum };
    });
}

function growBranch({ activity, cny, below }: Duty): Branch {
  return {
    label: activity.name,
    cny,
    level: 0,
    branches: below.map((member) => ({ label: member.activity.name, cny: member.cny, level: 1, branches: [] })),
  };
}

/** The department's duties and the activities under them, by their budget (年度预算数). */
export function drawActivityTree(disclosure: Disclosure): Chart | ChartGap {
  const gap = (reason: string): ChartGap => ({ id, title: '各项职责和工作活动的预算', reason });
  const { activities } = disclosure;
  if (activities.length === 0) return gap('文件没有列出部门职责和工作活动');
  const budgets = activities.map(readBudget).filter((cny) => cny !== null);
  if (budgets.length === 0) return gap('文件列出了职责和工作活动，没有写明各自的预算');
  if (budgets.length === 1) return gap('职责和工作活动中只有一项写明了预算，不需要画图');
  if (budgets.every((cny) => Number(cny) <= 0)) return gap('职责和工作活动写明的预算没有一项是正数');

  const duties = listDuties(activities);
  const amounts = duties.flatMap(({ cny, sum, activity }) => {
    const amount = cny ?? sum;
    return amount === null ? [] : [{ name: activity.name, cny: amount }];
  });
  const whole = sumYuan(amounts.map(({ cny }) => cny));
  const [largest] = amounts.toSorted((a, b) => compareLargestFirst(a.cny, b.cny));
  if (largest === undefined) throw new Error('budgets without a duty');
  const negatives = activities.filter((activity) => readBudget(activity)?.startsWith('-'));
  const silent = activities.filter((activity) => readBudget(activity) === null).length;
  const summed = duties.filter(({ cny, sum }) => cny === null && sum !== null).length;

  const writeRow = (kind: string, activity: Activity, sum: string | null): ChartRow => {
    const cny = readBudget(activity);
    return {
      cells: [
        kind,
        activity.name,
        cny === null ? unstated : formatWan(cny),
        sum === null ? '' : formatWan(sum),
        cny === null ? '' : formatShare(cny, whole),
      ],
      line: activity.line,
    };
  };
  const rows = duties.flatMap(({ activity, below, sum }) => [
    writeRow('职责', activity, sum),
    ...below.map((member) => writeRow('活动', member.activity, null)),
  ]);
  const notes = [
    ...(silent > 0 ? [`${String(silent)} 项没有写明预算，不等于 0，只列在表中。`] : []),
    ...(summed > 0 ? [`${String(summed)} 项职责没有写明预算，按下属活动之和画成条纹。`] : []),
    ...noteDifferences(
      duties.flatMap(({ activity, cny, sum }) =>
        cny === null || sum === null ? [] : [{ name: activity.name, printed: cny, sum }],
      ),
    ),
    ...noteNegatives(negatives.map(({ name }) => name)),
    '太窄的格子没有写名字，全部见表。',
  ];
  const share = negatives.length > 0 ? '' : sayShare(largest.cny, whole);
  const count = `${String(duties.length)} 项职责`;
  return composeChart(
    disclosure,
    {
      id,
      title:
        share === '' || isAll(largest.cny, whole)
          ? `${count}中，预算最多的是“${largest.name}”：${formatWan(largest.cny)} 万元`
          : `${count}中，“${largest.name}”占预算的 ${share}`,
      description: `分层图，左边是职责，右边是工作活动，高度与预算成比例，单位万元，合计 ${formatWan(whole)}：${amounts.map(({ name, cny }) => `${name} ${formatWan(cny)}`).join('；')}。`,
      notes,
      table: { columns: ['级', '名称', '年度预算（万元）', '下属活动之和', '占比'], numeric: [2, 3, 4], rows },
    },
    (surface) => drawIcicle({ captions: ['职责', '工作活动'], branches: duties.map(growBranch), total: null }, surface),
  );
}
