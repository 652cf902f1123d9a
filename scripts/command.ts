import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UnreadableError, UsageError } from '../src/model/message.ts';

/**
 * Parses the arguments of a command by its options.
 * @throws UsageError for an unknown option or a missing value.
 */
export function readArguments<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** Runs a command. Exit status: 0 done; 1 a document or a rule of the publisher's is at fault; 2 used wrongly. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      process.exitCode = 2;
    } else if (error instanceof UnreadableError) {
      console.error(error.message);
      process.exitCode = 1;
    } else throw error;
  }
}
