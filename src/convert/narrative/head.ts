import { mask, type Span } from './passage.ts';

/** How an enumeration was announced: its parts (其中, 包括), its contents (主要为), or its reasons (主要原因是). */
export type Lead = 'among' | 'mainly' | 'because';

/** What the words before a quantity say of it. */
export interface Head {
  /** `基本支出包括` in `基本支出包括人员经费…`: names what the parts belong to. */
  prefix: Span | null;
  lead: Lead | null;
  /** 1 for an increase, -1 for a decrease, null where the quantity is no change. */
  sign: 1 | -1 | null;
  /** Measured against another year (`较2019年预算`). */
  compares: boolean;
  /** The quantity is that of the other year: `较2018年预算28547.71万元`. */
  earlier: boolean;
  /** Years named, the compared one left out. */
  years: number[];
  /** The words that name the figure; empty where it is carried over from before. */
  subject: Span;
  /** The words before a year in the same phrase (`公务接待费2024年预算数`), which may be the name instead; empty where none are. */
  before: Span;
  /** The year a quantity is compared with; null where none is, or without its number. */
  comparedYear: number | null;
  /** 分别为 / 均为, 各, or either with the verb of a change: the names before it share out the quantities after it, or share one. */
  shared: 'each' | 'all' | null;
  /** The words before 分别 or 均, where they are a list of names or years. */
  list: Span | null;
}

const increases = '增加|增长|提高|上升|上涨|增幅|涨幅|增速|新增|追加|调增|核增|净增|多|增';
const decreases = '负增长|减少|下降|降低|压减|压缩|缩减|削减|核减|调减|减低|降幅|减幅|节约|节省|少|减|降';
/** What is planned to be bought new (拟新增固定资产) is no change. */
const unchanging = '(?<!(?:拟|计划|预计|厉行)新?)';
/** 略增, 小幅增加: how much is no part of the name before it. */
const degree = '(?:净|略有?|稍有?|小幅度?|大幅度?|有所|明显|适当)?';
const verb = `${unchanging}${degree}(?:(?<down>${decreases})|(?<up>${increases}))`;
/** A verb right before the number, with the words that can stand between. */
const adjacentVerb = new RegExp(
  `${verb}(?:${mask}|了|额|数|率|幅度|幅|为|是|约|近|达|共计|共|金额|支出|预算|经费|资金|安排|费用|的|:)*$`,
  'u',
);
/** A verb with its object (`增加人员经费50万元`): of two characters, single ones are parts of nouns. */
const objectVerb = new RegExp(
  `${unchanging}(?:(?<down>负增长|减少|下降|降低|压减|压缩|缩减|削减|核减|调减)|(?<up>增加|增长|提高|新增|追加))了?(?=[^到至])`,
  'u',
);
/** `减少到0.5万元` states the new level. */
const reaching = new RegExp(`(?:${decreases}|${increases})(?:到|至)`, 'u');
/** `较2019年度预算的`, `与上年预算数相比`, `同比上年`, `同比`. */
const comparator =
  /(?:相比|相较|对比|较之?|同?比|与|同|跟)(?:于)?(?:(\d{4})年?|上一?年|去年|前年)(?:度)?(?:同期)?(?:年?初)?(?:部门|年度)?(?:调整)?(?:预算|决算|执行|安排)*(?:数|额)?(?:的)?(相比较?|比较|对比|相较|比(?![例重率值]))?、?|(同比|环比)/u;
const otherYear = /(?:上一?年|去年)(?!度?(?:末|底|结|滚|余))/u;
/** `由2019年的5.5万元减少到…`; `由上年结转5万元` says where money of this year comes from. */
const startingFrom = /^(?:由|从)(?:\d{4}年|上一?年|去年)(?!度?(?:末|底|结|滚|余))/u;
const introducer =
  /(其中|包括)(?:有|为|是|了)?|(主要(?:原因)?(?:用于|包括|有|是|为|因|由|系)|(?:的)?(?:主要)?原因(?:是|为|系)|分别(?:用于|安排))(?:由于|因为|是|为)?/u;

/** A sub-heading that lost the line break after it, `3、比上年增减情况2024年预算…`, compares nothing: the year begins the statement. */
const heading = /^.*增减(?:变动|变化)?(?:情况|原因|说明)+(?=\d{4}年)/u;

/** Words that can stand before a name without being part of it. */
const leading = new RegExp(
  `^(?:${mask}|\\d{1,2}、|\\d{1,2}\\.(?!\\d)|[一二三四五六七八九十]{1,2}、|\\p{No}|\\d{4}年度?|\\d{4}(?=预算)|[、,]|以及|[和及与](?!谐|时)|(?:在|从|由|对)(?=\\d{4}|上年度?结)|我(?:局|委|办|部门|单位|院|站|所|中心|校|县|市|区|镇|乡|厅)|本(?:局|委|办|部门|单位|院|站|所|中心|年度?|厅)|当年|今年|全年|上年(?!度?(?:末|底|结|滚|余))度?|去年|年初|其中|包括|分别|的|是|为|共计|相比较?|比较|相较|用于|一是|二是|三是)`,
  'u',
);
/** Words that can stand between a name and its number. */
const trailing = new RegExp(
  `(?:${mask}|(?<=支出|经费|费|收入)当?中|方面|为|是|约|近|达到?|人民币|共计?|(?<!收入|支出)(?:合计|总计)|:|、|,|的|(?<![合总共预设])计|需|仅有?|(?<!收支|支出|收入)安排|列支|分别|各|均|都)$`,
  'u',
);

/**
 * Reads the words of a piece. `objects` says whether a verb away from the number tells a change: it does where changes
 * are listed (`增加人员经费50万元`), and is part of a name where projects are (`提高待遇标准补助50万元`).
 */
export function readHead(masked: string, words: Span, objects: boolean): Head {
  let start = words.start + (heading.exec(masked.slice(words.start, words.end))?.[0].length ?? 0);
  const intro = findIntroducer(masked.slice(start, words.end));
  let prefix: Span | null = null;
  if (intro !== null) {
    const before = trimSpan(masked, { start, end: start + intro.start });
    if (before.end > before.start && !/^的?$/u.test(masked.slice(before.start, before.end))) prefix = before;
    start += intro.end;
  }
  const end = words.end;
  const text = masked.slice(start, end);
  const comparison = comparator.exec(text);
  const rest = reaching.exec(text);
  const found =
    rest === null ? (adjacentVerb.exec(text) ?? (objects || comparison !== null ? objectVerb.exec(text) : null)) : null;
  const sharing = findSharing(text, comparison, found);
  // `2020年预算与2019年分别为`: years that a list names are not compared.
  const isListed = sharing !== null && found === null && /^[与同跟]/u.test(comparison?.[0] ?? '');
  const compared = isListed && comparison?.[2] === undefined ? null : comparison;
  const sign = found === null ? null : found.groups?.['down'] === undefined ? 1 : -1;
  const pieces = splitAround(start, end, [compared, found ?? rest]).map((span) => splitAtYear(masked, span));
  const { after: subject, before } =
    found === null ? chooseName(masked, pieces) : chooseObject(masked, pieces, start + found.index);
  const unrelated = compared === null ? text : text.replace(compared[0], '');
  const years = [...unrelated.matchAll(/(\d{4})年/gu)].map((match) => Number(match[1]));
  return {
    prefix,
    lead: intro?.lead ?? null,
    sign,
    compares: compared !== null,
    earlier:
      sign === null &&
      rest === null &&
      ((compared !== null && compared[2] === undefined && compared[3] === undefined) ||
        // `上年同比450万元`
        ((compared === null || compared[3] !== undefined) && otherYear.test(text)) ||
        startingFrom.test(text)),
    years,
    subject,
    before,
    comparedYear: compared?.[1] === undefined ? null : Number(compared[1]),
    shared: sharing === null ? null : sharing[0].startsWith('分别') ? 'each' : 'all',
    list: sharing === null ? null : { start, end: start + Math.min(sharing.index, compared?.index ?? sharing.index) },
  };
}

/** 分别 or 均 right before the number, its verb, or what it is compared with: `分别为`, `分别增加`, `分别比上年增加`. */
function findSharing(
  text: string,
  compared: RegExpExecArray | null,
  verb: RegExpExecArray | null,
): RegExpExecArray | null {
  const isLast = verb !== null && verb.index + verb[0].length === text.length;
  const bare = text.slice(0, isLast ? verb.index : undefined);
  const isCompared = compared !== null && compared.index + compared[0].length === bare.length;
  return /(?:分别|均|都|各)(?:为|是|安排)?$/u.exec(isCompared ? bare.slice(0, compared.index) : bare);
}

/** Whether a sentence measures this year against another. */
export function comparesYears(text: string): boolean {
  return comparator.test(text) && new RegExp(`${decreases}|${increases}`, 'u').test(text);
}

/** A span without the words that only connect it. */
export function trimSpan(masked: string, span: Span): Span {
  let { start, end } = span;
  for (
    let match = leading.exec(masked.slice(start, end));
    match !== null;
    match = leading.exec(masked.slice(start, end))
  )
    start += match[0].length;
  for (
    let match = trailing.exec(masked.slice(start, end));
    match !== null;
    match = trailing.exec(masked.slice(start, end))
  )
    end -= match[0].length;
  return { start, end };
}

/** The words of a span without blanked characters. */
export function readWords(masked: string, span: Span): string {
  return masked.slice(span.start, span.end).replaceAll(mask, '');
}

/** A span without the words up to those that announce parts: `主要用于防汛、抗旱`. */
export function skipIntroducer(masked: string, span: Span): Span {
  const intro = findIntroducer(masked.slice(span.start, span.end));
  return intro === null ? span : { start: span.start + intro.end, end: span.end };
}

/** The last announcement of parts in a text. */
function findIntroducer(text: string): { start: number; end: number; lead: Lead } | null {
  const first = introducer.exec(text);
  if (first === null) return null;
  const end = first.index + first[0].length;
  const further = findIntroducer(text.slice(end));
  const lead: Lead = first[1] !== undefined ? 'among' : /因|由/u.test(first[0]) ? 'because' : 'mainly';
  return { start: first.index, end: end + (further?.end ?? 0), lead: further?.lead ?? lead };
}

function splitAround(start: number, end: number, matches: readonly (RegExpExecArray | null)[]): Span[] {
  const cuts = matches
    .filter((match) => match !== null)
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }))
    .sort((one, other) => one.start - other.start);
  const spans: Span[] = [];
  let from = start;
  for (const cut of cuts) {
    spans.push({ start: from, end: Math.max(from, cut.start) });
    from = Math.max(from, cut.end);
  }
  spans.push({ start: from, end });
  return spans;
}

/** A phrase in two where a year stands in it: the name follows the year (`某局2020年度预算收入`), or goes before it. */
interface Phrase {
  before: Span;
  after: Span;
}

function splitAtYear(masked: string, span: Span): Phrase {
  const last = [...masked.slice(span.start, span.end).matchAll(/\d{4}年度?/gu)].at(-1);
  if (last === undefined) return { before: { start: span.start, end: span.start }, after: trimSpan(masked, span) };
  const at = span.start + last.index;
  return {
    before: trimSpan(masked, { start: span.start, end: at }),
    after: trimSpan(masked, { start: at + last[0].length, end: span.end }),
  };
}

function saysSomething(masked: string, { before, after }: Phrase): boolean {
  return readWords(masked, after) !== '' || readWords(masked, before) !== '';
}

function chooseName(masked: string, phrases: readonly Phrase[]): Phrase {
  const nothing = { start: 0, end: 0 };
  return (
    phrases.find((phrase) => saysSomething(masked, phrase)) ?? phrases.at(-1) ?? { before: nothing, after: nothing }
  );
}

/** The object of a verb names the change where there is one (`减少项目支出743万元`), else what stands before the verb. */
function chooseObject(masked: string, phrases: readonly Phrase[], at: number): Phrase {
  return (
    phrases.find((phrase) => phrase.before.start > at && saysSomething(masked, phrase)) ??
    chooseName(
      masked,
      phrases.filter((phrase) => phrase.before.start <= at),
    )
  );
}
