import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text2025 } from '../unit/department-yongqing.ts';

const text2024 = readFileSync('content/sources/yongqing-hrss-2024.txt', 'utf8');
const place = 'province: 河北省\nprefecture: 廊坊市\ncounty: 永清县\n';

/** A text with amounts of its own. */
function replaceAll(text: string, amounts: Readonly<Record<string, string>>): string {
  return Object.entries(amounts).reduce((changed, [printed, instead]) => changed.replaceAll(printed, instead), text);
}

/** A text without 六、部门项目预算安排情况及绩效目标: its contents list names the part, the part itself is gone. */
function withoutProjects(text: string): string {
  const lines = text.split('\n');
  const start = lines.findLastIndex((line) => line.startsWith('六、部门项目预算安排情况'));
  const end = lines.findLastIndex((line) => line.startsWith('七、政府采购预算情况'));
  return lines.toSpliced(start, end - start).join('\n');
}

/** The budget of 2023: the amounts that 2024 says it had, and no projects. */
const text2023 = withoutProjects(
  replaceAll(
    text2024.replace(/20(?:22|23|24)/gu, (year) => String(Number(year) - 1)),
    {
      '25332.93': '23444.28',
      '1439.55': '1784.18',
      '23893.38': '21660.10',
      '增加 1888.65 万元': '增加 444.28 万元',
      '基本支出减少 344.63 万元': '基本支出增加 44.18 万元',
      '项目支出增加 2233.28 万元': '项目支出增加 400.10 万元',
    },
  ),
);

/** What became of the budget of 2024. */
const final2024 = withoutProjects(
  replaceAll(text2024, { '25332.93': '24111.11', '1439.55': '1511.11', '23893.38': '22600.00' }),
);

/**
 * Writes the documents of one department over three years: a real one of 2024 and copies of it as 2023 and 2025, the last
 * under another name, and final accounts of 2024.
 */
export function writeYears(folder: string): void {
  const documents: readonly (readonly [id: string, text: string, facts: string])[] = [
    ['yongqing-hrss-2023', text2023, place],
    ['yongqing-hrss-2024', text2024, place],
    ['yongqing-hrss-2025', text2025, `${place}department_before: [永清县人力资源和社会保障局]\n`],
    ['yongqing-hrss-final-2024', final2024, `${place}kind: final-accounts\n`],
  ];
  mkdirSync(folder);
  for (const [id, text, facts] of documents) {
    writeFileSync(join(folder, `${id}.txt`), text);
    writeFileSync(join(folder, `${id}.yaml`), facts);
  }
}
