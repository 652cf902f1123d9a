import { isMoneyUnit } from '../../model/amount.ts';
import { normaliseLabel } from '../../model/terms.ts';

/** `单位：万元` and `（金额单位：万元）`: the unit of the table it stands over, or null. */
export function readUnitStatement(text: string): string | null {
  const unit = /单位[:：]?(?:人民币)?(亿元|百万元|万元|千元|元)/u.exec(normaliseLabel(text))?.[1];
  return unit !== undefined && isMoneyUnit(unit) ? unit : null;
}

/** Lines that stand over every table and say nothing of their own: the unit, the department, the year, the date. */
export function isTableCaption(text: string): boolean {
  const label = normaliseLabel(text);
  return (
    (label.length <= 20 && readUnitStatement(label) !== null) ||
    /^(预算|决算)?(年度|年份)[:：]?\d{4}年?$/u.test(label) ||
    /^(编制|填报|公开)?(部门|单位)(名称)?[:：]/u.test(label) ||
    /^(截止|编制|填报)(时间|日期)[:：]/u.test(label) ||
    /^\d{3,6}\p{Script=Han}{3,30}$/u.test(label) ||
    /^[(]?公开\d{1,2}表[)]?$/u.test(label)
  );
}

/** A note under a table: `注：无政府采购预算，空表列示。` */
export function isTableNote(text: string): boolean {
  return /^(备?注|说明)\d*[:：]/u.test(normaliseLabel(text));
}
