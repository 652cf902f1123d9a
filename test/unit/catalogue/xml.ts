import sax from 'sax';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Reads XML strictly: what is not well-formed throws. */
export function readXml(text: string): Element {
  const parser = sax.parser(true);
  const document: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [document];
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.ontext = (part) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.onclosetag = () => open.pop();
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(text).close();
  const [root] = document.children;
  if (root === undefined) throw new Error('no element');
  return root;
}

/** The children of that name. */
export function listElements(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of that name. */
export function readElement(element: Element | undefined, name: string): string | undefined {
  return element === undefined ? undefined : listElements(element, name)[0]?.text;
}
