import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { findPort } from './free-port.ts';
import { readConfiguration, startNginx } from './nginx.ts';
import { cloneProject, type PublisherProject, runShell } from './publishing-project.ts';

// The guide's commands build a whole site.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 });

const guide = readFileSync('content/guides/publishing.mdx', 'utf8');
const fences = [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map(([, language = '', code = '']) => ({
  language,
  code,
}));
const shell = fences.filter(({ language }) => language === 'sh').map(({ code }) => code);
const isServing = (code: string): boolean => code.includes('npm run preview');

let project: PublisherProject;
let printed: string[];
beforeAll(() => {
  project = cloneProject();
  printed = shell.map((code) => (isServing(code) ? '' : runShell(project, code)));
});
afterAll(() => {
  rmSync(join(project.folder, '..'), { recursive: true });
});

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const dist = (): string[] => listFiles(join(project.folder, 'dist'));

describe('the commands of the publisher’s guide', () => {
  it('are all run, and every other fence is the configuration of nginx', () => {
    expect(shell.length).toBeGreaterThan(9);
    expect(fences.filter(({ language }) => language !== 'sh').map(({ language }) => language)).toEqual(['nginx']);
    expect(printed.join('')).toContain('临西县人力资源和社会保障局');
  });

  it('lead from Word files to a site that keeps the version before', () => {
    const sources = readdirSync(join(project.folder, 'content', 'sources'));
    expect(sources).toContain('some-county-hrss-2019.docx');
    expect(sources).toContain('some-county-hrss-2019.v1.docx');
    expect(sources.filter((file) => file.endsWith('.docx'))).toHaveLength(3);
    expect(dist()).toContain('disclosures/some-county-hrss-2019/index.html');
    expect(dist()).toContain('disclosures/some-county-hrss-2019/versions/1/source/index.html');
    expect(dist().filter((file) => /^disclosures\/[^/]+\/index\.html$/u.test(file))).toHaveLength(2);
  });

  it('serve it for a look', async () => {
    const port = String(await findPort());
    const code = (shell.find(isServing) ?? '').replace('8080', port).replace('npm run', 'exec npm run');
    const server = spawn('bash', ['-c', code], { cwd: project.folder, detached: true });
    try {
      await once(server.stdout, 'data');
      await vi.waitFor(async () => {
        expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
      }, 30_000);
    } finally {
      if (server.pid !== undefined) process.kill(-server.pid);
    }
  });

  it('push the documents to where the workflow takes them from', () => {
    const pushed = runShell(project, 'git -c core.quotePath=false ls-tree -r --name-only origin/main');
    expect(pushed).toContain('content/sources/some-county-hrss-2019.v1.docx');
    expect(pushed).not.toContain('dist/');
  });

  it.each(['s3', 'oss'])(
    'send every file to %s, and let only files named by their content be cached for ever',
    (scheme) => {
      const store = join(project.stores, scheme);
      expect(listFiles(join(store, 'my-budget'))).toEqual(dist());
      for (const file of dist()) {
        const header = readFileSync(join(store, 'headers', file), 'utf8');
        expect(header.includes('immutable'), file).toBe(file.startsWith('_astro/'));
      }
    },
  );
});

describe('the workflow for GitHub Pages', () => {
  const text = readFileSync('.github/workflows/pages.yml', 'utf8');
  const { jobs, permissions } = parse(text) as {
    jobs: Record<string, { steps: { run?: string; uses?: string; with?: Record<string, unknown> }[] }>;
    permissions: Record<string, string>;
  };
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('is named by the guide, may write pages, and pins its actions', () => {
    expect(guide).toContain('.github/workflows/pages.yml');
    expect(permissions).toMatchObject({ pages: 'write', 'id-token': 'write' });
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    for (const name of ['checkout', 'setup-node', 'upload-pages-artifact', 'deploy-pages'])
      expect(
        actions.some((action) => new RegExp(`^actions/${name}@v\\d+$`, 'u').test(action)),
        name,
      ).toBe(true);
  });

  it('runs commands that work, and uploads the folder they write', () => {
    rmSync(join(project.folder, 'dist'), { recursive: true });
    for (const { run } of steps) if (run !== undefined) runShell(project, run);
    const artefact = steps.find(({ uses }) => uses?.includes('upload-pages-artifact'))?.with?.['path'];
    expect(existsSync(join(project.folder, String(artefact), 'index.html'))).toBe(true);
  });
});

describe('the configuration for nginx', () => {
  it('serves pages, compressed copies, types, caching and the page for what is missing', async () => {
    const root = join(project.server, 'mingzhang');
    const { get, stop } = await startNginx(readConfiguration(), project.server, join(project.folder, '..', 'nginx'));
    try {
      expect((await get('/')).status).toBe(200);
      const page = await get('/disclosures/some-county-hrss-2019/');
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.headers.get('content-encoding')).toBe('gzip');
      expect(page.headers.get('cache-control')).toBe('public, max-age=300');
      expect(await page.text()).toContain('临西县');
      expect((await get('/disclosures/some-county-hrss-2019')).headers.get('location')).toBe(
        '/disclosures/some-county-hrss-2019/',
      );
      expect((await get('/data/figures.csv')).headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const missing = await get('/nowhere/');
      expect([missing.status, (await missing.text()).includes('<html')]).toEqual([404, true]);
      for (const file of listFiles(root).filter(
        (name) => /^(_astro|search)\//u.test(name) && !/\.(gz|br)$/u.test(name),
      )) {
        const { status, headers } = await get(`/${file}`);
        const isNamedByContent = file.startsWith('_astro/') || /[0-9a-f]{10}\.\w+$/u.test(file);
        expect([file, status, headers.get('cache-control')?.includes('immutable')]).toEqual([
          file,
          200,
          isNamedByContent,
        ]);
      }
    } finally {
      await stop();
    }
  });
});
