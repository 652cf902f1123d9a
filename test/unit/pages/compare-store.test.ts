import { afterEach, describe, expect, it, vi } from 'vitest';
import { CompareStore } from '../../../src/client/compare-store.ts';

/** A network that answers each address below `/compare/` with a status and a body; counts what it is asked. */
function answer(answers: Readonly<Record<string, [status: number, body: unknown]>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const [status, body] = answers[address] ?? [404, null];
    return Promise.resolve(Response.json(body, { status }));
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what the page of comparisons loads', () => {
  it('is one file a document, once', async () => {
    const asked = answer({ '/compare/a-1.json': [200, { id: 'a-1' }] });
    const store = new CompareStore('/compare/', 1);
    expect(await store.readProfile('a-1')).toEqual({ id: 'a-1' });
    await store.readProfile('a-1');
    expect(asked).toEqual(['/compare/a-1.json']);
  });

  it('is nothing where the site has no such document, which is no failure', async () => {
    answer({});
    expect(await new CompareStore('/compare/', 1).readProfile('a-1')).toBeNull();
  });

  it('is asked for again after a failure', async () => {
    answer({ '/compare/a-1.json': [500, null] });
    const store = new CompareStore('/compare/', 1);
    await expect(store.readProfile('a-1')).rejects.toThrow('a-1.json: 500');
    answer({ '/compare/a-1.json': [200, { id: 'a-1' }] });
    expect(await store.readProfile('a-1')).toEqual({ id: 'a-1' });
  });

  it('is the list to choose from in its parts, in order', async () => {
    answer({ '/compare/list/0.json': [200, [{ id: 'a' }]], '/compare/list/1.json': [200, [{ id: 'b' }]] });
    const choices = await new CompareStore('/compare/', 2).readChoices();
    expect(choices.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
