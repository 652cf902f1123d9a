/** More columns than this do not fit beside each other on any screen. */
export const mostChosen = 6;

/** What an address asks to compare. */
export interface Choice {
  /** In the order of the address, each once, at most {@link mostChosen}. */
  ids: string[];
  /** How many more the address names. */
  left: number;
}

/** Reads `?ids=a,b` or `?ids=a&ids=b`, as the form without scripts writes it. What is no id is as if it were not there. */
export function readChoice(search: string): Choice {
  const named = new URLSearchParams(search).getAll('ids').flatMap((value) => value.split(','));
  const ids = [...new Set(named.map((id) => id.trim()))].filter((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id));
  return { ids: ids.slice(0, mostChosen), left: Math.max(0, ids.length - mostChosen) };
}

/** The query of an address, with its question mark; empty where nothing is chosen. Ids need no escapes. */
export function writeChoice(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `?ids=${ids.join(',')}`;
}
