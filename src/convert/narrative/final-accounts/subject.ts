import type { StatedKey } from '../../../model/keys.ts';
import { namesFunction } from '../function-class.ts';

/**
 * What a sentence of final accounts speaks of; `none` is something that no key names, and `source` such a source of money, whose
 * parts are no figures of the department as a whole.
 */
export interface Subject {
  key: StatedKey | 'none' | 'source';
  /** What its change has for a key: few parts have one of their own. */
  change: StatedKey;
}

/** A subject found in words, and where its name stands in them. */
export interface NamedSubject extends Subject {
  start: number;
  end: number;
}

type Name = readonly [wording: RegExp, key: Subject['key'], change?: StatedKey];

/** 公务用车购置 and 公务用车运行维护 as one and apart; the whole before its parts. */
const threePublicNames: readonly Name[] = [
  [/(?:国内(?:公务)?|外宾|外事|国外|国\(境\)外)(?:公务)?接待[^,，。;]*$/u, 'none'],
  [/因公出国(?:\(境\))?[^,，。;占]*?费?(?:支出)?/u, 'three-public.overseas', 'three-public.change.overseas'],
  [
    /公(?:务用?)?车(?:购置费?)?(?:及|和|与|、)(?:公(?:务用?)?车)?运行(?:维护)?(?:费|支出)*/u,
    'three-public.vehicles',
    'three-public.change.vehicles',
  ],
  [/公(?:务用?)?车购置(?:费|支出)*/u, 'three-public.vehicles.purchase', 'three-public.change.vehicles.purchase'],
  [
    /公(?:务用?)?车(?:运行|维护)(?:维护)?(?:费|支出)*/u,
    'three-public.vehicles.operation',
    'three-public.change.vehicles.operation',
  ],
  [/公务接待(?:费|支出)*/u, 'three-public.reception', 'three-public.change.reception'],
  [/三公经费(?:财政拨款)?(?:支出)?/u, 'three-public.total', 'three-public.change'],
];

/** Names in the order in which they are tried: the longer before the shorter that it contains. */
const names: readonly Name[] = [
  ...threePublicNames,
  [/机关运行经费(?:支出)?/u, 'operating-costs.total'],
  // With “三公” in some provinces; no key is theirs.
  [/(?:会议|培训)费(?:支出)?/u, 'none'],
  // 社会保障和就业支出（类）, 社会保障和就业（类）支出, and with （款） and （项） after either; under a heading with the
  // class, these alone. Before these words some print the part of the code: （208类）…（05款）…（01项）.
  [
    /[^,，。;:]*\((?:2\d\d)?类\)(?:支出)?(?:[^,，。;:]*\((?:\d\d)?款\))?(?:[^,，。;:]*\((?:\d\d)?项\))?/u,
    'expenditure.function.part',
  ],
  [/[^,，。;:]*\((?:\d\d)?款\)(?:[^,，。;:]*\((?:\d\d)?项\))?/u, 'expenditure.function.part'],
  // 行政运行（2130201）, 2130201行政运行
  [/\p{Script=Han}[\p{Script=Han}()、]*\(2\d{6}\)/u, 'expenditure.function.part'],
  [/(?<![\d.(])2\d{6}(?!\d)[\p{Script=Han}()、]+$/u, 'expenditure.function.part'],
  [/(?:货物|工程|服务)(?:类)?(?:采购)?(?:金额|支出)?|(?:中小|小微)企业|合同金额|供应商/u, 'none'],
  [/政府采购(?:支出)?(?:金额|总额|支出)/u, 'procurement.total'],
  [/固定资产(?:总额|总值|原值|金额|合计)/u, 'fixed-assets.total'],
  // Of one budget with its balances, or of both its sides.
  [
    /(?:政府性?基金|国有资本经营|一般公共)(?:预算)?(?:财政拨款)?(?:收入、?支出|收、?支|(?:收入|支出)(?:决算)?总[计额数])(?!情况)/u,
    'none',
  ],
  // What 总体 announces in a heading is no total.
  [
    /(?<!预算)财政拨款(?:收入、?支出|收、?支出?|收入|支出)(?:决算)?总(?:计|额|数|体(?!情况))/u,
    'fiscal-appropriation.total',
  ],
  // 收入总计 alone counts balances in as well; what was received is 本年收入合计.
  [
    /(?<!财政拨款)(?:(?:收入、?支出|收、?支出?|收入|支出)(?:决算)?总(?:计|额|数|体(?!情况))|(?<!财政拨款|预算)总(?:收入|支出))/u,
    'arrangement.total',
    'change.total',
  ],
  [/(?:一般公共(?:预算)?)?财政拨款基本支出|一般公共预算基本支出/u, 'general-public-budget.basic'],
  [/一般公共预算(?:财政拨款)?(?:本年)?支出(?:合计)?/u, 'general-public-budget.total'],
  [/一般公共预算(?:财政拨款)?收入/u, 'income.general-public-budget'],
  [/政府性?基金(?:预算)?(?:财政拨款)?(?:本年)?收入/u, 'income.government-fund'],
  [/国有资本经营(?:预算)?(?:财政拨款)?(?:本年)?收入/u, 'income.state-capital'],
  [/政府性?基金(?:预算)?(?:财政拨款)?(?:本年)?支出(?:合计)?/u, 'government-fund.total'],
  [/国有资本经营(?:预算)?(?:财政拨款)?(?:本年)?支出(?:合计)?/u, 'state-capital.total'],
  [/政府性?基金|国有资本经营/u, 'none'],
  [/使用非财政拨款结余|结余分配|年末[^,，。;]*结[转余]/u, 'none'],
  [/(?:年初|上年)(?!财政拨款)[^,，。;]*结[转余](?:和结余)?/u, 'income.carryover'],
  [/财政拨款(?:本年)?(?:收入|支出)/u, 'source'],
  [/(?:上级补助|事业|经营|附属单位(?:上缴|缴款))收入/u, 'none'],
  [/其他收入/u, 'income.other'],
  [/本年收入(?:合计)?|收入(?:决算)?合计/u, 'income.total'],
  [/(?:上缴上级|经营|对附属单位补助)支出/u, 'none'],
  [/本年支出(?:合计)?|支出(?:决算)?合计/u, 'expenditure.total'],
  [/基本支出/u, 'expenditure.basic', 'change.basic'],
  // 基本建设类项目支出 is one kind of them.
  [/类项目(?:支出)?|(?:财政拨款|一般公共预算)项目支出/u, 'none'],
  [/项目支出/u, 'expenditure.project', 'change.project'],
  [/人员(?:经费|支出)/u, 'expenditure.personnel'],
  [/(?:日常)?公用(?:经费|支出)/u, 'expenditure.public'],
];

/** What has a budget of its own, with a section on it. */
export type Fund = 'general-public-budget' | 'government-fund' | 'state-capital';

const funds: readonly (readonly [RegExp, Fund])[] = [
  [/^(?!.*三公).*一般公共预算.*支出/u, 'general-public-budget'],
  [/政府性?基金/u, 'government-fund'],
  [/国有资本/u, 'state-capital'],
];

/** The funds that the title of a section names. */
export function listFunds(title: string): Fund[] {
  return funds.filter(([wording]) => wording.test(title)).map(([, fund]) => fund);
}

/**
 * In the section of a fund 本年收入 and 本年支出 are those of the fund; its balances, functions and kinds of expenditure have no key.
 * The general public budget is what the words mean that name no other: there 财政拨款支出 is its own.
 */
export function takeOfFund(subject: Subject, fund: Fund, words: string): Subject {
  const { key } = subject;
  if (fund === 'general-public-budget')
    return key === 'source' && words.includes('支出')
      ? { key: 'general-public-budget.total', change: 'change.part' }
      : subject;
  const own: Partial<Record<Subject['key'], StatedKey>> = {
    'income.total': `income.${fund}`,
    [`income.${fund}`]: `income.${fund}`,
    'expenditure.total': `${fund}.total`,
    [`${fund}.total`]: `${fund}.total`,
  };
  return { key: own[key] ?? 'none', change: 'change.part' };
}

/** What can stand before a name, and is no part of it. */
const introduction =
  /^(?:\d{1,2}[、.]|\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)|其中:?|主要用于:?|[一二三四五六七八九]是)+/u;

/** The last subject named in words without spaces and quotes. A functional class counts with or without （类） after it. */
export function findSubject(words: string): NamedSubject | null {
  for (const [wording, key, change] of names) {
    const match = new RegExp(wording.source, 'u').exec(words);
    if (match === null) continue;
    const offset = introduction.exec(match[0])?.[0].length ?? 0;
    return {
      key,
      change: change ?? 'change.part',
      start: match.index + offset,
      end: match.index + match[0].length,
    };
  }
  const start = introduction.exec(words)?.[0].length ?? 0;
  const whole = words.slice(start).replace(/(?:(?:年初|全年)预算数?|决算数?|为|是)+$/u, '');
  return namesFunction(whole) && whole.length <= 20
    ? { key: 'expenditure.function.part', change: 'change.part', start, end: start + whole.length }
    : null;
}
