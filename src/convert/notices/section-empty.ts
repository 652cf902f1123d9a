import { readLine } from './evidence/position.ts';
import type { NoticeRule } from './rule.ts';

/** A heading of the form with nothing under it before the next one, or before the end of the document. */
export const sectionEmpty: NoticeRule = {
  key: 'section-empty',
  title: '有标题而没有内容',
  severity: 'notice',
  evaluate: (disclosure) =>
    disclosure.sections
      .filter(({ key }) => key !== 'unrecognised')
      .flatMap((section, index, sections) => {
        if (section.text.trim() !== '') return [];
        const next = disclosure.transcript.findIndex((text, at) => at >= section.line_start && text.trim() !== '');
        const nothing = next === -1 || next + 1 === sections[index + 1]?.line_start;
        // A part without a number can be made up of numbered sections.
        const divided = section.numeral === '' && sections[index + 1]?.numeral === '一';
        if (!nothing || divided) return [];
        return [
          {
            message: `“${section.title}”只有标题，没有内容`,
            quote: readLine(disclosure, section.line_start).trim(),
            lines: [section.line_start],
          },
        ];
      }),
};
