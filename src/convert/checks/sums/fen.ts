/**
 * Yuan in whole fen: adding and comparing them is exact, and takes a fraction of what it takes with decimals of any length, which the
 * hundreds of sums of a document would else spend most of their time on.
 */
export type Fen = bigint;

/** Yuan with its two decimals, as every amount of a check has them (`toYuan`). */
export function toFen(cny: string): Fen {
  if (cny.at(-3) !== '.') throw new Error(`yuan without two decimals: ${cny}`);
  return BigInt(cny.replace('.', ''));
}

/** The same amount as yuan with two decimals. */
export function fromFen(fen: Fen): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
