import type { Section } from '../model/disclosure.ts';

/** A stretch of a section's text: a paragraph, or so many rows of a table that are set elsewhere on the page. */
export type Passage = { type: 'paragraph'; text: string } | { type: 'rows'; count: number };

/** The text of a section as passages. In it a paragraph is one line, and a row of a table a line with tabs. */
export function splitPassages(section: Pick<Section, 'text'>): Passage[] {
  const passages: Passage[] = [];
  for (const text of section.text.split('\n')) {
    const last = passages.at(-1);
    if (!text.includes('\t')) {
      if (text.trim() !== '') passages.push({ type: 'paragraph', text });
    } else if (last?.type === 'rows') last.count += 1;
    else passages.push({ type: 'rows', count: 1 });
  }
  return passages;
}
