/** What is filled in, by the name of the field; fields that are empty are not there. */
export type Values = Readonly<Record<string, string>>;

/** What stands in the fields of a form, without blanks around it. */
export function readForm(form: HTMLFormElement): Values {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') values[name] = value.trim();
  return values;
}

/** Fills the form from an address. A value that a field does not offer is as if it were not there. */
export function fillForm(form: HTMLFormElement, search: string): void {
  const given = new URLSearchParams(search);
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      const value = given.get(field.name) ?? '';
      const offered = [...field.options].some((option) => option.value === value);
      field.value = offered ? value : (field.options[0]?.value ?? '');
    } else if (field instanceof HTMLInputElement) {
      const value = given.get(field.name) ?? '';
      if (field.type === 'checkbox') field.checked = value === field.value;
      else field.value = value;
    }
  }
}

/** Puts the choice in the address, so that it can be passed on, without a new entry in the history. */
export function keepInAddress(values: Values): void {
  const query = new URLSearchParams(values).toString();
  history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
}
