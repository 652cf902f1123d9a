/** A query that may find something where the one that was typed does not. */
export interface Advice {
  /** `不限“年度:2024”` */
  label: string;
  query: string;
}

/** More pieces of advice are more than anyone tries. */
const mostAdvice = 6;

/** The parts of what was typed: quoted phrases whole, fields with their values. */
export function splitTyped(typed: string): string[] {
  return typed.match(/(?:[-－]|\p{Script=Han}{2}[:：])?(?:"[^"]*"?|“[^”]*”?|「[^」]*」?)(?=\s|$)|\S+/gu) ?? [];
}

const isExclusion = (part: string): boolean => /^[-－−]./u.test(part);
const isField = (part: string): boolean => /^\p{Script=Han}{2,4}\s*[:：<>＜＞=＝≥≤]/u.test(part);
const isQuoted = (part: string): boolean => /^["“「]/u.test(part);

/**
 * What to try when nothing is found: without an exclusion or a field, without quotes, with fewer words or fewer
 * characters. Most promising first; whether they find anything is for the caller to see.
 */
export function adviseOn(typed: string): Advice[] {
  const parts = splitTyped(typed);
  const without = (left: string): string => parts.filter((part) => part !== left).join(' ');
  const words = parts.filter((part) => !isExclusion(part) && !isField(part));
  const rest = parts.filter((part) => isExclusion(part) || isField(part));
  const advice: Advice[] = [
    ...parts.filter(isExclusion).map((part) => ({ label: `不排除“${part.slice(1)}”`, query: without(part) })),
    ...parts.filter(isField).map((part) => ({ label: `不限“${part}”`, query: without(part) })),
    ...words
      .filter(isQuoted)
      .map((part) => ({ label: `${part}不加引号`, query: typed.replace(part, () => bare(part)) })),
    ...(words.length > 1
      ? words.map((word) => ({ label: `只找“${bare(word)}”`, query: [word, ...rest].join(' ') }))
      : []),
    ...words.flatMap((word) => {
      const characters = [...bare(word)];
      if (characters.length < 4 || isQuoted(word)) return [];
      const middle = Math.ceil(characters.length / 2);
      return [characters.slice(0, middle), characters.slice(middle)].map((half) => ({
        label: `只找“${half.join('')}”`,
        query: half.join(''),
      }));
    }),
  ];
  const seen = new Set([typed.trim(), '']);
  return advice
    .filter(({ query }) => {
      if (seen.has(query)) return false;
      seen.add(query);
      return true;
    })
    .slice(0, mostAdvice);
}

function bare(word: string): string {
  return word.replace(/["“”「」]/gu, '');
}
