import { endsSentence, trimText } from '../../model/terms.ts';
import type { Unchecked } from '../checks/rule.ts';
import { findLine, listLines, splitCells } from './evidence/position.ts';
import type { NoticeRule } from './rule.ts';
import { sortLines } from './evidence/wording.ts';

/** The greatest length of a text field in the systems that these tables are printed from. */
const fieldLength = 255;

/** Cells of exactly 255 characters that stop in the middle of a sentence. */
export const textCut: NoticeRule = {
  key: 'text-cut',
  title: '文字在 255 字处中断',
  severity: 'notice',
  evaluate: (disclosure) => {
    const found = [...listPrintedCells(disclosure), ...listReadTexts(disclosure)].filter(({ text }) => isCut(text));
    const lines = sortLines(found.map(({ line }) => line));
    const first = found.find(({ line }) => line === lines[0]);
    if (first === undefined) return [];
    return [
      {
        message: `${String(lines.length)} 处单元格文字恰为 ${String(fieldLength)} 字且在句中中断，像是被填报系统的字数上限截去了后文`,
        quote: first.text.slice(-20),
        lines,
      },
    ];
  },
};

interface PlacedText {
  line: number;
  text: string;
}

function isCut(text: string): boolean {
  return text.length === fieldLength && !endsSentence(text) && !/[）)”"]$/u.test(text);
}

/** Cells that stand on one line, whatever table they belong to. */
function listPrintedCells(disclosure: Unchecked): PlacedText[] {
  return listLines(disclosure, 1, disclosure.transcript.length)
    .filter(({ text }) => text.length > fieldLength && /[\t|]/u.test(text))
    .flatMap(({ line, text }) => splitCells(text).map((cell) => ({ line, text: trimText(cell) })));
}

/** Texts that wrap over several lines, as read. */
function listReadTexts(disclosure: Unchecked): PlacedText[] {
  return [
    ...disclosure.activities.flatMap(({ description, goal, line }) =>
      [description, goal].map((text) => ({ text, line })),
    ),
    ...disclosure.projects.flatMap(({ purpose, goal, line }) => [purpose, goal].map((text) => ({ text, line }))),
  ]
    .filter(({ text }) => text.length === fieldLength)
    .map(({ text, line }) => ({ text, line: findLine(disclosure, text, line, disclosure.transcript.length) }));
}
