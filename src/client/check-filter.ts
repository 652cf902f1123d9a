/**
 * Filters the checks and the table of rules by result, rule and document, and keeps the choice in the address, so that
 * it can be passed on. The form is hidden without scripts, where everything is shown.
 */
const form = document.querySelector<HTMLFormElement>('[data-check-filter]');
const output = form?.querySelector('output');
const keys = ['status', 'rule', 'document'] as const;
type Choice = Record<(typeof keys)[number], string>;

const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
const lists = [...document.querySelectorAll<HTMLElement>('[data-list]')];
const columns = [...document.querySelectorAll<HTMLElement>('#matrix [data-document]')];
const counts = [...document.querySelectorAll<HTMLElement>('#matrix [data-status]')];
const cells = [...document.querySelectorAll<HTMLElement>('#matrix td a')];
const rows = [...document.querySelectorAll<HTMLElement>('#matrix tbody tr')];

/** Whether an element stands for what is chosen; what is not chosen among leaves all. */
const fits = (element: HTMLElement, choice: Choice, among: readonly (keyof Choice)[]): boolean =>
  among.every((key) => choice[key] === '' || element.dataset[key] === choice[key]);

function filter(choice: Choice): void {
  for (const entry of entries) entry.hidden = !fits(entry, choice, keys);
  for (const list of lists) {
    const shown = [...list.querySelectorAll<HTMLElement>('[data-entry]')].filter((entry) => !entry.hidden).length;
    list.hidden = keys.some((key) => choice[key] !== '') && shown === 0;
    if (list instanceof HTMLDetailsElement) list.open = choice.status !== '' && shown > 0;
  }
  for (const column of columns) column.hidden = !fits(column, choice, ['document']);
  for (const count of counts) count.hidden = !fits(count, choice, ['status']);
  // A cell of which nothing is left has no link to follow.
  for (const cell of cells)
    cell.hidden = [...cell.querySelectorAll<HTMLElement>('[data-status]')].every((count) => count.hidden);
  for (const row of rows) {
    const found = [...row.querySelectorAll<HTMLElement>('td:not([hidden]) [data-status]')];
    row.hidden = !fits(row, choice, ['rule']) || !found.some((count) => !count.hidden);
  }
  if (!output) return;
  const shown = entries.filter((entry) => !entry.hidden).length;
  const chosen = keys.some((key) => choice[key] !== '');
  output.value = chosen ? `列出 ${String(shown)} / ${String(entries.length)} 项；相符的只在表里计数` : '';
}

if (form) {
  form.hidden = false;
  const select = (key: string): HTMLSelectElement | null => form.querySelector(`select[name="${key}"]`);
  const read = (): Choice => ({
    status: select('status')?.value ?? '',
    rule: select('rule')?.value ?? '',
    document: select('document')?.value ?? '',
  });
  const given = new URLSearchParams(location.search);
  for (const key of keys) {
    const field = select(key);
    const value = given.get(key);
    if (field && value !== null && [...field.options].some((option) => option.value === value)) field.value = value;
  }
  filter(read());
  form.addEventListener('change', () => {
    const choice = read();
    filter(choice);
    const query = new URLSearchParams(keys.flatMap((key) => (choice[key] === '' ? [] : [[key, choice[key]]])));
    const search = query.size === 0 ? '' : `?${query.toString()}`;
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  });
}
