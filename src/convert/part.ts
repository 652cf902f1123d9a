import type { Disclosure } from '../model/disclosure.ts';
import type { Outline } from './outline/index.ts';
import type { NoticeDraft } from './notice.ts';

/** What every reader of a part of the document may look at. */
export interface ReadingContext {
  outline: Outline;
  /** The unit that most amounts of the document are printed in: for tables that print none. */
  unit: string;
  /** The fiscal year. */
  year: number;
  /** Whether it is a budget or final accounts: the same words mean planned amounts in one, spent ones in the other. */
  kind: Disclosure['kind'];
}

/** A part of the disclosure, the transcript lines it accounts for, and what a careful reader would mark in it. */
export interface Part<T> {
  value: T;
  claimed: number[];
  notices: NoticeDraft[];
}
