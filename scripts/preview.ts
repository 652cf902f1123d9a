import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../src/model/message.ts';
import { readArguments, runCommand } from './command.ts';
import { readSite } from './site.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  /** The path the site is served under: `/` or `/budget`. */
  base: string;
}

/** Serves a built site from a folder as a plain static host does: index.html of folders, 404.html for the rest. */
export async function serve(folder: string, options: ServeOptions): Promise<Server> {
  const root = resolve(folder);
  const base = options.base.replace(/\/+$/u, '');
  const server = createServer((request, response) => {
    void findFile(root, base, request.url ?? '/').then(async (found) => {
      const path = found ?? join(root, '404.html');
      const body = await readFile(path).catch(() => Buffer.from('Not found'));
      response.writeHead(found === null ? 404 : 200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        // What is published may be read from anywhere; sister sites search each other.
        'access-control-allow-origin': '*',
      });
      response.end(body);
    });
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(options.port, '127.0.0.1', done));
  return server;
}

async function findFile(root: string, base: string, url: string): Promise<string | null> {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/u)[0] ?? '/');
  } catch {
    return null;
  }
  if (!path.startsWith(`${base}/`) && path !== base) return null;
  const file = join(root, normalize(`/${path.slice(base.length)}`));
  const status = await stat(file).catch(() => null);
  if (status?.isFile() === true) return file;
  const index = join(file, 'index.html');
  return status?.isDirectory() === true && (await stat(index).catch(() => null)) !== null ? index : null;
}

const usage = 'Usage: npm run preview -- [--dist DIR] [--port N]';

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runCommand(async () => {
    const { values } = readArguments(
      { options: { dist: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } } },
      usage,
    );
    if (!/^\d{1,5}$/u.test(values.port) || Number(values.port) > 65_535)
      throw new UsageError(`invalid --port: ${values.port}. Name a number up to 65535.\n${usage}`);
    if ((await stat(join(values.dist, 'index.html')).catch(() => null)) === null)
      throw new UsageError(
        `no built site in ${values.dist}. Build it with npm run build, or name its folder with --dist.`,
      );
    const { base } = await readSite('content/site.yaml');
    await serve(values.dist, { port: Number(values.port), base });
    console.log(`Serving ${values.dist} at http://localhost:${values.port}${base}. Stop with Ctrl+C.`);
  });
