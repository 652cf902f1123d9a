import { startChance } from './chance.ts';
import type { PlannedDocument } from './plan.ts';
import { landCode, type Subject, usesLand } from './subjects.ts';

/** A project with the table of its targets; money in hundredths of 万元. */
export interface PlannedProject {
  code: string;
  name: string;
  /** The item of the classification that it is paid under. */
  item: string;
  budget: number;
  /** Whether its money was left over from last year. */
  carried: boolean;
  purpose: string;
  goals: string[];
  /** Shares of the budget to be paid by the end of March, June, October and December. */
  plan: readonly [number, number, number, number];
  indicators: PlannedIndicator[];
}

/** One row of targets, as its cells say it. */
export type PlannedIndicator = readonly [
  level1: string,
  level2: string,
  level3: string,
  description: string,
  value: string,
  basis: string,
];

const count = 20;
const plans = [
  [25, 50, 80, 100],
  [0, 30, 70, 100],
  [20, 60, 85, 100],
  [10, 45, 90, 100],
] as const;
const actions = ['专项经费', '县级配套资金', '补助资金', '工作经费', '运行维护项目', '奖补资金', '提升工程'] as const;
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Twenty projects; the same twenty names of a department from year to year, with other money. */
export function drawProjects(planned: PlannedDocument, subjects: readonly Subject[]): PlannedProject[] {
  const { kind, place, year, seed } = planned;
  const items = subjects.filter(
    ({ code, name }) => code.length === 7 && code.startsWith(kind.subjects[0]?.[0] ?? '') && name !== '行政运行',
  );
  const staffing = new Set(['2080505', '2101101', landCode]);
  const own = items.filter(({ code }) => !staffing.has(code));
  return Array.from({ length: count }, (_, index) => {
    const lasting = startChance(seed, place.letters, kind.key, 'project', index);
    const topic = kind.topics[index % kind.topics.length] ?? '';
    const people = lasting.pick(kind.people);
    const payment = lasting.pick(kind.payments);
    const name =
      index % 3 === 0
        ? `${kind.short}${topic}${lasting.pick(actions)}`
        : `${topic}${people}${payment}${index < 14 ? '' : '（续建）'}`;
    const size = lasting.pick([300, 2000, 12000, 60000]);
    const item = index === 5 && usesLand(kind) ? landCode : lasting.pick(own).code;
    const chance = startChance(seed, place.letters, kind.key, 'project', index, year);
    const budget = chance.between(size, size * 4);
    const target = {
      topic,
      people,
      payment,
      budget,
      year,
      document: writeDocumentNumber(planned, chance.between(2, 89)),
    };
    return {
      code: `${place.code}${String(year).slice(2)}P00${String(chance.between(1000000, 9999999))}${letters.charAt(chance.between(0, letters.length - 1))}${String(index + 10)}`,
      name,
      item,
      budget,
      carried: index === 8 && year % 2 === 0,
      purpose: `用于全县${topic}和${people}${payment}，保障${String(year)}年${topic}任务按期完成。`,
      goals: [
        `1.通过${name}的实施，使${people}得到应有的${payment}，${topic}工作水平明显提高。`,
        `2.按照时间节点推进${topic}，做到资金到位、责任到人、群众满意。`,
      ],
      plan: chance.pick(plans),
      indicators: drawIndicators(target, chance.between(20, 4000), chance.between(90, 99)),
    };
  });
}

interface Target {
  topic: string;
  people: string;
  payment: string;
  budget: number;
  year: number;
  document: string;
}

function drawIndicators(target: Target, people: number, share: number): PlannedIndicator[] {
  const { topic, payment, budget, document } = target;
  const percent = `≥${String(share)}%`;
  const limit = `≤${String(budget / 100)}万元`;
  return [
    [
      '产出指标',
      '数量指标',
      `享受${payment}的${target.people}人数`,
      `反映${topic}惠及的人数`,
      `≥${String(people)}人`,
      document,
    ],
    ['', '质量指标', `${payment}发放准确率`, `准确发放人数占发放人数的比例`, percent, document],
    ['', '时效指标', `${topic}完成时限`, `反映${topic}是否按期完成`, '12月底', '年度工作计划'],
    ['', '成本指标', `${topic}总成本`, `项目支出控制在预算以内`, limit, document],
    ['效益指标', '社会效益指标', `${topic}政策知晓率`, `抽查知晓人数占抽查人数的比例`, percent, '抽样调查'],
    ['', '可持续影响指标', `${topic}长效机制`, `反映${topic}持续发挥作用的程度`, '持续提升', '历史标准'],
    ['满意度指标', '服务对象满意度指标', `${target.people}满意度`, `满意人数占受访人数的比例`, '≥95%', '问卷调查'],
  ];
}

function writeDocumentNumber({ place, kind, year }: PlannedDocument, number: number): string {
  return `${place.county.slice(0, 1)}${kind.short.slice(0, 1)}财〔${String(year - 1)}〕${String(number)}号`;
}
