import { parseOrdinal } from '../../../model/terms.ts';
import type { LooseCell } from './cell.ts';

/** Names of 一级指标: 产出指标, 部门效果. */
const level = /^(部门)?(产出|效益|效果|满意度|成本|投入|过程|管理|决策)(类)?(指标)?$/u;

/** Names of 二级指标, with 指标 or without: 数量指标, 可持续影响. */
const second =
  /^(部门)?(产出)?(数量|质量|时效|成本|(经济|社会|生态环境)成本|(经济|社会|生态|环境|生态环境)效益|可持续(发展)?影响|((社会公众|公众|社会|群众)(或|及|和|、))?(服务对象|受益对象|社会公众|公众|群众)?满意度)(指标)?$/u;

/** Whether a cell names a 一级指标. */
export function isLevel({ label }: Pick<LooseCell, 'label'>): boolean {
  return level.test(label);
}

/** Whether a cell names a 二级指标. */
export function isSecondLevel({ label }: Pick<LooseCell, 'label'>): boolean {
  return second.test(label);
}

/** A grade is short and begins with a number that numbers nothing: 95%, 85%-94%, ≥500, 69%以下. */
export function isGrade({ label }: Pick<LooseCell, 'label'>): boolean {
  return /^[≥≤<>=]?\d/u.test(label) && label.length <= 20 && parseOrdinal(label) === null;
}
