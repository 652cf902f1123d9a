import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const documents = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'content/README.md',
  'test/bench/README.md',
  'test/bench/search/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test.each(documents)('every command that %s names is there', (document) => {
  const named = [...readFileSync(document, 'utf8').matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/gu)];
  const missing = named.map(([, name = '']) => name).filter((name) => scripts[name] === undefined);
  expect(missing).toEqual([]);
});

const commands = ['inspect', 'add', 'convert', 'build', 'merge', 'federate', 'preview'];

test.each(commands)('npm run %s says with --help how it is used, and both READMEs name each of its options', (name) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, '--help'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`Usage: npm run ${name} -- `);
  // The first line; on the others stand the facts of `add`, which content/README.md lists.
  const options = stdout.split('\n')[0]?.match(/--[a-z-]+/gu) ?? [];
  expect(options).not.toEqual([]);
  for (const readme of ['README.md', 'README.zh-CN.md']) {
    const row =
      readFileSync(readme, 'utf8')
        .split('\n')
        .find((line) => line.startsWith(`| \`npm run ${name}`)) ?? '';
    expect(options.filter((option) => !row.includes(`${option} `) && !row.includes(`${option}\``))).toEqual([]);
  }
});

test.each(documents)('every file that %s links to is there', (document) => {
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)];
  const missing = links.map(([, path = '']) => path).filter((path) => !existsSync(join(dirname(document), path)));
  expect(missing).toEqual([]);
});

test.each(documents)('every place in the code that %s names is there', (document) => {
  const named = [...readFileSync(document, 'utf8').matchAll(/`((?:src|test|scripts|docs|examples)\/[^`\s*<]*)`/gu)];
  expect(named.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
});

test('every line of code that CONTRIBUTING.md quotes stands in a file that it links to', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const files = [...text.matchAll(/\]\((src\/[^)]+\.ts)\)/gu)].map(([, path = '']) => readFileSync(path, 'utf8'));
  const lines = files.flatMap((file) => file.split('\n')).map((line) => line.trim());
  const quoted = [...text.matchAll(/^ *```ts\n([\s\S]*?)^ *```$/gmu)].flatMap(([, code = '']) =>
    code.trim().split('\n'),
  );
  expect(quoted).not.toEqual([]);
  expect(quoted.map((line) => line.trim()).filter((line) => line !== '…' && !lines.includes(line))).toEqual([]);
});

test('every script of the bench that its README names is there', () => {
  const text = readFileSync('test/bench/README.md', 'utf8');
  const named = [...text.matchAll(/`([a-z/-]+\.ts|[a-z]+\/)`/gu)].map(([, name = '']) => name);
  expect(named).toContain('floor.ts');
  expect(named.filter((name) => !existsSync(join('test/bench', name)))).toEqual([]);
});
