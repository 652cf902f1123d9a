import { normaliseLabel } from '../../model/terms.ts';
import { flattenHeader } from './header.ts';

/** What a column of an indicator table holds. 指标值 is one column, or three: 符号, 值, 单位. */
export type IndicatorRole =
  'level1' | 'level2' | 'level3' | 'scoring' | 'description' | 'value' | 'operator' | 'number' | 'unit' | 'basis';

/** A column under a label that no role fits (权重, 备注): it keeps its place, and its texts are not read. */
export type OtherColumn = `other:${string}`;

/** The role of each column; null for a filler column. */
export type IndicatorColumns = (IndicatorRole | OtherColumn | null)[];

const wording: readonly (readonly [IndicatorRole, RegExp])[] = [
  ['level1', /^一级(绩效)?指标$/u],
  ['level2', /^二级(绩效)?指标$/u],
  ['level3', /^三级(绩效)?指标$/u],
  ['scoring', /^评\(扣\)分标准$|^[评扣]分标准$/u],
  ['description', /^(绩效)?指标(描述|说明|解释|内容)$/u],
  ['value', /^((绩效|年度|全年|计划|预期|本年)*(指标值|目标值)|指标值[与和及]?单位)(\([^()]{1,12}\))?$/u],
  ['operator', /^(运算|计算)符号$|^(绩效)?指标性质$/u],
  ['unit', /^(绩效)?(指标)?(计量|度量)单位$/u],
  ['basis', /^(绩效)?(指标)?(指标值|目标值)?(确定|设定)依据(及(指标值)?数据来源)?$/u],
];

/** Any of them: most texts are none, and are not held against each. */
const anyLabel = new RegExp(wording.map(([, form]) => form.source).join('|'), 'u');

/** Labels that stand only under 指标值, in the second row of a header. */
const subWording: readonly (readonly [IndicatorRole, RegExp])[] = [
  ['operator', /^(运算)?符号$/u],
  ['number', /^(指标|目标)?值$/u],
  ['unit', /^(计量)?单位$/u],
];

function findRole(label: string): IndicatorRole | null {
  return anyLabel.test(label) ? (wording.find(([, form]) => form.test(label))?.[0] ?? null) : null;
}

function findSubRole(label: string): IndicatorRole | null {
  return subWording.find(([, form]) => form.test(label))?.[0] ?? null;
}

/** Whether a text is a label of the first row of a header. */
export function isIndicatorLabel(text: string): boolean {
  return findRole(normaliseLabel(text)) !== null;
}

/** Whether a row is the header of an indicator table: at least two known labels, one of them a level. */
export function isIndicatorHeader(texts: readonly string[]): boolean {
  // Most rows name no level, and need not be held against every label.
  if (!texts.some((text) => text.includes('级'))) return false;
  const roles = texts.map((text) => findRole(normaliseLabel(text))).filter((role) => role !== null);
  return roles.length >= 2 && roles.some((role) => role.startsWith('level'));
}

/** Whether a row is the rest of a header that a blank line broke: labels that the row above it lacks, and no others. */
export function isHeaderRest(header: readonly string[], texts: readonly string[]): boolean {
  const above = header.map((text) => findRole(normaliseLabel(text)));
  return texts.every((text) => {
    const role = findRole(normaliseLabel(text));
    return role === null ? text === '' : !above.includes(role);
  });
}

/** Whether the row under a header is its second row: nothing but 符号, 值 and 单位. */
export function isIndicatorSubHeader(texts: readonly string[]): boolean {
  const labels = texts.map(normaliseLabel).filter((label) => label !== '');
  return labels.length >= 2 && labels.every((label) => findSubRole(label) !== null);
}

/** Whether a column is under a label that no role fits. */
export function isOther(role: IndicatorRole | OtherColumn): role is OtherColumn {
  return role.startsWith('other:');
}

/** The label of a column that no role fits; null for one that is read, or has no label. */
export function readOtherLabel(column: IndicatorColumns[number] | undefined): string | null {
  return column !== null && column !== undefined && isOther(column) ? column.slice('other:'.length) : null;
}

/** Whether a row is labels of a header, so that it is no indicator whatever it stands under. */
export function holdsLabels(texts: readonly string[]): boolean {
  return texts.filter(isIndicatorLabel).length >= 2;
}

/** The columns that the rows of a header describe; null where 符号, 值 or 单位 stands under another label than 指标值. */
export function readIndicatorColumns(header: readonly (readonly string[])[]): IndicatorColumns | null {
  const paths = flattenHeader(header);
  const isAstray = ([first = '', second]: readonly string[]): boolean =>
    second !== undefined && findSubRole(normaliseLabel(second)) !== null && isOtherThanValue(normaliseLabel(first));
  return paths.some(isAstray)
    ? null
    : paths.map((path): IndicatorColumns[number] => {
        const labels = path.map(normaliseLabel);
        const last = labels.at(-1) ?? '';
        const sub = labels.length > 1 ? findSubRole(last) : null;
        const role = sub ?? findRole(last) ?? findRole(labels.join('')) ?? findRole(labels[0] ?? '');
        return role ?? (last === '' ? null : `other:${last}`);
      });
}

function isOtherThanValue(label: string): boolean {
  const role = findRole(label);
  return role !== null && role !== 'value';
}

/**
 * The header with the row under it written into it, or null where that row does not complete its labels:
 * a label that wraps (`指标值确定` / `依据`) leaves its rest in a row of its own.
 */
export function completeHeader(header: readonly string[], texts: readonly string[]): string[] | null {
  const joined = header.map((label, index) => normaliseLabel(`${label}${texts[index] ?? ''}`));
  const completes = texts.every((text, index) => normaliseLabel(text) === '' || findRole(joined[index] ?? '') !== null);
  return completes && texts.some((text) => normaliseLabel(text) !== '') ? joined : null;
}
