import { endsSentence, normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';
import { isDepartmentLine } from './project-row.ts';

/** The line above a project's table: `1、社会养老保险基金财政补助绩效目标表`. */
export interface ProjectHeading {
  /** The whole line, made comparable. */
  label: string;
  /** Without ordinal and without 绩效目标表. */
  name: string;
  numbered: boolean;
  /** Whether it says that it continues a table (续表). */
  continued: boolean;
}

const headingForm = /^(.*)绩效目标(?:申报|批复)?表\s*([（(]续表?[)）])?$/su;

/** Titles of tables of the department, or of all projects: no project is called so. */
const generalTitle =
  /^(附[件表]?\d*[:.、]?)?(\d{4}年度?)?(部门|单位|预算|整体|支出|财政|资金|专项|项目|年度|[、及和])*$/u;

/** Reads a line as the heading of a project; null when it is none. */
export function readProjectHeading(text: string): ProjectHeading | null {
  // Most lines have not these words, and need not be taken apart.
  if (!text.includes('绩效目标')) return null;
  const ordinal = parseOrdinal(text);
  const match = headingForm.exec(trimText(ordinal?.rest ?? text));
  if (match?.[1] === undefined) return null;
  const name = trimText(match[1]);
  if (generalTitle.test(normaliseLabel(name))) return null;
  return {
    label: normaliseLabel(text).replace(/\(续表?\)$/u, ''),
    name,
    numbered: ordinal !== null,
    continued: match[2] !== undefined,
  };
}

/** Reads `项目名称：…` over a project's table; null for any other line, and where more than the name stands in it. */
export function readNameLine(text: string): ProjectHeading | null {
  const name = /^项\s*目\s*名\s*称\s*[:：]([^:：]{1,80})$/u.exec(trimText(text))?.[1];
  if (name === undefined || trimText(name) === '' || endsSentence(name)) return null;
  return { label: normaliseLabel(text), name: trimText(name), numbered: false, continued: false };
}

/**
 * `项目名称：…  主管部门：…  单位：万元`: the statements that one line over a project's table can make, its name first and its unit last;
 * null for any other line. The unit in brackets can stand straight behind the name.
 */
export function splitNameAndUnit(text: string): string[] | null {
  const [, before = '', unit = ''] =
    /^(项.*?\S)(?:\s+|(?=[(（]))([(（]?(?:金\s*额\s*)?单\s*位\s*[:：].*)$/u.exec(text) ?? [];
  const [name = '', ...others] = before.split(/\s+(?=[^\s:：]+[:：])/u);
  return readNameLine(name) !== null && others.every(isDepartmentLine) ? [name, ...others, unit] : null;
}

/** A numbered line that is the heading of a project if a project's table follows at once. */
export interface Candidate {
  heading: ProjectHeading;
  lines: number[];
}

const longestTitle = 60;

/** Titles of parts and of lists above the projects: 第二部分, （四）部门整体支出绩效指标. */
export function isTitle(text: string): boolean {
  if (/^第[一二三四五六七八九十]+部分/u.test(text)) return true;
  if (text.length <= longestTitle && /整体.*绩效(指标|目标).*表$/u.test(normaliseLabel(text))) return true;
  const ordinal = parseOrdinal(text);
  return ordinal !== null && (ordinal.style.startsWith('chinese') || /整体.*绩效指标/u.test(text));
}

export function readCandidate(text: string, lines: number[]): Candidate | null {
  const ordinal = parseOrdinal(text);
  if (ordinal?.style !== 'arabic' || ordinal.rest === '' || ordinal.rest.length > 80 || endsSentence(text)) return null;
  return {
    heading: { label: normaliseLabel(text), name: trimText(ordinal.rest), numbered: true, continued: false },
    lines,
  };
}

/** How many lines from the first on make up one heading: long ones wrap. 0 when there is none. */
export function measureProjectHeading(texts: readonly string[]): number {
  const [first = '', ...others] = texts;
  if (readProjectHeading(first) !== null) return 1;
  if (parseOrdinal(first)?.style !== 'arabic') return 0;
  let text = trimText(first);
  for (const [index, other] of others.slice(0, 2).entries()) {
    if (parseOrdinal(other) !== null) return 0;
    text += trimText(other);
    if (readProjectHeading(text) !== null) return index + 2;
  }
  return 0;
}
