/** An element with a class and text or children. Text goes in as text, so a document can never add markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  if (className !== '') node.className = className;
  node.append(...children);
  return node;
}

export function makeLink(className: string, href: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  const link = make('a', className, ...children);
  link.href = href;
  return link;
}

export function makeButton(className: string, label: string, onPress: () => void): HTMLButtonElement {
  const button = make('button', className, label);
  button.type = 'button';
  button.addEventListener('click', onPress);
  return button;
}
