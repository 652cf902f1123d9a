import { LineCounter, parseDocument } from 'yaml';
import { type Facts, factsSchema } from '../model/facts.ts';
import { type Message, UnreadableError } from '../model/message.ts';

/**
 * Reads a facts file.
 * @throws UnreadableError with every problem: the file, the line, the key, what was seen, what is known.
 */
export function readFacts(text: string, file: string): Facts {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [syntax] = document.errors;
  if (syntax !== undefined)
    throw new UnreadableError([
      describe(
        file,
        counter.linePos(syntax.pos[0]).line,
        `invalid YAML: ${syntax.message.split('\n')[0] ?? ''}`,
        'lines such as county: 大城县',
      ),
    ]);
  const content: unknown = document.toJS() ?? {};
  const result = factsSchema.safeParse(content);
  if (result.success) return result.data;
  const known = Object.keys(factsSchema.shape).join(', ');
  const messages = result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => describe(file, findLine(text, key), `unknown key: ${key}`, `one of ${known}`));
    const key = String(issue.path[0] ?? '');
    return [
      describe(
        file,
        findLine(text, key),
        `invalid ${key === '' ? 'facts' : key}: ${issue.message}`,
        'a value of the kind the key takes',
      ),
    ];
  });
  throw new UnreadableError(messages);
}

function describe(file: string, line: number, seen: string, expected: string): Message {
  return {
    code: 'invalid-facts',
    severity: 'error',
    place: { file, line },
    seen,
    expected,
    action: 'Correct the facts file; the document itself is never edited.',
  };
}

function findLine(text: string, key: string): number {
  const index = text.split('\n').findIndex((line) => line.trimStart().startsWith(`${key}:`));
  return Math.max(1, index + 1);
}
