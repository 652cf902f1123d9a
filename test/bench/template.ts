/** A page as its template and its data. */
export interface PreparedPage {
  /** What stands before each value, and after the last. */
  markup: readonly string[];
  /** Texts and values of attributes, not escaped. */
  values: readonly string[];
}

/** A text between two tags, or the value of an attribute. */
const place = />([^<]+)(?=<)|="([^"]+)"/gu;

/** Takes a page apart. What cannot be data, because escaping it would not give what is there, counts as markup. */
export function takeApart(html: string): PreparedPage {
  const [markup, values]: [string[], string[]] = [[], []];
  let from = 0;
  for (const match of html.matchAll(place)) {
    const [, text, attribute = ''] = match;
    const raw = text ?? attribute;
    const value = readText(raw);
    if (escapeText(value) !== raw) continue;
    const start = match.index + (text === undefined ? '="'.length : '>'.length);
    markup.push(html.slice(from, start));
    values.push(value);
    from = start + raw.length;
  }
  return { markup: [...markup, html.slice(from)], values };
}

/** Writes a page as a template would: every value is escaped and set into the markup. */
export function writePage({ markup, values }: PreparedPage): string {
  let html = '';
  let index = 0;
  for (const value of values) {
    html += (markup[index] ?? '') + escapeText(value);
    index += 1;
  }
  return html + (markup[index] ?? '');
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);
const characters = new Map([...entities].map(([character, entity]) => [entity, character]));

function escapeText(text: string): string {
  return /[&<>"']/u.test(text) ? text.replace(/[&<>"']/gu, (character) => entities.get(character) ?? '') : text;
}

function readText(raw: string): string {
  return raw.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => characters.get(entity) ?? '');
}
