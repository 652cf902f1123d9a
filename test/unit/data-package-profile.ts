import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addFormat('uri', (text) => URL.canParse(text));
ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/u);
ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));

const profile = new URL('../profiles/data-package-2.0/profile.yaml', import.meta.url);
const validate = ajv.compile(parse(readFileSync(profile, 'utf8')) as object);

/** What the Data Package standard 2.0 finds wrong in a package. */
export function validatePackage(content: unknown): object[] {
  return validate(content) ? [] : (validate.errors ?? []);
}
