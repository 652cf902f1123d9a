import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { findPort } from './free-port.ts';

/** The configuration for nginx that stands in the publisher's guide. */
export function readConfiguration(): string {
  const guide = readFileSync('content/guides/publishing.mdx', 'utf8');
  const configuration = /^```nginx\n(.*?)^```$/msu.exec(guide)?.[1];
  if (configuration === undefined) throw new Error('no configuration for nginx in the guide');
  return configuration;
}

/** A running server. */
export interface Nginx {
  /** Asks for a path as a browser does, that takes compressed answers. */
  get: (path: string) => Promise<Response>;
  stop: () => Promise<void>;
}

/**
 * Starts nginx with a configuration of the guide, and waits until it answers.
 * @param server stands in place of `/srv`.
 * @param run where it keeps files of its own.
 */
export async function startNginx(configuration: string, server: string, run: string): Promise<Nginx> {
  const port = String(await findPort());
  mkdirSync(run, { recursive: true });
  const served = configuration.replaceAll('/srv/', `${server}/`).replace('listen 80;', `listen 127.0.0.1:${port};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${run}/${name};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const file = join(run, 'nginx.conf');
  writeFileSync(
    file,
    `${user} pid ${run}/pid; daemon off; error_log ${run}/error.log; events {}\nhttp { access_log off; ${temporary.join(' ')}\n${served}\n}`,
  );
  const tested = spawnSync('nginx', ['-t', '-e', `${run}/error.log`, '-c', file], { encoding: 'utf8' });
  expect(tested.stderr).toContain('syntax is ok');
  expect(tested.stderr).not.toContain('[warn]');
  const nginx = spawn('nginx', ['-e', `${run}/error.log`, '-c', file]);
  const get = (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'gzip' }, redirect: 'manual' });
  await vi.waitFor(() => get('/'), 10_000);
  return {
    get,
    stop: async () => {
      nginx.kill();
      await once(nginx, 'exit');
    },
  };
}
