import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { refuse } from './refusal.ts';

/** A host that sends nothing for so long is given up. */
const longestSilence = 30_000;

/** A site as the command names it: a folder with a built site, or the address that one is published under. */
export interface PublishedSite {
  /** As typed. */
  name: string;
  /** Where a file of its data folder stands, for messages. */
  locate: (path: string) => string;
  open: (path: string) => AsyncIterable<Uint8Array>;
}

/** What a package says of a file. */
export interface Measured {
  bytes: number;
  /** `sha256:` and 64 hexadecimal digits. */
  hash: string;
}

/** Nothing is read before a file is opened. */
export function locateSite(name: string): PublishedSite {
  if (!/^https?:\/\//iu.test(name)) {
    const locate = (path: string): string => join(name, 'data', path);
    return { name, locate, open: (path) => readLocal(locate(path)) };
  }
  const root = `${name.replace(/\/*$/u, '')}/data/`;
  const locate = (path: string): string => `${root}${path}`;
  return { name, locate, open: (path) => readRemote(locate(path)) };
}

async function* readLocal(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(path)) yield piece as Uint8Array;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) throw error;
    throw refuse(path, 'missing file', 'a folder with a built site', 'Name the folder that npm run build has written.');
  }
}

async function* readRemote(address: string): AsyncGenerator<Uint8Array> {
  const silence = new AbortController();
  let timer = setTimeout(() => undefined, 0);
  const listen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      silence.abort(new Error(`nothing came for ${String(longestSilence / 1000)} seconds`));
    }, longestSilence);
  };
  const fail = (seen: string): Error =>
    refuse(
      address,
      seen,
      'a file that its host sends',
      'Check the address and that the site is online, then try again.',
    );
  try {
    listen();
    const response = await fetch(address, { signal: silence.signal }).catch((error: unknown) => {
      throw fail(describeFailure(error));
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw fail(`status ${String(response.status)}`);
    }
    if (response.body === null) return;
    const reader = response.body.getReader();
    try {
      for (;;) {
        listen();
        const { done, value } = await reader.read().catch((error: unknown) => {
          throw fail(describeFailure(error));
        });
        if (done) return;
        yield value;
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** What fetch says is `fetch failed`; why stands in the cause. */
function describeFailure(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const text = cause instanceof Error ? cause.message : '';
  return `no answer${text === '' ? '' : ` (${text})`}`;
}

/** Reads a JSON file whole. @throws UnreadableError for one of more than `most` bytes, and for what is no JSON. */
export async function readJson(site: PublishedSite, path: string, most: number): Promise<unknown> {
  const place = site.locate(path);
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of site.open(path)) {
    bytes += piece.length;
    if (bytes > most)
      throw refuse(
        place,
        `more than ${String(most)} bytes`,
        'a description of that size',
        'Ask the site what it publishes.',
      );
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown;
  } catch {
    throw refuse(place, 'no JSON', 'a file that npm run build has written', 'Build and publish that site again.');
  }
}

/**
 * Copies a file, and holds it to what the package of its site says: no more is fetched than that.
 * @throws UnreadableError when length or hash differ.
 */
export async function copyChecked(site: PublishedSite, path: string, said: Measured, target: string): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  const differ = (seen: string, expected: string): Error =>
    refuse(site.locate(path), seen, `${expected}, as its datapackage.json says`, 'Publish that site whole again.');
  await pipeline(async function* () {
    for await (const piece of site.open(path)) {
      bytes += piece.length;
      if (bytes > said.bytes) throw differ('more bytes', `${String(said.bytes)} bytes`);
      hash.update(piece);
      yield piece;
    }
  }, createWriteStream(target));
  if (bytes !== said.bytes) throw differ(`${String(bytes)} bytes`, `${String(said.bytes)} bytes`);
  const seen = `sha256:${hash.digest('hex')}`;
  if (seen !== said.hash) throw differ(seen, said.hash);
}
