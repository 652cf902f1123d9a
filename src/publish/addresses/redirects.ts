import { z } from 'zod';
import { type Message, UnreadableError } from '../../model/message.ts';
import { YamlFault, YamlText } from '../../model/yaml-text.ts';

/** An id or an address of this site: `dacheng-hrss-2021`, `/departments/dacheng-hrss/`. */
const place = z.string().regex(/^([a-z0-9]+(-[a-z0-9]+)*|\/\S*)$/u, 'must be an id, or an address that begins with /');

/** `content/redirects.yaml`: what became of ids and addresses that the site no longer has. */
const redirectsSchema = z.strictObject({
  /** Old id or address: new id or address. */
  renamed: z.record(place, place).nullish(),
  /** Id or address: why it was taken down. Readers see the reason. */
  withdrawn: z.record(place, z.string().regex(/\S/u, 'must not be empty: readers see the reason')).nullish(),
});

export interface Redirects {
  renamed: ReadonlyMap<string, string>;
  withdrawn: ReadonlyMap<string, string>;
}

/**
 * Reads the redirects.
 * @throws UnreadableError naming the entry that is wrong.
 */
export function readRedirects(text: string, file: string): Redirects {
  const refuse = (seen: string, line?: number): Message => ({
    code: 'invalid-redirects',
    severity: 'error',
    place: line === undefined ? { file } : { file, line },
    seen,
    expected: 'renamed (old: new) and withdrawn (old: reason), each old one an id or an address such as /projects/2/',
    action: 'Correct the file.',
  });
  let content: unknown;
  try {
    content = new YamlText(text).toValue();
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    throw new UnreadableError([refuse(`invalid YAML: ${error.message}`, error.line)]);
  }
  const result = redirectsSchema.safeParse(content ?? {});
  if (!result.success)
    throw new UnreadableError(
      result.error.issues.map(({ path, message }) => refuse(`invalid ${path.map(String).join(': ')}: ${message}`)),
    );
  const renamed = new Map(Object.entries(result.data.renamed ?? {}));
  const withdrawn = new Map(Object.entries(result.data.withdrawn ?? {}));
  const faults: Message[] = [];
  for (const [from, to] of renamed) {
    if (withdrawn.has(from)) faults.push(refuse(`duplicate entry: ${from} is both renamed and withdrawn`));
    if (from.startsWith('/') !== to.startsWith('/'))
      faults.push(refuse(`invalid renamed: ${from}: ${to}: an id leads to an id, an address to an address`));
    if (followRenaming(renamed, from) === from) faults.push(refuse(`invalid renamed: ${from} leads to itself`));
  }
  if (faults.length > 0) throw new UnreadableError(faults);
  return { renamed, withdrawn };
}

/** Where an id or address that may have been renamed more than once leads in the end; itself where nothing says so, or in a circle. */
export function followRenaming(renamed: ReadonlyMap<string, string>, from: string): string {
  let current = from;
  // A chain cannot be longer than the list; a longer one goes round.
  for (let step = 0; step <= renamed.size; step += 1) {
    const next = renamed.get(current);
    if (next === undefined) return current;
    current = next;
  }
  return from;
}
