import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';

/** What no setting holds: control characters, halves of characters, and what is left of a text in another encoding. */
const noText = /[^\P{Cc}\t\n\r]|[\uFFFD\uFFFE\uFFFF]|\p{Cs}/u;

/** A text that is no YAML, or YAML with more in it than settings need. */
export class YamlFault extends Error {
  /** From 1. */
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.name = 'YamlFault';
    this.line = line;
  }
}

/**
 * Settings that somebody wrote in YAML: keys with values, lists of them. Aliases, tags and keys that are no words are refused: nobody
 * needs them here, and ten lines of aliases unfold to a billion values.
 */
export class YamlText {
  readonly document: Document;
  readonly #counter = new LineCounter();

  /** @throws YamlFault */
  constructor(text: string) {
    const place = text.search(noText);
    if (place !== -1) throw new YamlFault(nameSign(text, place), text.slice(0, place).split('\n').length);
    try {
      this.document = parseDocument(text, { lineCounter: this.#counter, logLevel: 'error' });
      this.#check();
    } catch (error) {
      // The stack of whoever walks it is used up.
      if (error instanceof RangeError) throw new YamlFault('lists nested without end', 1);
      throw error;
    }
  }

  /** Its keys and values; null for an empty text. */
  toValue(): unknown {
    return this.document.toJS();
  }

  /** The line of what a path leads to, or of as much of it as there is: a missing key is told by its entry. */
  findLine(path: readonly PropertyKey[]): number {
    let node: unknown = this.document.contents;
    let offset = 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
        if (!isPair(pair) || !isNode(pair.key)) break;
        offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)];
        if (!isNode(item)) break;
        offset = item.range?.[0] ?? offset;
        node = item;
      } else break;
    }
    return this.#countLine(offset);
  }

  #check(): void {
    const [fault] = [...this.document.errors, ...this.document.warnings];
    if (fault !== undefined)
      throw new YamlFault(fault.message.split(/ at line \d|\n/u)[0] ?? '', this.#countLine(fault.pos[0]));
    const refuse = (node: unknown, seen: string): never => {
      throw new YamlFault(seen, this.#countLine(isNode(node) ? (node.range?.[0] ?? 0) : 0));
    };
    visit(this.document, {
      Alias: (_, node) => refuse(node, `an alias (*${node.source}) in place of a value`),
      Pair: (_, { key }) => (isScalar(key) ? undefined : refuse(key, 'a key that is no word')),
      Scalar: (_, node) => {
        const { value } = node;
        if (typeof value === 'string' && noText.test(value)) refuse(node, nameSign(value, value.search(noText)));
        if (value instanceof Uint8Array) refuse(node, 'bytes in place of a text');
      },
    });
  }

  #countLine(offset: number): number {
    return this.#counter.linePos(offset).line;
  }
}

function nameSign(text: string, place: number): string {
  const code = text.charCodeAt(place);
  if (code === 0xfffd) return 'bytes that are no UTF-8';
  return `the sign U+${code.toString(16).padStart(4, '0').toUpperCase()}, which is no character of a text`;
}
