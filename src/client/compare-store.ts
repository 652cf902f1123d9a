import type { CompareChoice, CompareProfile } from '../site/compare-sections.ts';

/** Loads what the page of comparisons needs, each file once. `base` is the page's own address with a slash at its end. */
export class CompareStore {
  readonly #base: string;
  readonly #parts: number;
  readonly #profiles = new Map<string, Promise<CompareProfile | null>>();
  #choices: Promise<CompareChoice[]> | undefined;

  constructor(base: string, parts: number) {
    this.#base = base;
    this.#parts = parts;
  }

  /** Null where the site has no such document. @throws when the network fails. */
  readProfile(id: string): Promise<CompareProfile | null> {
    const known = this.#profiles.get(id);
    if (known !== undefined) return known;
    const loading = this.#read<CompareProfile>(`${id}.json`);
    this.#profiles.set(id, loading);
    // What failed may be asked for again.
    loading.catch(() => this.#profiles.delete(id));
    return loading;
  }

  /** The whole list to choose from. @throws when the network fails. */
  readChoices(): Promise<CompareChoice[]> {
    this.#choices ??= Promise.all(
      Array.from({ length: this.#parts }, (_, part) => this.#read<CompareChoice[]>(`list/${String(part)}.json`)),
    ).then((parts) => parts.flatMap((part) => part ?? []));
    this.#choices.catch(() => (this.#choices = undefined));
    return this.#choices;
  }

  async #read<T>(path: string): Promise<T | null> {
    const response = await fetch(`${this.#base}${path}`);
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
    return (await response.json()) as T;
  }
}
