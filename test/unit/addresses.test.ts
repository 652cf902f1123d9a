import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Site, siteSchema } from '../../src/model/site.ts';
import {
  checkDisclosures,
  keepAddresses,
  type KnownAddresses,
  readAddresses,
  writeManifest,
} from '../../src/publish/addresses/index.ts';
import { listFiles } from '../../src/publish/file-list.ts';
import { arrangeAddresses, formatManifest, parseManifest } from '../../src/publish/addresses/manifest.ts';
import { listAddresses } from '../../src/publish/addresses/permanent.ts';

const site: Site = siteSchema.parse({
  title: '某地预算',
  publisher: '某地财政局',
  url: 'https://budget.example.org',
  base: '/open',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  contact: 'data@budget.example.org',
});

let folder: string;
const files = (): { manifest: string; redirects: string } => ({
  manifest: join(folder, 'addresses.txt'),
  redirects: join(folder, 'redirects.yaml'),
});

/** Lays out a built site of one disclosure, with a table that says whose it is. */
function layOut(name: string, id: string, more: readonly string[] = []): string {
  const root = join(folder, name);
  const pages = ['', 'data/', `disclosures/${id}/`, `disclosures/${id}/source/`].map((page) => `${page}index.html`);
  for (const path of [...pages, '404.html', '_astro/a.4f.css', `data/disclosures/${id}.json`, ...more]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${path} of ${id}`);
  }
  return root;
}

/** What `keepAddresses` says is published, from a folder as it is. */
async function keep(known: KnownAddresses, ids: readonly string[], root: string): Promise<string> {
  return (await keepAddresses(known, ids, site, root, listFiles(root))).text;
}

/** Builds for the first time, and records what was published. */
async function publish(id: string, more: readonly string[] = []): Promise<void> {
  const text = await keep(await readAddresses(files()), [id], layOut('first', id, more));
  await writeManifest(files().manifest, text);
}

const messagesOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-addresses-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the list of published addresses', () => {
  it('names pages by their folder and leaves out what is named by its content, fetched by scripts alone, or a page of a list', () => {
    expect(
      listAddresses([
        'index.html',
        '404.html',
        'data/index.html',
        'data/figures.csv',
        'search/index.html',
        'search/z/index.html',
        'search/pairs/016f8a5886.bin',
        'projects/index.html',
        'projects/2/index.html',
        'disclosures/a-2024/projects/2/index.html',
        'search/manifest.json',
        'search/texts/9f/0.json.br',
        '_astro/page.9f.css',
        'compare/index.html',
        'compare/a-2024.json',
        'projects/rows.json',
        'projects/rows-1-66864c6d.json',
        'sitemap-0.xml',
        'data/parquet/figures/year=2019/province=河北省/part-0.parquet',
        'sitemap-index.xml',
      ]),
    ).toEqual([
      '/',
      '/compare/',
      '/data/',
      '/data/figures.csv',
      '/disclosures/a-2024/projects/2/',
      '/projects/',
      '/search/',
      '/sitemap-index.xml',
    ]);
  });

  it('is the same text whatever order addresses come in, and is read back as it was', () => {
    const addresses = ['/data/sources/b-2.txt', '/', '/disclosures/b-2/', '/disclosures/a/', '/data/sources/a.docx'];
    const text = formatManifest(arrangeAddresses(addresses, ['b-2', 'a']));
    expect(formatManifest(arrangeAddresses(addresses.toReversed(), ['a', 'b-2']))).toBe(text);
    expect(text).toContain(
      '[the site]\n/\n\n[every disclosure]\n/disclosures/{id}/\n\n[a]\n/data/sources/{id}.docx\n\n[b-2]\n/data/sources/{id}.txt\n',
    );
    const read = parseManifest(text);
    expect('site' in read && formatManifest(read)).toBe(text);
  });

  it('does not take an id for part of another', () => {
    const { disclosures } = arrangeAddresses(['/disclosures/a-2024/', '/data/disclosures/a.json'], ['a', 'a-2024']);
    expect([...(disclosures.get('a-2024') ?? [])]).toEqual(['/disclosures/{id}/']);
    expect([...(disclosures.get('a') ?? [])]).toEqual(['/data/disclosures/{id}.json']);
  });

  it('names the line when someone has written something else into it', async () => {
    writeFileSync(files().manifest, '[the site]\n/\nhello\n');
    expect(await messagesOf(() => readAddresses(files()))).toContain('addresses.txt:3: invalid line');
  });
});

describe('a site that was published before', () => {
  it('grows: new addresses are added, and nothing is taken off', async () => {
    await publish('linxi-2019');
    const before = readFileSync(files().manifest, 'utf8');
    const root = layOut('first', 'linxi-2020');
    const text = await keep(await readAddresses(files()), ['linxi-2019', 'linxi-2020'], root);
    expect(text).toContain('[linxi-2019]');
    expect(text).toContain('[linxi-2020]');
    for (const line of before.split('\n')) expect(text.split('\n')).toContain(line);
  });

  it('is not built when a disclosure has vanished, and says what to write where', async () => {
    await publish('linxi-2019');
    const known = await readAddresses(files());
    const message = await messagesOf(() => {
      checkDisclosures(known, ['linxi-hrss-2019']);
    });
    expect(message).toContain('addresses.txt: missing disclosure: linxi-2019 was published before');
    expect(message).toContain(`write "linxi-2019: linxi-hrss-2019" under "renamed:" in ${files().redirects}`);
    expect(message).toContain('under "withdrawn:"');
    expect(message.split('\n')).toHaveLength(1);
  });

  it('is not built when a file or page of a disclosure has vanished', async () => {
    await publish('linxi-2019', ['data/disclosures/linxi-2019/tables/income.csv']);
    const root = layOut('second', 'linxi-2019');
    const known = await readAddresses(files());
    expect(await messagesOf(() => keep(known, ['linxi-2019'], root))).toContain(
      'missing address of linxi-2019: /data/disclosures/linxi-2019/tables/income.csv',
    );
  });

  it('leads from old pages to new ones and keeps old files, once the new id is written down', async () => {
    await publish('linxi-2019');
    writeFileSync(files().redirects, 'renamed:\n  linxi-2019: linxi-hrss-2019\n');
    const root = layOut('second', 'linxi-hrss-2019');
    const known = await readAddresses(files());
    checkDisclosures(known, ['linxi-hrss-2019']);
    const { text, placed } = await keepAddresses(known, ['linxi-hrss-2019'], site, root, listFiles(root));
    expect(placed.toSorted()).toEqual([
      'data/disclosures/linxi-2019.json',
      'disclosures/linxi-2019/index.html',
      'disclosures/linxi-2019/source/index.html',
    ]);
    const page = readFileSync(join(root, 'disclosures/linxi-2019/source/index.html'), 'utf8');
    expect(page).toContain(
      '<link rel="canonical" href="https://budget.example.org/open/disclosures/linxi-hrss-2019/source/">',
    );
    expect(page).toContain('content="0; url=/open/disclosures/linxi-hrss-2019/source/"');
    expect(page).toContain('<a id="moved" href="/open/disclosures/linxi-hrss-2019/source/">');
    expect(readFileSync(join(root, 'data/disclosures/linxi-2019.json'), 'utf8')).toBe(
      'data/disclosures/linxi-hrss-2019.json of linxi-hrss-2019',
    );
    // The old addresses stay in the list for the builds to come.
    expect(text).toContain('[linxi-2019]');
  });

  it('follows an id that was renamed twice, and leads a page that is no more to the disclosure', async () => {
    await publish('a', ['disclosures/a/projects/2/index.html']);
    writeFileSync(files().redirects, 'renamed:\n  a: b\n  b: c\n');
    const root = layOut('second', 'c');
    await keep(await readAddresses(files()), ['c'], root);
    expect(readFileSync(join(root, 'disclosures/a/index.html'), 'utf8')).toContain('href="/open/disclosures/c/"');
    expect(readFileSync(join(root, 'disclosures/a/projects/2/index.html'), 'utf8')).toContain(
      'href="/open/disclosures/c/"',
    );
  });

  it('leads from the page of a department to the one under its new name', async () => {
    await publish('linxi-hrss-2019', ['departments/linxi-hrss/index.html']);
    writeFileSync(files().redirects, 'renamed:\n  linxi-hrss-2019: linxi-rsj-2019\n');
    const root = layOut('second', 'linxi-rsj-2019', ['departments/linxi-rsj/index.html']);
    await keep(await readAddresses(files()), ['linxi-rsj-2019'], root);
    expect(readFileSync(join(root, 'departments/linxi-hrss/index.html'), 'utf8')).toContain(
      'href="/open/departments/linxi-rsj/"',
    );
  });

  it('does not put another file in the place of one that the new id lacks', async () => {
    await publish('a', ['data/disclosures/a/tables/income.csv']);
    writeFileSync(files().redirects, 'renamed:\n  a: c\n');
    const known = await readAddresses(files());
    const root = layOut('second', 'c', ['data/disclosures/c/tables/income-2.csv']);
    expect(await messagesOf(() => keep(known, ['c'], root))).toContain('/data/disclosures/a/tables/income.csv');
    writeFileSync(
      files().redirects,
      'renamed:\n  a: c\n  /data/disclosures/a/tables/income.csv: /data/disclosures/c/tables/income-2.csv\n',
    );
    await keep(await readAddresses(files()), ['c'], root);
    expect(readFileSync(join(root, 'data/disclosures/a/tables/income.csv'), 'utf8')).toContain('income-2.csv of c');
  });

  it('says at the old address why something was taken down', async () => {
    await publish('a-2019', ['departments/a/index.html']);
    writeFileSync(files().redirects, 'withdrawn:\n  a-2019: 应<部门>要求\n');
    const root = layOut('second', 'c');
    const known = await readAddresses(files());
    checkDisclosures(known, ['c']);
    await keep(known, ['c'], root);
    for (const path of ['disclosures/a-2019/index.html', 'departments/a/index.html']) {
      const page = readFileSync(join(root, path), 'utf8');
      expect(page).toContain('应&lt;部门&gt;要求');
      expect(page).toContain('noindex');
    }
  });

  it.each([
    ['a misspelt key', 'renamd:\n  a: b\n', 'invalid'],
    ['a circle', 'renamed:\n  a: b\n  b: a\n', 'a leads to itself'],
    ['an id that leads to an address', 'renamed:\n  a: /b/\n', 'an id leads to an id'],
    ['both at once', 'renamed:\n  a: b\nwithdrawn:\n  a: why\n', 'a is both renamed and withdrawn'],
    ['no reason', 'withdrawn:\n  a: ""\n', 'readers see the reason'],
    ['no YAML', 'renamed: [\n', 'invalid YAML'],
  ])('refuses redirects with %s', async (_what, text, seen) => {
    writeFileSync(files().redirects, text);
    const message = await messagesOf(() => readAddresses(files()));
    expect(message).toMatch(/redirects\.yaml:(\d+:)? /u);
    expect(message).toContain(seen);
  });

  it('refuses a redirect away from something that is still there, and one that leads nowhere', async () => {
    await publish('a');
    writeFileSync(files().redirects, 'renamed:\n  a: b\n');
    const known = await readAddresses(files());
    expect(
      await messagesOf(() => {
        checkDisclosures(known, ['a', 'b']);
      }),
    ).toContain('a is still published');
    expect(
      await messagesOf(() => {
        checkDisclosures(known, ['c']);
      }),
    ).toContain('a was renamed to b, which is not there');
  });
});
