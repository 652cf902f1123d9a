import type { Placed, RowOf, RowShape } from '../site/row-part.ts';
import { saveFile, writeCsv, writeExcelCsv, type CsvRow } from './row-filter-csv.ts';
import { fillForm, keepInAddress, readForm, type Values } from './row-filter-form.ts';
import { RowParts, type Need } from './row-filter-parts.ts';
import { make, makeButton } from './search/element.ts';

/** What is shown of an answer. */
export interface Answer {
  /** How many were found and what they come to, in a sentence. */
  said: string;
  /** A table without rows yet. */
  table: HTMLTableElement;
  /** How many entries there are, and the rows or groups of rows of one. */
  count: number;
  make: (index: number) => HTMLTableRowElement | HTMLTableSectionElement;
  /** `个项目` */
  measure: string;
  /** All rows of the answer for a file, header first. */
  list: () => CsvRow[];
}

/** A list that can be filtered. */
export interface RowList<Shape extends RowShape> {
  shape: Shape;
  /** The name of the file: `projects`. */
  file: string;
  /** Answers what is filled in from the rows of the chosen documents. */
  answer: (rows: readonly Placed<RowOf<Shape>>[], values: Values) => Answer;
  /** Fields that depend on others are set here, before the form is read. */
  settle?: (form: HTMLFormElement) => void;
}

/** More is read only when the reader says so: in bytes, about what a page with its pictures takes. */
const readAtOnce = 1_000_000;
const entriesAtOnce = 100;
const typingPause = 180;

/**
 * Filters a list over all documents. The page's own rows stay until something is filled in; then the parts of the list
 * that the chosen department, place or year needs are read. What spans everything can be many megabytes on a large
 * site: its size is said first, and it is read when the reader agrees, once for the visit.
 */
export function startFilter<Shape extends RowShape>(list: RowList<Shape>): void {
  const form = document.querySelector<HTMLFormElement>('[data-row-filter]');
  const status = document.querySelector<HTMLElement>('[data-row-status]');
  const results = document.querySelector<HTMLElement>('[data-row-results]');
  const digest = document.querySelector<HTMLElement>('[data-row-digest]');
  const fields = form?.querySelector('fieldset');
  if (!form || !fields || !status || !results || !digest) return;
  const parts = new RowParts(form.dataset['rows'] ?? '', list.shape);
  let asked = 0;
  let agreed = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const show = (said: string, ...shown: readonly Node[]): void => {
    status.textContent = said;
    results.replaceChildren(...shown);
  };

  const refresh = async (): Promise<void> => {
    clearTimeout(pause);
    list.settle?.(form);
    const values = readForm(form);
    keepInAddress(values);
    const own = ++asked;
    const isOff = Object.keys(values).length === 0;
    digest.hidden = !isOff;
    results.hidden = isOff;
    if (isOff) {
      show('');
      return;
    }
    const scope = {
      department: values['department'] ?? '',
      place: values['place'] ?? '',
      year: values['year'] ?? '',
    };
    try {
      const need = await parts.find(scope);
      if (own !== asked) return;
      if (need.missing > readAtOnce && !agreed) {
        show(
          `要读 ${sayMegabytes(need.missing)} 的数据，才能在这个范围里找。可以先选部门、地方或年份，要读的会少得多。`,
          makeButton('rows-button', `读 ${sayMegabytes(need.missing)}`, () => {
            agreed = true;
            void refresh();
          }),
        );
        return;
      }
      if (need.missing > 0) show(sayReading(need, 0));
      const rows = await parts.load(scope, need, (bytes) => {
        if (own === asked) status.textContent = sayReading(need, bytes);
      });
      if (own !== asked) return;
      const answer = list.answer(rows, values);
      show(answer.said, ...present(answer, list.file));
    } catch {
      if (own !== asked) return;
      show(
        '数据没有读到。请看看网络是否连着，再试一次。',
        makeButton('rows-button', '再试一次', () => void refresh()),
      );
    }
  };

  fields.disabled = false;
  fillForm(form, location.search);
  if (location.search !== '') void refresh();
  else list.settle?.(form);
  form.addEventListener('input', (event) => {
    clearTimeout(pause);
    const isTyped = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    pause = setTimeout(() => void refresh(), isTyped ? typingPause : 0);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void refresh();
  });
  form.addEventListener('reset', () => {
    // The fields are emptied after the event.
    setTimeout(() => void refresh());
  });
}

function sayReading({ missing }: Need, read: number): string {
  return read === 0 ? '正在读数据……' : `正在读数据：${sayMegabytes(read)} / ${sayMegabytes(missing)}`;
}

function sayMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The files of an answer, its table, and a button for the entries that do not stand in it yet. */
function present({ table, count, make: makeEntry, measure, list }: Answer, file: string): Node[] {
  if (count === 0) return [];
  const tools = make(
    'p',
    'rows-tools',
    makeButton('rows-button', '下载 CSV', () => {
      saveFile(`${file}.csv`, writeCsv(list()));
    }),
    makeButton('rows-button', '下载 CSV（Excel 用）', () => {
      saveFile(`${file}.excel.csv`, writeExcelCsv(list()));
    }),
  );
  let shown = 0;
  const add = (): void => {
    const end = Math.min(count, shown + entriesAtOnce);
    const entries = Array.from({ length: end - shown }, (_, index) => makeEntry(shown + index));
    const [first] = entries;
    if (first instanceof HTMLTableSectionElement) table.append(...entries);
    else (table.tBodies[0] ?? table.createTBody()).append(...entries);
    if (shown > 0) first?.querySelector('a')?.focus();
    shown = end;
    more.hidden = shown === count;
    more.textContent = `再显示 ${String(Math.min(entriesAtOnce, count - shown))} ${measure}（还有 ${String(count - shown)} ${measure}）`;
  };
  const more = makeButton('rows-button', '', add);
  add();
  return [tools, table, more];
}
