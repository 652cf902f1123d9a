import type { Workspace } from './workspace.ts';

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  /** Numbers of documents, from small to large. */
  sizes: readonly number[];
  workspace: Workspace;
  say: (line: string) => void;
}

/** A part of the bench: one section of the results. */
export interface BenchPart {
  /** As it is called on the command line. */
  name: string;
  title: string;
  /** Measures, and describes it in Markdown; `missed` names the targets that were not reached. */
  run: (options: BenchOptions) => Promise<PartResult>;
}

export interface PartResult {
  text: string;
  missed: string[];
}
