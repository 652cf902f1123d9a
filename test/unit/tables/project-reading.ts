import { readFileSync } from 'node:fs';
import type { Goal, Indicator, Project } from '../../../src/model/disclosure.ts';
import { buildOutline } from '../../../src/convert/outline/index.ts';
import type { Part } from '../../../src/convert/part.ts';
import { decodeText } from '../../../src/convert/readers/encoding.ts';
import { readText } from '../../../src/convert/readers/text.ts';
import { readGoals } from '../../../src/convert/tables/goal.ts';
import { readDepartmentIndicators } from '../../../src/convert/tables/indicator.ts';
import { readProjects } from '../../../src/convert/tables/project.ts';

/** The sections on performance of a document, as the readers under test give them. */
export interface PerformanceReading {
  projects: Project[];
  department: Indicator[];
  goals: Goal[];
  parts: { projects: Part<Project[]>; department: Part<Indicator[]>; goals: Part<Goal[]> };
  /** Lines with text that none of the three readers claims. */
  unclaimed: number[];
}

/** The lines of one of the five real documents. */
export function readSource(id: string): string[] {
  const decoded = decodeText(readFileSync(new URL(`../../../content/sources/${id}.txt`, import.meta.url)));
  return (decoded?.text ?? '').split(/\r?\n/u);
}

/** Reads lines as a document. */
export function readPerformance(lines: readonly string[], unit = '万元'): PerformanceReading {
  const { transcript, blocks } = readText(lines.join('\n'));
  const context = { outline: buildOutline(transcript, blocks, () => false), unit, year: 2024, kind: 'budget' as const };
  const parts = {
    projects: readProjects(context),
    department: readDepartmentIndicators(context),
    goals: readGoals(context),
  };
  const claimed = new Set(Object.values(parts).flatMap((part) => part.claimed));
  const unclaimed = transcript.lines.flatMap((text, index) =>
    text.trim() === '' || claimed.has(index + 1) ? [] : [index + 1],
  );
  return {
    projects: parts.projects.value,
    department: parts.department.value,
    goals: parts.goals.value,
    parts,
    unclaimed,
  };
}

/** A document of one section on projects that holds these lines, from line 3 on. */
export function readTable(lines: readonly string[]): PerformanceReading {
  return readPerformance(['一、部门项目预算安排情况及绩效目标', '', ...lines]);
}

/** What of an indicator a table prints, in the order of its columns. */
export function listCells(indicator: Indicator | undefined): string[] {
  if (indicator === undefined) return [];
  const { level1, level2, level3, scoring, description, value_text: value, basis } = indicator;
  return [level1, level2, level3, scoring, description, value, basis];
}

/** A value taken apart: operator, number, unit, kind. */
export function listValue(indicator: Indicator | undefined): (string | null)[] {
  if (indicator === undefined) return [];
  return [indicator.operator, indicator.value, indicator.unit, indicator.value_kind];
}

/** Everything that was read, without the lines it was read from: what a change of layout must not change. */
export function listContents({ projects, department, goals }: PerformanceReading): unknown {
  return JSON.parse(
    JSON.stringify([projects, department, goals], (key: string, value: unknown) =>
      key === 'line' || key === 'line_end' || key === 'lines' ? undefined : value,
    ),
  );
}
