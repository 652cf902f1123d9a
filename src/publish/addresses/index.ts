import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Message, UnreadableError } from '../../model/message.ts';
import type { Site } from '../../model/site.ts';
import { type AddressManifest, arrangeAddresses, formatManifest, joinManifests, parseManifest } from './manifest.ts';
import { writeMovedPage, writeWithdrawnPage } from './moved-page.ts';
import { isPage, isPermanent, listAddresses, nameFile } from './permanent.ts';
import { planAddresses } from './plan.ts';
import { readRedirects, type Redirects } from './redirects.ts';
import { type AddressFiles, refuseIdleRedirects, refuseLostAddresses, refuseLostDisclosures } from './refusal.ts';

export type { AddressFiles } from './refusal.ts';

/** What a publisher's folder says about addresses of earlier builds. */
export interface KnownAddresses {
  before: AddressManifest;
  redirects: Redirects;
  files: AddressFiles;
}

/**
 * Reads the manifest and the redirects; a file that is not there is empty.
 * @throws UnreadableError when one of them is not what it should be.
 */
export async function readAddresses(files: AddressFiles): Promise<KnownAddresses> {
  const manifest = parseManifest(await readOptional(files.manifest));
  if ('invalidLine' in manifest)
    throw new UnreadableError([
      {
        code: 'invalid-addresses',
        severity: 'error',
        place: { file: files.manifest, line: manifest.invalidLine },
        seen: 'invalid line',
        expected: 'a heading such as [the site], then one address a line',
        action: 'Take the file back as the last build wrote it.',
      },
    ]);
  manifest.site = new Set([...manifest.site].filter(isPermanent));
  return { before: manifest, redirects: readRedirects(await readOptional(files.redirects), files.redirects), files };
}

/**
 * Before a site is built: no disclosure that was published may vanish.
 * @throws UnreadableError with a message for each one.
 */
export function checkDisclosures({ before, redirects, files }: KnownAddresses, ids: readonly string[]): void {
  refuse([
    ...refuseLostDisclosures(before, ids, redirects, files),
    ...refuseIdleRedirects(new Set(), ids, redirects, files),
  ]);
}

/**
 * When a site is built into `folder`: puts a page that leads on, or a copy of the file, at each old address that was renamed.
 * @param files what is in the folder, with `/`.
 * @param kept where those of them lie that are not there yet.
 * @returns the text of the manifest, with the new addresses, and the files that now stand in for old ones.
 * @throws UnreadableError when an address that was published before would lead nowhere.
 */
export async function keepAddresses(
  { before, redirects, files: named }: KnownAddresses,
  ids: readonly string[],
  site: Site,
  folder: string,
  files: readonly string[],
  kept: { folder: string; paths: readonly string[] } = { folder, paths: [] },
): Promise<{ text: string; placed: string[] }> {
  const built = listAddresses(files);
  const present = new Set(built);
  const plan = planAddresses(before, present, redirects);
  refuse([...refuseIdleRedirects(present, ids, redirects, named), ...refuseLostAddresses(plan, named)]);
  const placed: string[] = [];
  const known = new Set(files);
  const elsewhere = new Set(kept.paths);
  const locate = (path: string): string => join(elsewhere.has(path) ? kept.folder : folder, path);
  const place = async (address: string, write: (file: string) => Promise<void>): Promise<void> => {
    const file = join(folder, nameFile(address));
    if (!known.has(nameFile(address))) placed.push(nameFile(address));
    await mkdir(dirname(file), { recursive: true });
    await write(file);
  };
  for (const { from, to } of plan.moved)
    await place(from, (file) =>
      isPage(from) ? writeFile(file, writeMovedPage(site, to)) : copyFile(locate(nameFile(to)), file),
    );
  // A file that was taken down has no page to stand in for it: whoever asks for it is told that it is not there.
  for (const { address, reason } of plan.withdrawn)
    if (isPage(address)) await place(address, (file) => writeFile(file, writeWithdrawnPage(site, reason)));
  return { text: formatManifest(joinManifests(before, arrangeAddresses(built, ids))), placed };
}

/** Writes the manifest aside first: a build that is broken off must not leave half of it. */
export async function writeManifest(file: string, text: string): Promise<void> {
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}

function refuse(messages: readonly Message[]): void {
  if (messages.length > 0) throw new UnreadableError(messages);
}

async function readOptional(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
}
