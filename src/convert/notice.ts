import type { Notice } from '../model/disclosure.ts';

/** A notice before it has its number. */
export type NoticeDraft = Omit<Notice, 'notice'>;
