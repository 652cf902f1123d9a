import { join } from 'node:path';
import { type Message, UnreadableError } from '../model/message.ts';
import type { OutputFolder } from '../publish/downloads/output-folder.ts';
import type { Table } from '../publish/downloads/table.ts';
import { tables } from '../publish/downloads/tables/index.ts';
import { WholeTable } from '../publish/downloads/whole-table.ts';
import { describeRefusal, refuse } from './refusal.ts';
import type { DescribedSite } from './site-package.ts';
import { readRuns, type Run } from './table-rows.ts';

/** The sites that hold each disclosure, by its id. */
export type Owners = ReadonlyMap<string, readonly DescribedSite[]>;

/** What came of merging. */
export interface Merged {
  owners: Owners;
  /** Ids of different sites under which one file stands: its rows are there more than once. */
  twins: string[][];
}

/** A site and the folder its tables were copied into. */
export interface CopiedSite {
  described: DescribedSite;
  folder: string;
}

/** What the sites have of one disclosure in a table. */
interface Joined {
  id: string;
  found: { described: DescribedSite; run: Run }[];
}

/**
 * Writes every table of all sites together, by the same writers and in the same order as a site of all their documents
 * would: the same bytes come out.
 * @throws UnreadableError naming every id that is another document on another site, or is read otherwise there.
 */
export async function mergeTables(sites: readonly CopiedSite[], output: OutputFolder): Promise<Merged> {
  const owners = new Map<string, DescribedSite[]>();
  const sameFile = new Map<string, string[]>();
  for (const table of tables) {
    const whole = new WholeTable(table, output);
    const clashes: Message[] = [];
    for await (const { id, found } of joinRuns(table, sites)) {
      const holders = found.map(({ described }) => described);
      const [first] = found;
      if (first === undefined) continue;
      if (table.key === 'disclosures') {
        owners.set(id, holders);
        const hash = String(first.run.rows[0]?.[table.columns.findIndex(({ name }) => name === 'source_sha256')]);
        sameFile.set(hash, [...(sameFile.get(hash) ?? []), id]);
      }
      const known = owners.get(id);
      if (known === undefined)
        throw refuse(
          first.described.site.locate(`${table.key}.csv`),
          `${id}, which is not in disclosures.csv`,
          'rows of disclosures of that site',
          'Build that site again and publish it whole.',
        );
      if (known.length !== found.length || !found.every(({ run }) => isEqual(run, first.run)))
        clashes.push(describeClash(table, id, known));
      else await whole.append(id, first.run.rows);
    }
    if (clashes.length > 0) throw new UnreadableError(clashes);
    await whole.close();
  }
  return { owners, twins: [...sameFile.values()].filter((ids) => ids.length > 1) };
}

/** Goes through a table of all sites at once, by the ids. */
async function* joinRuns(table: Table, sites: readonly CopiedSite[]): AsyncGenerator<Joined> {
  const heads: { described: DescribedSite; runs: AsyncGenerator<Run>; run: Run }[] = [];
  for (const { described, folder } of sites) {
    const name = `${table.key}.csv`;
    const runs = readRuns(table, join(folder, name), described.site.locate(name));
    const first = await runs.next();
    if (first.done !== true) heads.push({ described, runs, run: first.value });
  }
  while (heads.length > 0) {
    const id = heads.reduce((least, { run }) => (run.id < least ? run.id : least), heads[0]?.run.id ?? '');
    const found = heads.filter(({ run }) => run.id === id);
    yield { id, found: found.map(({ described, run }) => ({ described, run })) };
    for (const head of found) {
      const next = await head.runs.next();
      if (next.done === true) heads.splice(heads.indexOf(head), 1);
      else head.run = next.value;
    }
  }
}

function isEqual(one: Run, other: Run): boolean {
  return one === other || JSON.stringify(one.rows) === JSON.stringify(other.rows);
}

function describeClash(table: Table, id: string, holders: readonly DescribedSite[]): Message {
  const names = holders.map(({ site }) => site.name);
  return describeRefusal(
    names.join(' and '),
    `${id} is on ${String(names.length)} sites, with other rows in ${table.key}.csv`,
    'one document for one id, read alike wherever it is published',
    'Let one of the sites give its document another id, or build them all with the same facts and this version.',
  );
}
