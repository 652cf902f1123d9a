import { make, makeLink } from './search/element.ts';

/** What is shown of a document of a sister site. */
interface Listed {
  id: string;
  department: string;
  fiscal_year: number;
  kind: string;
}

const kindWords: Readonly<Record<string, string>> = { budget: '部门预算', 'final-accounts': '部门决算' };

/**
 * Joins the catalogues of the sister sites on the data page: each one's published list of documents under its name. Nothing is
 * fetched before the reader presses the button.
 */
const part = document.querySelector<HTMLElement>('[data-sister-data]');
const offer = part?.querySelector<HTMLElement>('[data-sister-ask]');
if (offer !== null && offer !== undefined) {
  offer.hidden = false;
  offer.querySelector('button')?.addEventListener('click', () => {
    offer.hidden = true;
    const links = part?.querySelectorAll<HTMLAnchorElement>('a[data-sister]') ?? [];
    part?.querySelector('[data-sister-answers]')?.replaceChildren(...[...links].map(listSister));
  });
}

function listSister({ dataset, textContent }: HTMLAnchorElement): HTMLElement {
  const base = dataset['sister'] ?? '';
  const name = textContent.trim();
  const status = make('p', 'note', '正在取…');
  status.setAttribute('role', 'status');
  const list = make('ul', '');
  readDocuments(base).then(
    (documents) => {
      status.textContent = `${String(documents.length)} 份文件`;
      list.append(...documents.map((each) => make('li', '', linkDocument(base, each))));
    },
    () => {
      status.textContent = `“${name}”的文件目录没有取到：那里可能没有开，或者不让别的网站读取。可以点上面的链接到那里去看。`;
    },
  );
  return make('section', 'sister-data', make('h3', '', name), status, list);
}

function linkDocument(base: string, { id, department, fiscal_year: year, kind }: Listed): HTMLAnchorElement {
  return makeLink('', `${base}disclosures/${id}/`, `${department} ${String(year)} 年${kindWords[kind] ?? ''}`);
}

/** @throws when it cannot be fetched, or is not such a list: another site's file is not ours to trust. */
async function readDocuments(base: string): Promise<Listed[]> {
  const response = await fetch(`${base}data/disclosures.json`);
  if (!response.ok) throw new Error(`status ${String(response.status)}`);
  const content: unknown = await response.json();
  if (!Array.isArray(content) || !content.every(isListed)) throw new Error('not a list of documents');
  return content;
}

function isListed(value: unknown): value is Listed {
  const { id, department, fiscal_year: year, kind } = (value ?? {}) as Partial<Record<keyof Listed, unknown>>;
  return (
    typeof id === 'string' &&
    /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id) &&
    typeof department === 'string' &&
    typeof year === 'number' &&
    typeof kind === 'string'
  );
}
