import { expect, inject, it } from 'vitest';
import { readBuilt } from './built-files.ts';

const { hostile } = inject('sites');

it('a document whose only figures are a long list has no empty table above it, and the list has a name', () => {
  const page = readBuilt(hostile, 'disclosures/archive-2023/index.html');
  // Not all numbers of the sentences have a place in the table.
  expect(page).toMatch(/文字里还有别的数，比如占比和明细，见\s*<a href="#narrative">说明文字<\/a>/u);
  const part = page.slice(page.indexOf('id="arrangement"'), page.indexOf('id="operating-costs"'));
  const tables = part.match(/<table class="figures".*?<\/table>/gsu) ?? [];
  // Its thirteen items are one list, of which each row has a line to lead to.
  expect(tables.map((table) => table.match(/ 行 \d+|行 \d+/gu)?.length)).toEqual([13]);
  expect(tables[0]).toContain('aria-label="收支决算：支出中按功能点名的"');
  expect(part).toMatch(/<summary>\s*<span class="summary-title">支出中按功能点名的<\/span>/u);
});
