import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../model/message.ts';

/** A file to put into a folder: a copy of bytes that were read, or a text. */
export interface NewFile {
  name: string;
  content: Uint8Array | string;
}

/** A file of the folder that makes room: it gets another name there, or goes (null). */
export interface Moved {
  from: string;
  to: string | null;
}

/** Folders of this name hold what is being put in; no command reads what begins with a dot. */
const asideName = '.adding-';
/** The steps of a placement, written down before the first one, for whoever has to take it back. */
const planName = 'plan.json';
const planSchema = z.array(z.object({ from: z.string(), to: z.string() }));

/**
 * Puts files into a folder, all or none: they are made aside and then moved, after those that make room for them. Nothing is
 * overwritten; when a step fails, those before it are taken back.
 * @throws UsageError when a name is taken.
 */
export function placeFiles(folder: string, files: readonly NewFile[], moved: readonly Moved[] = []): void {
  mkdirSync(folder, { recursive: true });
  const aside = mkdtempSync(join(folder, asideName));
  const plan = [
    ...moved.map(({ from, to }) => ({
      from: join(folder, from),
      to: to === null ? join(aside, from) : join(folder, to),
    })),
    ...files.map(({ name }, index) => ({ from: join(aside, String(index)), to: join(folder, name) })),
  ];
  const done: z.infer<typeof planSchema> = [];
  try {
    for (const [index, { content }] of files.entries()) writeFileSync(join(aside, String(index)), content);
    writeFileSync(join(aside, planName), JSON.stringify(plan));
    for (const step of plan) {
      moveFile(step.from, step.to);
      done.push(step);
    }
  } catch (error) {
    takeBack(done);
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * Takes back what an addition that was killed on its way had moved, and clears up after it. For a folder that no other run is
 * writing into.
 */
export function takeBackUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(asideName))) {
    const plan = join(folder, name, planName);
    // Without a whole plan nothing had been moved yet.
    if (existsSync(plan)) takeBack(readPlan(plan));
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function takeBack(steps: z.infer<typeof planSchema>): void {
  for (const { from, to } of steps.toReversed()) {
    if (!existsSync(to)) continue;
    if (!existsSync(from)) renameSync(to, from);
    // Killed between the link and the removal of the old name. Another file of the new name was there before.
    else if (statSync(from).ino === statSync(to).ino) rmSync(to);
  }
}

function readPlan(path: string): z.infer<typeof planSchema> {
  try {
    return planSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}

/** What a file system says that knows no links. */
const withoutLinks: readonly unknown[] = ['EPERM', 'ENOTSUP', 'ENOSYS'];

/** Moves a file to a name that is free. A link refuses a taken name by itself, which renaming does not. */
function moveFile(from: string, to: string): void {
  try {
    linkSync(from, to);
    rmSync(from);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST' || existsSync(to))
      throw new UsageError(`taken name: ${to} is there already. Nothing was changed.`);
    if (!withoutLinks.includes(code)) throw error;
    renameSync(from, to);
  }
}
