import type { CompareProfile, CompareSuggestion } from '../site/compare-sections.ts';
import { mostChosen, readChoice, writeChoice } from './compare-choice.ts';
import { writeCsv } from './compare-csv.ts';
import { connectPicker, makeOffer } from './compare-picker.ts';
import { joinProfiles, listCautions, type JoinedSection } from './compare-rows.ts';
import { CompareStore } from './compare-store.ts';
import { showTables } from './compare-table.ts';
import { make, makeButton } from './search/element.ts';

/**
 * The page of comparisons: what is chosen stands in the address, each change is an entry of the history, and only the
 * chosen documents are loaded. Text of documents goes in as text.
 */
function connect(page: HTMLElement): void {
  const part = (name: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-compare-${name}]`);
    if (found === null) throw new Error(`missing part of the page of comparisons: ${name}`);
    return found;
  };
  const input = part('query');
  const download = part('download');
  if (!(input instanceof HTMLInputElement)) throw new Error('the box of the page of comparisons is none');
  const [chosenList, status, suggestions, result] = [
    part('chosen'),
    part('status'),
    part('suggestions'),
    part('result'),
  ];
  const latest = part('latest');
  const base = page.dataset['base'] ?? '/';
  const store = new CompareStore(`${base}compare/`, Number(page.dataset['parts'] ?? '1'));

  let ids: string[] = [];
  let shown: { profiles: CompareProfile[]; sections: JoinedSection[] } = { profiles: [], sections: [] };
  /** Counts what is shown, so that an answer that arrives late is not shown over a newer one. */
  let turn = 0;

  function choose(next: readonly string[]): void {
    ids = [...next];
    history.pushState(null, '', `${location.pathname}${writeChoice(ids)}`);
    // The button that was pressed goes; in the box a phone would open its keyboard.
    part('chosen-box').focus();
    void show('');
  }
  const add = (id: string): void => {
    if (ids.length < mostChosen && !ids.includes(id)) choose([...ids, id]);
    else status.textContent = `最多比较 ${String(mostChosen)} 份，先去掉一份。`;
  };
  const picker = connectPicker(
    { input, status: part('found'), offers: part('offers') },
    () => store.readChoices(),
    (id) => ids.includes(id),
    add,
  );

  function showChosen(profiles: readonly CompareProfile[]): void {
    chosenList.replaceChildren(
      ...profiles.map(({ id, name, document, place }) => {
        const remove = makeButton('compare-remove', '去掉', () => {
          choose(ids.filter((other) => other !== id));
        });
        remove.setAttribute('aria-label', `去掉 ${name} ${document}`);
        return make('li', '', make('b', '', name), ' ', make('span', 'note', `${document} · ${place}`), remove);
      }),
    );
  }

  function showSuggestions(profiles: readonly CompareProfile[]): void {
    const groups = (['years', 'similar'] as const).map((key) => {
      const offered = new Map<string, CompareSuggestion>();
      for (const suggestion of profiles.flatMap((profile) => profile[key]))
        if (!ids.includes(suggestion.id) && offered.size < mostChosen) offered.set(suggestion.id, suggestion);
      return { label: key === 'years' ? '同一部门的别的年份' : '别处的同类部门', offered: [...offered.values()] };
    });
    suggestions.replaceChildren(
      ...(ids.length >= mostChosen ? [] : groups)
        .filter(({ offered }) => offered.length > 0)
        .flatMap(({ label, offered }) => {
          const list = make('ul', 'compare-offers', ...offered.map((one) => make('li', '', makeOffer(one, add))));
          list.setAttribute('aria-label', label);
          return [make('p', 'compare-suggested', label), list];
        }),
    );
  }

  async function show(remark: string): Promise<void> {
    turn += 1;
    const mine = turn;
    latest.hidden = ids.length > 0;
    picker.refresh();
    const asked = [...ids];
    const loaded = await Promise.all(asked.map((id) => store.readProfile(id))).catch(() => null);
    if (mine !== turn) return;
    if (loaded === null) {
      status.textContent = '数据没有载入，请检查网络后再试。';
      return;
    }
    const profiles = loaded.filter((profile) => profile !== null);
    const unknown = asked.filter((_, index) => loaded[index] === null);
    ids = profiles.map(({ id }) => id);
    shown = { profiles, sections: joinProfiles(profiles) };
    latest.hidden = profiles.length > 0;
    download.hidden = profiles.length === 0;
    status.textContent = [
      remark,
      unknown.length === 0 ? '' : `这里没有这份文件：${unknown.join('、')}。`,
      profiles.length === 0 ? '' : `正在比较 ${String(profiles.length)} 份文件。`,
      profiles.length === 1 ? '再选一份就能比。' : '',
      ...listCautions(profiles),
    ].join('');
    showChosen(profiles);
    showSuggestions(profiles);
    result.replaceChildren(...showTables(profiles, shown.sections, base));
  }

  function readAddress(): void {
    const choice = readChoice(location.search);
    ids = choice.ids;
    void show(
      choice.left > 0 ? `最多比较 ${String(mostChosen)} 份，地址里另外 ${String(choice.left)} 份没有列出。` : '',
    );
  }

  download.addEventListener('click', () => {
    const url = URL.createObjectURL(new Blob([writeCsv(shown.profiles, shown.sections)], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `compare-${shown.profiles.map(({ id }) => id).join('_')}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  });
  addEventListener('popstate', readAddress);
  readAddress();
}

const page = document.querySelector<HTMLElement>('[data-compare-page]');
if (page !== null) connect(page);
