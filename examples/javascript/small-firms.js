// Which purchases reserve a share for small firms?  node examples/javascript/small-firms.js dist/data
import { readTable } from './read-table.js';

const folder = process.argv[2] ?? 'dist/data';
for (const purchase of readTable(folder, 'procurement')) {
  // A blank cell is not 0: nothing is said there.
  if (purchase.sme_reserved_cny === null) continue;
  console.log([purchase.disclosure_id, purchase.item, purchase.goods, purchase.sme_reserved_cny].join('\t'));
}
