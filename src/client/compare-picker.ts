import type { CompareChoice, CompareSuggestion } from '../site/compare-sections.ts';
import { make, makeButton } from './search/element.ts';

/** As many as can be looked over; more letters narrow them. */
const mostOffered = 12;

export interface PickerParts {
  input: HTMLInputElement;
  status: HTMLElement;
  offers: HTMLElement;
}

/** Lists the documents whose name, place, year or kind holds every word typed. */
export function connectPicker(
  { input, status, offers }: PickerParts,
  read: () => Promise<CompareChoice[]>,
  isChosen: (id: string) => boolean,
  add: (id: string) => void,
): { refresh: () => void } {
  let turn = 0;
  async function offer(): Promise<void> {
    turn += 1;
    const mine = turn;
    const words = fold(input.value).split(' ').filter(Boolean);
    if (words.length === 0) {
      offers.replaceChildren();
      status.textContent = '';
      return;
    }
    const choices = await read().catch(() => null);
    if (mine !== turn) return;
    if (choices === null) {
      status.textContent = '文件的清单没有载入，请检查网络后再试。';
      return;
    }
    const found = choices.filter((choice) => {
      const text = fold(`${choice.name} ${choice.place} ${choice.document} ${choice.id}`);
      return !isChosen(choice.id) && words.every((word) => text.includes(word));
    });
    const shown = found.slice(0, mostOffered);
    status.textContent =
      found.length === 0
        ? '没有找到还没选的文件。'
        : `${String(found.length)} 份${found.length > shown.length ? `，先列 ${String(shown.length)} 份，多输几个字可以缩小` : ''}`;
    offers.replaceChildren(...shown.map((choice) => make('li', '', makeOffer(choice, add, choice.place))));
  }
  input.addEventListener('input', () => void offer());
  return { refresh: () => void offer() };
}

/** A button that adds a document to the comparison. */
export function makeOffer(
  { id, name, document }: CompareSuggestion,
  add: (id: string) => void,
  place = '',
): HTMLButtonElement {
  const button = makeButton('compare-offer', '', () => {
    add(id);
  });
  button.append(
    make('span', 'compare-plus', '＋ '),
    `${name} `,
    make('span', 'note', `${document}${place === '' ? '' : ` · ${place}`}`),
  );
  return button;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
