import { link } from '../site/links.ts';
import { warnOfGroup, type TargetGroup } from '../site/target-groups.ts';
import { sayLevels, sayOwner, targetPath, type PlacedTarget } from '../site/target-row.ts';
import { makeRowHeader, makeSource, makeTable, sayDocument } from './row-filter-cells.ts';
import type { CsvRow } from './row-filter-csv.ts';
import { make, makeLink } from './search/element.ts';

export function makeTargetTable(): HTMLTableElement {
  return makeTable('targets rows-table', '找到的指标', [
    ['', '指标'],
    ['', '目标值'],
    ['source', '出处'],
  ]);
}

/** The same as a row of TargetTable.astro. */
export function makeTargetRow(placed: PlacedTarget): HTMLTableRowElement {
  const { document, row } = placed;
  const levels = sayLevels(row);
  return make(
    'tr',
    '',
    makeRowHeader(
      ...(levels === '' ? [] : [make('span', 'level', levels)]),
      makeLink('', link(targetPath(placed)), row.name === '' ? '（没有写名称）' : row.name),
      ...(row.description === '' ? [] : [make('span', 'note', row.description)]),
      make('span', 'note', `${sayOwner(row)}，${sayDocument(document)}`),
    ),
    make('td', row.value_text === '' ? 'target-value missing' : 'target-value', row.value_text || '没有写明'),
    makeSource(document, row.line),
  );
}

export function makeGroupTable(): HTMLTableElement {
  return makeTable('target-groups rows-table', '按名称并排', [
    ['', '指标和部门'],
    ['', '目标值，照原文'],
  ]);
}

/** Values of one document that stand side by side; the others are a filter away. */
const mostValues = 12;

/** The same as a group of TargetGroups.astro, with all its documents. */
export function makeGroup(group: TargetGroup): HTMLTableSectionElement {
  const head = make('th', '', group.name, make('span', 'qualifier', `${String(group.count)} 项`));
  head.scope = 'rowgroup';
  head.colSpan = 2;
  const warning = warnOfGroup(group);
  if (warning !== '') head.append(make('span', 'note', warning));
  const rows = group.documents.map(({ document, values }) => {
    const shown = values
      .slice(0, mostValues)
      .map(({ text, count, first }) =>
        make(
          'li',
          '',
          makeLink('', link(targetPath(first)), text === '' ? '没有写明' : text),
          ...(count === 1 ? [] : [make('span', 'qualifier', `${String(count)} 项`)]),
        ),
      );
    if (values.length > mostValues) shown.push(make('li', 'missing', `等 ${String(values.length)} 种`));
    return make('tr', '', makeRowHeader(sayDocument(document)), make('td', '', make('ul', 'promises', ...shown)));
  });
  return make('tbody', '', make('tr', 'group', head), ...rows);
}

/** Names of the columns as in the site's data files. */
export function listTargetCsv(found: readonly PlacedTarget[]): CsvRow[] {
  const header =
    'disclosure_id,department,fiscal_year,owner,project,activity,owner_name,indicator,level1,level2,level3,description,value_text,operator,value,unit,value_kind,line';
  return [
    header.split(','),
    ...found.map(({ document: { id, department, fiscal_year }, row }) => [
      id,
      department,
      fiscal_year,
      row.owner,
      row.owner === 'project' ? row.item : '',
      row.owner === 'activity' ? row.item : '',
      row.ownerName,
      row.indicator,
      row.level1,
      row.level2,
      row.name,
      row.description,
      row.value_text,
      row.operator,
      row.value,
      row.unit,
      row.kind,
      row.line,
    ]),
  ];
}
