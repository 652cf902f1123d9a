import type { GridRow } from '../../model/block.ts';
import type { SectionKey } from '../../model/keys.ts';
import { normaliseLabel, trimText } from '../../model/terms.ts';
import { listRowLines, readRowTexts } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';
import type { Outline } from '../outline/index.ts';
import type { IndicatorColumns } from './indicator-columns.ts';
import { IndicatorTable } from './indicator-table.ts';
import { nameProject, type ProjectDraft, startProject } from './project-draft.ts';
import {
  type Candidate,
  isTitle,
  type ProjectHeading,
  readCandidate,
  readNameLine,
  readProjectHeading,
  splitNameAndUnit,
} from './project-heading.ts';
import { listPieces, type Piece } from './project-piece.ts';
import { isDepartmentLine, type ProjectRowKind, readProjectRowKind, readUnitLine } from './project-row.ts';
import { continuesGoal, takeProjectRow } from './project-table.ts';

/** What the sections on performance hold. */
export interface PerformanceWalk {
  projects: ProjectDraft[];
  /** The department's own indicators, and the lines of the titles over them. */
  department: IndicatorTable;
  departmentTitles: number[];
  /** Units of money stated over the tables, one for each statement. */
  units: string[];
  notices: NoticeDraft[];
}

/** A line that states the unit, waiting for what it belongs to: the project it stands in, or the next one. */
interface UnitLine {
  unit: string;
  lines: number[];
}

/** A title above tables of projects, or of the department (部门整体支出绩效指标). */
interface Title {
  lines: number[];
  ofDepartment: boolean;
}

/** Kinds of rows with which a project's table can begin. */
const openingKinds: readonly ProjectRowKind[] = ['identity', 'budget', 'goal'];

/** Whose table the rows are: nobody's where a table of a project has lost its name. */
type Owner = 'department' | 'nobody';

class Walk implements PerformanceWalk {
  readonly projects: ProjectDraft[] = [];
  readonly department: IndicatorTable;
  readonly departmentTitles: number[] = [];
  readonly units: string[] = [];
  readonly notices: NoticeDraft[] = [];
  #project: ProjectDraft | null = null;
  #owner: Owner = 'nobody';
  #columns: IndicatorColumns | null = null;
  #unit: UnitLine | null = null;
  #candidate: Candidate | null = null;
  /** The title just read, while nothing has followed it. */
  #title: Title | null = null;
  #sectionOwner: Owner = 'nobody';
  /** Whether a table without a name has been met, and its indicators not yet. */
  #refused = false;
  readonly #trimmed: boolean;

  /** `trimmed`: that of the outline. */
  constructor(trimmed: boolean) {
    this.#trimmed = trimmed;
    this.department = new IndicatorTable(null, trimmed);
  }

  take(piece: Piece): void {
    if (piece.kind === 'section') this.#takeSection(piece.key);
    else if (piece.kind === 'row') this.#takeRow(piece.row, piece.opensGrid);
    else {
      this.#takeParagraph(
        piece.lines.map((line) => trimText(line.text)).join(''),
        piece.lines.map((line) => line.line),
      );
    }
  }

  #takeSection(key: SectionKey): void {
    this.#sectionOwner = key === 'project-performance' ? 'nobody' : 'department';
    this.#leaveProject(this.#sectionOwner);
  }

  #leaveProject(owner: Owner): void {
    this.#settleUnit();
    this.#project = null;
    this.#owner = owner;
    this.#title = null;
    this.#refused = false;
    this.department.close();
  }

  #takeParagraph(text: string, lines: number[]): void {
    const unit = readUnitLine(text);
    if (unit !== null) {
      this.#takeUnit(unit, lines);
      return;
    }
    const pair = splitNameAndUnit(text);
    if (pair !== null) {
      for (const part of pair) this.#takeParagraph(part, lines);
      return;
    }
    const candidate = this.#candidate;
    this.#candidate = null;
    const heading = readProjectHeading(text);
    const named = readNameLine(text);
    if (heading !== null) this.#takeHeading(heading, lines);
    else if (named !== null) this.#takeName(named, lines);
    else if (isDepartmentLine(text)) {
      this.#candidate = candidate === null ? null : { ...candidate, lines: [...candidate.lines, ...lines] };
      if (this.#project?.part === 'caption') this.#project.claimed.push(...lines);
    } else if (this.#project !== null && continuesGoal(this.#project, text)) {
      this.#project.goal.push({ line: lines[0] ?? this.#project.line, text });
      this.#project.claimed.push(...lines);
    } else if (isTitle(text)) this.#takeTitle(text, lines);
    else {
      this.#title = null;
      this.#candidate = readCandidate(text, lines);
    }
  }

  /** A heading begins a project, unless it is that of the project at hand, printed again on the next page. */
  #takeHeading(heading: ProjectHeading, lines: number[]): void {
    const again = this.#project?.heading?.label === heading.label && (heading.numbered || heading.continued);
    if (this.#project !== null && again) this.#project.claimed.push(...lines);
    else {
      this.#settleUnit();
      const title = this.#title;
      this.#startProject(heading, lines[0] ?? 1).claimed.push(...(title?.lines ?? []), ...lines);
    }
  }

  /** `项目名称：…` names the project whose heading stands over it, or whose table follows. */
  #takeName(named: ProjectHeading, lines: number[]): void {
    const project = this.#project;
    const isOwn = project !== null && (!project.hasRows || nameProject(project) === named.name);
    if (!isOwn) {
      this.#leaveProject(this.#sectionOwner);
      this.#candidate = { heading: named, lines };
      return;
    }
    if (project.name === '') project.name = named.name;
    project.claimed.push(...lines);
  }

  #takeTitle(text: string, lines: number[]): void {
    const label = normaliseLabel(text);
    const ofDepartment = label.includes('整体');
    this.#leaveProject(ofDepartment ? 'department' : this.#sectionOwner);
    if (/绩效(指标|目标)/u.test(label)) this.#title = { lines, ofDepartment };
  }

  #takeUnit(unit: string, lines: number[]): void {
    this.#settleUnit();
    this.units.push(unit);
    this.#unit = { unit, lines };
  }

  /** Gives the last unit line to the project it stands in. */
  #settleUnit(): void {
    if (this.#unit !== null && this.#project !== null) {
      this.#project.claimed.push(...this.#unit.lines);
      if (this.#project.part === 'caption') this.#project.unit ??= this.#unit.unit;
    }
    this.#unit = null;
  }

  #startProject(heading: ProjectHeading | null, line: number): ProjectDraft {
    this.department.close();
    this.#columns = this.#project?.table.columns ?? this.#columns;
    const width = this.projects.at(-1)?.shape.width ?? 0;
    const project = startProject(heading, line, this.#columns, width, this.#trimmed);
    if (heading === null && this.#unit !== null) {
      project.unit = this.#unit.unit;
      project.claimed.push(...this.#unit.lines);
      this.#unit = null;
    }
    this.projects.push(project);
    this.#title = null;
    this.#refused = false;
    this.#project = project;
    this.#owner = 'nobody';
    return project;
  }

  #takeRow(row: GridRow, opensGrid: boolean): void {
    const kind = readProjectRowKind(row);
    const unit = kind === 'unit' ? readRowUnit(row) : null;
    if (unit !== null) {
      // `项目名称：…` on the left of the line that states the unit.
      const named = readRowTexts(row)
        .map(readNameLine)
        .find((name) => name !== null);
      if (named !== undefined) this.#takeName(named, listRowLines(row));
      this.#takeUnit(unit, listRowLines(row));
      return;
    }
    if (openingKinds.includes(kind)) this.#openProject(kind, row);
    this.#candidate = null;
    this.#settleUnit();
    if (kind === 'header') this.#refused = false;
    if (this.#project !== null) this.notices.push(...takeProjectRow(this.#project, row, kind));
    else if (this.#owner === 'department') this.#takeDepartmentRow(row, kind, opensGrid);
  }

  /** Starts a project where its table begins under no heading of the prescribed wording. */
  #openProject(kind: ProjectRowKind, row: GridRow): void {
    const open = this.#project !== null && accepts(this.#project, kind);
    if (open || (kind === 'goal' && this.#isDepartmentGoal())) return;
    if (this.#candidate !== null) {
      const { heading, lines } = this.#candidate;
      const unit = this.#unit;
      this.#unit = null;
      const project = this.#startProject(heading, lines[0] ?? row.line);
      project.claimed.push(...lines);
      this.#unit = unit;
    } else if (kind === 'identity') this.#startProject(null, row.line);
    else this.#refuse(row);
  }

  /** A table of the department can have its goal as a first row. */
  #isDepartmentGoal(): boolean {
    return (
      this.#project === null &&
      this.#owner === 'department' &&
      this.#title?.ofDepartment === true &&
      this.department.size === 0
    );
  }

  /** A table without a name is nobody's: its rows stay unread rather than go to the project before it. */
  #refuse(row: GridRow): void {
    const again = this.#refused;
    this.#leaveProject('nobody');
    this.#refused = true;
    if (again) return;
    this.notices.push({
      rule: 'project-without-name',
      severity: 'warning',
      message: '此处的项目绩效目标表没有项目名称，未作为项目读取',
      quote: '',
      lines: [row.line],
    });
  }

  #takeDepartmentRow(row: GridRow, kind: ProjectRowKind, opensGrid: boolean): void {
    const width = this.department.columns?.length;
    if (opensGrid && kind !== 'header' && row.cells.length !== width) this.department.close();
    if (this.department.take(row)) {
      this.departmentTitles.push(...(this.#title?.lines ?? []));
      this.#title = null;
    }
  }
}

/** Whether the row belongs to the project at hand; otherwise it begins the next one. */
function accepts(project: ProjectDraft, kind: ProjectRowKind): boolean {
  if (project.table.size > 0) return false;
  // Over a table that has not begun there can stand its name.
  const begins = project.part === 'caption' || project.part === 'identity';
  return kind !== 'identity' || (project.code === '' && project.name === '') || begins;
}

function readRowUnit(row: GridRow): string | null {
  for (const cell of row.cells) {
    const unit = readUnitLine(cell.lines.map((line) => line.text).join(''));
    if (unit !== null) return unit;
  }
  return null;
}

/** Projects and the department's indicators are two parts that stand in the same tables. */
const walks = new WeakMap<Outline, PerformanceWalk>();

/** Reads the sections on performance in order, once for each outline. */
export function walkPerformance(outline: Outline): PerformanceWalk {
  const known = walks.get(outline);
  if (known !== undefined) return known;
  const walk = new Walk(outline.trimmed);
  for (const piece of listPieces(outline)) walk.take(piece);
  walks.set(outline, walk);
  return walk;
}
