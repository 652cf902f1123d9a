import type { Disclosure, Section } from '../model/disclosure.ts';
import type { SectionKey } from '../model/keys.ts';

/**
 * The section of the text that speaks of a matter; undefined where none does. Final accounts tell of some matters in a
 * paragraph among others: `word` is what it is known by.
 */
export function findTextPlace(
  { sections }: Pick<Disclosure, 'sections'>,
  key: SectionKey,
  word?: string,
): Section | undefined {
  return (
    sections.find((section) => section.key === key) ??
    sections.find((section) => word !== undefined && section.key === 'other-matters' && section.text.includes(word))
  );
}
