import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { defaultLimits, type Limits } from '../src/model/limits.ts';
import { type Message, type Place, UnreadableError } from '../src/model/message.ts';
import { type Site, siteSchema } from '../src/model/site.ts';
import { YamlFault, YamlText } from '../src/model/yaml-text.ts';

const usualSite = 'content/site.yaml';

/** Reads what the publisher says about the site. @throws UnreadableError naming the key that is missing or invalid. */
export async function readSite(path: string): Promise<Site> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UnreadableError([describe({ file: path }, 'missing file')]);
  });
  const yaml = open(text, path);
  const result = siteSchema.safeParse(yaml.toValue());
  if (result.success) return result.data;
  throw new UnreadableError(
    result.error.issues.flatMap((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
      if (unknown.length > 0)
        return unknown.map((key) =>
          describe(
            { file: path, line: yaml.findLine([...issue.path, key]) },
            `unknown key: ${[...issue.path, key].join('.')}`,
          ),
        );
      const name = issue.path.length === 0 ? 'site' : issue.path.join('.');
      return [describe({ file: path, line: yaml.findLine(issue.path) }, `invalid ${name}: ${issue.message}`)];
    }),
  );
}

function open(text: string, path: string): YamlText {
  try {
    return new YamlText(text);
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    throw new UnreadableError([describe({ file: path, line: error.line }, `invalid YAML: ${error.message}`)]);
  }
}

function describe(place: Place, seen: string): Message {
  return {
    code: 'invalid-site',
    severity: 'error',
    place,
    seen,
    expected:
      'title, publisher, url, base, licence and contact, sisters (each with name and url) if there are any, limits to change',
    action: 'Correct the file; content/site.yaml of the repository is an example.',
  };
}

/** The limits of a site, or the usual ones where there is no site yet. @throws UnreadableError as `readSite`. */
export async function readLimits(path?: string): Promise<Limits> {
  if (path === undefined && !existsSync(usualSite)) return defaultLimits;
  const { limits } = await readSite(path ?? usualSite);
  return limits;
}
