/** How much a message matters: an error stops the document, the others are shown with it. */
export type Severity = 'error' | 'warning' | 'notice';

/** Where something was seen: the file as the publisher named it, and the transcript line where there is one. */
export interface Place {
  file: string;
  line?: number;
}

/**
 * One thing a publisher should know about a document: what rule speaks, where, what was seen, what was expected,
 * and what to do about it.
 */
export interface Message {
  /** The rule, in kebab-case: `empty-file`, `missing-year`. */
  code: string;
  severity: Severity;
  place: Place;
  /** What stands there. */
  seen: string;
  /** What should stand there. */
  expected: string;
  /** What the publisher can do. */
  action: string;
}

/** `content/sources/x.txt:12: missing year: … Expected … Do …` on one line, as programs and people read it. */
export function formatMessage(message: Message): string {
  const { place } = message;
  const where = place.line === undefined ? place.file : `${place.file}:${String(place.line)}`;
  return showMarks(`${where}: ${message.seen}. Expected ${message.expected}. ${message.action}`);
}

/** Marks in a name or a text that would end the line, turn it round or steer the terminal: as `\u202e`. */
function showMarks(text: string): string {
  return text.replace(
    /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|\p{Cs}/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A document, a facts file or a folder cannot be read. Carries every message found, not the first alone. */
export class UnreadableError extends Error {
  readonly messages: readonly Message[];
  constructor(messages: readonly Message[]) {
    super(messages.map(formatMessage).join('\n'));
    this.name = 'UnreadableError';
    this.messages = messages;
  }
}

/** A document breaks a rule that the publisher asked to be held to; the message names each. */
export class BrokenRuleError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BrokenRuleError';
  }
}

/** The command line was used wrongly: exit status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
