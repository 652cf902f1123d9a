import { basename } from 'node:path';
import type { Limits } from '../../model/limits.ts';
import { type Message, UnreadableError } from '../../model/message.ts';
import { describeExcess } from '../limit.ts';

/** What engines say when a text, a list or a buffer grows past what they can hold, or a nesting past their stack. */
const exhausted =
  /^(Invalid (string|array|typed array|array buffer) length|Array buffer allocation failed|Maximum call)/u;

/** Why a document could not be converted, whatever was thrown: a fault of ours is told like one of the document. */
export function describeFault(error: unknown, file: string, limits: Limits): readonly Message[] {
  if (error instanceof UnreadableError) return error.messages;
  const { name, message, code, stack } = readError(error);
  if (name === 'TimeoutError' || name === 'AbortError')
    return [describeExcess(file, 'seconds', limits, `more than ${String(limits.seconds)}`)];
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || exhausted.test(message) || code === 'ERR_BUFFER_TOO_LARGE')
    return [describeExcess(file, 'memory_megabytes', limits, `more than ${String(limits.memory_megabytes)}`)];
  if (code === 'ERR_WORKER_INIT_FAILED')
    return [
      {
        code: 'system',
        severity: 'error',
        place: { file },
        seen: `nothing to read it with: ${message}`,
        expected: 'a system that lets another thread start',
        action: 'Close other programs, or raise what a user may open (ulimit -n, ulimit -u).',
      },
    ];
  return [
    {
      code: 'fault',
      severity: 'error',
      place: { file },
      seen: `fault of this program: ${name}: ${message.split('\n')[0] ?? ''}${findPlace(stack)}`,
      expected: 'a program that reads the document or says what is wrong with it',
      action: 'Report it with the document, please; until it is mended, take the document out or use --keep-going.',
    },
  ];
}

function readError(error: unknown): { name: string; message: string; code: string; stack: string } {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), code: '', stack: '' };
  const code = 'code' in error ? String(error.code) : '';
  return { name: error.name, message: error.message, code, stack: error.stack ?? '' };
}

/** Where in the program: the innermost place of ours that the stack names. */
function findPlace(stack: string): string {
  const place = /\/(src\/[\w/.-]+\.ts:\d+)/u.exec(stack)?.[1];
  return place === undefined ? '' : ` (${basename(place)})`;
}
