// What share of each department's expenditure is for pensions (养老)?  node examples/javascript/pension-share.js dist/data
import { readTable, toFen } from './read-table.js';

const folder = process.argv[2] ?? 'dist/data';
// The table of expenditure names functions at three levels (208, 20805, 2080507). The second is taken, so that nothing counts twice.
const pensions = new Map();
for (const line of readTable(folder, 'budget_lines')) {
  const counts = line.table === 'expenditure' && line.measure === 'total' && line.code?.length === 5;
  if (!counts || !line.name.includes('养老') || line.amount_cny === null) continue;
  pensions.set(line.disclosure_id, (pensions.get(line.disclosure_id) ?? 0n) + toFen(line.amount_cny));
}
for (const { id, expenditure_cny: expenditure } of readTable(folder, 'disclosures')) {
  const pension = pensions.get(id);
  if (pension === undefined || expenditure === null) continue;
  // Rounded half up to hundredths of a per cent, in whole numbers.
  const share = (pension * 20000n + toFen(expenditure)) / (2n * toFen(expenditure));
  const digits = String(share).padStart(3, '0');
  console.log([id, formatYuan(pension), expenditure, `${digits.slice(0, -2)}.${digits.slice(-2)}%`].join('\t'));
}

function formatYuan(fen) {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
