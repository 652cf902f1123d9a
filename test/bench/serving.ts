import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Load, loadServer } from './load.ts';
import type { BenchPart, PartResult } from './part.ts';
import { writeTable } from './search/report.ts';

const seconds = 5;
const connections = 32;

/** The built site on a stock web server, asked by a load of ours on the same machine: both share its cores. */
export const servePart: BenchPart = {
  name: 'serve',
  title: 'Serving',
  run: async ({ sizes, workspace, say }): Promise<PartResult> => {
    const version = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
    if (version.error !== undefined)
      return { text: 'Not taken: there is no nginx on this machine. Install it to measure serving.', missed: [] };
    const size = sizes.at(-1) ?? 10;
    const { out } = await workspace.buildSite(size);
    const place = workspace.place('nginx');
    await mkdir(place, { recursive: true });
    const port = await findPort();
    writeFileSync(join(place, 'nginx.conf'), writeConfiguration(out, place, port));
    const server = spawn('nginx', ['-p', place, '-c', join(place, 'nginx.conf'), '-g', 'daemon off;'], {
      stdio: 'ignore',
    });
    try {
      await wait(500);
      const rows: string[][] = [];
      for (const [name, addresses] of Object.entries(chooseAddresses(out)))
        for (const compressed of [false, true]) {
          say(`asking for ${name}`);
          const load = await loadServer({ port, addresses, seconds, connections, compressed });
          rows.push([name, compressed ? 'gzip' : 'as it is', ...showLoad(load)]);
        }
      const table = writeTable(['asked for', 'sent', 'requests/s', 'MB/s', 'kB each', 'p99 ms', 'failed'], rows);
      const stock = version.stderr.trim().replace('nginx version: ', '');
      return {
        text: `${stock}, one worker, the site of ${String(size)} documents; ${String(connections)} connections kept alive, ${String(seconds)} s each, asked from the same machine.\n\n${table}`,
        missed: [],
      };
    } finally {
      server.kill();
    }
  },
};

/** What a distribution's package sets, and where this run keeps its files. */
function writeConfiguration(root: string, place: string, port: number): string {
  return `worker_processes 1;
pid ${place}/nginx.pid;
error_log ${place}/error.log;
events { worker_connections 768; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  tcp_nopush on;
  gzip on;
  gzip_types text/css application/javascript application/json image/svg+xml;
  client_body_temp_path ${place}/body;
  proxy_temp_path ${place}/proxy;
  fastcgi_temp_path ${place}/fastcgi;
  uwsgi_temp_path ${place}/uwsgi;
  scgi_temp_path ${place}/scgi;
  server { listen 127.0.0.1:${String(port)}; root ${root}; error_page 404 /404.html; }
}
`;
}

function chooseAddresses(out: string): Record<string, string[]> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(out, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort();
  const pages = files.filter((file) => file.endsWith('/index.html')).map((file) => file.replace(/index\.html$/u, ''));
  return {
    pages,
    'scripts and styles': files.filter((file) => /^\/_astro\/.*\.(?:js|css)$/u.test(file)),
    'search index': files.filter((file) => file.startsWith('/search/') && file.endsWith('.json')),
  };
}

function showLoad({ requests, bytes, milliseconds, slow, failed }: Load): string[] {
  const per = 1000 / milliseconds;
  return [
    (requests * per).toFixed(0),
    ((bytes / 1e6) * per).toFixed(1),
    (bytes / 1000 / Math.max(1, requests)).toFixed(1),
    slow.toFixed(1),
    String(failed),
  ];
}

/** A port that is free now. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
