import type { Unchecked } from '../checks/rule.ts';
import type { NoticeDraft } from '../notice.ts';

/** A finding of a rule: its rule is known, its severity the rule's unless it says otherwise. */
export type Finding = Omit<NoticeDraft, 'rule' | 'severity'> & Partial<Pick<NoticeDraft, 'severity'>>;

/** One thing a careful reader would mark: one file, one entry in the registry. */
export interface NoticeRule {
  /** Its key, in kebab-case. */
  key: string;
  /** Its name, short: 一个项目编码用于多个项目. */
  title: string;
  /** `warning` where a reader of the figures is likely to be misled. */
  severity: NoticeDraft['severity'];
  /** Reads one disclosure. What it is not certain of it leaves out: a false alarm accuses a public office. */
  evaluate: (disclosure: Unchecked) => Finding[];
}
