import { UsageError } from '../src/model/message.ts';

/** One of so many parts of a build, counted from 1. */
export interface Shard {
  part: number;
  of: number;
}

/** `2/8`. @throws UsageError for anything else. */
export function readShard(text: string, usage: string): Shard {
  const [, part, of] = /^(\d{1,6})\/(\d{1,6})$/u.exec(text)?.map(Number) ?? [];
  if (part === undefined || of === undefined || part < 1 || part > of)
    throw new UsageError(`invalid --shard: ${text}. Name the part and how many there are, such as 2/8.\n${usage}`);
  return { part, of };
}

/** What falls to a part: every so manieth. */
export function takeShare<T>(all: Iterable<T>, { part, of }: Shard): T[] {
  return [...all].filter((_, index) => index % of === part - 1);
}
