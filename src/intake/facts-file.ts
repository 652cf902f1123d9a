import { type Document, isCollection, isMap, parseDocument } from 'yaml';
import { readFacts } from '../convert/facts.ts';
import type { Facts } from '../model/facts.ts';
import type { FactKey, StatedFacts } from './stated-facts.ts';

/** Keys of a facts file that speak of one version of a document, and not of the next. */
const ofOneVersion = ['source_url', 'published_on', 'retrieved_on', 'replaced_on'] as const;
/** A key that was left to be completed. */
const placeholder = /^# [a-z_]+:$/u;
const comment = ' What the document does not say about itself.';

/** A facts file under the hand of a publisher: what is set goes in, everything else stays as it was written. */
export class FactsFile {
  readonly #document: Document;
  readonly #name: string;

  /** Begins with a text, which may be empty. `name` is what messages call it. */
  constructor(text: string, name: string) {
    this.#name = name;
    this.#document = parseDocument(text);
    if (isMap(this.#document.contents)) return;
    this.#document.contents = parseDocument('{}').contents;
    if (isMap(this.#document.contents)) this.#document.contents.flow = false;
    this.#document.commentBefore ??= comment;
  }

  /** What stands in it. @throws UnreadableError for what the schema refuses. */
  read(): Facts {
    return readFacts(this.#document.toString(), this.#name);
  }

  set(facts: StatedFacts & Pick<Facts, 'replaced_on'>): void {
    for (const [key, value] of Object.entries(facts)) this.#document.set(key, value);
  }

  /** Takes out what is not so of the next version. */
  forgetVersion(): void {
    for (const key of ofOneVersion) this.#document.delete(key);
  }

  /** Takes out an entry of a list, by its count from 0; a list that is left empty goes too. */
  forgetEntry(list: 'corrections' | 'redactions', index: number): void {
    this.#document.deleteIn([list, index]);
    const left = this.#document.get(list);
    if (isCollection(left) && left.items.length === 0) this.#document.delete(list);
  }

  /** The text of the file; keys that nobody could state yet stand at its end as comments, for somebody to complete. */
  write(missing: readonly FactKey[]): string {
    const isEmpty = isMap(this.#document.contents) && this.#document.contents.items.length === 0;
    // An empty map would be written as `{}`, and a key that somebody writes after it would be invalid.
    const text = isEmpty ? `#${this.#document.commentBefore ?? comment}` : this.#document.toString();
    const kept = text.split('\n').filter((line) => !placeholder.test(line));
    return `${kept.join('\n').trimEnd()}\n${missing.map((key) => `# ${key}:\n`).join('')}`;
  }
}
