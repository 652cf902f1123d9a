import type { SectionKey } from '../../model/keys.ts';
import { normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';

/** A line that can be the heading of a top-level section. */
export interface Heading {
  key: SectionKey;
  /** As printed: `一`; empty for a heading without a number. */
  numeral: string;
  /** 0 for a heading without a number. */
  value: number;
  /** Without the numeral. */
  title: string;
}

/**
 * Wording of the sections that the provincial form prescribes, in the order in which it is tried: 项目 before 绩效,
 * for the section of projects names both. The same section has another number in another year.
 */
const sectionWording: readonly (readonly [SectionKey, RegExp])[] = [
  [
    'responsibilities-and-organisation',
    /(部门|单位|主要|基本)\)?(基本)?职[责能]|机构设置|单位构成|(部门|单位)\)?(基本)?(概况|情况)(说明)?$/u,
  ],
  // 一、某某县国有资产监督管理局概况: the name of an organisation can have that of another section in it.
  ['responsibilities-and-organisation', /(局|委员会|办公室|中心)概况$/u],
  ['three-public', /三公|因公出国.*公务(用车|接待)/u],
  ['operating-costs', /机关(\(?事业\)?)?(单位)?运[行转](经)?费/u],
  ['procurement', /政府(集中)?采购|^(\d{4}年度?)?(部门|单位)?采购预算/u],
  ['state-assets', /国有资产|固定资产|^(部门|单位)?(国资|资产)(信息|情况|占)/u],
  ['project-performance', /项目.*绩效|项目预算安排/u],
  ['performance', /^(?!(总体|分项|年度|项目|资金)绩效).*绩效/u],
  ['overall-arrangement', /(预算|收支).*(总体|安排).*(情况|说明)|收支(预算)?(总体)?情况/u],
  ['overall-arrangement', /^(\d{4}年度?)?((部门|单位)(收入|支出)(预算)?|(收入|支出)(预算)?总体)情况(的?说明)?$/u],
  [
    'overall-arrangement',
    /^(\d{4}年度?)?(部门|单位)?(收支|收入支出)?预算(编制)?(情况|说明|情况的?说明)$|^(部门|单位)?预算收支增减(变化)?情况/u,
  ],
  // The national form gives income, expenditure and appropriations a section each: 三、支出决算情况说明, 关于某局2024年支出预算情况说明.
  ['overall-arrangement', /^(?!.*(基金|国有资本))(?=.*[预决]算)(?=.*(收入|支出|收支|拨款)).*(情况|说明)/u],
  ['overall-arrangement', /^关于(?!.*(基金|国有资本)).*(收入|支出|收支).*情况的?说明$/u],
  // 关于2023年收支总表的说明: a section for each table.
  ['overall-arrangement', /^关于(?!.*(基金|国有资本|项目|购买|采购)).*(收入|支出|收支)(总)?表的?说明$/u],
  ['overall-arrangement', /(^|\d{4}年度?)(部门|单位)?决算(公开)?(基本|总体)?情况(的?说明)?$/u],
  ['glossary', /(名词|术语|名称)(的?解释|说明|释义)/u],
  ['other-matters', /其他.*(说明|事项)|^其他(公开|相关|重要)?信息$/u],
  // 一、某某幼儿园概况, last: 政府采购概况 and “三公”经费概况 are the sections that they name.
  [
    'responsibilities-and-organisation',
    /^(?!.*(收支|[预决]算|收入|支出|工作|项目|资金|经费|采购|资产|绩效|基金|债务|人员|编制)).{4,}概况$/u,
  ],
];

/** Headings are short and make no sentence. */
const longestHeading = 40;
/** `关于某某局2024年一般公共预算“三公”经费预算情况的说明` names the department, whose name can be long. */
const longestAbout = 70;

/** `一、2023年度收入支出决算总体情况。`: in some provinces the form itself ends the titles of accounts with a full stop. */
const stopped = /(?<=决算.*情况|情况(?:的)?说明)。$/u;

/** The section that the wording of a title names. */
export function findSectionKey(title: string): SectionKey {
  const label = normaliseLabel(title);
  return sectionWording.find(([, wording]) => wording.test(label))?.[0] ?? 'unrecognised';
}

/** Reads a line as the heading of a top-level section (一、 …); null when it is none. Wording unknown gives `unrecognised`. */
export function readHeading(text: string): Heading | null {
  const ordinal = parseOrdinal(text);
  if (ordinal?.style !== 'chinese') return null;
  const title = trimText(ordinal.rest).replace(stopped, '');
  const longest = /^关于.*说明$/u.test(title) ? longestAbout : longestHeading;
  if (title === '' || title.length > longest || /[。；;]/u.test(title)) return null;
  return { key: findSectionKey(title), numeral: ordinal.numeral, value: ordinal.value, title };
}

/** A candidate heading and the index of the block that holds it. */
export interface HeadingCandidate extends Heading {
  block: number;
  /** Whether it is no heading but the first sentence of a section that has none. */
  bare?: true;
}

/**
 * Chooses the headings that are top-level sections. 一、 comes again inside sections, so the numbers must rise and the
 * wording be known: the longest rising chain of known headings wins, the earlier of two equal ones. A heading of
 * unknown wording counts where it fills a gap in the numbers or follows the last of them, unless it goes on a list
 * that began inside the section. `repeats` says that several sections can have one key, as in a part of final accounts.
 */
export function chooseHeadings(candidates: readonly HeadingCandidate[], repeats = false): HeadingCandidate[] {
  const known = findLongestChain(
    candidates.filter((candidate) => candidate.key !== 'unrecognised'),
    repeats,
  );
  const chosen: HeadingCandidate[] = [];
  known.forEach((heading, index) => {
    chosen.push(heading);
    const next = known[index + 1];
    let expected = heading.value + 1;
    for (const candidate of candidates) {
      const between = candidate.block > heading.block && candidate.block < (next?.block ?? Infinity);
      if (!between || candidate.value !== expected || candidate.value >= (next?.value ?? Infinity)) continue;
      if (continuesInnerList(candidates, candidate, heading)) continue;
      chosen.push({ ...candidate, key: 'unrecognised' });
      expected += 1;
    }
  });
  return chosen;
}

/** Whether a list that began with 一、 inside the section has reached this number: then it is an item of that list. */
function continuesInnerList(
  candidates: readonly HeadingCandidate[],
  candidate: HeadingCandidate,
  section: HeadingCandidate,
): boolean {
  return candidates.some((other) => other.block > section.block && other.block < candidate.block && other.value === 1);
}

/** `二、收入预算情况说明` and `三、支出预算情况说明`: one matter in two sections. */
function isHalf(one: Heading, other: Heading): boolean {
  const [first = '', second = ''] = [one, other].map(({ title }) => half.exec(normaliseLabel(title))?.[1]);
  return first !== '' && second !== '' && first !== second;
}

const half =
  /^(?:\d{4}年度?)?(?:预算)?(?:部门|单位)?(收支|收入|支出|财政拨款(?:收支|支出))(?:总体)?(?:[预决]算)?(?:总体)?情况(?:的?说明)?$/u;

function findLongestChain(candidates: readonly HeadingCandidate[], repeats: boolean): HeadingCandidate[] {
  const chains: HeadingCandidate[][] = [];
  for (const candidate of candidates) {
    let best: HeadingCandidate[] = [];
    for (const chain of chains) {
      const last = chain.at(-1);
      if (last === undefined || last.value >= candidate.value) continue;
      const comesAgain =
        !repeats && chain.some((heading) => heading.key === candidate.key && !isHalf(heading, candidate));
      if (chain.length > best.length && !comesAgain) best = chain;
    }
    chains.push([...best, candidate]);
  }
  return chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
}
