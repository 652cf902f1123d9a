import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { defaultLimits, type Limits } from '../src/model/limits.ts';
import { UnreadableError } from '../src/model/message.ts';
import { type Site, siteSchema } from '../src/model/site.ts';

const usualSite = 'content/site.yaml';

/** Reads what the publisher says about the site. @throws UnreadableError naming the key that is missing or invalid. */
export async function readSite(path: string): Promise<Site> {
  const refuse = (seen: string): UnreadableError =>
    new UnreadableError([
      {
        code: 'invalid-site',
        severity: 'error',
        place: { file: path },
        seen,
        expected:
          'title, publisher, url, base, licence and contact, sisters (each with name and url) if there are any, limits to change',
        action: 'Correct the file; content/site.yaml of the repository is an example.',
      },
    ]);
  const text = await readFile(path, 'utf8').catch(() => {
    throw refuse('missing file');
  });
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    throw refuse(`invalid YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`);
  }
  const result = siteSchema.safeParse(content);
  if (result.success) return result.data;
  throw refuse(result.error.issues.map((issue) => `invalid ${issue.path.join('.')}: ${issue.message}`).join('; '));
}

/** The limits of a site, or the usual ones where there is no site yet. @throws UnreadableError as `readSite`. */
export async function readLimits(path?: string): Promise<Limits> {
  if (path === undefined && !existsSync(usualSite)) return defaultLimits;
  const { limits } = await readSite(path ?? usualSite);
  return limits;
}
