import Big from 'big.js';
import type { Disclosure } from '../model/disclosure.ts';
import { nameDepartment } from '../publish/charts/across/wording.ts';
import { listCompared } from './compare-profile.ts';
import type { CompareRow, CompareSectionKey } from './compare-sections.ts';
import { readDepartments } from './department.ts';

/** The newest document of a department as a row of numbers. */
export interface LatestRow {
  disclosure: Disclosure;
  name: string;
  /** One for each of {@link latestColumns}; null where the document does not give it. */
  cells: (CompareRow | null)[];
}

/** What the table that needs no scripts shows. */
export const latestColumns: readonly { section: CompareSectionKey; key: string; label: string }[] = [
  { section: 'key-figures', key: 'income', label: '收入（万元）' },
  { section: 'key-figures', key: 'expenditure', label: '支出（万元）' },
  { section: 'key-figures', key: 'basic', label: '基本支出（万元）' },
  { section: 'key-figures', key: 'project', label: '项目支出（万元）' },
  { section: 'shares', key: 'project-share', label: '项目占支出（%）' },
  { section: 'key-figures', key: 'threePublic', label: '“三公”经费（万元）' },
  { section: 'shares', key: 'three-public-rate', label: '每百万元支出中“三公”（元）' },
];

/** The newest documents of at most `most` departments, the newest year first, in it the largest expenditure. */
export async function readLatest(most: number): Promise<{ rows: LatestRow[]; left: number }> {
  const departments = await readDepartments();
  const rows = departments.map((department): LatestRow & { size: string } => {
    const sections = listCompared(department.newest);
    const cells = latestColumns.map(({ section, key }) => sections[section]?.find((row) => row.key === key) ?? null);
    const size = cells[1]?.value ?? cells[0]?.value ?? '0';
    return { disclosure: department.newest, name: nameDepartment(department), cells, size };
  });
  rows.sort((a, b) => b.disclosure.fiscal_year - a.disclosure.fiscal_year || new Big(b.size).cmp(a.size));
  return { rows: rows.slice(0, most), left: Math.max(0, rows.length - most) };
}
