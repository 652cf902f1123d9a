import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests start hundreds of commands: each takes its modules compiled, a third less of the processor's time.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

// Tests that start commands or read large documents: a machine that is shared can be slow, and no test asserts a time.
const patience = { testTimeout: 180_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/unit/**/*.test.ts',
            'test/charts/**/*.test.ts',
            'test/cases.test.ts',
            'test/bench/**/*.test.ts',
          ],
          ...patience,
        },
      },
      {
        test: {
          name: 'pdf',
          include: ['test/pdf/**/*.test.ts'],
          ...patience,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: ['test/site/built-sites.ts'],
          ...patience,
        },
      },
    ],
  },
});
