/** Filters the projects of all documents by department, place, year, amount, words and checks, and sorts them. */
import { formatWan, readMoney, sumYuan } from '../model/amount.ts';
import { checkLink, projectLink } from '../site/links.ts';
import { listBroken, projectShape, sayBudget, type ProjectRow } from '../site/project-row.ts';
import type { Placed } from '../site/row-part.ts';
import { makeRowHeader, makeSource, makeTable, sayDocument } from './row-filter-cells.ts';
import type { CsvRow } from './row-filter-csv.ts';
import type { Values } from './row-filter-form.ts';
import { matchWords } from './row-filter-words.ts';
import { startFilter, type Answer } from './row-filter.ts';
import { make, makeLink } from './search/element.ts';

type PlacedProject = Placed<ProjectRow>;

/** Yuan with two decimals as fen: whole numbers of any size compare and add exactly. */
const toFen = (cny: string): bigint => BigInt(cny.replace('.', ''));

/** The fen of what is typed as an amount in 万元, or with a unit of its own; null where it is none. */
function readBound(text: string | undefined): bigint | null {
  const cny = readMoney(text ?? '', '万元')?.cny ?? null;
  return cny === null ? null : toFen(cny);
}

const collator = new Intl.Collator('zh-Hans-u-co-pinyin-kn-true');
const orders: Readonly<Record<string, (one: PlacedProject, other: PlacedProject) => number>> = {
  name: (one, other) => collator.compare(one.row.name, other.row.name),
  department: (one, other) => collator.compare(sayDocument(one.document), sayDocument(other.document)),
  indicators: (one, other) => other.row.indicators - one.row.indicators,
};

/** Largest first; those without a budget at the end, in the order of the list. */
function sortByBudget(found: readonly PlacedProject[]): PlacedProject[] {
  return found
    .map((placed) => ({ placed, fen: placed.row.cny === '' ? null : toFen(placed.row.cny) }))
    .sort((one, other) => {
      if (one.fen === null || other.fen === null) return Number(one.fen === null) - Number(other.fen === null);
      return one.fen < other.fen ? 1 : one.fen > other.fen ? -1 : 0;
    })
    .map(({ placed }) => placed);
}

function answer(rows: readonly PlacedProject[], values: Values): Answer {
  const { q = '', from, to, broken, sort = '' } = values;
  const hasWords = matchWords<ProjectRow>(q, ({ name, goal, purpose }) => [name, goal, purpose]);
  const candidates = rows.filter(({ row }) => hasWords(row) && (broken === undefined || row.broken !== ''));
  const [least, most] = [readBound(from), readBound(to)];
  const isBounded = least !== null || most !== null;
  const found = candidates.filter(({ row: { cny } }) => {
    if (!isBounded) return true;
    if (cny === '') return false;
    const fen = toFen(cny);
    return (least === null || fen >= least) && (most === null || fen <= most);
  });
  const order = orders[sort];
  const sorted = order === undefined ? sortByBudget(found) : found.toSorted(order);
  const unknown = isBounded ? candidates.filter(({ row }) => row.cny === '').length : 0;
  return {
    said: sayFound(found, unknown),
    table: makeTable('projects rows-table', '找到的项目', [
      ['', '项目'],
      ['number', '预算（万元）'],
      ['number wide-only', '绩效指标'],
      ['source', '出处'],
    ]),
    count: sorted.length,
    make: (index) => {
      const placed = sorted[index];
      return placed === undefined ? document.createElement('tr') : makeRow(placed);
    },
    measure: '个',
    list: () => listRows(sorted),
  };
}

function sayFound(found: readonly PlacedProject[], unknown: number): string {
  const amounts = found.map(({ row }) => row.cny).filter((cny) => cny !== '');
  const silent = found.length - amounts.length;
  const left = unknown === 0 ? '' : `另有 ${String(unknown)} 个没有写明预算，无法按金额挑选。`;
  if (found.length === 0) return `没有这样的项目。${left}`;
  const total = amounts.length === 0 ? '' : `，预算合计 ${formatWan(sumYuan(amounts)).replace('-', '−')} 万元`;
  const without = silent === 0 ? '' : `（${String(silent)} 个没有写明预算，不在合计里）`;
  return `${String(found.length)} 个项目${total}${without}。${left}`;
}

function makeRow({ document: own, row }: PlacedProject): HTMLTableRowElement {
  const budget = sayBudget(row);
  const marks = listBroken(row).map((check) => makeLink('discord', checkLink(own.id, check), '核对不符'));
  return make(
    'tr',
    '',
    makeRowHeader(
      makeLink('', projectLink(own.id, row.project), row.name),
      ...marks,
      make('span', 'note', sayDocument(own)),
    ),
    make('td', budget === null ? 'number missing' : 'number', budget ?? '没有写明'),
    make('td', 'number wide-only', String(row.indicators)),
    makeSource(own, row.budgetLine),
  );
}

/** Names of the columns as in the site's data files; yuan with two decimals, empty where no number is printed. */
function listRows(found: readonly PlacedProject[]): CsvRow[] {
  const header =
    'disclosure_id,department,fiscal_year,project,code,name,budget_cny,purpose,goal,indicators,broken_checks,line';
  return [
    header.split(','),
    ...found.map(({ document: { id, department, fiscal_year }, row }) => [
      id,
      department,
      fiscal_year,
      row.project,
      row.code,
      row.name,
      row.cny,
      row.purpose,
      row.goal,
      row.indicators,
      row.broken,
      row.line,
    ]),
  ];
}

startFilter({ shape: projectShape, file: 'projects', answer });
