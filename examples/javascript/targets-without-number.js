// Which targets did nobody put a number on?  node examples/javascript/targets-without-number.js dist/data
import { readTable } from './read-table.js';

const folder = process.argv[2] ?? 'dist/data';
const found = readTable(folder, 'indicators').filter((target) => target.value_kind !== 'number');
for (const target of found.sort(compare))
  console.log([target.disclosure_id, target.line, target.level3, target.value_text].join('\t'));

/** By document, then by line. */
function compare(a, b) {
  if (a.disclosure_id !== b.disclosure_id) return a.disclosure_id < b.disclosure_id ? -1 : 1;
  return a.line - b.line;
}
