/** A department over the years: who it is, how its figures changed, what came and went. */
export type { Change } from './change.ts';
export {
  compareYears,
  type FigureSeries,
  followFigures,
  isListed,
  type NotListed,
  type Series,
  type Step,
} from './comparison.ts';
export { type Department, type DepartmentYear, findDepartment, listDepartments } from './department.ts';
export type { ClassWhole } from './items.ts';
export type { Item, Movement, Stayed } from './join.ts';
export type { StatedChange, Trend, TrendPoint } from './trend.ts';
