import type { Paragraph } from '../../model/block.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Facts } from '../../model/facts.ts';
import { trimText } from '../../model/terms.ts';
import type { NoticeDraft } from '../notice.ts';

/**
 * The place a department's name begins with, by its levels. 市 of 市场监督管理局 and 区 of 社区 are no places, nor is 全县 or 各区 one; a
 * county-level city cannot be told from a prefecture by its name.
 */
const place =
  /^(\p{Script=Han}{2,6}?省|(?:内蒙古|广西|西藏|宁夏|新疆)(?:壮族|回族|维吾尔)?(?:自治区)?(?![东南西北中]?路))?(?:((?:(?![县区旗])\p{Script=Han}){2,6}?市)(?!场))?(?:(?!全|各)((?:(?!市)\p{Script=Han}){1,8}?(?:县|(?<![社小园校景地])区|旗)))?/u;

/** A name that is nothing but a place is no department. */
export function isPlace(name: string): boolean {
  return place.exec(name)?.[0] === name;
}

export function beginsWithPlace(name: string): boolean {
  return (place.exec(name)?.[0] ?? '') !== '';
}

/** What begins with the level of a place without its name (县水利局), and not with a word that has its letter in it (市政, 区域). */
const levelAlone = /^(?:[县旗]|市(?!场|政(?!府|协|法|务|研)|容|民)|区(?!域|划))(?!级)/u;

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
      message: `标题中年份前的“${titled}”与部门名称“${department}”中的地名不是同一个地方，以部门名称为准`,
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
