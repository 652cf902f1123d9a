import type { Block } from '../../model/block.ts';
import { endsSentence, normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';
import { listBlockLines } from '../grid.ts';
import { removeContents } from './contents.ts';
import { readHeading } from './heading.ts';
import { splitGrids } from './split-grid.ts';

/** A stretch of a document that holds the whole form of one subordinate unit. */
export interface UnitForm {
  name: string;
  /** Transcript lines, the heading first. */
  lineStart: number;
  lineEnd: number;
}

/** What unit of government a name ends with. 部 is left out, for 第二部分 and 各部 are no units. */
const unitName =
  /^\p{Script=Han}[\p{Script=Han}()]{2,38}(局|委员会|委|办公室|办|中心|所|站|队|院|馆|校|学校|园|处|会|社|台|厂|场)$/u;

/** What a heading puts behind the name of the unit: `2024年部门预算信息公开情况说明`. */
const titleWords = /((\d{4}|二[〇零]\p{Script=Han}{2})年度?)?((部门|单位)?预算)?((信息)?公开)?(情况)?(的?说明)?$/u;

/**
 * Finds the forms that a document prints again for subordinate units: a heading that names a unit, under which at least
 * two parts of the form come that the department's own form has already had. A list of projects by unit has no such parts.
 */
export function findUnitForms(
  blocks: readonly Block[],
  lines: number,
  isTableTitle: (text: string) => boolean,
): UnitForm[] {
  const { blocks: body } = removeContents(splitGrids(blocks));
  const marks = body.map((block) => readMark(block, isTableTitle));
  const title = body.find((block) => block.type === 'paragraph' && /预算|决算/u.test(block.text));
  const ofDepartment = title?.type === 'paragraph' ? normaliseLabel(title.text) : '';
  const named = body.flatMap((block, index) => {
    const name = block.type === 'paragraph' ? readUnitHeading(block.text) : null;
    // The department's own name heads parts of its own form: its tables, its explanations.
    return name === null || ofDepartment.includes(name) ? [] : [{ name, index }];
  });
  const starts: { name: string; index: number }[] = [];
  let own = new Set<string>();
  for (const [at, { name, index }] of named.entries()) {
    if (starts.length === 0) own = new Set(marks.slice(0, index).filter((mark) => mark !== null));
    const until = named[at + 1]?.index ?? body.length;
    const again = new Set(marks.slice(index, until).filter((mark) => mark !== null && own.has(mark)));
    if (again.size >= 2) starts.push({ name, index });
  }
  const firstLines = starts.map(({ index }) => listBlockLines(body[index] ?? { type: 'grid', rows: [] })[0] ?? 1);
  return starts.map(({ name }, index) => ({
    name,
    lineStart: firstLines[index] ?? 1,
    lineEnd: (firstLines[index + 1] ?? lines + 1) - 1,
  }));
}

/** The unit that a heading names; null for another line, and for one that names a part of a form. */
function readUnitHeading(text: string): string | null {
  const title = trimText(text);
  if (title.length > 60 || endsSentence(title)) return null;
  const bare = title.replace(/^第[一二三四五六七八九十]+(部分|篇|章)\s*[:：、]?\s*/u, '');
  const label = normaliseLabel(parseOrdinal(bare)?.rest ?? bare);
  const name = label.replace(titleWords, '');
  const announced = name !== label || bare !== title || parseOrdinal(bare) !== null;
  return announced && unitName.test(name) ? name : null;
}

/** A part that every form has: a section of its narrative, or one of its tables. */
function readMark(block: Block, isTableTitle: (text: string) => boolean): string | null {
  if (block.type === 'grid') return null;
  const heading = readHeading(block.text);
  if (heading !== null && heading.key !== 'unrecognised') return heading.key;
  if (!isTableTitle(block.text)) return null;
  const label = normaliseLabel(block.text).replace(/\d+/gu, '');
  // A unit's own name can stand before the title of its table.
  return label.replace(/^.*?(?=(部门)?(预算)?(收支|收入|支出|财政拨款|一般公共|政府性基金|国有资本|三公))/u, '');
}
