/**
 * Eleventy as the peer: `node peer/index.ts COLLECTIONS SITE OUT`. Reads the collections as its data, and writes every page
 * of the built site with one JavaScript template, the same bytes under the same names. The template does not render: it
 * gives back prepared content, so that what is measured is Eleventy's own work for so many pages of this size, less than a
 * real site of its own would take.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Eleventy from '@11ty/eleventy';

const [collections = '', site = '', out = ''] = process.argv.slice(2);
const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .sort();

/** What Eleventy hands to the template: one page of the pagination. */
interface PageData {
  entry: string;
}

const eleventy = new Eleventy('.', out, {
  configPath: null,
  quietMode: true,
  config: (config) => {
    // Nothing but the one template, which stands in no file.
    config.setTemplateFormats(['11ty.js']);
    config.setUseGitIgnore(false);
    config.ignores.add('**/*');
    config.ignores.delete('pages.11ty.js');
    config.addGlobalData('disclosures', () =>
      readdirSync(join(collections, 'disclosures')).map(
        (name) => JSON.parse(readFileSync(join(collections, 'disclosures', name), 'utf8')) as unknown,
      ),
    );
    config.addGlobalData('paths', pages);
    config.addTemplate('pages.11ty.js', ({ entry }: PageData) => readFileSync(join(site, entry), 'utf8'), {
      pagination: { data: 'paths', size: 1, alias: 'entry' },
      permalink: ({ entry }: PageData) => entry,
    });
  },
});
await eleventy.write();
process.stdout.write(JSON.stringify({ pages: pages.length }));
