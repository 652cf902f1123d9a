import type { PartName } from '../collections/packed-disclosure.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { findGathering, type Gathering } from '../site/gathering.ts';
import { digest, hashDownloads, hashGatherings, hashUnits } from './unit-hash.ts';
import { fingerprintFiles, type FolderState, isDownload, readFolderState, sortFiles } from './site-folder.ts';
import type { SiteAccount } from './site-account.ts';
import type { SiteRecord } from './site-record.ts';
import { readKey, type UnitKey, Units } from './unit.ts';

/** A folder that an earlier build has made, and what it noted about it. */
export interface Earlier {
  folder: string;
  record: SiteRecord;
  /** Of its files that gather all; null where there is none. */
  account: SiteAccount | null;
}

/** Files of an earlier build, from its folder. */
export interface KeptFiles {
  folder: string;
  paths: string[];
}

/** Which files of a site are made, and which are there already. */
export interface SitePlan {
  units: Units;
  /** What the files of each unit show. */
  hashes: ReadonlyMap<UnitKey, string>;
  /** What all files show or are made by. */
  common: string;
  /** What the files that gather all units show. */
  gathered: string;
  kept: ReadonlyMap<UnitKey, KeptFiles>;
  /** What the pages of each gathering show. */
  gatheringHashes: ReadonlyMap<Gathering, string>;
  keptGatherings: ReadonlyMap<Gathering, KeptFiles>;
  /** What the downloads of each disclosure show, by id. */
  downloadHashes: ReadonlyMap<string, string>;
  /** The downloads of disclosures by id, also of those whose pages are made again because they show another document. */
  keptDownloads: ReadonlyMap<string, KeptFiles>;
  /**
   * The folder of the last build, which the new one brings up to date: its files that gather all are as they were left, and their
   * account is there. Null where there is none: then the new site is put in its place whole.
   */
  last: { folder: string; state: FolderState; account: SiteAccount } | null;
  /** Whether the earlier folder is what a build would make. */
  isUnchanged: boolean;
}

/** What pages are made from. */
export interface SiteInputs {
  disclosures: readonly Disclosure[];
  /** The hash of each disclosure's file. */
  hashOf: (id: string) => string;
  /** The hash of a part of a disclosure. */
  hashOfPart: (id: string, part: PartName) => string;
  /** What all files show or are made by: the code, the description of the site. */
  common: string;
  /** What only the site as a whole depends on: its addresses and redirects. */
  whole: string;
}

/** Compares what a site would show with what earlier builds have made of it. Files that were touched since are made again. */
export function planSite(inputs: SiteInputs, earlier: readonly Earlier[]): SitePlan {
  const { disclosures, hashOf, hashOfPart, common } = inputs;
  const hashes = hashUnits(disclosures, hashOf, common);
  const units = new Units(listNames(hashes, 'disclosures'), listNames(hashes, 'departments'));
  const gathered = hashGathered(hashes, inputs);
  const downloadHashes = new Map(disclosures.map(({ id }) => [id, hashDownloads(hashOf(id), common)]));
  const gatheringHashes = hashGatherings(disclosures, hashOfPart, common);
  const kept = new Map<UnitKey, KeptFiles>();
  const keptGatherings = new Map<Gathering, KeptFiles>();
  const keptDownloads = new Map<string, KeptFiles>();
  let isUnchanged = false;
  let last: SitePlan['last'] = null;
  for (const { folder, record, account } of earlier) {
    const state = readFolderState(folder);
    const files = sortUnplaced(state, units, record);
    for (const [key, hash] of hashes) {
      const before = record.units[key];
      const paths = files.get(key) ?? [];
      if (before?.hash === hash && fingerprintFiles(state, paths, record) === before.files)
        kept.set(key, { folder, paths });
    }
    for (const [id, hash] of downloadHashes) {
      const before = record.units[`disclosures/${id}`]?.downloads;
      const paths = (files.get(`disclosures/${id}`) ?? []).filter(isDownload);
      if (before?.hash === hash && fingerprintFiles(state, paths, record) === before.files)
        keptDownloads.set(id, { folder, paths });
    }
    const gatheringFiles = sortGatherings(files.get(null) ?? [], record);
    for (const [gathering, hash] of gatheringHashes) {
      const before = record.gatherings[gathering];
      const paths = gatheringFiles.get(gathering) ?? [];
      if (before?.hash === hash && fingerprintFiles(state, paths, record) === before.files)
        keptGatherings.set(gathering, { folder, paths });
    }
    const isIntact = record.gathered.files === fingerprintFiles(state, files.get(null) ?? [], record);
    if (isIntact && account !== null) last = { folder, state, account };
    isUnchanged ||= kept.size === hashes.size && record.gathered.hash === gathered && isIntact;
  }
  return {
    units,
    hashes,
    common,
    gathered,
    kept,
    gatheringHashes,
    keptGatherings,
    downloadHashes,
    keptDownloads,
    last,
    isUnchanged,
  };
}

/** What only the whole of a site shows. Units that are gone count: what gathered them has changed. */
export function hashGathered(
  hashes: ReadonlyMap<UnitKey, string>,
  { common, whole }: Pick<SiteInputs, 'common' | 'whole'>,
): string {
  return digest(JSON.stringify([common, whole, [...hashes].sort()]));
}

/** The files of a folder by whose they are; what stands in for an old address belongs to the whole. */
function sortUnplaced(
  state: FolderState,
  units: Units,
  { placed }: Pick<SiteRecord, 'placed'>,
): Map<UnitKey | null, string[]> {
  const files = sortFiles(state.keys(), units);
  const standIns = new Set(placed);
  if (standIns.size === 0) return files;
  const sorted = new Map([...files].map(([key, paths]) => [key, paths.filter((path) => !standIns.has(path))]));
  return sorted.set(null, [...(sorted.get(null) ?? []), ...placed].sort());
}

/** The pages that gather all documents, by what they are about, of the files that gather all. */
function sortGatherings(
  files: readonly string[],
  { placed }: Pick<SiteRecord, 'placed'>,
): Map<Gathering | null, string[]> {
  const standIns = new Set(placed);
  return Map.groupBy(files, (path) => (standIns.has(path) ? null : findGathering(path)));
}

/** Notes what a build has left in a folder, for the next one. */
export function recordSite(
  state: FolderState,
  {
    units,
    hashes,
    gatheringHashes,
    downloadHashes,
  }: Pick<SitePlan, 'units' | 'hashes' | 'gatheringHashes' | 'downloadHashes'>,
  gathered: string,
  placed: readonly string[],
  account: string,
  timed = true,
): SiteRecord {
  const files = sortUnplaced(state, units, { placed: [...placed] });
  const record: SiteRecord = {
    version: 4,
    timed,
    units: {},
    gatherings: {},
    gathered: { hash: '', files: '' },
    account,
    placed: [...placed],
    names: [...new Set([...state.keys()].map((path) => path.replace(/\/.*$/u, '')))],
  };
  const fingerprint = (key: UnitKey | null): string => fingerprintFiles(state, files.get(key) ?? [], { timed });
  for (const [key, hash] of hashes) {
    const paths = files.get(key);
    if (paths === undefined) continue;
    record.units[key] = { hash, files: fingerprint(key) };
    const { kind, name } = readKey(key);
    const downloads = kind === 'disclosures' ? downloadHashes.get(name) : undefined;
    if (downloads !== undefined)
      record.units[key].downloads = {
        hash: downloads,
        files: fingerprintFiles(state, paths.filter(isDownload), { timed }),
      };
  }
  const gatheringFiles = sortGatherings(files.get(null) ?? [], record);
  for (const [gathering, hash] of gatheringHashes)
    record.gatherings[gathering] = {
      hash,
      files: fingerprintFiles(state, gatheringFiles.get(gathering) ?? [], { timed }),
    };
  record.gathered = { hash: gathered, files: fingerprint(null) };
  return record;
}

function listNames(hashes: ReadonlyMap<UnitKey, string>, kind: 'disclosures' | 'departments'): string[] {
  return [...hashes.keys()].map(readKey).flatMap((key) => (key.kind === kind ? [key.name] : []));
}
