import { existsSync } from 'node:fs';

/**
 * A name with blanks, given without quotes, comes apart: `2020年 预算.txt` is two names.
 * @returns what to do about it, where some of the names together are a file; else nothing.
 */
export function explainSpacedName(names: readonly string[]): string {
  for (let start = 0; start < names.length; start += 1)
    for (let end = names.length; end > start + 1; end -= 1) {
      const whole = names.slice(start, end).join(' ');
      if (existsSync(whole)) return `\nA name with blanks stands in quotes: ${quoteName(whole)}`;
    }
  return '';
}

/** A name as it is written on a command line. */
export const quoteName = (name: string): string => (/\s/u.test(name) ? `"${name}"` : name);
