import type { Conversion } from '../../src/convert/index.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';

/** Numbers between 0 and 1 that come the same again from the same seed (a linear congruence). */
export function seedRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Puts a blank line before some cells that do not begin a row: an empty paragraph at the end of the cell above. */
export function breakRows(text: string, share: number, seed: number): string {
  const random = seedRandom(seed);
  const lines = text.split('\n');
  return lines
    .flatMap((line, index) => {
      const inside = /^ ?\t/u.test(line) && /\S/u.test(lines[index - 1] ?? '') && /^ ?\t/u.test(lines[index - 1] ?? '');
      return inside && random() < share ? ['', line] : [line];
    })
    .join('\n');
}

/** Doubles some of the blank lines. */
export function doubleBlankLines(text: string, share: number, seed: number): string {
  const random = seedRandom(seed);
  return text.replace(/^\n/gmu, (blank) => (random() < share ? blank + blank : blank));
}

/** Takes the tabs and spaces off the end of each line, as many editors do: an empty cell becomes an empty line. */
export function trimLineEnds(text: string): string {
  return text.replace(/[ \t\u3000]+$/gmu, '');
}

/** Takes out some lines that are an empty cell. */
export function dropEmptyCells(text: string, share: number, seed: number): string {
  const random = seedRandom(seed);
  return text
    .split('\n')
    .filter((line) => !/^ ?\t+$/u.test(line) || random() >= share)
    .join('\n');
}

/** Breaks some cells with words in them over two lines, as a narrower page does. */
export function wrapCells(text: string, share: number, seed: number): string {
  const random = seedRandom(seed);
  return text
    .split('\n')
    .flatMap((line) => {
      const [, tab, cell = ''] = /^( ?\t\s*)(\S[^\t]{4,})$/u.exec(line) ?? [];
      if (tab === undefined || /^[\d.,%-]+$/u.test(cell) || random() >= share) return [line];
      const at = 2 + Math.floor(random() * (cell.length - 3));
      return [tab + cell.slice(0, at), cell.slice(at)];
    })
    .join('\n');
}

/** Each cell begins its line with a space before the tab. */
export function spaceFirstCells(text: string): string {
  return text.replace(/(^|\n\n)\t/gu, '$1 \t');
}

/** What a disclosure says, without the lines on which it says so: two copies of one document say the same. */
export function stripLines({ disclosure }: Conversion): Record<string, unknown> {
  const { budget_tables, projects, department_indicators, activities, procurement, procurement_totals } = disclosure;
  const { fixed_assets, figures, goals, responsibilities, organisations, glossary, sections } = disclosure;
  const parts: Partial<Disclosure> = {
    budget_tables,
    projects,
    department_indicators,
    activities,
    procurement,
    procurement_totals,
    fixed_assets,
    figures,
    goals,
    responsibilities,
    organisations,
    glossary,
    sections: sections.map((section) => ({ ...section, text: '' })),
  };
  return JSON.parse(
    JSON.stringify(parts, (key, value: unknown) => (/^lines?(_start|_end)?$/u.test(key) ? undefined : value)),
  ) as Record<string, unknown>;
}

type Records = Record<string, string[]>;

/** A record without its number, which is another where a record before it could not be read. */
function stripNumber(record: object): string {
  const numbers = ['item', 'indicator', 'activity', 'project', 'parent', 'indicators', 'lines', 'line'];
  return JSON.stringify(Object.fromEntries(Object.entries(record).filter(([key]) => !numbers.includes(key))));
}

/** Every record of the tables of a disclosure as text, with the name of what it belongs to. */
export function listRecords({ disclosure }: Conversion): Records {
  const { activities, projects } = disclosure;
  return {
    // By value: which source pays is left out where nothing tells it.
    procurement: disclosure.procurement.flatMap(({ project, goods, catalogue_code, ...values }) =>
      Object.entries(values)
        .filter(([key, value]) => value !== null && key !== 'item' && key !== 'line')
        .map(([key, value]) => [project, goods, catalogue_code, key, JSON.stringify(value)].join(' ')),
    ),
    totals: disclosure.procurement_totals.map(stripNumber),
    assets: disclosure.fixed_assets.map(stripNumber),
    organisations: disclosure.organisations.map(stripNumber),
    activities: activities.map((each) => stripNumber(each) + (activities[(each.parent ?? 0) - 1]?.name ?? '')),
    grades: activities.flatMap(({ name, indicators }) => indicators.map((each) => name + stripNumber(each))),
    projects: projects.flatMap((project) =>
      ['code', 'budget', 'fiscal', 'other', 'plan_march', 'plan_june', 'plan_october', 'plan_december'].flatMap(
        (key) => {
          const value = Reflect.get(project, key) as unknown;
          return value === '' || value === null ? [] : [`${project.name} ${key} ${JSON.stringify(value)}`];
        },
      ),
    ),
    // Levels are left out: they are blank where the row above, which may have printed them, was lost.
    indicators: projects.flatMap(({ name, indicators }) =>
      indicators.map((each) => name + stripNumber({ ...each, level1: '', level2: '' })),
    ),
    department: disclosure.department_indicators.map((each) => stripNumber({ ...each, level1: '', level2: '' })),
  };
}
