import { expect, test } from 'vitest';
import { answerFiles, readFiles } from '../../../src/site/file-set.ts';

test('files of one answer come out as they went in, whatever their text', async () => {
  const files = [
    { path: 'embed/a-2024/flow.svg', content: '<svg><text>“三公”经费 &lt;万元&gt;</text></svg>\n' },
    { path: 'embed/a-2024/flow.csv', content: '项目,金额\r\n"a,""b""",12165.30\r\n' },
  ];
  expect(await readFiles(answerFiles(files))).toEqual(files);
});

test('an answer may hold no file', async () => {
  expect(await readFiles(answerFiles([]))).toEqual([]);
});

test('a page, a file of JSON and an answer without a body are no set of files', async () => {
  expect(await readFiles(new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }))).toBeNull();
  expect(await readFiles(Response.json([{ path: 'a', content: 'b' }]))).toBeNull();
  expect(await readFiles(new Response(null))).toBeNull();
});
