import type { Limits } from '../model/limits.ts';
import { type Message, UnreadableError } from '../model/message.ts';

/** What is counted, for messages. */
const units: Readonly<Record<keyof Limits, string>> = {
  document_megabytes: 'MB in all files of the document',
  unpacked_megabytes: 'MB when unpacked',
  pages: 'pages',
  lines: 'lines',
  line_characters: 'characters in a line',
  seconds: 'seconds of reading',
  memory_megabytes: 'MB of memory to read it',
};

/** A document that breaks a limit: which, what was seen, and how to raise it. `seen` is a count, `more than 5000` or the like. */
export function describeExcess(file: string, name: keyof Limits, limits: Limits, seen: string, line?: number): Message {
  return {
    code: 'too-large',
    severity: 'error',
    place: line === undefined ? { file } : { file, line },
    seen: `too large: ${seen} ${units[name]}`,
    expected: `${String(limits[name])} ${units[name]} at most`,
    action: `If it is the right file and whole, raise ${name} under limits in content/site.yaml; else take it out.`,
  };
}

/** @throws UnreadableError where a count is above its limit. `line` is where it was counted. */
export function requireWithin(file: string, name: keyof Limits, limits: Limits, count: number, line?: number): void {
  if (count > limits[name])
    throw new UnreadableError([describeExcess(file, name, limits, String(Math.ceil(count)), line)]);
}

/** Bytes as the megabytes that limits count in. */
export function toMegabytes(bytes: number): number {
  return bytes / 1_000_000;
}
