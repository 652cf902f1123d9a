import type { Query } from '../../publish/search/query.ts';
import type { Findings, Narrowing } from './findings.ts';
import type { ReadPassages } from './groups.ts';
import { listSought, type Sought } from './highlight.ts';
import type { OpenedFullText } from './store.ts';
import { dimensions } from './url.ts';

/** What a site's full text has to say to a query. */
export interface Answer {
  /** Before anything was narrowed. */
  all: Findings;
  findings: Findings;
  narrows: boolean;
  sought: Sought;
  read: ReadPassages;
}

/** Finds a query that is not empty, and narrows what is found. Passages are fetched when they are read. */
export async function answerQuery(
  { fullText }: Pick<OpenedFullText, 'fullText'>,
  query: Query,
  narrowing: Narrowing,
): Promise<Answer> {
  const all = await fullText.find(query, { confirm: true });
  const narrows = dimensions.some((dimension) => narrowing[dimension] !== undefined);
  const findings = narrows ? await fullText.narrow(all, narrowing) : all;
  return {
    all,
    findings,
    narrows,
    sought: listSought(query, findings, fullText.variants),
    read: (units) => fullText.read(units, query, findings),
  };
}
