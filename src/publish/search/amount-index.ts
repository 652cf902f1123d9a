import { ByteReader, ByteWriter } from './postings.ts';

/** Amounts in one file: a query for an amount fetches one of them, one for a range those that it covers. */
const fileAmounts = 4096;

/** Names the files of the list of amounts. */
export interface AmountDirectory {
  version: 2;
  /** The least amount of each file, in fen, in order. */
  least: number[];
  /** `amounts/<hash>.bin` for each. */
  files: string[];
}

/** Every printed amount with the unit that prints it, sorted by amount. */
export class AmountIndex {
  #amounts = new Float64Array(1024);
  #units = new Int32Array(1024);
  #count = 0;

  add(unit: number, fen: number): void {
    if (this.#count === this.#amounts.length) {
      const [amounts, units] = [new Float64Array(this.#count * 2), new Int32Array(this.#count * 2)];
      amounts.set(this.#amounts);
      units.set(this.#units);
      [this.#amounts, this.#units] = [amounts, units];
    }
    this.#amounts[this.#count] = fen;
    this.#units[this.#count] = unit;
    this.#count += 1;
  }

  /** `write` stores a file and returns its name. */
  writeFiles(write: (bytes: Uint8Array) => string): AmountDirectory {
    const amounts = this.#amounts;
    const units = this.#units;
    const order = Array.from({ length: this.#count }, (_, index) => index).sort(
      (one, other) => (amounts[one] ?? 0) - (amounts[other] ?? 0) || (units[one] ?? 0) - (units[other] ?? 0),
    );
    const directory: AmountDirectory = { version: 2, least: [], files: [] };
    for (let from = 0; from < order.length; from += fileAmounts) {
      const writer = new ByteWriter(fileAmounts * 4);
      let before = 0;
      for (const index of order.slice(from, from + fileAmounts)) {
        const fen = amounts[index] ?? 0;
        writer.writeNumber(fen - before);
        writer.writeNumber(units[index] ?? 0);
        before = fen;
      }
      directory.least.push(amounts[order[from] ?? 0] ?? 0);
      directory.files.push(write(writer.bytes.slice()));
    }
    return directory;
  }
}

/** The units of a file whose amounts lie in a range, in the order of the file. */
export function findAmounts(bytes: Uint8Array, least: number, most: number): number[] {
  const reader = new ByteReader(bytes);
  const found: number[] = [];
  let fen = 0;
  while (!reader.done) {
    fen += reader.readNumber();
    const unit = reader.readNumber();
    if (fen > most) break;
    if (fen >= least) found.push(unit);
  }
  return found;
}
