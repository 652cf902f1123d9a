import { type DepartmentKind, humanResources } from './departments.ts';
import { happens, hashParts, pickOne } from './hash.ts';

/** Wording of the form and of the law: the same in every document, and never taken apart. */
const statutory = [
  '社会保障和就业支出',
  '社会保障缴费',
  '社会保障费',
  '社会保险基金支出',
  '机关事业单位基本养老保险缴费',
  '职工基本医疗保险缴费',
  '公务员医疗补助缴费',
  '对个人和家庭的补助',
  '上级补助收入',
  '对附属单位补助支出',
  '工资福利支出',
  '津贴补贴',
  '生活补助',
  '培训费',
  '人员经费',
  '服务对象满意度指标',
  '商品和服务支出',
  '一般公共服务支出',
  '基本工资',
  '绩效工资',
  '工作活动',
];

/** Topics of the source texts. */
const topics = [
  ['就业创业', '促进就业', '公共就业服务', '就业服务', '再就业', '就业见习', '就业援助', '就业'],
  ['城乡居民基本养老保险', '城乡居民养老保险', '基本养老保险', '养老保险', '社会保险'],
  ['工伤保险', '失业保险', '医疗保险', '职业年金'],
  ['创业担保贷款', '小额担保贷款', '担保贷款', '创业培训', '职业技能培训', '技能鉴定', '职业培训'],
  ['劳动保障监察', '劳动人事争议', '劳动关系', '调解仲裁', '劳动合同'],
  ['人事档案', '职称评审', '公开招聘', '招聘会', '人才引进', '人才队伍建设', '信息化建设', '平台建设'],
].flat();
const people = [
  ['退休人员', '离退休人员', '失业人员', '参保人员', '参保对象', '专业技术人才', '高技能人才', '高层次人才'],
  ['军转干部', '高校毕业生', '毕业生', '农民工', '劳动者', '企业职工', '劳动力', '城乡居民'],
].flat();
const payments = [
  ['岗位补贴', '社会保险补贴', '公益性岗位补贴', '养老金', '失业金', '丧葬补助金', '遗属补助', '物业补贴'],
  ['困难补助', '创业补贴', '培训补贴', '代缴费', '工资补差', '慰问金', '取暖费', '奖励资金'],
].flat();

const replaceable = new Map([
  ...topics.map((word) => [word, 'topics'] as const),
  ...people.map((word) => [word, 'people'] as const),
  ...payments.map((word) => [word, 'payments'] as const),
]);
const longestFirst = [...statutory, ...replaceable.keys()].toSorted((one, other) => other.length - one.length);
/** The rows of the classifications come first: the names of subjects are prescribed. */
const pattern = new RegExp(`(?<=\\t)\\d{3,7}\\t[^\\t\\n]+(?=\\t)|${longestFirst.join('|')}`, 'gu');

/** A clause of a sentence that is neither a heading nor wording of the form: nothing but characters. */
const clause = /(?<=[，；、。])\p{Script=Han}{7,30}(?=[，；。])/gu;
const ofTheForm =
  /预算|经费|支出|收入|公开|采购|资产|财政|拨款|指标|目标|单位|其中|较|本部门|我局|我部门|包括|是指|第/u;

const verbs = ['稳步推进', '深入开展', '统筹做好', '全面落实', '持续加强', '着力抓好', '规范实施', '逐步扩大'];
const manners = [
  '按季度',
  '会同各乡镇',
  '依托村级服务站',
  '按照时限要求',
  '结合实际',
  '采取定点包联方式',
  '委托第三方',
  '分批次',
];
const things = ['入户核查', '台账管理', '资金监管', '宣传引导', '督导检查', '示范点建设', '数据比对', '跟踪问效'];
const results = [
  '确保应享尽享',
  '群众满意率稳中有升',
  '切实减轻基层负担',
  '形成长效机制',
  '杜绝虚报冒领',
  '补齐服务短板',
];

/** What a text is written for. */
export interface Author {
  kind: DepartmentKind;
  /** The department; years of one department share nearly all of their words. */
  department: string;
  /** The document. */
  document: string;
}

/**
 * The words of another department in the place of those of the source: topics, people and payments by word lists, a
 * third of the clauses of long sentences written anew. Wording of the form and of the law stays. In one document a
 * word is always replaced by the same one, so that a project is called the same in its heading and in its table.
 */
export function changeWords(text: string, { kind, department, document }: Author): string {
  const share = kind.key === humanResources.key ? 0.35 : 0.8;
  const replaced = text.replace(pattern, (word) => {
    const list = replaceable.get(word);
    // One word in eight is another one each year.
    const seed = happens(0.125, 'yearly', document, word) ? document : department;
    if (list === undefined || !happens(share, 'replaced', seed, word)) return word;
    return pickOne(kind[list], 'word', seed, word);
  });
  return replaced.replace(clause, (printed) => {
    const seed = happens(0.125, 'yearly', document, printed) ? document : department;
    return ofTheForm.test(printed) || !happens(0.35, 'clause', seed, printed)
      ? printed
      : writeClause(kind, `${seed}/${printed}`);
  });
}

/** 会同各乡镇稳步推进危桥改造台账管理: thousands of different ones for a kind of department. */
function writeClause(kind: DepartmentKind, seed: string): string {
  const verb = pickOne(verbs, 'verb', seed);
  const topic = pickOne(kind.topics, 'topic', seed);
  switch (hashParts('form', seed) % 4) {
    case 0:
      return `${pickOne(manners, 'manner', seed)}${verb}${topic}${pickOne(things, 'thing', seed)}`;
    case 1:
      return `${verb}面向${pickOne(kind.people, 'people', seed)}的${topic}工作`;
    case 2:
      return `对${pickOne(kind.people, 'people', seed)}${pickOne(manners, 'manner', seed)}发放${pickOne(kind.payments, 'payment', seed)}`;
    default:
      return `${pickOne(results, 'result', seed)}并${verb}${topic}`;
  }
}
