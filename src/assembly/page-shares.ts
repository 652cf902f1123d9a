import type { Department } from '../publish/series/index.ts';
import type { PagePlan } from '../site/page-plan.ts';

/**
 * So many documents are made before the next share is taken: few enough that all threads end at about the same time, and enough that
 * looking through all routes for their addresses is no part of the work.
 */
const documentsPerShare = 8;

/**
 * Shares out what is planned. First come the pages of nobody and those that gather all, which take longest and use the same lists; then
 * documents by department, for what one shows of its other years, and each of its charts, is read or drawn once.
 */
export function shareOut(plan: PagePlan, departments: readonly Department[]): PagePlan[] {
  const planned = { disclosures: new Set(plan.disclosures), departments: new Set(plan.departments) };
  const shares: PagePlan[] = [];
  if (plan.others || plan.gatherings.length > 0) shares.push({ ...plan, disclosures: [], departments: [] });
  let disclosures: string[] = [];
  let slugs: string[] = [];
  const close = (): void => {
    if (disclosures.length + slugs.length > 0)
      shares.push({ disclosures, departments: slugs, gatherings: [], others: false });
    disclosures = [];
    slugs = [];
  };
  for (const { slug, years } of departments) {
    const ids = years.flatMap(({ disclosure, others }) => [disclosure, ...others]).map(({ id }) => id);
    disclosures.push(...ids.filter((id) => planned.disclosures.has(id)));
    if (planned.departments.has(slug)) slugs.push(slug);
    if (disclosures.length >= documentsPerShare) close();
  }
  close();
  return shares;
}
