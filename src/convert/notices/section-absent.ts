import type { SectionKey } from '../../model/keys.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { Unchecked } from '../checks/rule.ts';
import { listContents } from './evidence/contents-entry.ts';
import { listLines, readLine } from './evidence/position.ts';
import { isRegulated } from './evidence/regulation.ts';
import type { NoticeRule } from './rule.ts';

/** A section of the form, and what shows that its matter is explained somewhere else in the document. */
interface RequiredSection {
  key: SectionKey;
  name: string;
  /** How the contents announce it. */
  title: RegExp;
  /** A sentence or a heading that does explain it; a mention in passing (已列入政府采购预算) does not. */
  explains: RegExp;
  /** Whether something of it was read. */
  isRead: (disclosure: Unchecked) => boolean;
}

/** What 地方预决算公开操作规程 asks a department to explain, in the order of the prescribed form. */
const required: readonly RequiredSection[] = [
  {
    key: 'responsibilities-and-organisation',
    name: '部门职责及机构设置',
    title: /职责|机构设置/u,
    explains: /职责|机构设置/u,
    isRead: ({ responsibilities, organisations }) => responsibilities.length + organisations.length > 0,
  },
  {
    key: 'operating-costs',
    name: '机关运行经费',
    title: /机关运行/u,
    explains:
      /机关运行(?:经)?费[^。]{0,30}(?:\d|无|没有|不涉及)|(?:无|没有|不涉及|未安排|未使用|不在|不属于)[^。]{0,10}机关运行/u,
    isRead: ({ figures }) => figures.some(({ figure }) => figure.startsWith('operating-costs')),
  },
  {
    key: 'three-public',
    name: '“三公”经费',
    title: /三公/u,
    explains: /三公(?:经费)?[^。]{0,30}(?:\d|无|没有|不涉及)|(?:无|没有|不涉及|未安排)[^。]{0,10}三公/u,
    isRead: ({ figures, budget_tables }) =>
      figures.some(({ figure }) => figure.startsWith('three-public')) ||
      budget_tables.some(({ table }) => table === 'three-public'),
  },
  {
    key: 'performance',
    name: '预算绩效',
    title: /绩效/u,
    explains: /绩效(?:目标|指标|评价|管理)/u,
    isRead: ({ projects, activities, goals }) => projects.length + activities.length + goals.length > 0,
  },
  {
    key: 'procurement',
    name: '政府采购',
    title: /政府采购/u,
    explains:
      /采购物品名称|政府采购[^，。；]{0,15}\d(?:[\d.,]*)(?:亿|万|元)|政府采购[^。]{0,20}(?:无|没有|不涉及|空表)|(?:无|没有|不涉及|未安排)[^，。]{0,10}政府采购/u,
    isRead: ({ procurement, procurement_totals }) => procurement.length + procurement_totals.length > 0,
  },
  {
    key: 'state-assets',
    name: '国有资产',
    title: /国有资产|固定资产/u,
    explains:
      /(?:国有资产|固定资产)[^，。；]{0,20}(?:\d|无|没有)|(?:无|没有)[^，。；]{0,10}(?:国有资产|固定资产)|^(?:[(（][^)）]{1,3}[)）]|\d{1,2}[、.])(?:国有|固定)资产/u,
    isRead: ({ fixed_assets }) => fixed_assets.length > 0,
  },
  {
    key: 'glossary',
    name: '名词解释',
    title: /名词|术语/u,
    explains: /名词解释|术语|用语/u,
    isRead: ({ glossary }) => glossary.length > 0,
  },
];

/** Fewer sections than these, and the document follows another form, or is a part of one. */
const fewestSections = 5;

/** Sections of the prescribed form of which the document says nothing, outside its contents and its glossary. */
export const sectionAbsent: NoticeRule = {
  key: 'section-absent',
  title: '缺少规定的说明内容',
  severity: 'notice',
  evaluate: (disclosure) => {
    const known = disclosure.sections.filter(({ key }) => key !== 'unrecognised');
    const first = known[0];
    if (!isRegulated(disclosure) || known.length < fewestSections || first === undefined) return [];
    const unread = required.filter(
      ({ key, isRead }) => !known.some((section) => section.key === key) && !isRead(disclosure),
    );
    const body = unread.length === 0 ? [] : readBody(disclosure);
    const missing = unread.filter(({ explains }) => !body.some((text) => explains.test(text)));
    if (missing.length === 0) return [];
    const announced = listContents(disclosure).filter(({ title }) =>
      missing.some((section) => section.title.test(title)),
    );
    const place = announced[0]?.line ?? first.line_start;
    return [
      {
        message: `文件中没有${missing.map(({ name }) => name).join('、')}的说明${announced.length > 0 ? '，目录中却列有' : ''}`,
        quote: announced[0]?.text ?? readLine(disclosure, place).trim(),
        lines: announced.length > 0 ? announced.map(({ line }) => line) : [place],
      },
    ];
  },
};

/** Every line but those of the contents list and of the glossary, which explains what need not be there. */
function readBody(disclosure: Unchecked): string[] {
  const contents = new Set(listContents(disclosure).map(({ line }) => line));
  const glossaries = disclosure.sections.filter(({ key }) => key === 'glossary');
  return listLines(disclosure, 1, disclosure.transcript.length)
    .filter(({ line }) => !contents.has(line))
    .filter(({ line }) => !glossaries.some((section) => line > section.line_start && line <= section.line_end))
    .map(({ text }) => normaliseLabel(text));
}
