import { neutraliseFormula } from '../publish/downloads/formula.ts';
import type { CompareProfile } from '../site/compare-sections.ts';
import type { JoinedSection } from './compare-rows.ts';

const columns = [
  'disclosure_id',
  'department',
  'place',
  'fiscal_year',
  'kind',
  'section',
  'item',
  'label',
  'amount_cny',
  'value',
  'unit',
  'share_percent',
  'line',
];

/**
 * What a comparison shows, one record for each cell of its tables, by the rules of the data contract: UTF-8 without a byte
 * order mark, CRLF, quotes where needed, money in yuan in its own column, what a document does not give left empty.
 * Words of documents that a spreadsheet would run get an apostrophe before them.
 */
export function writeCsv(profiles: readonly CompareProfile[], sections: readonly JoinedSection[]): string {
  const records = sections.flatMap(({ key: section, rows }) =>
    rows.flatMap(({ key, label, unit, cells }) =>
      profiles.map(({ id, name, place, year, kind }, index) => {
        const cell = cells[index];
        const isMoney = unit === '万元';
        return [
          id,
          name,
          place,
          String(year),
          kind,
          section,
          key,
          label,
          isMoney ? (cell?.value ?? '') : '',
          isMoney ? '' : (cell?.value ?? ''),
          isMoney ? '' : unit,
          cell?.share ?? '',
          cell?.line === undefined ? '' : String(cell.line),
        ];
      }),
    ),
  );
  return [columns, ...records].map((record) => `${record.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const safe = neutraliseFormula(text);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
