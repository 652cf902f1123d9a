import { join, resolve } from 'node:path';
import { type Message, UnreadableError } from '../src/model/message.ts';
import type { Earlier, SitePlan } from '../src/assembly/site-plan.ts';
import { readRecord } from '../src/assembly/site-record.ts';

/** The record of a part, in its folder: it is carried with it from machine to machine. It does not come into the site. */
export const partFile = 'part.json';

/**
 * Reads what the parts of a build hold.
 * @throws UnreadableError with a message for each folder that is no part.
 */
export async function readParts(folders: readonly string[]): Promise<Earlier[]> {
  const parts: Earlier[] = [];
  const messages: Message[] = [];
  for (const folder of folders) {
    const record = await readRecord(join(folder, partFile));
    if (record !== null) parts.push({ folder: resolve(folder), record, account: null });
    else
      messages.push({
        code: 'no-part',
        severity: 'error',
        place: { file: folder },
        seen: `missing or damaged ${partFile}`,
        expected: 'a part of a build, whole, of this version',
        action: 'Make it with npm run build -- --shard, and carry its folder over with everything in it.',
      });
  }
  if (messages.length > 0) throw new UnreadableError(messages);
  return parts;
}

/**
 * Refuses a site that the parts do not make whole.
 * @throws UnreadableError that says what is in none of them.
 */
export function requireWhole({ hashes, kept }: SitePlan, parts: readonly Earlier[]): void {
  const missing = [...hashes.keys()].filter((key) => !kept.has(key));
  if (missing.length === 0) return;
  const stale = missing.filter((key) => parts.some(({ record }) => record.units[key] !== undefined));
  const [first = ''] = stale.length > 0 ? stale : missing;
  const others = missing.length - 1;
  const more = others === 0 ? '' : ` and ${String(others)} more`;
  throw new UnreadableError([
    {
      code: 'missing-part',
      severity: 'error',
      place: { file: parts.map(({ folder }) => folder).join(', ') },
      seen:
        stale.length > 0
          ? `${first}${more} as other documents, another description of the site, other code or another version of Node made them, or changed since`
          : `none of ${first}${more}`,
      expected: 'all parts of one build, each made from the same documents by the same version',
      action: 'Name the folder of every part; make again those that are not of this build.',
    },
  ]);
}
