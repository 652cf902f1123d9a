/** More examples than these make a message a list. */
const mostExamples = 4;

/** `“管理数量”100%、“案件数量”≥20%`, and after four of them `等`. */
export function writeExamples(examples: readonly string[]): string {
  const shown = examples.slice(0, mostExamples).join('、');
  return examples.length > mostExamples ? `${shown}等` : shown;
}

/** The beginning of a text, short enough to quote: cut at its first stop, else at thirty characters. */
export function shorten(text: string): string {
  const first = /^[^。；;\n]{1,30}/u.exec(text.trim());
  return first?.[0] ?? text.trim().slice(0, 30);
}

/** Lines in order, each once. */
export function sortLines(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}
