/** A range of amounts in fen (0.01 yuan), both ends included; null where it is open. */
export interface AmountRange {
  least: number | null;
  most: number | null;
}

/** An exact number of fen: `digits` times `fen`, divided by `scale`. */
export interface Fen {
  digits: bigint;
  fen: bigint;
  scale: bigint;
}

/** An amount as printed, digits and separators of thousands, in a unit of {@link fenPerUnit}, 元 after it or not. */
export function readFen(printed: string, unitPrinted: string): Fen {
  const [whole = '', decimals = ''] = printed.replaceAll(',', '').split('.');
  const fen = fenPerUnit[unitPrinted] ?? fenPerUnit[unitPrinted.replace('元', '')] ?? 0n;
  return { digits: BigInt(whole + decimals), fen, scale: 10n ** BigInt(decimals.length) };
}

/** What stands in a relation to an amount; without one, what rounds to it (half up) at its printed precision. */
export function compareWith(comparison: string | undefined, { digits, fen, scale }: Fen): AmountRange | null {
  const floor = (digits * fen) / scale;
  const ceiling = divideUp(digits * fen, scale);
  if (comparison === '>') return rangeOf(floor + 1n, null);
  if (comparison === '<') return rangeOf(null, ceiling - 1n);
  if (comparison === '>=' || comparison === '≥') return rangeOf(ceiling, null);
  if (comparison === '<=' || comparison === '≤') return rangeOf(null, floor);
  const least = digits === 0n ? 0n : divideUp((2n * digits - 1n) * fen, 2n * scale);
  return rangeOf(least, divideUp((2n * digits + 1n) * fen, 2n * scale) - 1n);
}

/** Both ends included, in either order. */
export function spanOf(one: Fen, other: Fen): AmountRange | null {
  const [low, high] =
    one.digits * one.fen * other.scale <= other.digits * other.fen * one.scale ? [one, other] : [other, one];
  return rangeOf(divideUp(low.digits * low.fen, low.scale), (high.digits * high.fen) / high.scale);
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

/** Null where no whole fen lies in it, or it is beyond all money (2^53 fen, 90 万亿元). */
function rangeOf(least: bigint | null, most: bigint | null): AmountRange | null {
  if ((least ?? 0n) > Number.MAX_SAFE_INTEGER || (most ?? 0n) > Number.MAX_SAFE_INTEGER) return null;
  if (least !== null && most !== null && least > most) return null;
  return { least: least === null ? null : Number(least), most: most === null ? null : Number(most) };
}

/** Fen in one of each unit. */
const fenPerUnit: Readonly<Record<string, bigint>> = {
  元: 100n,
  千元: 100_000n,
  万: 1_000_000n,
  百万: 100_000_000n,
  千万: 1_000_000_000n,
  亿: 10_000_000_000n,
  万亿: 100_000_000_000_000n,
};
