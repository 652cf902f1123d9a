import { createInterface, type Interface } from 'node:readline/promises';
import { UsageError } from '../model/message.ts';

/** The person at a terminal. */
export interface Terminal {
  /** Asks until `read` takes the answer; an empty answer is read too. @throws UsageError when the person leaves. */
  ask: <T>(question: string, read: (answer: string) => { value: T } | { fault: string }) => Promise<T>;
  close: () => void;
}

/** Opens a terminal on two streams. Leaving (Ctrl+C, Ctrl+D, the end of the input) refuses every further question. */
export function openTerminal(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Terminal {
  const interactive: Interface = createInterface({ input, output });
  const left = new AbortController();
  interactive.once('close', () => {
    left.abort();
  });
  const askOnce = async (question: string): Promise<string> => {
    try {
      return await interactive.question(question, { signal: left.signal });
    } catch {
      throw new UsageError('\nLeft before the last question. Nothing was added.');
    }
  };
  return {
    ask: async (question, read) => {
      for (;;) {
        const answer = read((await askOnce(`${question}: `)).trim());
        if ('value' in answer) return answer.value;
        output.write(`  ${answer.fault}\n`);
      }
    },
    close: () => {
      interactive.close();
    },
  };
}
