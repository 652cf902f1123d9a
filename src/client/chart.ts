/** Above as many rows, a table that is open under its drawing pushes what follows out of sight on a phone. */
const mostRows = 12;

/** Such tables are folded there, and opened again for paper. */
if (matchMedia('(width < 44rem)').matches) {
  const long = [...document.querySelectorAll<HTMLDetailsElement>('.chart-table[open]')].filter(
    (table) => table.querySelectorAll('tbody tr').length > mostRows,
  );
  const setOpen = (open: boolean): void => {
    for (const table of long) table.open = open;
  };
  setOpen(false);
  addEventListener('beforeprint', () => {
    setOpen(true);
  });
  addEventListener('afterprint', () => {
    setOpen(false);
  });
}

/**
 * Says what a mark of a chart stands for, under the pointer and at the arrow keys: what the drawing's own titles say. The
 * titles are taken out of the drawing the first time, else the browser would show a second note of its own.
 */
for (const drawing of document.querySelectorAll<HTMLElement>('.drawing')) {
  if (drawing.querySelector('.chart * > title') === null) continue;
  const note = document.createElement('div');
  note.className = 'chart-tip';
  note.setAttribute('role', 'status');
  drawing.append(note);
  drawing.tabIndex = 0;
  drawing.setAttribute('role', 'group');
  drawing.setAttribute('aria-labelledby', drawing.dataset['labelled'] ?? '');
  drawing.setAttribute('aria-description', '方向键逐项看，Esc 关闭');
  let active: SVGElement | null = null;
  /** Whether the keys showed the note: a page that scrolls under a pointer at rest must not take it away. */
  let keyed = false;

  const collect = (): void => {
    for (const title of drawing.querySelectorAll('title')) {
      const mark = title.parentElement;
      if (title.id !== '') {
        // The name of the whole, which is referred to by its id.
        const name = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
        name.id = title.id;
        name.textContent = title.textContent;
        title.replaceWith(name);
        continue;
      }
      if (mark?.closest('[data-tip]') === null) mark.dataset['tip'] = title.textContent;
      title.remove();
    }
  };
  const show = (mark: SVGElement | null, x?: number, y?: number): void => {
    active?.classList.remove('chart-active');
    mark?.classList.add('chart-active');
    active = mark;
    note.textContent = mark?.dataset['tip'] ?? '';
    if (mark === null) return;
    const frame = drawing.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    const left = (x ?? box.left + box.width / 2) - frame.left - note.offsetWidth / 2;
    const top = (y ?? box.top) - frame.top - note.offsetHeight - 8;
    note.style.left = `${String(Math.max(0, Math.min(left, frame.width - note.offsetWidth)))}px`;
    note.style.top = `${String(top)}px`;
  };

  drawing.addEventListener('focus', collect);
  drawing.addEventListener('pointerover', ({ target, clientX, clientY, movementX, movementY }) => {
    if (!(target instanceof Element) || note.contains(target)) return;
    if (keyed && movementX === 0 && movementY === 0) return;
    keyed = false;
    collect();
    const mark = target.closest<SVGElement>('[data-tip]');
    if (mark !== active) show(mark, clientX, clientY);
  });
  drawing.addEventListener('pointerleave', () => {
    if (!keyed) show(null);
  });
  drawing.addEventListener('blur', () => {
    show(null);
  });
  drawing.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const marks = [...drawing.querySelectorAll<SVGElement>('[data-tip]')].filter(
      (mark) => mark.getClientRects().length > 0,
    );
    const at = active === null ? -1 : marks.indexOf(active);
    const last = marks.length - 1;
    const next = {
      ArrowRight: Math.min(at + 1, last),
      ArrowDown: Math.min(at + 1, last),
      ArrowLeft: Math.max(at - 1, 0),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    const mark = next === undefined ? undefined : marks[next];
    if (mark === undefined) return;
    event.preventDefault();
    keyed = true;
    show(mark);
    note.scrollIntoView({ block: 'nearest' });
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show(null);
  });
}
