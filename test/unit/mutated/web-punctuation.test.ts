import { describe, expect, it } from 'vitest';
import { convertSource, convertText } from '../conversions.ts';
import { ids, readSource } from '../documents.ts';
import { stripLines } from '../mutation.ts';

/** Web copies print Chinese punctuation as that of a keyboard. */
const punctuation: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '。': '.',
  '“': '"',
  '”': '"',
  '？': '?',
  '！': '!',
};

const replacePunctuation = (text: string): string =>
  text.replace(/[，：；（）。“”？！]/gu, (mark) => punctuation[mark] ?? mark);

/** A value with the punctuation of all its texts replaced. */
const replaceWithin = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? replacePunctuation(part) : part));

describe.each(ids)('a copy of %s with the punctuation of a keyboard', (id) => {
  const original = convertSource(id);
  const copy = convertText(replacePunctuation(readSource(id)));

  it('states the same figures on the same lines', () => {
    expect(replaceWithin(copy.disclosure.figures)).toEqual(replaceWithin(original.disclosure.figures));
    expect(copy.disclosure.unkeyed.map(({ line }) => line)).toEqual(
      original.disclosure.unkeyed.map(({ line }) => line),
    );
  });

  it.each(Object.keys(stripLines(original)))('has the same %s', (part) => {
    expect(replaceWithin(stripLines(copy)[part])).toEqual(replaceWithin(stripLines(original)[part]));
  });

  it('leaves no other lines unclaimed', () => {
    expect(copy.disclosure.unclaimed.map(({ line }) => line)).toEqual(
      original.disclosure.unclaimed.map(({ line }) => line),
    );
  });
});
