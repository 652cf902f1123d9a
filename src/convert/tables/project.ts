import type { Project } from '../../model/disclosure.ts';
import type { Part, ReadingContext } from '../part.ts';
import { readIndicatorLists } from './indicator-list.ts';
import { finishProject, listClaimed, nameProject, type ProjectDraft, readMeasuredPlan } from './project-draft.ts';
import { measurePlans } from './project-plan.ts';
import { walkPerformance } from './project-walk.ts';
import { leaveOutListed } from './repeated-project.ts';

/** Reads the projects and their performance targets (项目绩效目标表). */
export function readProjects(context: ReadingContext): Part<Project[]> {
  const walk = walkPerformance(context.outline);
  const lists = readIndicatorLists(context.outline);
  const forms = walk.projects.filter((draft) => isProject(draft, walk.projects));
  const { kept, notices } = leaveOutListed(forms, lists.projects);
  const drafts = [...forms, ...kept].sort((one, other) => one.line - other.line);
  const measures = measurePlans(drafts.map(readMeasuredPlan));
  const unit = findUsualUnit(walk.units) ?? context.unit;
  return {
    value: drafts.map((draft, index) => finishProject(draft, index + 1, measures[index] ?? '', unit)),
    claimed: [...drafts.flatMap(listClaimed), ...lists.claimed],
    notices: [...walk.notices, ...lists.notices, ...notices, ...drafts.flatMap((draft) => draft.table.notices)],
  };
}

/** A heading alone is a project too, unless it only announces a table: a title, or an entry of a list. */
function isProject(draft: ProjectDraft, drafts: readonly ProjectDraft[]): boolean {
  if (nameProject(draft) === '') return false;
  if (draft.hasRows) return true;
  const { heading } = draft;
  return heading?.numbered === true && !drafts.some((other) => other.hasRows && other.heading?.label === heading.label);
}

/** The unit that most tables of projects state: for those that state none. */
function findUsualUnit(units: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
