import { paragraph, type SourceBlock, type SourceTable } from './block.ts';
import { tableTitles, writeBudgetTables } from './budget-tables.ts';
import { writeDuties, writeGoals } from './duties.ts';
import { writeClosing } from './glossary.ts';
import { drawHoldings, drawPurchases, writeAssets, writeProcurement } from './holdings.ts';
import { type Ledger, sum } from './ledger.ts';
import { writeFigures } from './narrative.ts';
import { writeProjects } from './project-tables.ts';

/** The whole form: the nine tables, then ten sections. */
export function writeBlocks(ledger: Ledger): SourceBlock[] {
  const { planned } = ledger;
  const { department, year } = planned;
  const owner = `${departmentCode(ledger)} ${department}`;
  const purchases = drawPurchases(ledger);
  return [
    ...writeContents(year),
    ...writeBudgetTables(ledger, owner),
    paragraph(`${department}${String(year)}年部门预算信息公开情况说明`),
    paragraph(
      `按照《中华人民共和国预算法》《地方预决算公开操作规程》和本省预算公开办法的规定，现将${department}${String(year)}年部门预算公开如下：`,
    ),
    ...writeDuties(planned),
    writeOrganisations(ledger),
    ...writeFigures(ledger),
    ...writeGoals(planned),
    paragraph('六、部门项目预算安排情况及绩效目标'),
    ...writeProjects(ledger),
    paragraph('七、政府采购预算情况'),
    ...writeProcurement(ledger, owner, purchases),
    paragraph('八、国有资产信息'),
    ...writeAssets(ledger, owner, sum(purchases.map(({ total }) => total)), drawHoldings(ledger)),
    ...writeClosing(),
  ];
}

/** Three digits, the same for a kind of department everywhere. */
export function departmentCode({ planned }: Ledger): string {
  return String(301 + ((planned.kind.key.length * 7 + (planned.kind.key.codePointAt(0) ?? 0)) % 90));
}

function writeContents(year: number): SourceBlock[] {
  return [
    paragraph(`${String(year)}年部门预算信息公开目录`),
    paragraph('部门预算公开表'),
    { type: 'table', header: [], rows: tableTitles.map((title, index) => [title, String(index * 2 + 1)]) },
    paragraph('部门预算信息公开情况说明'),
  ];
}

function writeOrganisations({ planned }: Ledger): SourceTable {
  const { department, place, kind } = planned;
  const centre = `${place.county}${kind.topics[0] ?? ''}服务中心`;
  return {
    type: 'table',
    header: [['单位名称', '单位性质', '单位规格', '经费保障形式']],
    rows: [
      [`${department}本级`, '行政', '正科级', '财政拨款'],
      [centre, '事业', '股级', '财政性资金基本保证'],
    ],
  };
}
