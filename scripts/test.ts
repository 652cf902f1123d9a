/**
 * Everything that must hold, in one command: lint and format, types, the unit tests, and the tests of the built site.
 * The last line is `N passed, N failed`; the exit status is 0 only when nothing failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';

/** Runs a command in full view and says whether it succeeded. */
function run(title: string, command: string, ...parameters: string[]): boolean {
  console.log(`\n── ${title}`);
  return spawnSync(command, parameters, { stdio: 'inherit' }).status === 0;
}

interface Count {
  passed: number;
  failed: number;
}

/** What Vitest reports; a run that broke before its report, or outside of any test, counts as one failure. */
function countTests(report: string, succeeded: boolean): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return { passed: numPassedTests, failed: succeeded ? numFailedTests : Math.max(1, numFailedTests) };
}

const missing = ensureChromium();
if (missing !== null) {
  console.error(missing);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-test-'));
const report = join(folder, 'vitest.json');
const gates = [
  // The types of the collections are generated from what is in them, and the other gates read those types.
  run('Collections', 'npm', 'run', '--silent', 'sync'),
  run('Lint and format', 'npm', 'run', '--silent', 'lint'),
  run('Types', 'npm', 'run', '--silent', 'types'),
];
const succeeded = run(
  'Tests',
  'npx',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
);
const tests = countTests(report, succeeded);
rmSync(folder, { recursive: true });

const failed = tests.failed + gates.filter((holds) => !holds).length;
console.log(`\n${String(tests.passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
