import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { siteSchema, type Site } from '../model/site.ts';

/**
 * What the publisher says about the site: `MINGZHANG_SITE`, else `content/site.yaml`.
 * @throws with the name of the file and of each wrong field.
 */
export function readSite(): Site {
  const file = process.env.MINGZHANG_SITE ?? resolve('content/site.yaml');
  const result = siteSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`${file}: invalid site description\n${z.prettifyError(result.error)}`);
  return result.data;
}
