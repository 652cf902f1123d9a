import type { Paragraph } from '../../model/block.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Facts } from '../../model/facts.ts';
import { trimText } from '../../model/terms.ts';
import type { NoticeDraft } from '../notice.ts';

/** What stands before all of its kind, and is no name: 各, and 全 before a level (全县). 州 before a further level is part of one (`全州县`). */
export const every = '各|全(?:[国省市盟县区旗乡镇部]|州(?!县))';

/**
 * The place a department's name begins with, by its levels. 市 of 市场监督管理局 and 区 of 社区 are no places, nor is 全县 or 各区 one; a
 * county-level city cannot be told from a prefecture by its name.
 */
const place = new RegExp(
  [
    String.raw`^(\p{Script=Han}{2,6}?省|(?:内蒙古|广西|西藏|宁夏|新疆)(?:壮族|回族|维吾尔)?(?:自治区)?(?![东南西北中]?路))?`,
    String.raw`(?:((?:(?![县区旗])\p{Script=Han}){2,6}?市)(?!场))?`,
    String.raw`(?:(?!${every})((?:(?!市)\p{Script=Han}){1,8}?(?:县|(?<![社小园校景地])区|旗)))?`,
  ].join(''),
  'u',
);

/** A name that is nothing but a place is no department. */
export function isPlace(name: string): boolean {
  return place.exec(name)?.[0] === name;
}

export function beginsWithPlace(name: string): boolean {
  return (place.exec(name)?.[0] ?? '') !== '';
}

/** What the departments begin with that each government has, behind their place. */
const commonOffices = [
  '委|政府|政协|政法|政务|人大|人民|直|纪|监察|法院|检察|编|机构|机关|档案|老干部|党|团|总工会|妇联|残联|红十字|工商|信访|接待|史志|地方志',
  '发展|发改|财政|审计|统计|税务|金融|国资|国有|投资|招商|商务|供销|粮食|市场|行政|工业|工信|科技|科学|数据|大数据|公共|融媒|广播',
  '公安|司法|应急|安全|民政|民族|民宗|退役|人力|人社|医|疾|卫生|卫健|教育|体育|文化|文旅|文联|图书馆|扶贫|乡村|农|林业|林草|畜牧',
  '自然资源|国土|规划|生态|环境|环保|住房|住建|房|城乡|城市|城管|园林|交通|水利|水务|气象|地震',
].join('|');

/** The level of a place without its name before one of them (县水利局). Before other words it can be a letter of theirs (市政, 区划) and stays. */
const levelAlone = new RegExp(`^[市县区旗](?=${commonOffices})`, 'u');

/** `某某县` and `县水利局`: the level that the name of the department repeats stands once. */
export function joinPlace(placed: string, name: string): string {
  const level = levelAlone.exec(name)?.[0] ?? '';
  return placed + (level !== '' && placed.endsWith(level) ? name.slice(level.length) : name);
}

type Place = Pick<Disclosure, 'province' | 'prefecture' | 'county'>;

/**
 * `沧州市南大港管理区…` names its prefecture and county; `大城县…` its county alone, and the place that a title names apart from it the
 * rest. The facts file goes before.
 */
export function readPlace(department: string, titled: string, facts: Facts): Place {
  const own = matchPlace(department);
  const wider = areTwo(department, titled) ? null : place.exec(titled);
  return {
    province: facts.province ?? own?.[1] ?? wider?.[1] ?? '',
    prefecture: facts.prefecture ?? own?.[2] ?? wider?.[2] ?? '',
    county: facts.county ?? own?.[3] ?? wider?.[3] ?? '',
  };
}

/** The place of a title that is another than its department's own: that one holds, and nothing tells which was meant. */
export function notePlaces(department: string, titled: string, titleLines: readonly Paragraph[]): NoticeDraft[] {
  if (!areTwo(department, titled)) return [];
  return [
    {
      rule: 'place-in-doubt',
      severity: 'warning',
      message: `标题中年份前的“${titled}”与部门名称“${department}”中的地名未必是同一个地方，以部门名称为准`,
      quote: titleLines.map(({ text }) => trimText(text)).join(''),
      lines: titleLines.map(({ line }) => line),
    },
  ];
}

/**
 * Whether a title names one place before the year and its department another: of one level with another name, or a wider one, to which
 * what is before the year cannot be added (`某某县2020年某某市水务局`).
 */
function areTwo(department: string, titled: string): boolean {
  const own = levels(matchPlace(department));
  const before = levels(place.exec(titled));
  const deepest = own.findLastIndex((name) => name !== '');
  if (deepest === -1) return false;
  return before.some((name, level) => name !== '' && (own[level] === '' ? level > deepest : own[level] !== name));
}

function matchPlace(department: string): RegExpExecArray | null {
  return place.exec(department.replace(/^(?:中共|中国共产党)/u, ''));
}

function levels(match: RegExpExecArray | null): string[] {
  return [1, 2, 3].map((level) => match?.[level] ?? '');
}
