import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { loadServer } from './load.ts';
import { replaceSections } from './results.ts';
import { runNode, takeMedian } from './running.ts';

test('a part that was measured again replaces its section of the results and leaves the others', () => {
  const first = replaceSections('', [
    ['Checks', 'fast'],
    ['Building', 'slow\n\n| a |'],
  ]);
  const second = replaceSections(first, [['Building', 'less slow']]);
  expect(second).toContain('## Checks\n\nfast\n');
  expect(second).toContain('## Building\n\nless slow\n');
  expect(second).not.toContain('| a |');
  expect(replaceSections(second, [])).toBe(second);
});

test('a command is measured with the processes that it starts', async () => {
  const burn = 'const end = Date.now() + 300; while (Date.now() < end);';
  const parent = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(burn)}]); console.log('done');`;
  const { output, cpuSeconds, seconds } = await runNode('-e', parent);
  expect(output).toBe('done\n');
  expect(cpuSeconds).toBeGreaterThan(0);
  expect(seconds).toBeGreaterThanOrEqual(0.3);
});

test('a command that fails is no measurement', async () => {
  await expect(runNode('-e', 'console.error("broken"); process.exit(3)')).rejects.toThrow('broken');
});

test('the median is the value in the middle', () => {
  expect(takeMedian([9, 1, 5])).toBe(5);
});

test('the load asks for every address in turn and counts what was refused', async () => {
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    asked.add(request.url ?? '');
    response.statusCode = request.url === '/missing' ? 404 : 200;
    response.end('12345');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const addresses = ['/a', '/b', '/missing'];
  const load = await loadServer({ port, addresses, seconds: 0.3, connections: 2, compressed: false });
  server.close();
  expect([...asked].sort()).toEqual(addresses);
  expect(load.bytes).toBe(load.requests * 5);
  expect(load.failed).toBeGreaterThan(0);
  expect(load.failed).toBeLessThan(load.requests);
});
