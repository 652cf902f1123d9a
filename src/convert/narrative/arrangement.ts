import { departmentBefore } from './department.ts';
import { namesFunction } from './function-class.ts';
import { findName, isBudget, isTotal, type Lexicon, type Names, type Scene, type Subject } from './lexicon.ts';

const general = /一般公?共?(?:财政)?预算|一般公共|公共财政预算/u;
const fund = /政府性?基金|(?<!保险|社保|公积|救助|养老|医保)基金(?:预算|拨款|收入|财政|$)/u;

const incomeNames: Names = [
  // What was saved in earlier years of money that is not the treasury's was carried over by no budget.
  ['none', /使用非财政(?!.*[和及与、].*结转)/u],
  ['income.carryover', /结转|结余/u],
  ['income.transfers', /转移支付|提前(?:通知|下达|告知)/u],
  ['income.special-account', /财政专户|专户(?:核拨|管理)/u],
  ['none', /上级补助|附属单位|(?<!资本)经营收入|单位经营|非税|教育收费|事业收入/u],
  ['income.unit-funds', /单位(?:自有)?资金/u],
  ['income.state-capital', /国有资本|国资预算/u],
  ['income.government-fund', fund],
  ['income.general-public-budget', general],
  ['income.other', /^其[他它](?:来源|各项)?(?:收入|资金|预算|$)|其[他它](?:来源|收入)/u],
  ['none', /财政拨款|债务(?:收入|资金)/u],
  [
    'income.total',
    new RegExp(
      `^${departmentBefore}(?:预算|全部|年度|综合|财政|财务|总)*收入(?:总?预算)?(?:安排|总额|总计|合计|总数|数)*$`,
      'u',
    ),
  ],
];

const basic = /基本支出(?:预算|总额|安排)*$/u;
const project = /项目(?:总|类)?(?:支出|经费|资金)(?:预算|总额|安排)*$/u;
const bareProject = /^(?:部门|预算|专项)*(?:项目(?:总|类)?(?:支出|经费|资金)|专项支出)(?:预算|总额|安排)*$/u;
const personnel = /人员(?:类)?(?:项目)?(?:经费|支出|费用|费)(?:支出|预算|安排)*$/u;
const publicCosts = /公用(?:类)?(?:经费)?(?:项目)?(?:经费|支出|费用|费)(?:支出|预算|安排)*$|^(?:日常)?公用$/u;
const otherCosts = /^其[他它](?:各项|项|类)?(?:经费|费用|资金)?(?:支出)?(?:预算|安排)*$/u;
const expenditureTotal = new RegExp(
  `^${departmentBefore}(?:相应安排|预算|全部|年度|综合|财政|财务|总)*支出(?:总?预算)?(?:安排|总额|总计|合计|总数|数)*$`,
  'u',
);

/** The kinds of expenditure that the form has beside 基本支出 and 项目支出: no list of either holds them. */
const besideBoth = /经营支出|上[缴解]上级|附属单位|结转下年|年[终末]结转/u;

const expenditureNames: Names = [
  ['expenditure.basic', basic],
  ['expenditure.personnel', personnel],
  ['expenditure.public', publicCosts],
  ['none', besideBoth],
  ['expenditure.other', otherCosts],
];

/** 收支, 收、支, 收入和支出. */
const both = /收(?:入)?[、和及与]?支/u;
/** Total of income and expenditure, which the year-on-year paragraph repeats. */
const arrangementTotal = new RegExp(
  `收支|^${departmentBefore}(?:收入|支出|总|年度|综合|财政)*预算(?:收入|支出|总|安排|总额|总计|合计|数)*$`,
  'u',
);
const changedTotal =
  /^(?:部门|单位|预算|收支|收入|支出|总体?|安排|财政|年度|经费|资金|合计|总额|总计|数|和|及|全部|综合)+$/u;

/** Where money comes from. */
const source = /一般公共|财政拨款|基金|国有资本|财政专户|单位资金/u;

const topics: Names = [
  ['arrangement.total', /增减|上年|变化|变动|对比/u],
  ['income.total', /^[^支]*收入/u],
  ['expenditure.total', /^[^收]*支出/u],
];

/** 部门预算安排的总体情况: income, expenditure, and both against the year before. */
export const arrangement: Lexicon = {
  key: 'overall-arrangement',
  whole: null,
  compared: 'arrangement.total',
  strong: null,
  labelStart: /^/u,
  findSubject(words, scene) {
    if (words === '') return null;
    if (scene.role === 'change' || scene.role === 'percent') return findChanged(words);
    if (both.test(words)) return source.test(words) ? 'none' : 'arrangement.total';
    const found = finders[scene.aspect ?? guessAspect(words)](words, scene);
    // 本年收入, or that of one unit, among the parts of the total.
    return found !== null && isTotal(found) && scene.lead === 'among' && scene.given.has(found) ? 'none' : found;
  },
  findTopic(words) {
    return findName(topics, words);
  },
  findUnknown(words, scene) {
    if (scene.role === 'change' || scene.role === 'percent') return 'part';
    return scene.aspect === 'expenditure' ? findPart(words, scene) : 'none';
  },
};

const finders: Readonly<Record<'income' | 'expenditure' | 'comparison', typeof findIncome>> = {
  income: (words, scene) => (isExpenditure(words) ? findExpenditure(words, scene) : findIncome(words, scene)),
  expenditure: (words, scene) =>
    /^(?:.*(?<!公共|基金|经营|财政)预算收入|.*收入预算|.*总收入|.*收入总计)$/u.test(words)
      ? findIncome(words, scene)
      : findExpenditure(words, scene),
  comparison: findRestated,
};

function guessAspect(words: string): 'income' | 'expenditure' {
  return /收入|拨款|结转|结余/u.test(words) || (source.test(words) && !words.includes('支出'))
    ? 'income'
    : 'expenditure';
}

function isExpenditure(words: string): boolean {
  return basic.test(words) || bareProject.test(words) || expenditureTotal.test(words);
}

/** Parts of a keyed income have a key only under transfers; under another they would be counted twice. */
function findIncome(words: string, scene: Scene): Subject | null {
  const transfers = /转移支付|提前(?:通知|下达|告知)/u.test(words) || scene.parent === 'income.transfers';
  const found = findName(incomeNames, words);
  if (found === 'income.carryover' && isPartOfCarryover(words, scene)) return 'none';
  if (transfers && general.test(words)) return 'income.transfers.general-public-budget';
  if (transfers && fund.test(words)) return 'income.transfers.government-fund';
  if (followsTransfers(scene)) {
    if (found === 'income.general-public-budget') return 'income.transfers.general-public-budget';
    if (found === 'income.government-fund') return 'income.transfers.government-fund';
  }
  const { parent } = scene;
  // `项目支出1400万元，其中：一般公共预算1100万元`: what pays for a part of the expenditure is no income of the department.
  if (scene.within !== null && scene.lead === 'among' && found !== null)
    return scene.within === 'expenditure.project' ? 'expenditure.project.part' : 'none';
  // Parts of a source are not that source or another of the department again, but one budget is no part of another.
  const owner = parent ?? (scene.lead === 'among' ? scene.whole : null);
  if (parent === null && found !== owner && isBudget(owner) && isBudget(found)) return found;
  return owner?.startsWith('income.') === true && !isTotal(owner) && found !== null ? 'none' : found;
}

/** `上年结转结余的一般公共预算收入150万元`: what one budget carried over is a part of all that was. */
function isPartOfCarryover(words: string, { given, sentence }: Scene): boolean {
  if (!source.test(words)) return false;
  return given.has('income.carryover') || (/结[转余]的/u.test(words) && listsCarryovers(sentence));
}

/** Whether a sentence can tell of more than one carry-over: it names several, or goes on after a semicolon on the next line. */
function listsCarryovers(sentence: string): boolean {
  return [...sentence.matchAll(/结[转余](?:[和及与、]?结[转余])?/gu)].length > 1 || /[;；]\s*$/u.test(sentence);
}

/** `转移支付收入18853万元，其中：一般公共预算收入…，基金收入…`: parts of the transfers, each once. */
function followsTransfers(scene: Scene): boolean {
  return scene.whole === 'income.transfers';
}

function findExpenditure(words: string, scene: Scene): Subject | null {
  if (basic.test(words) && scene.parent !== 'expenditure.project') return 'expenditure.basic';
  if (scene.within === 'expenditure.project') return findAfterProject(words, scene);
  const named = findName(expenditureNames, words);
  // Hired staff (招聘人员费用) is not all personnel, and 人员经费和日常公用经费 are two kinds whose amount is that of neither.
  if (named === 'expenditure.personnel' && hired.test(words)) return 'none';
  if (named === 'expenditure.public' && /人员(?:类|经费|支出)/u.test(words)) return 'none';
  if (named !== null) return named;
  if (project.test(words) || bareProject.test(words))
    return isOneKind(words)
      ? 'expenditure.project.part'
      : /^(?!.*特定目标类).*运转类/u.test(words)
        ? 'none'
        : 'expenditure.project';
  if (namesFunction(words)) return 'expenditure.function.part';
  return expenditureTotal.test(words) ? 'expenditure.total' : null;
}

const otherOperation = /其[他它]运转类|运转类其[他它]/u;
/** Since 2022 项目支出 is 其他运转类 and 特定目标类 together. */
const twoKinds =
  /运转类(?:其[他它])?(?:项目)?(?:支出)?[和及与、]特定目标类|特定目标类(?:项目)?(?:支出)?[和及与、]其[他它]运转类/u;

/** One of the two alone is not the whole, whether or not the other is given beside it. */
function isOneKind(words: string): boolean {
  return otherOperation.test(words) !== words.includes('特定目标类');
}

/** `；港诚人力资源招聘人员费用1078.41万元` names a project, however its name ends; other staff is paid beside the projects. */
const hired = /聘|雇|招录|劳务|派遣|临时|编外|合同制|公益性?岗|协管|辅警/u;

/** What stands after 项目支出 in its sentence is part of it, but for the other kinds of expenditure beside it. */
function findAfterProject(words: string, scene: Scene): Subject | null {
  if (besideBoth.test(words)) return 'none';
  const hires = personnel.test(words) && hired.test(words);
  const isPart = scene.introduced || scene.parent === 'expenditure.project' || hires;
  const beside = isPart ? null : findName(expenditureNames, words);
  if (beside !== null) return beside;
  if (bareProject.test(words) && !scene.introduced) return 'expenditure.project';
  return 'expenditure.project.part';
}

/** An unknown name in the expenditure paragraph: part of the projects, or a function in a sentence that lists them. */
function findPart(words: string, scene: Scene): Subject {
  if (scene.within === 'expenditure.project') return 'expenditure.project.part';
  const listsFunctions = scene.within === null && ![...scene.named].some(isTotal) && namesFunction(scene.sentence);
  return listsFunctions && !source.test(words) ? 'expenditure.function.part' : 'none';
}

/** In the year-on-year paragraph: the total again, or another level stated again. */
function findRestated(words: string, scene: Scene): Subject | null {
  if (basic.test(words)) return 'expenditure.basic';
  if (bareProject.test(words)) return 'expenditure.project';
  const spent = findName(expenditureNames, words);
  if (spent !== null && spent !== 'expenditure.other') return spent;
  if (arrangementTotal.test(words) && findName(incomeNames.slice(0, -1), words) === null)
    return findHalf(words, scene) ?? 'arrangement.total';
  return words.includes('支出') ? null : findIncome(words, scene);
}

/** After the total of both (收、支预算总计) that of one alone is its own, where it has not been given. */
function findHalf(words: string, { given }: Scene): Subject | null {
  if (!given.has('arrangement.total') || both.test(words)) return null;
  const half = words.includes('收入') ? 'income.total' : words.includes('支出') ? 'expenditure.total' : null;
  return half === null || given.has(half) ? null : half;
}

function findChanged(words: string): Subject | null {
  // One of the two kinds of projects is a part of them, and 公用经费项目 is basic expenditure; after 日常公用 without 经费
  // the form's words can run into 项目支出.
  if (twoKinds.test(words)) return 'expenditure.project';
  if (isOneKind(words) || /公用(?:经费|类)(?:项目)?(?:支出|经费)?$/u.test(words)) return 'part';
  if (basic.test(words)) return 'expenditure.basic';
  if (bareProject.test(words)) return 'expenditure.project';
  if (project.test(words) && !personnel.test(words)) return 'fused';
  return changedTotal.test(words) || (both.test(words) && !source.test(words)) ? 'arrangement.total' : null;
}
