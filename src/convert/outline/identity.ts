import type { Block, Paragraph } from '../../model/block.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Facts } from '../../model/facts.ts';
import { endsSentence, normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';
import { readRowLabels } from '../grid.ts';
import type { Part } from '../part.ts';
import { listBlocks, type Outline } from './index.ts';
import { readNumberedPart } from './numbered-part.ts';
import { beginsWithPlace, every, isPlace, joinPlace, notePlaces, readPlace } from './place.ts';

/** What a document says it is. Empty strings where it does not say; `fiscal_year` is null then. */
export interface Identity extends Pick<
  Disclosure,
  'title' | 'department' | 'department_code' | 'province' | 'prefecture' | 'county' | 'kind' | 'printed_unit'
> {
  fiscal_year: number | null;
}

const year = /((?:19|20|１９|２０)[\d０-９]{2}|二[〇零○]\p{Script=Han}{2})\s*年/u;
const longestTitle = 80;

/** Reads title, department, year and kind from what stands before the first section; the facts file goes before all. */
export function readIdentity(outline: Outline, facts: Facts): Part<Identity> {
  const paragraphs = outline.front.filter((block): block is Paragraph => block.type === 'paragraph');
  const titleLines = findTitle(paragraphs);
  const title = titleLines.map((paragraph) => trimText(paragraph.text)).join('');
  const preamble = paragraphs.find((paragraph) => /现将.+公开/u.test(paragraph.text));
  const announced = /现将(.+?)((?:19|20|１９|２０)[\d０-９]{2})\s*年/u.exec(preamble?.text ?? '');
  const labels = listLabels(listBlocks(outline));
  const labelled = findLabelled(paragraphs, titleLines);
  const beforeYear = cutName(title.split(year)[0] ?? '');
  const bracketed = isPlace(beforeYear) ? nameInBrackets(title) : '';
  const around = isPlace(beforeYear) ? nameAroundYear(beforeYear, title) : '';
  const named = [around, beforeYear, nameAfterYear(title), bracketed, cutName(announced?.[1] ?? '')];
  const department =
    facts.department ??
    firstText(
      labelled?.name ?? '',
      ...named.filter((name) => !isPlace(name) && !several.test(name)),
      findSubject(labels),
      ...named,
    );
  const titled = bracketed === '' && around === '' ? '' : beforeYear;
  const value: Identity = {
    title: title === '' ? department : title,
    department,
    department_code: findDepartmentCode(labels, department),
    ...readPlace(department, titled, facts),
    kind: facts.kind ?? (/(?<!预)决算/u.test(normaliseLabel(title)) ? 'final-accounts' : 'budget'),
    printed_unit: findUsualUnit(labels),
    fiscal_year: facts.fiscal_year ?? readYear(title) ?? readYear(announced?.[0] ?? '') ?? findTableYear(labels),
  };
  const lines = [
    ...titleLines,
    ...(labelled === null ? [] : [labelled.paragraph]),
    ...(preamble === undefined ? [] : [preamble]),
  ];
  return {
    value,
    claimed: lines.map((paragraph) => paragraph.line),
    notices: notePlaces(department, titled, titleLines),
  };
}

/**
 * The title: the last short line before the sections that names a year and a budget, and the line above it where the
 * department stands on a line of its own. The heading of the contents list, of a part, or
 * of a table, is a title only where there is no other.
 */
function findTitle(paragraphs: readonly Paragraph[]): Paragraph[] {
  const candidates = paragraphs.filter(({ text }) => {
    const line = trimText(text);
    return (
      line.length <= longestTitle &&
      year.test(line) &&
      /[预决]\s*算/u.test(line) &&
      !endsSentence(line) &&
      !/年度[:：]|，|；|现将/u.test(line)
    );
  });
  const titles = candidates.filter(({ text }) => !/目\s*录/u.test(text) && readNumberedPart(text) === null);
  const named = titles.filter(({ text }) => !trimText(text).endsWith('表')).at(-1) ?? titles.at(-1);
  const broken = named === undefined ? findBrokenTitle(paragraphs) : [];
  const found = named ?? candidates.at(-1);
  if (broken.length > 0 || found === undefined) return broken;
  return [...findNameAbove(paragraphs, found), found];
}

/** The line above a title that begins with its year, where the department stands on it. */
function findNameAbove(paragraphs: readonly Paragraph[], title: Paragraph): Paragraph[] {
  const above = paragraphs[paragraphs.indexOf(title) - 1];
  if (above === undefined || trimText(title.text).search(year) !== 0) return [];
  const name = trimText(above.text);
  const names =
    !year.test(name) &&
    /\p{Script=Han}{4,}/u.test(name) &&
    !endsSentence(name) &&
    name.length <= 40 &&
    !/表$|[:：]/u.test(name);
  return names ? [above] : [];
}

/**
 * A title over several lines of a title page, each short: the department, `2025年度` and `部门决算公开`, or one that the end of a line
 * has cut (`某某局2025年部` and `门预算公开`). Empty where there is none.
 */
function findBrokenTitle(paragraphs: readonly Paragraph[]): Paragraph[] {
  const at = paragraphs.findIndex(({ text }) => yearAtEnd.test(trimText(text)) && isPieceOfTitle(text));
  const pieces = paragraphs.slice(at, at + 3).map(({ text }) => trimText(text));
  const last = pieces.findIndex((_, index) => yearOfBudget.test(pieces.slice(0, index + 1).join('')));
  const [first] = paragraphs.slice(at);
  if (at < 0 || first === undefined || last < 1 || !pieces.slice(0, last + 1).every(isPieceOfTitle)) return [];
  return [...findNameAbove(paragraphs, first), ...paragraphs.slice(at, at + last + 1)];
}

const yearOfBudget = new RegExp(`${year.source}度?[^，。；：:]{0,30}[预决]\\s*算`, 'u');

/** Nothing follows the year but a beginning of 部门预算: `2024年党建工作要点` is no year of a budget. */
const yearAtEnd = new RegExp(`${year.source}\\s*度?\\s*(?:部|单|(?:部\\s*门|单\\s*位)?\\s*[预决]?)$`, 'u');

/** A month is that of the day the document was made, whose year is not the fiscal year. */
function isPieceOfTitle(text: string): boolean {
  const isOther = /[，。；：:]|目\s*录|[\d０-９一二三四五六七八九十]\s*月/u.test(text);
  return text.length <= 40 && !isOther && parseOrdinal(text) === null;
}

/** `关于某某局` without the words that introduce it, and without the bracket of a year that follows: `某某局（2024年）`. */
function cutName(text: string): string {
  return trimText(trimText(text).replace(/^关于(?:公开|公布|发布)?|关于$|[(（【[]$/gu, ''));
}

/** `2024年某某局部门预算`: the department between the year and what the document is; empty where nothing stands there. */
function nameAfterYear(title: string): string {
  const match = /^[(【[]?\d{4}\s*年(?:度)?[)】\]]?(\p{Script=Han}{4,40}?)(?:部门|单位)?(?:预算|决算)/u.exec(
    title.normalize('NFKC'),
  );
  return trimText(match?.[1] ?? '').replace(/(?:部门|单位)$/u, '');
}

/** `某某县2024年水利局部门预算`: the department whose place stands before the year; empty where what follows it is none. */
function nameAroundYear(placed: string, title: string): string {
  const text = title.normalize('NFKC');
  const behind = new RegExp(`${year.source}度?\\s*(\\p{Script=Han}{2,30}?)(?:部门|单位)?(?:预算|决算)`, 'u').exec(text);
  const name = behind?.[2] ?? '';
  if (several.test(name)) return '';
  const whole = beginsWithPlace(name) ? name : joinPlace(placed, name);
  return organ.test(whole) && !whole.endsWith('政府') ? whole : '';
}

/** Many departments together, whose budgets are in one document: `各局委办`, `全县各中心学校`, `第二批乡镇`. */
const several = new RegExp(String.raw`^(?:${every}|第[一二三四五六七八九十\d]+批)`, 'u');

/** What the name of a department ends with; 部 alone is also the end of 全部, and 会 that of a meeting. */
const organ =
  /^(?!经|报|提交|含|不含|包括|及|由)\p{Script=Han}{3,36}(?:局|厅|委|办|办公室|(?:委员|联合|协|学|商|工|总)会|中心|所|站|队|院|馆|校|学|园|处|社|政府|街道|镇|乡|联|(?:组织|宣传|统战|工作|武装)部)$/u;

/** `某某县2024年部门预算公开说明（某某县林业局）`: the department in a bracket at the end of a title; empty where the bracket names none. */
function nameInBrackets(title: string): string {
  const name = /\(([^()]+)\)$/u.exec(title.normalize('NFKC'))?.[1] ?? '';
  return organ.test(name) ? name : '';
}

/** The department on a line of its own under the title: `预算主管部门：…`. The title names the place alone then. */
function findLabelled(
  paragraphs: readonly Paragraph[],
  titleLines: readonly Paragraph[],
): { paragraph: Paragraph; name: string } | null {
  const last = titleLines.at(-1);
  const next = last === undefined ? undefined : paragraphs[paragraphs.indexOf(last) + 1];
  const label = /^(?:预算)?(?:主管)?(?:部门|单位)(?:名称)?[:：]\s*(\p{Script=Han}[^，。；]{3,59})$/u;
  const name = label.exec(trimText(next?.text ?? ''))?.[1];
  return next === undefined || name === undefined ? null : { paragraph: next, name };
}

function firstText(...texts: readonly string[]): string {
  return texts.find((text) => text !== '') ?? '';
}

/** The department as tables print it over their headers: `316 永清县…`, `编制部门：…`. */
function findSubject(labels: readonly string[]): string {
  for (const label of labels) {
    const match = /^(?:\d{3,6}\s*(?!年)|(?:编制|填报)?(?:部门|单位)(?:名称)?[:：]\s*)(\p{Script=Han}{4,40})$/u.exec(
      label,
    );
    if (match?.[1] !== undefined) return match[1];
  }
  return '';
}

/** `323002沧州市…`: a code that tables print before the name of the department, which it shares the place with. */
function findDepartmentCode(labels: readonly string[], department: string): string {
  for (const label of labels) {
    const match = /^(\d{3}|\d{6})\s*(\p{Script=Han}{4,40})$/u.exec(label);
    if (match?.[1] !== undefined && match[2]?.slice(0, 2) === department.slice(0, 2)) return match[1];
  }
  return '';
}

function listLabels(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? [normaliseLabel(block.text)] : block.rows.flatMap(readRowLabels),
  );
}

/** The unit printed most often. */
function findUsualUnit(labels: readonly string[]): string {
  const text = labels.filter((label) => label.includes('元')).join('\n');
  const tenThousands = text.match(/万元/gu)?.length ?? 0;
  const units = text.match(/(?<![万亿千百])元/gu)?.length ?? 0;
  return units > tenThousands ? '元' : '万元';
}

function readYear(text: string): number | null {
  const printed = year.exec(text)?.[1];
  if (printed === undefined) return null;
  const digits = printed
    .normalize('NFKC')
    .replace(/[〇○]/gu, '零')
    .replace(/\p{Script=Han}/gu, (numeral) => String('零一二三四五六七八九'.indexOf(numeral)));
  return /^\d{4}$/u.test(digits) ? Number(digits) : null;
}

/** `预算年度：2024` over a table. */
function findTableYear(labels: readonly string[]): number | null {
  for (const label of labels) {
    const match = /(?:预算|决算)年度[:：]?((?:19|20)\d{2})/u.exec(label);
    if (match?.[1] !== undefined) return Number(match[1]);
  }
  return null;
}
