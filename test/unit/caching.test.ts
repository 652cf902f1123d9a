import { expect, it } from 'vitest';
import { formatCaching } from '../../src/publish/caching.ts';

it('keeps what is named by its content for a year and all else for minutes, under the path of the site', () => {
  const text = formatCaching({ base: '/open/budget' });
  expect(text).toMatch(/^\/open\/budget\/\*\n {2}Cache-Control: public, max-age=300\n/u);
  expect(text).toContain(
    '\n/open/budget/_astro/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n',
  );
  expect(formatCaching({ base: '/' })).toContain('\n/search/texts/*\n');
});
