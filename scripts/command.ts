import { parseArgs, type ParseArgsConfig } from 'node:util';
import { BrokenRuleError, formatMessage, type Message, UnreadableError, UsageError } from '../src/model/message.ts';

/** Who asks how a command is used has not used it wrongly. */
class HelpRequest extends Error {}

/**
 * Parses the arguments of a command by its options.
 * @throws UsageError for an unknown option or a missing value, HelpRequest for `--help`.
 */
export function readArguments<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h'))
    throw new HelpRequest(usage);
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** Runs a command. Exit status: 0 done; 1 a document or a rule of the publisher's is at fault; 2 used wrongly. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  // Whoever reads what is printed may have seen enough: `npm run inspect -- FILE | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await command();
  } catch (error) {
    if (error instanceof HelpRequest) console.log(error.message);
    else if (error instanceof UsageError) {
      console.error(error.message);
      process.exitCode = 2;
    } else if (error instanceof UnreadableError || error instanceof BrokenRuleError) {
      console.error(error.message);
      process.exitCode = 1;
    } else {
      const refusal = describeRefusal(error);
      if (refusal === null) throw error;
      console.error(formatMessage(refusal));
      process.exitCode = 1;
    }
  }
}

/** What the system refuses in the middle of work, and what can be done about it. */
const refusals: Readonly<Record<string, readonly [seen: string, expected: string, action: string]>> = {
  ENOSPC: ['the disk is full', 'room for the output', 'Make room'],
  EDQUOT: ['the disk quota is used up', 'room for the output', 'Make room'],
  EFBIG: ['the file is larger than the system allows', 'room for the output', 'Raise the limit (ulimit -f)'],
  EACCES: ['no permission', 'a place that the user who runs this may read and write', 'Change its permissions'],
  EPERM: ['not permitted', 'a place that the user who runs this may read and write', 'Change its permissions'],
  EROFS: ['the disk is read-only', 'a disk that can be written to', 'Name another place with --out'],
  EMFILE: ['too many open files', 'files that can be opened', 'Raise the limit (ulimit -n)'],
  ENFILE: ['too many open files on this machine', 'files that can be opened', 'Close other programs'],
  ENOENT: ['missing file or folder', 'files that stay in place while they are read', 'Put it back'],
  ENOTDIR: ['no folder', 'a folder', 'Name another place'],
  EISDIR: ['a folder', 'a file', 'Name another place'],
  EEXIST: ['something of that name is there already', 'a free name', 'Take it away'],
  ENOTEMPTY: ['the folder is not empty', 'a free name', 'Take it away'],
  EBUSY: ['in use by another program', 'files that can be replaced', 'Close the other program'],
  EXDEV: ['on another disk', 'output beside which there is room on the same disk', 'Name another place with --out'],
  EIO: ['the disk cannot be read or written', 'a disk without faults', 'Check the disk'],
  EADDRINUSE: ['another program serves there already', 'a free port', 'Name another with --port'],
  ENAMETOOLONG: ['the name is too long', 'a shorter name', 'Name another place'],
};

/** What the system refused, as a message; null where it is a fault of this program. */
function describeRefusal(error: unknown): Message | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  const refusal = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
  // Builders wrap what stopped them.
  if (refusal === undefined) return describeRefusal(error.cause);
  const [seen, expected, action] = refusal;
  return {
    code: 'system',
    severity: 'error',
    place: { file: 'path' in error ? String(error.path) : 'the disk' },
    seen: `${seen} (${code})`,
    expected,
    action: `${action}, and run this again. What was made before is as it was.`,
  };
}
