import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { siteSchema, type Site } from '../model/site.ts';

/** Every page asks: the description that was read last, with its text. */
let last: { text: string; site: Site } | undefined;

/**
 * What the publisher says about the site: `MINGZHANG_SITE`, else `content/site.yaml`.
 * @throws with the name of the file and of each wrong field.
 */
export function readSite(): Site {
  const file = process.env.MINGZHANG_SITE ?? resolve('content/site.yaml');
  const text = readFileSync(file, 'utf8');
  if (last?.text !== text) last = { text, site: parseSite(file, text) };
  return last.site;
}

function parseSite(file: string, text: string): Site {
  const result = siteSchema.safeParse(parse(text));
  if (!result.success) throw new Error(`${file}: invalid site description\n${z.prettifyError(result.error)}`);
  return result.data;
}
