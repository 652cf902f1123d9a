import type { Disclosure } from '../../model/disclosure.ts';
import type { RedactionFacts } from '../../model/facts.ts';
import { type Message, UnreadableError } from '../../model/message.ts';
import { isLeaking } from './redaction.ts';

/**
 * The last look before anything is written: no text of a disclosure may hold a redacted name. Readers drop marks and
 * join what a page break cut, and a facts file has texts of its own, so a name can come together again.
 * @throws UnreadableError naming the fields, never the name.
 */
export function refuseLeaks(disclosure: Disclosure, facts: readonly RedactionFacts[]): void {
  const [first] = facts;
  if (first === undefined) return;
  const fields = listTexts(disclosure, '').filter(({ text }) => isLeaking(text, facts));
  if (fields.length === 0) return;
  const message: Message = {
    code: 'redaction-incomplete',
    severity: 'error',
    place: first.place,
    seen: `incomplete redaction: redacted text is left in ${fields
      .slice(0, 5)
      .map(({ field }) => field)
      .join(', ')}${fields.length > 5 ? ` and ${String(fields.length - 5)} more` : ''}`,
    expected: 'no redacted text in anything that is published',
    action:
      'Take it out of the other entries of the facts file; where the document prints the name with marks inside it, redact that form too.',
  };
  throw new UnreadableError([message]);
}

function listTexts(value: unknown, field: string): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => listTexts(inner, field === '' ? key : `${field}.${key}`));
}
