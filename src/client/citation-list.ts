import { copyText } from './clipboard.ts';

/** Copies the citation of a figure. The buttons are hidden without scripts; the text stands there to be selected. */
for (const list of document.querySelectorAll<HTMLElement>('.citations')) {
  const status = list.querySelector('output');
  for (const button of list.querySelectorAll('button')) {
    const citation = button.parentElement?.querySelector('[data-citation]');
    if (citation === null || citation === undefined) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      void copyText(citation.textContent, () => {
        getSelection()?.selectAllChildren(citation);
      }).then((told) => {
        if (status !== null) status.value = told;
      });
    });
  }
}
