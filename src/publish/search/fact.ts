import type { Disclosure } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { UnitKind } from './unit.ts';

/** Where a row or an item begins and what it is called. */
export interface Mark {
  line: number;
  /** The last line it can reach, where that is known. */
  lineEnd: number | null;
  kind: UnitKind;
  title: string;
  under: string;
  /** Below the disclosure's address; null: the line in the source. */
  place: string | null;
}

/** What was read of a document, as search needs it. */
export interface Facts {
  /** Sorted by line; of several on one line the most telling comes first. */
  marks: Mark[];
  /** Texts as they were read, and the line they begin on: they can stand in pieces in the transcript. */
  texts: { line: number; text: string }[];
  /** Every printed amount in yuan, with the line it stands on. */
  amounts: { line: number; cny: string; printed: string }[];
}

/** Collects marks, texts and amounts from everything that was read of a disclosure. */
export function listFacts(disclosure: Disclosure): Facts {
  const facts: Facts = { marks: [], texts: [], amounts: [] };
  addTables(disclosure, facts);
  addProjects(disclosure, facts);
  addActivities(disclosure, facts);
  addHoldings(disclosure, facts);
  addNarrative(disclosure, facts);
  facts.marks.sort((one, other) => one.line - other.line);
  return facts;
}

type Amount = { cny: string | null; printed: string } | null;

function addAmounts(facts: Facts, line: number, amounts: readonly Amount[]): void {
  for (const amount of amounts)
    if (amount !== null && amount.cny !== null) facts.amounts.push({ line, cny: amount.cny, printed: amount.printed });
}

function addTexts(facts: Facts, line: number, texts: readonly string[]): void {
  for (const text of texts) if (text !== '') facts.texts.push({ line, text });
}

function addTables({ budget_tables }: Disclosure, facts: Facts): void {
  for (const table of budget_tables) {
    const common = { kind: 'budget-line', lineEnd: table.line_end, under: table.title, place: null } as const;
    const names = new Map<number, string>();
    for (const { line, code, name, amount_cny, printed } of table.lines) {
      facts.amounts.push({ line, cny: amount_cny, printed });
      const title = `${code} ${name}`.trim();
      const before = names.get(line);
      // The two halves of a summary table share a line.
      if (!before?.split(' / ').includes(title)) names.set(line, before === undefined ? title : `${before} / ${title}`);
    }
    for (const row of table.rows) {
      const title = names.get(row.line) ?? row.cells.find((cell) => /\p{Script=Han}/u.test(cell)) ?? '';
      facts.marks.push({ ...common, line: row.line, title: title === '' ? table.title : title });
    }
    facts.marks.push({ ...common, line: table.line, title: table.title, under: '' });
  }
}

function addProjects({ projects, department_indicators }: Disclosure, facts: Facts): void {
  for (const project of projects) {
    const { name, code, lines, line, line_end } = project;
    const page = `projects/${String(project.project)}/`;
    for (const indicator of project.indicators)
      addIndicator(facts, indicator, {
        lineEnd: line_end,
        under: name,
        place: `${page}#indicator-${String(indicator.indicator)}`,
      });
    facts.marks.push({ kind: 'project', line, lineEnd: line_end, title: name, under: code, place: page });
    addTexts(facts, line, [name, code, project.purpose, project.goal]);
    addAmounts(facts, lines.budget ?? line, [project.budget]);
    addAmounts(facts, lines.fiscal ?? line, [project.fiscal]);
    addAmounts(facts, lines.other ?? line, [project.other]);
  }
  for (const indicator of department_indicators)
    addIndicator(facts, indicator, {
      lineEnd: null,
      under: '部门整体绩效指标',
      place: `#indicator-${String(indicator.indicator)}`,
    });
}

function addIndicator(
  facts: Facts,
  indicator: Disclosure['department_indicators'][number],
  where: Pick<Mark, 'lineEnd' | 'under' | 'place'>,
): void {
  const { level1, level2, level3, description, value_text, scoring, basis, line } = indicator;
  // Most documents print the name of the indicator again as its description.
  const described = normaliseLabel(description) === normaliseLabel(level3) ? '' : description;
  const title = level3 || description || level2 || level1 || value_text;
  facts.marks.push({ kind: 'indicator', line, title, ...where });
  addTexts(facts, line, [level3, described, value_text, scoring, basis]);
}

function addActivities({ activities }: Disclosure, facts: Facts): void {
  for (const { activity, name, description, goal, budget, line, parent, indicators } of activities) {
    const place = `#activity-${String(activity)}`;
    const duty = activities.find((other) => other.activity === parent)?.name ?? '';
    for (const indicator of indicators) {
      const { excellent, good, fair, poor } = indicator;
      facts.marks.push({
        kind: 'indicator',
        line: indicator.line,
        lineEnd: null,
        title: indicator.name || name,
        under: name,
        place: `${place}-indicator-${String(indicator.indicator)}`,
      });
      addTexts(facts, indicator.line, [indicator.name, excellent, good, fair, poor]);
    }
    facts.marks.push({ kind: 'activity', line, lineEnd: null, title: name, under: duty, place });
    addTexts(facts, line, [name, description, goal]);
    addAmounts(facts, line, [budget]);
  }
}

function addHoldings({ procurement, fixed_assets }: Disclosure, facts: Facts): void {
  for (const item of procurement) {
    const { line, goods, project } = item;
    const place = `#procurement-${String(item.item)}`;
    facts.marks.push({ kind: 'procurement', line, lineEnd: null, title: goods, under: project, place });
    addTexts(facts, line, [goods, project]);
    addAmounts(facts, line, [item.project_funds, item.unit_price, item.total, item.budgeted]);
  }
  for (const [index, asset] of fixed_assets.entries()) {
    facts.marks.push({
      kind: 'fixed-asset',
      line: asset.line,
      lineEnd: null,
      title: asset.label,
      under: '',
      place: `#asset-${String(index + 1)}`,
    });
    addAmounts(facts, asset.line, [asset.value]);
  }
}

function addNarrative(disclosure: Disclosure, facts: Facts): void {
  const { glossary, goals, responsibilities, organisations, figures, sections } = disclosure;
  for (const { item, term, definition, line } of glossary) {
    const place = `#term-${String(item)}`;
    facts.marks.push({ kind: 'glossary', line, lineEnd: null, title: term, under: '', place });
    addTexts(facts, line, [term, definition]);
  }
  for (const section of sections) {
    const named = section.numeral === '' ? section.title : `${section.numeral}、${section.title}`;
    const title = named === '' ? '（无标题）' : named;
    facts.marks.push({
      kind: 'section',
      line: section.line_start,
      lineEnd: section.line_end,
      title,
      under: '',
      place: null,
    });
    addTexts(facts, section.line_start, splitSentences(section.text));
  }
  for (const { line, title, goal, indicators } of goals) addTexts(facts, line, [title, goal, indicators]);
  for (const { line, text } of responsibilities) addTexts(facts, line, [text]);
  for (const { line, name } of organisations) addTexts(facts, line, [name]);
  for (const { line, amount_cny, printed } of figures) addAmounts(facts, line, [{ cny: amount_cny, printed }]);
}

/** A section's text by paragraph and sentence: a passage is what is shown as a result. */
function splitSentences(text: string): string[] {
  return text.split('\n').flatMap((paragraph) => paragraph.match(/[^。！？]+[。！？]*/gu) ?? []);
}
