const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters and lone surrogates among them; few texts hold any. */
const notAsItIs = /[\p{Cc}\p{Cs}&<>"']/u;

/**
 * Text as XML character data or attribute value. Everything a document says goes through here.
 * Control characters are illegal in XML even when escaped, so they are dropped.
 */
export function escapeText(text: string): string {
  if (!notAsItIs.test(text)) return text;
  return (
    text
      // Also lone surrogates, which a broken encoding can leave.
      .toWellFormed()
      .replace(/[\p{Cc}--[\t\n\r]]/gv, '')
      .replace(/[&<>"']/gu, (character) => entities[character] ?? '')
  );
}

/** What a mark stands for, with its amount: browsers show it to a pointer, the page's script to a keyboard, too. */
export function drawTip(text: string): string {
  return element('title', {}, escapeText(text));
}

type AttributeValue = string | number;

/** `<name a="1">content</name>`; attributes are escaped, `content` is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  ...content: readonly string[]
): string {
  let tag = name;
  for (const [key, value] of Object.entries(attributes)) tag += ` ${key}="${formatAttribute(value)}"`;
  return content.length === 0 ? `<${tag}/>` : `<${tag}>${content.join('')}</${name}>`;
}

/** Geometry to a tenth: more is noise in the file and differs between machines. */
function formatAttribute(value: AttributeValue): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : escapeText(value);
}
