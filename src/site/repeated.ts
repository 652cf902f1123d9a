/** Stands for what all pages show, whatever they are about: the parts of the site. */
export const wholeSite = {};

const made = new WeakMap<object, Map<string, Promise<string>>>();

/**
 * What is the same on many pages, as markup: made for the first of them and taken for the others.
 * @param of what it shows; what was made of it is forgotten with it.
 * @param name tells it from what else is made of the same; equal names mean equal markup.
 */
export function makeOnce(of: object, name: string, make: () => Promise<string>): Promise<string> {
  const known = made.get(of) ?? new Map<string, Promise<string>>();
  made.set(of, known);
  const markup = known.get(name) ?? make();
  known.set(name, markup);
  return markup;
}
