import { type Message, UnreadableError } from '../model/message.ts';
import type { Outline } from './outline/index.ts';
import { readBudgetTables } from './tables/index.ts';

/** What a document must have before anything of it is published. */
export interface Required {
  id: string;
  file: string;
  /** Lines of the transcript. */
  lines: number;
  outline: Outline;
  year: number | null;
}

/**
 * A text is a disclosure when it has at least two sections of the prescribed form, or a statutory table, and names
 * its year, which is returned.
 * @throws UnreadableError saying what is missing and where to write it.
 */
export function requireDisclosure({ id, file, lines, outline, year }: Required): number {
  const known = outline.sections.filter((section) => section.key !== 'unrecognised').length;
  const refuse = (message: Pick<Message, 'code' | 'seen' | 'expected' | 'action'>): UnreadableError =>
    new UnreadableError([{ severity: 'error', place: { file, line: 1 }, ...message }]);
  if (known < 2 && readBudgetTables(outline, { unit: '万元', year: year ?? 0, kind: 'budget' }).value.length === 0)
    throw refuse({
      code: 'no-disclosure',
      seen: `no budget disclosure: ${String(lines)} lines with ${String(known)} known sections and no statutory table`,
      expected: 'sections such as 一、部门职责及机构设置情况 or tables such as 部门预算收支总表',
      action: 'Check that this is the right file; take it out of the folder if it is not.',
    });
  if (year === null)
    throw refuse({
      code: 'missing-year',
      seen: 'missing fiscal year: neither the title nor the introduction nor a table names one',
      expected: 'a title such as 某局2024年部门预算信息公开',
      action: `Write fiscal_year: 2024 (the right year) into ${id}.yaml beside it.`,
    });
  return year;
}
