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

/** What became of the budget of 2024, in the words of final accounts. */
const final2024 = `永清县人力资源和社会保障局2024年度部门决算

第一部分 部门概况

一、主要职能

1.拟定全县人力资源和社会保障事业发展规划。

第二部分 2024年度部门决算情况说明

一、收入支出决算总体情况说明

2024年度收、支总计均为24311.11万元。与2023年度相比，收、支总计各增加311.11万元，增长1.30%。

二、收入决算情况说明

本年收入合计24211.11万元，其中：财政拨款收入24211.11万元，占100.00%。

三、支出决算情况说明

本年支出合计24111.11万元，其中：基本支出1511.11万元，占6.27%；项目支出22600.00万元，占93.73%。

四、财政拨款“三公”经费支出决算情况说明

“三公”经费财政拨款支出年初预算为2.34万元，支出决算为1.17万元，完成预算的50.00%，其中：公务接待费支出决算为1.17万元。

第三部分 名词解释

一、年末结转和结余：指结转到下年继续使用的资金。
`;

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
