import { isMoneyUnit } from '../model/amount.ts';
import { normaliseLabel } from '../model/terms.ts';

/** `单位：万元`, `（金额单位：万元）` and `单位：平方米、辆、万元`: the unit of money of the table it stands over, or null. */
export function readUnitStatement(text: string): string | null {
  if (!text.includes('位')) return null;
  const unit = /单位[:：]?(?:[\p{Script=Han}㎡]{1,4}[、,/])*(?:人民币)?(亿元|百万元|万元|千元|元)/u.exec(
    normaliseLabel(text),
  )?.[1];
  return unit !== undefined && isMoneyUnit(unit) ? unit : null;
}

/** The unit that the label of a column ends with, or null: `单价（元）`, `年度预算数（万元）`, `价值（金额单位：万元）`. */
export function readLabelUnit(text: string): string | null {
  const label = normaliseLabel(text);
  return readUnitStatement(label) ?? /(?:[(/]|\(人民币)(亿元|百万元|万元|千元|元)\)?$/u.exec(label)?.[1] ?? null;
}

/** A normalised label without the unit that it ends with. */
export function withoutUnit(label: string): string {
  if (!label.endsWith(')') && !label.endsWith('元')) return label;
  return label.replace(/(?:\((?:金额)?(?:单位[:：]?)?(?:人民币)?(?:亿元|百万元|万元|千元|元)\)|\/(?:万元|元))$/u, '');
}

const longestNumber = 20;
/** `公开01表`, `预算05-2表`, `（公开表1-1）`, `附表3`, `表10`: the number of a table among those of its form. */
const formNumber = String.raw`(?:(?:部门|单位)?(?:(?:预算|决算)?公开|预算|决算)\d{1,2}(?:[-—]\d{1,2})?表|(?:部门|单位)?(?:预算|决算)?(?:公开|附)?表\d{1,2}(?:[-—]\d{1,2})?)`;
const numberBefore = new RegExp(`^[(]?${formNumber}[)]?[:、.]?`, 'u');
const numberBehind = new RegExp(`[(]?${formNumber}[)]?$`, 'u');

/** A normalised label without the number of its table: `收入决算表公开02表`, `表2部门收入总表`. */
export function withoutFormNumber(label: string): string {
  if (!label.includes('表')) return label;
  return label.replace(numberBehind, '').replace(numberBefore, '');
}

const continuation = /\(?续表?\d{0,2}\)?$/u;

/** Whether a title says that its table goes on from the page before: `部门支出总表（续）`, `收入决算表 续表1`. */
export function isContinuation(text: string): boolean {
  return continuation.test(withoutFormNumber(normaliseLabel(text)));
}

/** A normalised title without what says that it goes on. */
export function withoutContinuation(label: string): string {
  return label.replace(continuation, '');
}

/** A label with the name that the budget has now: until the Budget Law of 2014 一般公共预算 was 公共财政预算, and some forms still call it so. */
export function nameOfBudget(label: string): string {
  return label.replace(/(?<!一般)公共(?:财政)?预算/u, '一般公共预算');
}

const longestTitle = 40;

/** The title of a table, whichever, that a line is: normalised, without the number of its form and the bracket at its end; null where it is none. */
export function readTableTitle(text: string): string | null {
  // A paragraph is none, and takes its time to normalise.
  if (text.length > 4 * longestTitle) return null;
  const label = withoutFormNumber(normaliseLabel(text)).replace(/\([^()]*\)$/u, '');
  return label.length <= longestTitle && label.endsWith('表') && !/[,。;:]/u.test(label) ? label : null;
}

/** Whether a line is the title of a table, whichever. */
export function isTableTitle(text: string): boolean {
  return readTableTitle(text) !== null;
}

/** Whether a line is the title of a table of a budget by its words: an item of one can end in 表, too (水表, 报表, 登记表). */
export function isBudgetTitle(text: string): boolean {
  return /(?:收入|支出|收支|财政拨款|三公|政府采购).*(?<!报)表$/u.test(readTableTitle(text) ?? '');
}

/** Lines that stand over every table and say nothing of their own: the unit, the department, the year, the date. */
export function isTableCaption(text: string): boolean {
  const label = normaliseLabel(text);
  return (
    (label.length <= 20 && readUnitStatement(label) !== null) ||
    /^(预算|决算)?(年度|年份)[:：]?\d{4}年?$|^\(\d{4}年度?\)$/u.test(label) ||
    /^(编制|填报|公开)?(部门|单位)(名称)?[:：]/u.test(label) ||
    /^(截止|编制|填报)(时间|日期)[:：]/u.test(label) ||
    /^\d{3,6}(?!年)\p{Script=Han}{3,30}$/u.test(label) ||
    /^\d{3,6}(?!年)[\p{Script=Han}、]{3,25}[局委办会部院厅](\(\p{Script=Han}{3,15}\))?$/u.test(label) ||
    (label.length <= longestNumber && withoutFormNumber(label) === '')
  );
}

/**
 * Whether the texts of a row say nothing but what stands over every table, or nothing at all. The year alone is a label, which can stand
 * over a column: beside a caption it is one (`部门：某某局`, `2022年度`, `金额单位：万元`). Several years are those of the columns, beside a
 * unit in the corner.
 */
export function areTableCaptions(texts: readonly string[]): boolean {
  let [captions, years] = [0, 0];
  for (const text of texts) {
    if (text === '') continue;
    if (isTableCaption(text)) captions += 1;
    else if (/^\d{4}年度?$/u.test(normaliseLabel(text))) years += 1;
    // Most rows are told by their first text.
    else return false;
  }
  return captions > 0 ? years <= 1 : years === 0;
}

const longestNote = 80;

/** A note with a table: `注：无政府采购预算，空表列示。`, `本部门2025年无政府性基金预算支出。` */
export function isTableNote(text: string): boolean {
  // Most cells of a table are numbers.
  if (/^\d/u.test(text)) return false;
  const label = normaliseLabel(text.slice(0, longestNote + 1));
  return (
    /^(备?注|说明)\d*[:：]/u.test(label) ||
    (text.length <= longestNote &&
      /^(本|我)(部门|单位|局|委|办)[^。]{0,12}(无|没有|未安排|不涉及|未使用)[^。]*(基金|国有资本|支出|预算|数据)[^。]*。?$/u.test(
        label,
      ))
  );
}
