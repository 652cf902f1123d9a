/** Filters the rows of a table while typing. The box is hidden without scripts, where it could do nothing. */
for (const box of document.querySelectorAll<HTMLElement>('[data-filter]')) {
  const input = box.querySelector('input');
  const output = box.querySelector('output');
  const rows = [...document.querySelectorAll<HTMLTableRowElement>(`#${box.dataset['filter'] ?? ''} tbody tr`)];
  if (input === null || output === null || rows.length < 8) continue;
  box.hidden = false;
  const texts = rows.map((row) => normalise(row.textContent));
  input.addEventListener('input', () => {
    const words = normalise(input.value).split(' ').filter(Boolean);
    let shown = 0;
    for (const [index, row] of rows.entries()) {
      row.hidden = !words.every((word) => texts[index]?.includes(word));
      if (!row.hidden) shown += 1;
    }
    output.value = words.length === 0 ? '' : `${String(shown)} / ${String(rows.length)}`;
  });
}

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
