import { readFileSync } from 'node:fs';
import type { FiguresPart } from '../../../src/convert/narrative/figures-part.ts';
import { readFigures } from '../../../src/convert/narrative/index.ts';
import { buildOutline } from '../../../src/convert/outline/index.ts';
import { decodeText } from '../../../src/convert/readers/encoding.ts';
import { readText } from '../../../src/convert/readers/text.ts';
import type { Disclosure, Figure } from '../../../src/model/disclosure.ts';

/** A figure as a test writes it: its key, yuan or a rate with %, and its line where that matters. */
export type Stated = readonly [figure: string, value: string, line?: number];

export function readDocument(text: string, year: number, kind: Disclosure['kind'] = 'budget'): FiguresPart {
  const { transcript, blocks } = readText(text);
  return readFigures({ outline: buildOutline(transcript, blocks, () => false), unit: '万元', year, kind });
}

export function readSourceText(id: string): string {
  const decoded = decodeText(readFileSync(new URL(`../../../content/sources/${id}.txt`, import.meta.url)));
  if (decoded === null) throw new Error(`${id} is no text`);
  return decoded.text;
}

export function readSource(id: string, year: number): FiguresPart {
  return readDocument(readSourceText(id), year);
}

/** Headings as the provincial form prints them, so that a test needs its sentences alone. */
const headings = {
  arrangement: '二、部门预算安排的总体情况',
  operating: '三、机关运行经费安排情况',
  'three-public': '四、财政拨款“三公”经费预算情况及增减变化原因',
  procurement: '六、政府采购预算情况',
  assets: '七、国有资产信息',
};

/** Reads sentences of a 2020 budget under the heading of a section; they begin on line 2. */
export function readSentences(section: keyof typeof headings, ...lines: readonly string[]): FiguresPart {
  return readDocument(
    [headings[section], ...lines, '九、名词解释', '1、基本支出：指为保障机构正常运转发生的支出。'].join('\n'),
    2020,
  );
}

export function listStated(part: { value: readonly Figure[] }): Stated[] {
  return part.value.map((figure) => [figure.figure, figure.amount_cny ?? `${figure.percent ?? ''}%`]);
}

export function listWithLines(part: { value: readonly Figure[] }): Stated[] {
  return part.value.map((figure) => [figure.figure, figure.amount_cny ?? `${figure.percent ?? ''}%`, figure.line]);
}
