import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readAccount, writeAccount } from '../src/assembly/site-account.ts';
import { type Earlier, hashGathered, planSite, recordSite, type SitePlan } from '../src/assembly/site-plan.ts';
import { PageBundle } from '../src/assembly/page-bundle.ts';
import { type MadeSite, makePart, makeSite } from '../src/assembly/site.ts';
import type { SiteOrigin } from '../src/assembly/site-origin.ts';
import { type FolderState, measureFolder, readFolderState, updateFolderState } from '../src/assembly/site-folder.ts';
import { claimNotes, locateNotes } from '../src/assembly/site-notes.ts';
import { readRecord, writeRecord } from '../src/assembly/site-record.ts';
import { hashSourceCode } from '../src/assembly/source-code.ts';
import { sayCount } from '../src/model/count.ts';
import { DamagedBuild } from '../src/publish/damaged-build.ts';
import { keepAddresses, writeManifest } from '../src/publish/addresses/index.ts';
import type { AddressKeeping } from './addresses.ts';
import { findForeignToSite } from './made-folder.ts';
import { partFile, requireWhole } from './part.ts';
import { replaceFolder, updateFolder } from './replace-folder.ts';
import { type Shard, takeShare } from './shard.ts';
import { quoteName } from './spaced-name.ts';

/** A site to publish, its documents converted. */
export interface Publication extends SiteOrigin {
  /** The folder that it goes to, as it was named on the command line. */
  out: string;
  addresses: AddressKeeping | null;
}

/**
 * Puts the site in its place, and says what was made. Files of the last build whose documents are as they were stay as they are.
 * @param parts takes all files of disclosures and departments from these instead.
 * @returns the files of its folder, as they were left.
 * @throws UnreadableError when the parts are not the whole.
 */
export async function publishSite(publication: Publication, parts?: readonly Earlier[]): Promise<FolderState> {
  const { out, disclosures, addresses, site } = publication;
  const folder = resolve(out);
  const recordFile = `${locateNotes(folder)}.json`;
  const common = await describeCommon(publication);
  const plan = planSite(
    { ...publication, common, whole: await describeWhole(addresses) },
    parts ?? (await findLast(folder, recordFile, common)),
  );
  if (parts !== undefined) requireWhole(plan, parts);
  else if (plan.isUnchanged) {
    console.log(`${out}: nothing has changed since it was built; ${sayCount(disclosures.length, 'disclosures')}`);
    return readFolderState(folder);
  }
  const bundle = openBundle(folder, common);
  const make = async (staging: string): Promise<MadeSite & { placed: string[]; manifest: string | null }> => {
    const made = await makeSite(publication, plan, staging, bundle).catch(async (error: unknown) => {
      if (!(error instanceof DamagedBuild)) throw error;
      console.warn(`${error.message}: everything is made anew`);
      rmSync(staging, { recursive: true, force: true });
      return makeSite(
        publication,
        { ...plan, kept: new Map(), keptGatherings: new Map(), keptDownloads: new Map(), last: null },
        staging,
        bundle,
      );
    });
    if (addresses === null) return { ...made, placed: [], manifest: null };
    const ids = disclosures.map(({ id }) => id);
    const kept = { folder, paths: made.kept };
    const { text, placed } = await keepAddresses(addresses, ids, site, staging, made.files, kept);
    return { ...made, placed, manifest: text };
  };
  const { last } = plan;
  const { account, files, kept, placed, manifest } = await (last === null
    ? replaceFolder(out, make, findForeignToSite)
    : updateFolder(out, make, findForeignToSite));
  if (addresses?.recorded === true && manifest !== null) await writeManifest(addresses.files.manifest, manifest);
  // With the addresses as this build has left them: the next one finds them so.
  const gathered = hashGathered(plan.hashes, { common, whole: await describeWhole(addresses) });
  const state =
    last === null ? readFolderState(folder) : updateFolderState(folder, [...files, ...placed], kept, last.state);
  const accountHash = await writeAccount(`${recordFile}.account`, account);
  await writeRecord(recordFile, recordSite(state, plan, gathered, placed, accountHash));
  claimNotes(folder);
  report(out, publication, plan, state);
  return state;
}

/** Makes the files of a part of the disclosures and departments in a folder, for `npm run merge`. */
export async function publishPart(publication: Publication, shard: Shard): Promise<void> {
  const { out } = publication;
  const common = await describeCommon(publication);
  const plan = planSite({ ...publication, common, whole: '' }, []);
  const share = new Set(takeShare(plan.hashes.keys(), shard));
  const make = async (staging: string): Promise<void> => {
    await makePart(publication, plan, share, staging, openBundle(resolve(out), common));
    const hashes = new Map([...plan.hashes].filter(([key]) => share.has(key)));
    await writeRecord(
      join(staging, partFile),
      recordSite(readFolderState(staging), { ...plan, hashes, gatheringHashes: new Map() }, '', [], '', false),
    );
  };
  await replaceFolder(out, make, findForeignToSite);
  console.log(
    `${out}: part ${String(shard.part)} of ${String(shard.of)}, ${String(share.size)} of ${String(plan.hashes.size)} disclosures and departments. Join the parts: npm run merge -- PART...`,
  );
}

function report(out: string, { disclosures }: Publication, { hashes, kept }: SitePlan, state: FolderState): void {
  const made = measureFolder(state);
  const count = (keys: Iterable<string>): number => [...keys].filter((key) => key.startsWith('disclosures/')).length;
  const remade =
    kept.size === 0 ? '' : ` (${String(count(hashes.keys()) - count(kept.keys()))} made anew, the rest kept)`;
  console.log(
    `${out}: ${sayCount(disclosures.length, 'disclosures')}${remade}, ${sayCount(made.pages, 'pages')}, ${sayCount(made.files, 'files')}, ${(made.bytes / 1e6).toFixed(1)} MB`,
  );
  console.log(`Look at it: npm run preview${out === 'dist' ? '' : ` -- --dist ${quoteName(out)}`}`);
}

/** What Astro has bundled for a folder, beside the record of it. */
function openBundle(folder: string, common: string): PageBundle {
  return new PageBundle(`${locateNotes(folder)}.json.pages`, common);
}

async function findLast(folder: string, recordFile: string, common: string): Promise<Earlier[]> {
  const record = await readRecord(recordFile);
  if (record === null) return [];
  return [{ folder, record, account: await readAccount(`${recordFile}.account`, record.account, common) }];
}

/** What all files show or are made by. */
async function describeCommon({ site, siteFile }: Pick<SiteOrigin, 'site' | 'siteFile'>): Promise<string> {
  return JSON.stringify([await hashSourceCode(resolve('.')), site, await readFile(siteFile, 'utf8')]);
}

async function describeWhole(addresses: AddressKeeping | null): Promise<string> {
  if (addresses === null) return '';
  const { manifest, redirects } = addresses.files;
  return JSON.stringify([addresses.recorded, await readOptional(manifest), await readOptional(redirects)]);
}

async function readOptional(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
}
