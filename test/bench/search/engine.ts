/** What a browser fetches to search the full text; bundled alone, for its size. */
export { openFullText } from '../../../src/client/search/full-text.ts';
export { parseQuery } from '../../../src/publish/search/query.ts';
