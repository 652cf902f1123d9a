import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { renderDocx } from '../unit/rendered.ts';

/** A copy of the project as a publisher has it, with a folder of Word files and stand-ins for what only the network has. */
export interface PublisherProject {
  folder: string;
  /** Where `/srv` of the guide's commands is. */
  server: string;
  /** Where the stand-ins of the object stores keep what was sent to them: `s3`, `oss`. */
  stores: string;
}

/** What a clone of the project holds and a build needs. */
const cloned = [
  '.github',
  'content/addresses.txt',
  'content/guides',
  'content/site.yaml',
  'content/sources',
  'public',
  'scripts',
  'src',
];
const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', '.npmrc'];

export function cloneProject(): PublisherProject {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-publisher-'));
  const folder = join(root, 'mingzhang');
  for (const path of [...cloned, ...files]) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  placeDocuments(folder);
  for (const [name, program] of Object.entries(standIns)) {
    const path = join(root, 'bin', name);
    mkdirSync(join(root, 'bin'), { recursive: true });
    writeFileSync(path, program);
    chmodSync(path, 0o755);
  }
  const project = { folder, server: join(root, 'srv'), stores: join(root, 'stores') };
  runShell(project, 'git init -q --bare ../origin && git init -q -b main && git remote add origin ../origin');
  runShell(project, 'git config user.name test && git config user.email test@example.org');
  return project;
}

/** Word files as a publisher has them: two disclosures, and one of the two as it was published again. */
function placeDocuments(folder: string): void {
  const linxi = readFileSync('content/sources/linxi-hrss-2019.txt', 'utf8');
  mkdirSync(join(folder, '公开文件'));
  mkdirSync(join(folder, '更正'));
  writeFileSync(join(folder, '公开文件', '部门预算.docx'), renderDocx(linxi));
  writeFileSync(
    join(folder, '公开文件', '另一部门 预算.docx'),
    renderDocx(readFileSync('content/sources/nandagang-lss-2020.txt', 'utf8')),
  );
  writeFileSync(join(folder, '更正', '部门预算.docx'), renderDocx(linxi.replace('减少169.61万元', '减少169.91万元')));
}

/** Runs commands of the guide, or a step of the workflow, as they stand there. @throws with what they printed. */
export function runShell({ folder, server, stores }: PublisherProject, commands: string): string {
  const path = [join(folder, '..', 'bin'), process.env['PATH']].join(delimiter);
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-euo', 'pipefail', '-c', commands.replaceAll('/srv/', `${server}/`)],
    {
      cwd: folder,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, PATH: path, STORES: stores, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  if (status !== 0) throw new Error(`${commands}\nended with ${String(status)}\n${stdout}\n${stderr}`);
  return stdout;
}

/** `npm ci` would fetch every package; everything else goes to npm itself. */
const npm = `#!/usr/bin/env bash
if [ "$1" = ci ]; then test -f package-lock.json; exit; fi
exec "${spawnSync('bash', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim()}" "$@"
`;

/** Keeps what is sent to a store as files, with their caching header beside them, and knows only the options of the guide. */
const store = `#!/usr/bin/env node
const { cpSync, existsSync, readdirSync, mkdirSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const values = new Map(), flags = new Set(), words = [];
const valued = ['--cache-control', '--exclude', '--index-document', '--error-document', '--meta'];
for (let rest = process.argv.slice(2); rest.length > 0; ) {
  const [word] = rest.splice(0, 1);
  if (valued.includes(word)) values.set(word, rest.splice(0, 1)[0]);
  else if (['--delete', '-r', '-f', '-u'].includes(word)) flags.add(word);
  else if (word.startsWith('-')) throw new Error('unknown option ' + word);
  else words.push(word);
}
const isAws = basename(process.argv[1]) === 'aws';
if (isAws && words.shift() !== 's3') throw new Error('unknown command');
const command = words.shift();
const url = /^(s3|oss):[/][/]([^/]+)[/]?(.*)$/.exec(words.at(-1));
const bucket = join(process.env.STORES, url[1], url[2]);
mkdirSync(bucket, { recursive: true });
if (isAws && command === 'website') {
  for (const option of ['--index-document', '--error-document'])
    if (!existsSync(join(bucket, values.get(option)))) throw new Error('no such document');
} else if (isAws ? command === 'sync' : command === 'cp' && flags.has('-r')) {
  const cache = values.get('--cache-control') ?? (values.get('--meta') ?? '').replace('Cache-Control:', '');
  const excluded = (values.get('--exclude') ?? '').replace('*', '');
  for (const entry of readdirSync(words[0], { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const name = from.slice(join(words[0], '/').length);
    const to = join(bucket, url[3], name);
    if (excluded !== '' && name.startsWith(excluded)) continue;
    if (flags.has('-u') && existsSync(to)) continue;
    cpSync(from, to);
    const header = join(dirname(bucket), 'headers', to.slice(bucket.length));
    mkdirSync(dirname(header), { recursive: true });
    writeFileSync(header, cache);
  }
} else throw new Error('unknown command ' + command);
`;
const standIns: Readonly<Record<string, string>> = { npm, aws: store, ossutil: store };
