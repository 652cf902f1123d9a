import { expect, test } from 'vitest';
import { makeOnce } from '../../../src/site/repeated.ts';

test('a part of equal name of the same is made once', async () => {
  const site = {};
  let times = 0;
  const make = (): Promise<string> => Promise.resolve(`<nav>${String((times += 1))}</nav>`);
  expect(await makeOnce(site, 'navigation', make)).toBe('<nav>1</nav>');
  expect(await makeOnce(site, 'navigation', make)).toBe('<nav>1</nav>');
});

test('parts of other names, and those of another document, are their own', async () => {
  const [one, other] = [{}, {}];
  const part = (text: string) => (): Promise<string> => Promise.resolve(text);
  expect(await makeOnce(one, 'terms a', part('a'))).toBe('a');
  expect(await makeOnce(one, 'terms b', part('b'))).toBe('b');
  expect(await makeOnce(other, 'terms a', part('c'))).toBe('c');
  expect(await makeOnce(one, 'terms a', part('d'))).toBe('a');
});
