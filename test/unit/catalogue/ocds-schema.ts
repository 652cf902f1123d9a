import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

const ajv = new Ajv({
  allErrors: true,
  strict: false,
  formats: { uri: (text: string) => URL.canParse(text), 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/u },
});
const validate = ajv.compile(
  JSON.parse(readFileSync(new URL('ocds-release-package.json', import.meta.url), 'utf8')) as object,
);

/** What the Open Contracting Data Standard 1.1 finds wrong in a release package. */
export function validateOcds(content: unknown): object[] {
  return validate(content) ? [] : (validate.errors ?? []);
}
