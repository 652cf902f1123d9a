import { type Message, UnreadableError } from '../model/message.ts';

/** A site that cannot be merged as it is. */
export function refuse(file: string, seen: string, expected: string, action: string): UnreadableError {
  return new UnreadableError([describeRefusal(file, seen, expected, action)]);
}

export function describeRefusal(file: string, seen: string, expected: string, action: string): Message {
  return { code: 'federation', severity: 'error', place: { file }, seen, expected, action };
}
