import { copyText } from './clipboard.ts';

/** Characters of a line that are quoted: enough to know it again, and a paragraph is not copied whole. */
const most = 80;

/**
 * On the lines of a document: writes the citation of the line that the address names. Without scripts the part says how the
 * address of a line is made.
 */
const part = document.querySelector<HTMLElement>('[data-line-citation]');
const text = part?.querySelector<HTMLElement>('[data-citation]');
const button = part?.querySelector('button');
const status = part?.querySelector('output');

function cite(): void {
  if (part === null || text === null || text === undefined) return;
  const line = /^#L(\d+)$/u.exec(location.hash)?.[1];
  const printed = line === undefined ? null : document.querySelector(`#L${line} span`);
  part.hidden = printed === null;
  if (line === undefined || printed === null) return;
  const { place = '', address = '' } = part.dataset;
  const words = [...printed.textContent.replace(/\s+/gu, ' ').trim()];
  const quote = words.length > most ? `${words.slice(0, most).join('')}……` : words.join('');
  text.textContent = `${place}，原文第 ${line} 行：“${quote}”，${address}#L${line}`;
}

button?.addEventListener('click', () => {
  if (text === null || text === undefined) return;
  void copyText(text.textContent, () => {
    getSelection()?.selectAllChildren(text);
  }).then((told) => {
    if (status !== null && status !== undefined) status.value = told;
  });
});
cite();
addEventListener('hashchange', cite);
