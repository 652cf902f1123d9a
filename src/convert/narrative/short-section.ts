import { findName, type Lexicon, type Names, type Scene, type Subject } from './lexicon.ts';

/** 机关运行经费: one figure; its details have no key. */
export const operatingCosts: Lexicon = {
  key: 'operating-costs',
  whole: 'operating-costs.total',
  strong: /机关运[行转](?:经)?费/u,
  labelStart: /机关运[行转]/u,
  findSubject: findOperatingCosts,
  findTopic: findOperatingCosts,
  findUnknown: () => 'none',
};

/** The operation of vehicles is one of the details. */
function findOperatingCosts(words: string): Subject | null {
  if (/机关运[行转](?:经)?费/u.test(words)) return 'operating-costs.total';
  return /运[行转](?:经)?费/u.test(words) && !/用车|公车|车辆/u.test(words) ? 'operating-costs.total' : null;
}

/** Purchase and operation of vehicles as one: 公务用车购置及运维费, 公务用车运行维护及购置费. */
export const vehicleWhole =
  /购置(?:经?费)?(?:和|及|与|、|以及)(?:公务用车|公车)?运|运[^,]{1,6}(?:和|及|与|、|以及)(?:公务用车|公车)?购置/u;

/** The name of one part of “三公”经费, and no other word. */
export const partName =
  /^(?:因公出国境?(?:经?费用?|支出)|公务接待(?:经?费用?|支出)|公(?:务用)?车(?:购置|运行|运维|维护|[及和与]|经?费用?|支出|公(?:务用)?车)+)$/u;

/** What names a part of “三公”经费; where two stand in one name it is neither's. */
const threeParts = [
  /因公出国|出国(?:[(（]境[)）]|境)?(?:经?费|支出)/u,
  /公务接待|接待(?:经?费|支出)/u,
  /用车|公车|车辆/u,
];

/** A department that has a part in its own name: 某县公务用车服务中心, 某市公务接待办公室. */
const departmentOfPart =
  /^[^、,]*?(?:用车|公车|车辆|接待|出国)[^、,和及与费]{0,8}(?:中心|局|处(?!置|理)|[大支]?队|站|所(?!需|有|属)|办(?:公室)?(?=公务|因公|出国|车辆|机关|本级)|公司)/u;

/** `出国（境）经费、车辆购置及运行费、公务接待费合计`: all three together are the whole, two of them have no key. */
function findSeveral(words: string): Subject | null {
  const names = words.replace(departmentOfPart, '');
  const count = threeParts.filter((part) => part.test(names)).length;
  if (count < 2 || threePublicTotal.test(words)) return null;
  return count === threeParts.length ? 'three-public.total' : 'none';
}

const threePublicTotal = /三公(?:经费|财政拨款|支出|预算|安排|总额|合计|总计|年初|数)*$/u;

const threePublicNames: Names = [
  // The department in front may have a name of this list in its own: 某县接待办公室“三公”经费.
  ['three-public.total', threePublicTotal],
  // 会议费 and 培训费 beside the three: `“三公”两费预算13万元，其中“三公”经费10万元`.
  ['none', /三公经?费?[和及与、]?两费/u],
  ['three-public.vehicles', vehicleWhole],
  ['none', /会议费|培训费|差旅费/u],
  ['three-public.vehicles.purchase', /(?:公务用车|公车|车辆|^)(?:的)?(?:购置|购车)/u],
  ['three-public.vehicles.operation', /运行|运维|运转|维护/u],
  // What the operation of vehicles is divided into.
  ['none', /(?:加油|燃油费?|燃料费?|维修费?|保险费?|过路(?:过桥)?费?|停车费?|租赁费?|其[他它](?:费用?|支出)?)$/u],
  ['three-public.overseas', /因公|出国/u],
  ['three-public.reception', /接待/u],
  ['three-public.vehicles', /公务用车|公务车|公车/u],
  ['three-public.total', /三公/u],
];

/** A part of a part (其中：外宾接待费) is not that part again. */
function findThreePublic(words: string, scene: Scene): Subject | null {
  const found = findSeveral(words) ?? findName(threePublicNames, words);
  return found !== null && found === scene.parent ? 'none' : found;
}

/** “三公”经费, its three parts, and vehicles in two. */
export const threePublic: Lexicon = {
  key: 'three-public',
  whole: 'three-public.total',
  strong: /三公/u,
  labelStart: /(?:财政拨款)?三公/u,
  findSubject: findThreePublic,
  findTopic: (words) => findName(threePublicNames, words),
  findUnknown: () => 'none',
};

/** 政府采购: one figure; where its money comes from, and on what kinds it is spent, has no key. */
export const procurement: Lexicon = {
  key: 'procurement',
  whole: 'procurement.total',
  strong: /政府采购(?:预算|金额|总额|资金|计划|支出)/u,
  labelStart: /政府采购|零星采购|采购/u,
  findSubject: findProcurement,
  findTopic: () => null,
  findUnknown: () => 'none',
};

function findProcurement(words: string, scene: Scene): Subject | null {
  if (!words.includes('采购')) return null;
  const part =
    scene.parent !== null || scene.lead === 'among' || /货物|工程|服务|中小|小微|合同|集中采购|分散采购/u.test(words);
  return part && scene.given.has('procurement.total') ? 'none' : 'procurement.total';
}

const assetNames: Names = [
  ['fixed-assets.planned-purchase', /(?:拟|计划|预计|将).*(?:购|采|新增|添置)|零星购置|(?:购置|采购|添置)固定资产/u],
  [
    'none',
    /其[他它](?:类)?固定资产|闲置|处置|报废|报损|出租|出借|处理|核销|减少|增加|新增|净值|折旧|净额|流动资产|无形资产|在建工程|房屋|车辆|设备|办公用房|土地|家具/u,
  ],
  ['fixed-assets.total', /固定资产/u],
];

/** 固定资产: what there was at the end of the year before, and what is to be bought. */
export const stateAssets: Lexicon = {
  key: 'state-assets',
  whole: null,
  counts: /\d(?:台|套|辆|件|处|平方米)/u,
  strong: /固定资产(?:金额|总额|总值|价值|原值|净值|共|合计|为|\d)|购置固定资产/u,
  labelStart: /(?:上年(?:度)?(?:年)?[末底])?固定资产|拟|计划|预计/u,
  // `涉及项目4个，预算资金200万元` under the assets tells nothing of them.
  findSubject: (words, { named }) =>
    findName(assetNames, words) ?? (named.size === 0 && /预算|资金|经费|支出/u.test(words) ? 'none' : null),
  findTopic: () => null,
  findUnknown: () => 'none',
};
