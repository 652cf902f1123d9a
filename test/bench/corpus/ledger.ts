import { startChance } from './chance.ts';
import { drawEconomics, type Economic, isPublic } from './economics.ts';
import type { PlannedDocument } from './plan.ts';
import { drawProjects, type PlannedProject } from './projects.ts';
import { landCode, listSubjects, staffCodes, type Subject } from './subjects.ts';

/** An item of seven digits with its money, in hundredths of 万元: a hundred yuan, so that all sums are whole numbers. */
export interface Item extends Subject {
  basic: number;
  project: number;
  /** How much of it was left over from last year. */
  carryover: number;
  fund: boolean;
}

/** Everything that a document says of money, in hundredths of 万元. */
export interface Ledger {
  planned: PlannedDocument;
  subjects: Subject[];
  items: Item[];
  economics: Economic[];
  projects: PlannedProject[];
  totals: Totals;
  /** Of the year before, whether or not the corpus has its document. */
  previous: Totals;
}

export interface Totals {
  total: number;
  basic: number;
  project: number;
  personnel: number;
  public: number;
  fund: number;
  carryover: number;
  vehicles: number;
  reception: number;
}

/** Works out the money of a planned document; the same department of another year gives its neighbouring figures. */
export function workOut(planned: PlannedDocument): Ledger {
  const previous = drawYear(planned, planned.year - 1);
  return { planned, ...drawYear(planned, planned.year), previous: previous.totals };
}

function drawYear(planned: PlannedDocument, year: number): Omit<Ledger, 'planned' | 'previous'> {
  const { kind, place, seed } = planned;
  // Never the same two years running: a change of nothing would be told in words alone.
  const growth = 90 + (year - 2018) * 3 + startChance(seed, place.letters, kind.key, year, 'growth').between(-1, 1);
  const economics = drawEconomics(startChance(seed, place.letters, kind.key, 'economics'), growth);
  const subjects = listSubjects(kind);
  const projects = drawProjects({ ...planned, year }, subjects);
  const items = listItems(subjects, economics, projects);
  return { subjects, items, economics, projects, totals: addUp(items, economics) };
}

/** The first item of the department's own class is 行政运行: what basic expenditure no other item has. */
function listItems(
  subjects: readonly Subject[],
  economics: readonly Economic[],
  projects: readonly PlannedProject[],
): Item[] {
  const contributions: Readonly<Record<string, string>> = {
    [staffCodes.pension]: '30108',
    [staffCodes.medical]: '30110',
    [staffCodes.housing]: '30113',
  };
  const elsewhere = new Set(Object.values(contributions));
  return subjects
    .filter(({ code }) => code.length === 7)
    .map((subject) => {
      const { code, name } = subject;
      const rows = economics.filter((row) =>
        name === '行政运行' ? !elsewhere.has(row.code) : row.code === contributions[code],
      );
      const own = projects.filter((project) => project.item === code);
      return {
        ...subject,
        basic: sum(rows.map(({ amount }) => amount)),
        project: sum(own.map(({ budget }) => budget)),
        carryover: sum(own.filter(({ carried }) => carried).map(({ budget }) => budget)),
        fund: code === landCode,
      };
    })
    .filter(({ basic, project }) => basic + project > 0);
}

function addUp(items: readonly Item[], economics: readonly Economic[]): Totals {
  const basic = sum(items.map((item) => item.basic));
  const project = sum(items.map((item) => item.project));
  const find = (code: string): number => economics.find((row) => row.code === code)?.amount ?? 0;
  return {
    total: basic + project,
    basic,
    project,
    personnel: sum(economics.filter((row) => !isPublic(row)).map(({ amount }) => amount)),
    public: sum(economics.filter(isPublic).map(({ amount }) => amount)),
    fund: sum(items.filter(({ fund }) => fund).map((item) => item.project)),
    carryover: sum(items.map(({ carryover }) => carryover)),
    vehicles: find('30231'),
    reception: find('30217'),
  };
}

/** A row of a table by functions: an item, or what the items under a class or section add up to. */
export interface LedgerRow extends Subject {
  basic: number;
  project: number;
  carryover: number;
}

/** All rows of the items that a table covers, those without money left out. */
export function listRows({ subjects, items }: Ledger, covers: (item: Item) => boolean = () => true): LedgerRow[] {
  const covered = items.filter(covers);
  return subjects.flatMap((subject) => {
    const under = covered.filter(({ code }) => code.startsWith(subject.code));
    if (under.length === 0) return [];
    return [
      {
        ...subject,
        basic: sum(under.map(({ basic }) => basic)),
        project: sum(under.map(({ project }) => project)),
        carryover: sum(under.map(({ carryover }) => carryover)),
      },
    ];
  });
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** `25332.93`, in 万元. */
export function writeAmount(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** An amount as a table prints it: nothing for none. */
export function writeCell(amount: number): string {
  return amount === 0 ? '' : writeAmount(amount);
}
