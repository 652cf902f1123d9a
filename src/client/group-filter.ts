/**
 * Filters the rows of a list in groups while typing, and keeps the words in the address, so that they can be passed on.
 * A row answers for its own words and those of its group's heading; a group without rows left is hidden.
 */
for (const box of document.querySelectorAll<HTMLElement>('[data-group-filter]')) {
  const list = document.getElementById(box.dataset['groupFilter'] ?? '');
  const input = box.querySelector('input');
  const output = box.querySelector('output');
  if (list === null || input === null || output === null) continue;
  const groups = [...list.querySelectorAll<HTMLElement>('[data-group]')].map((group) => {
    const heading = foldText(group.querySelector('[data-group-name]')?.textContent ?? '');
    const rows = [...group.querySelectorAll<HTMLElement>('[data-row]')];
    return { group, rows: rows.map((row) => ({ row, text: `${heading} ${foldText(row.textContent)}` })) };
  });
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const filter = (): void => {
    const words = foldText(input.value).split(' ').filter(Boolean);
    let shown = 0;
    for (const { group, rows } of groups) {
      for (const { row, text } of rows) row.hidden = !words.every((word) => text.includes(word));
      const left = rows.filter(({ row }) => !row.hidden).length;
      group.hidden = words.length > 0 && left === 0;
      shown += left;
    }
    output.value = words.length === 0 ? '' : `列出 ${String(shown)} / ${String(total)} 行`;
  };
  box.hidden = false;
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value !== '') filter();
  input.addEventListener('input', () => {
    filter();
    const search = input.value === '' ? '' : `?${new URLSearchParams({ q: input.value }).toString()}`;
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  });
}

function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
