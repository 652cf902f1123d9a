import { type Document, isScalar, visit } from 'yaml';
import { type Facts, factsSchema } from '../model/facts.ts';
import { type Message, type Place, UnreadableError } from '../model/message.ts';
import { YamlFault, YamlText } from '../model/yaml-text.ts';

/** Keys whose values are text as typed: `corrected: 169.90` is not 169.9. */
const textKeys: ReadonlySet<unknown> = new Set(['cell', 'printed', 'corrected', 'reason']);

/** What an entry of each list holds, for messages. */
const lists: Readonly<Record<string, string>> = {
  corrections: 'a list of entries with line or cell, printed, corrected and reason',
  redactions: 'a list of entries with printed and reason',
  department_before: 'a list of former names of the department',
};

/**
 * Reads a facts file.
 * @throws UnreadableError with every problem: the file, the line, the key, what was seen, what is known.
 */
export function readFacts(text: string, file: string): Facts {
  const yaml = open(text, file);
  keepNumbersAsTyped(yaml.document);
  const find = (path: readonly PropertyKey[]): Place => ({ file, line: yaml.findLine(path) });
  const content: unknown = yaml.toValue() ?? {};
  const result = factsSchema.safeParse(content);
  if (!result.success) throw new UnreadableError(describeIssues(result.error.issues, find));
  const { corrections, redactions, ...facts } = result.data;
  return {
    ...facts,
    ...(corrections && { corrections: corrections.map((entry, i) => ({ ...entry, place: find(['corrections', i]) })) }),
    ...(redactions && { redactions: redactions.map((entry, i) => ({ ...entry, place: find(['redactions', i]) })) }),
  };
}

function open(text: string, file: string): YamlText {
  try {
    return new YamlText(text);
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    throw new UnreadableError([
      describe({ file, line: error.line }, `invalid YAML: ${error.message}`, 'lines such as county: 某某县, in UTF-8'),
    ]);
  }
}

type Issue = NonNullable<ReturnType<typeof factsSchema.safeParse>['error']>['issues'][number];

function describeIssues(issues: readonly Issue[], find: (path: readonly PropertyKey[]) => Place): Message[] {
  const misspelt = issues.filter((issue) => issue.code === 'unrecognized_keys');
  // A misspelt key of an entry is missing under its right name too: one message says both.
  const isTold = (issue: Issue): boolean =>
    issue.code !== 'unrecognized_keys' &&
    misspelt.some(({ path }) => path.length > 0 && path.every((step, index) => step === issue.path[index]));
  return issues
    .filter((issue) => !isTold(issue))
    .flatMap((issue) => {
      const list = lists[String(issue.path[0])];
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) =>
          describe(
            find([...issue.path, key]),
            `unknown key: ${key}`,
            list ?? `one of ${Object.keys(factsSchema.shape).join(', ')}`,
          ),
        );
      return [
        describe(
          find(issue.path),
          `invalid ${nameValue(issue.path)}: ${issue.message}`,
          list ?? 'a value of the kind the key takes',
        ),
      ];
    });
}

/** `fiscal_year`, `printed`; an entry of a list is one of what the list holds: `correction`. */
function nameValue(path: readonly PropertyKey[]): string {
  const [list = 'facts'] = path;
  const last = path.at(-1);
  return typeof last === 'number' ? String(list).replace(/s$/u, '') : String(last ?? list);
}

function describe(place: Place, seen: string, expected: string): Message {
  return {
    code: 'invalid-facts',
    severity: 'error',
    place,
    seen,
    expected,
    action: 'Correct the facts file; the document itself is never edited.',
  };
}

/** Numbers and other values that YAML reads for itself become the text that stands in the file. */
function keepNumbersAsTyped(document: Document): void {
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !textKeys.has(key.value) || !isScalar(value)) return;
      if (typeof value.value !== 'string') value.value = value.source ?? '';
    },
  });
}
