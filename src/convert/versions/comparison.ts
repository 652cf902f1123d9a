import type { Disclosure } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { Change } from '../../model/version.ts';
import { listStatements, type Statement } from './statement.ts';

/** What the next version of a document says otherwise: in the order of the next, what it says no more at the end of each part. */
export function compareVersions(earlier: Disclosure, next: Disclosure): Change[] {
  const before = nameStatements(earlier);
  const after = nameStatements(next);
  const names = [...new Set([...after.keys(), ...before.keys()])];
  const parts = [...new Set([...after.values(), ...before.values()].map(({ part }) => part))];
  const changes = names.flatMap((name): Change[] => {
    const [one, other] = [before.get(name), after.get(name)];
    const stated = other ?? one;
    if (stated === undefined || isSame(one, other)) return [];
    return [{ part: stated.part, label: stated.label, field: stated.field, before: quote(one), after: quote(other) }];
  });
  return parts.flatMap((part) => changes.filter((change) => change.part === part));
}

function quote(statement: Statement | undefined): Change['before'] {
  return statement === undefined ? null : { printed: statement.printed, line: statement.line };
}

/** White space, width of characters and quotes are how a document is set, not what it says. */
function isSame(one: Statement | undefined, other: Statement | undefined): boolean {
  return one !== undefined && other !== undefined && normaliseLabel(one.printed) === normaliseLabel(other.printed);
}

/** Statements by what names them. Neither codes nor names are keys, so one that is named again counts on. */
function nameStatements(disclosure: Disclosure): Map<string, Statement> {
  const counts = new Map<string, number>();
  return new Map(
    listStatements(disclosure).map((statement) => {
      const name = JSON.stringify([statement.part, statement.field, normaliseLabel(statement.label)]);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [`${name} ${String(count)}`, statement];
    }),
  );
}
