import { paragraph, type SourceBlock, type SourceRow, wide } from './block.ts';
import { type Ledger, writeAmount } from './ledger.ts';
import type { PlannedProject } from './projects.ts';

/** Section 六: a heading and a table for each project, seven columns wide. */
export function writeProjects({ projects }: Ledger): SourceBlock[] {
  return projects.flatMap((project, index) => [
    paragraph(`${String(index + 1)}、${project.name}绩效目标表`),
    paragraph('单位：万元'),
    { type: 'table', header: [], rows: writeHead(project) },
    {
      type: 'table',
      joined: true,
      header: [['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', wide('指标值确定依据', 2)]],
      rows: project.indicators.map(([level1, level2, level3, description, value, basis]) => [
        ...[level1, level2, level3, description, value],
        wide(basis, 2),
      ]),
    },
  ]);
}

function writeHead({ code, name, budget, purpose, goals, plan }: PlannedProject): SourceRow[] {
  const amount = writeAmount(budget);
  const [march, june, october, december] = plan.map((share) => (share === 0 ? '' : `${String(share)}.00`));
  return [
    ['项目编码', wide(code, 2), '项目名称', wide(name, 3)],
    ['预算规模及资金用途', '预算数', amount, '其中：财政资金', amount, '其他资金', ''],
    ['', wide(purpose, 6)],
    ['资金支出计划（%）', wide('3月底', 2), '6月底', '10月底', wide('12月底', 2)],
    ['', wide(march ?? '', 2), june ?? '', october ?? '', wide(december ?? '', 2)],
    ['绩效目标', wide(goals.join('\n'), 6)],
  ];
}
