import { paragraph, type SourceBlock } from './block.ts';
import { type Ledger, writeAmount } from './ledger.ts';

/** Sections 二 to 四: the sentences that state amounts. */
export function writeFigures(ledger: Ledger): SourceBlock[] {
  return [...writeArrangement(ledger), ...writeOperatingCosts(ledger), ...writeThreePublic(ledger)];
}

function writeArrangement({ planned, totals, previous, projects }: Ledger): SourceBlock[] {
  const { department, year } = planned;
  const largest = projects.toSorted((one, other) => other.budget - one.budget).slice(0, 2);
  const named = largest.map(({ name }) => name).join('、');
  const general = totals.total - totals.fund - totals.carryover;
  return [
    '二、部门预算安排的总体情况',
    `按照预算管理有关规定，目前部门预算的编制实行综合预算管理，即全部收入和支出都反映在预算中。${department}机关及所属事业单位的收支包含在部门预算中。`,
    '1、收入说明',
    `反映本部门当年全部收入。${String(year)}年预算收入${writeAmount(totals.total)}万元，其中：一般公共预算收入${writeAmount(general)}万元，基金预算收入${writeAmount(totals.fund)}万元，国有资本经营预算收入0.00万元，财政专户核拨收入0.00万元，单位资金收入0.00万元，上年结转结余${writeAmount(totals.carryover)}万元。`,
    '2、支出说明',
    `收支预算总表支出栏、基本支出表、项目支出表按经济分类和支出功能分类科目编制，反映${department}年度部门预算中支出预算的总体情况。${String(year)}年支出预算${writeAmount(totals.total)}万元，其中基本支出${writeAmount(totals.basic)}万元，包括人员经费${writeAmount(totals.personnel)}万元和日常公用经费${writeAmount(totals.public)}万元；项目支出${writeAmount(totals.project)}万元，主要为${named}。`,
    '3、比上年增减情况',
    `${String(year)}年预算收支安排${writeAmount(totals.total)}万元，较${String(year - 1)}年预算${writeChange(totals.total - previous.total)}，其中：基本支出${writeChange(totals.basic - previous.basic)}，主要为人员经费变动；项目支出${writeChange(totals.project - previous.project)}，主要为${largest[0]?.name ?? ''}的变动。`,
  ].map(paragraph);
}

function writeOperatingCosts({ planned, totals }: Ledger): SourceBlock[] {
  return [
    '三、机关运行经费安排情况',
    `${String(planned.year)}年，我部门机关运行经费共计安排${writeAmount(totals.public)}万元，主要用于日常维修、办公用房水电费、办公用房取暖费、办公用房物业管理费等日常运行支出。`,
  ].map(paragraph);
}

function writeThreePublic({ planned, totals, previous }: Ledger): SourceBlock[] {
  const { vehicles, reception } = totals;
  const change = vehicles + reception - previous.vehicles - previous.reception;
  const reason =
    change < 0
      ? '减少的主要原因是我部门切实落实勤俭节约各项规定，压减公车运行和接待支出'
      : '主要原因是公务活动按实际需要安排';
  return [
    '四、财政拨款“三公”经费预算情况及增减变化原因',
    `${String(planned.year)}年，我部门财政拨款“三公”经费预算安排${writeAmount(vehicles + reception)}万元，其中因公出国（境）费0.00万元；公务用车购置及运维费${writeAmount(vehicles)}万元（其中：公务用车购置费为0.00万元，公务用车运维费${writeAmount(vehicles)}万元）；公务接待费${writeAmount(reception)}万元。与${String(planned.year - 1)}年相比${writeChange(change)}，${reason}。`,
  ].map(paragraph);
}

/** A change as a sentence tells it: the direction in words. */
export function writeChange(change: number): string {
  if (change === 0) return '持平';
  return `${change > 0 ? '增加' : '减少'}${writeAmount(Math.abs(change))}万元`;
}
