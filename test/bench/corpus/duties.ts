import { startChance } from './chance.ts';
import { paragraph, type SourceBlock } from './block.ts';
import type { PlannedDocument } from './plan.ts';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** What a bureau does with a topic; `{topic}`, `{people}`, `{payment}` and `{short}` stand for its own words. */
const duties = [
  '贯彻执行国家、省、市关于{topic}的法律法规和方针政策，拟订全县{topic}的中长期规划和年度计划并组织实施，对规划和计划的执行情况进行监督检查，定期向县政府报告{topic}工作的进展情况和存在的主要问题。',
  '负责全县{topic}的组织协调和业务指导，会同有关部门建立健全{topic}的工作机制，督促乡镇（街道）落实属地责任，推动{topic}工作规范化、制度化、常态化开展。',
  '负责面向{people}的公共服务，受理{people}的申请、咨询和投诉，按照规定的条件和程序办理{payment}的审核、公示和发放，保障{people}的合法权益不受侵害。',
  '负责{payment}等专项资金的预算编制、分配和使用管理，建立资金台账，开展绩效自评，配合财政、审计部门做好专项检查，对发现的问题及时整改并追究责任。',
  '承担{topic}的统计、信息化建设和档案管理工作，汇总分析{topic}的基础数据，建立覆盖县、乡、村三级的信息平台，实现数据共享和动态更新。',
  '负责{topic}的宣传教育和人员培训，组织{people}参加政策宣讲和技能培训，提高基层工作人员的业务水平，营造全社会共同参与{topic}的良好氛围。',
  '组织开展{topic}的安全检查和风险排查，制定应急预案并定期演练，依法查处{topic}领域的违法违规行为，维护{people}的生命财产安全和正常秩序。',
  '负责机关和所属单位的党群、人事、财务和资产管理工作，指导行业社会组织建设，完成县委、县政府和上级主管部门交办的其他任务。',
] as const;

const goals = [
  '全面完成年度{topic}任务，资金按时足额拨付，{people}的满意度明显提高',
  '健全{topic}的长效机制，提升服务{people}的能力和水平',
  '确保{payment}应发尽发、应补尽补，杜绝冒领、错发和漏发',
  '加强{topic}的过程监督，做到有计划、有检查、有考核、有整改',
  '推进{topic}信息化建设，实现{people}办事少跑腿、数据多跑路',
] as const;

const measures = [
  '完善制度建设。制定和完善{topic}的预算资金管理办法和内部控制制度，明确职责分工，规范工作流程，为{topic}目标的实现奠定制度基础。',
  '加强支出管理。通过优化支出结构、编细编实预算、加快履行政府采购手续、尽快启动{topic}项目、及时支付资金等多种措施，确保支出进度达标。',
  '加强绩效运行监控。按要求开展{topic}绩效运行监控，发现问题及时采取措施，确保绩效目标如期保质实现。',
  '做好绩效自评。按要求开展上年度部门预算绩效自评和{payment}重点评价工作，对评价中发现的问题及时整改，调整优化支出结构，提高财政资金使用效益。',
  '规范财务资产管理。完善财务管理制度，严格审批程序，加强固定资产登记、使用和报废处置管理，做到支出合理、物尽其用。',
  '加强宣传培训调研。加强人员培训，提高{short}干部职工的业务素质；加大{topic}的宣传力度，强化预算绩效意识，促进预算绩效管理水平提升。',
] as const;

/** The duties in section 一. */
export function writeDuties(planned: PlannedDocument): SourceBlock[] {
  const { department } = planned;
  return [
    '一、部门职责及机构设置情况',
    '部门职责：',
    `根据《${department}职能配置、内设机构和人员编制规定》，${department}的主要职责是：`,
    ...duties.map((duty, index) => `（${numeral(index)}）${fill(duty, planned, index)}`),
    '机构设置：',
    '部门机构设置情况',
  ].map(paragraph);
}

/** Section 五: goals of the whole, goals one by one, and how they are to be reached. */
export function writeGoals(planned: PlannedDocument): SourceBlock[] {
  const { kind, year } = planned;
  const chance = startChance(planned.seed, planned.id, 'goals');
  return [
    '五、部门整体绩效目标',
    '（一）总体绩效目标',
    `${String(year)}年，我部门坚持稳中求进工作总基调，围绕${kind.topics.slice(0, 4).join('、')}等重点工作，认真履行部门职责，全面完成县委、县政府确定的各项目标任务，使${kind.people.slice(0, 3).join('、')}的获得感不断增强。`,
    ...kind.topics.slice(0, 3).map((_, index) => fill(duties[index + 1] ?? '', planned, index + 2)),
    '（二）分项绩效目标',
    ...kind.topics
      .slice(0, 7)
      .flatMap((topic, index) => [
        `（${numeral(index)}）${topic}`,
        `绩效目标：${fill(chance.pick(goals), planned, index)}。`,
        `绩效指标：${topic}任务完成率，${kind.payments[index % kind.payments.length] ?? ''}发放及时率，${kind.people[index % kind.people.length] ?? ''}满意度`,
      ]),
    '（三）工作保障措施',
    ...measures.map((measure, index) => `${String(index + 1)}.${fill(measure, planned, index)}`),
  ].map(paragraph);
}

function numeral(index: number): string {
  return numerals[index] ?? String(index + 1);
}

function fill(sentence: string, { kind }: PlannedDocument, turn: number): string {
  const words: Readonly<Record<string, string>> = {
    topic: kind.topics[turn % kind.topics.length] ?? '',
    people: kind.people[turn % kind.people.length] ?? '',
    payment: kind.payments[turn % kind.payments.length] ?? '',
    short: kind.short,
  };
  return sentence.replace(/\{(\w+)\}/gu, (_, key: string) => words[key] ?? '');
}
