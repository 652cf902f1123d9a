import { normaliseLabel, trimText } from '../../model/terms.ts';
import type { NoticeDraft } from '../notice.ts';
import type { Stretch, UnitForm } from './unit-form.ts';

/** Whether two texts say the same, whatever their spaces and empty lines. */
export function isSameText(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [one, other].map((lines) => lines.map(normaliseLabel).join(''));
  return first === second;
}

/** A document behind this one, which is not read: the same text again, or another with figures of its own. */
export function noteOtherDocument(
  lines: readonly string[],
  { lineStart, lineEnd }: Stretch,
  isCopy: boolean,
): NoticeDraft {
  const range = `第 ${String(lineStart)} 行至第 ${String(lineEnd)} 行`;
  return {
    rule: 'other-document',
    severity: isCopy ? 'notice' : 'warning',
    message: isCopy
      ? `${range}把整份文件又印了一次，内容相同，只读取一次`
      : `${range}是又一份完整的部门预算或决算，与前面的不同，没有读取；请分成两个文件公开`,
    quote: trimText(lines[lineStart - 1] ?? ''),
    lines: [lineStart],
  };
}

/** The form of a unit whose heading is the title of a department's whole document: it may be that of another department. */
export function noteUnitDocument({ name, lineStart, isDocument }: UnitForm): NoticeDraft[] {
  if (!isDocument) return [];
  return [
    {
      rule: 'other-document',
      severity: 'warning',
      message:
        '这一部分有整份部门预算或决算的标题，按所属单位读取，数字不计入本部门；如果是另一个部门的文件，请分开公开',
      quote: name,
      lines: [lineStart],
    },
  ];
}
