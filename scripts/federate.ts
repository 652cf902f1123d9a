import { resolve, sep } from 'node:path';
import { federateSites } from '../src/federation/index.ts';
import { sayCount } from '../src/model/count.ts';
import { UsageError } from '../src/model/message.ts';
import { readArguments, runCommand } from './command.ts';
import { holdFolders } from './hold-folder.ts';
import { findForeignToFederation } from './made-folder.ts';
import { replaceFolder, requireOwnFolder } from './replace-folder.ts';
import { readSite } from './site.ts';

const usage = `Usage: npm run federate -- --out DIR [--site FILE] [--url ADDRESS] SITE [SITE…]
  SITE is a folder with a built site, or the address that one is published under.
  ADDRESS is where DIR will be published; the usual one is federation/ below the address of the site.`;

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values, positionals: names } = readArguments(
    {
      allowPositionals: true,
      options: { out: text, url: text, site: { type: 'string', default: 'content/site.yaml' } },
    },
    usage,
  );
  const { out } = values;
  if (out === undefined || names.length === 0) throw new UsageError(usage);
  for (const name of names) {
    if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(name)) {
      if (!/^https?:/iu.test(name) || !URL.canParse(name))
        throw new UsageError(`invalid SITE: ${name} is no http or https address.\n${usage}`);
    } else if (`${resolve(name)}${sep}`.startsWith(`${resolve(out)}${sep}`))
      throw new UsageError(
        `invalid --out: ${out} holds ${name} and would be replaced whole. Name a folder of its own.\n${usage}`,
      );
  }
  requireOwnFolder(out, '.', usage);
  const publisher = await readSite(values.site);
  const site = { ...publisher, title: `${publisher.title}：多站合并数据`, ...findPlace(values.url, publisher) };
  const merge = async (staging: string): Promise<void> => {
    const { sites, disclosures, twins } = await federateSites(names, site, staging);
    for (const each of sites)
      console.log(`${each.url}: ${sayCount(each.disclosures.length, 'disclosures')} (${each.title})`);
    for (const ids of twins)
      console.warn(
        `${ids.join(' and ')} are one file, byte for byte: sums over all disclosures count it ${String(ids.length)} times. Let one site alone publish it.`,
      );
    console.log(`${out}: ${sayCount(disclosures, 'disclosures')} of ${sayCount(sites.length, 'sites')}`);
  };
  await holdFolders([out], () => replaceFolder(out, merge, findForeignToFederation));
});

/** The address that the folder will be published under, as a site has it. */
function findPlace(
  address: string | undefined,
  { url, base }: { url: string; base: string },
): { url: string; base: string } {
  if (address === undefined) return { url, base: `${base.replace(/\/+$/u, '')}/federation` };
  const parsed = /^https?:/iu.test(address) && URL.canParse(address) ? new URL(address) : null;
  if (parsed === null) throw new UsageError(`invalid --url: ${address} is no http or https address.\n${usage}`);
  return { url: parsed.origin, base: parsed.pathname };
}
