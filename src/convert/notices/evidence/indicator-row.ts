import type { Unchecked } from '../../checks/rule.ts';
import type { Indicator } from '../../../model/disclosure.ts';
import { findLine, longestRow } from './position.ts';

/** Every indicator of a disclosure: the department's own and those of its projects, in groups that share a table. */
export function listIndicatorTables(disclosure: Unchecked): Indicator[][] {
  return [disclosure.department_indicators, ...disclosure.projects.map((project) => project.indicators)].filter(
    (indicators) => indicators.length > 0,
  );
}

/** All indicators, in document order. */
export function listIndicators(disclosure: Unchecked): Indicator[] {
  return listIndicatorTables(disclosure).flat();
}

/** The line on which the value of an indicator stands, else that of its row. */
export function findValueLine(disclosure: Unchecked, indicator: Indicator): number {
  return findLine(disclosure, indicator.value_text, indicator.line, indicator.line + longestRow);
}

/** `“管理数量”100%`, named by the words that `tells` recognises where there are such. */
export function writeIndicator(indicator: Indicator, tells: (words: string) => boolean = () => true): string {
  return `“${chooseName(indicator, tells)}”${indicator.value_text}`;
}

/** The 三级指标 or the description, whichever `tells` recognises first. */
export function chooseName(indicator: Indicator, tells: (words: string) => boolean): string {
  return [indicator.level3, indicator.description].find(tells) ?? nameIndicator(indicator);
}

/** The words that name an indicator: its 三级指标, else its description. */
export function nameIndicator({ level3, description }: Indicator): string {
  return level3 === '' ? description : level3;
}
