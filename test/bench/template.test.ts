import { expect, test } from 'vitest';
import { takeApart, writePage } from './template.ts';

const page =
  '<!DOCTYPE html><title>a &amp; b</title><p class="wide" hidden>收入<a href="/x?a=1&amp;b=2" title="1 > 0">1 &lt; 2</a> &copy; it\'s</p>';

test('a page that was taken apart is written again to the byte', () => {
  expect(writePage(takeApart(page))).toBe(page);
});

test('its data holds texts and attributes as they are read, and what is not escaped in the usual way stays markup', () => {
  expect(takeApart(page).values).toEqual(['a & b', 'wide', '收入', '/x?a=1&b=2', '1 < 2']);
});

test('a template escapes whatever is set into it', () => {
  const { markup } = takeApart('<p title="a">b</p>');
  expect(writePage({ markup, values: ['"', '<script>'] })).toBe('<p title="&quot;">&lt;script&gt;</p>');
});
