/** The sections of the results by their titles; one that was not measured this time stays as it was. */
export function replaceSections(
  results: string,
  sections: readonly (readonly [title: string, text: string])[],
): string {
  const [, ...known] = results.split(/^## /mu);
  const byTitle = new Map(
    known.map((section) => {
      const [title = '', ...lines] = section.split('\n');
      return [title, lines.join('\n').trim()];
    }),
  );
  for (const [title, text] of sections) byTitle.set(title, text.trim());
  const written = [...byTitle].map(([title, text]) => `## ${title}\n\n${text}\n`);
  return ['# Mingzhang at work\n\nWritten by `npm run bench`; how it is measured: README.md.\n', ...written].join('\n');
}
