import { lineLink } from '../site/links.ts';
import type { RowDocument } from '../site/row-documents.ts';
import { nameYear } from '../site/wording.ts';
import { make, makeLink } from './search/element.ts';

/** `永清县人力资源和社会保障局 2024 年部门预算` */
export function sayDocument(document: RowDocument): string {
  return `${document.department} ${nameYear(document)}`;
}

/** The cell with the line a row was printed on. */
export function makeSource({ id }: RowDocument, line: number): HTMLTableCellElement {
  return make('td', 'source', makeLink('mark', lineLink(id, line), `行 ${String(line)}`));
}

/** A row's first cell. */
export function makeRowHeader(...children: readonly (Node | string)[]): HTMLTableCellElement {
  const header = make('th', '', ...children);
  header.scope = 'row';
  return header;
}

/** A table with its caption and the heads of its columns, by class and text. */
export function makeTable(
  className: string,
  caption: string,
  columns: readonly (readonly [className: string, text: string])[],
): HTMLTableElement {
  const heads = columns.map(([own, text]) => {
    const head = make('th', own, text);
    head.scope = 'col';
    return head;
  });
  return make('table', className, make('caption', '', caption), make('thead', '', make('tr', '', ...heads)));
}
