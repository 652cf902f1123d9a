import { readFileSync } from 'node:fs';
import type { Gathering } from './gathering.ts';

/** Which pages are made. */
export interface PagePlan {
  disclosures: readonly string[];
  /** By slug. */
  departments: readonly string[];
  gatherings: readonly Gathering[];
  /** Whether it makes the few pages that are nobody's: the guides, the page of downloads. */
  others: boolean;
}

interface Plan {
  disclosures: ReadonlySet<string>;
  departments: ReadonlySet<string>;
  gatherings: ReadonlySet<string>;
  others: boolean;
}
let last: { file: string; plan: Plan } | undefined;

/** `MINGZHANG_PLAN` names the file of what is made now; one process makes one share after another. Without it, every page is made. */
function readPlan(): Plan | null {
  const file = process.env.MINGZHANG_PLAN;
  if (file === undefined) return null;
  if (last?.file !== file) {
    const { disclosures, departments, gatherings, others } = JSON.parse(readFileSync(file, 'utf8')) as PagePlan;
    const plan = {
      disclosures: new Set(disclosures),
      departments: new Set(departments),
      gatherings: new Set(gatherings),
      others,
    };
    last = { file, plan };
  }
  return last.plan;
}

/** Whether this run makes the pages of a disclosure. */
export function makesDisclosure({ id }: { id: string }): boolean {
  return readPlan()?.disclosures.has(id) ?? true;
}

/** Whether this run makes the pages of a department. */
export function makesDepartment({ slug }: { slug: string }): boolean {
  return readPlan()?.departments.has(slug) ?? true;
}

/** Whether this run makes the pages of a gathering. */
export function makesGathering(gathering: Gathering): boolean {
  return readPlan()?.gatherings.has(gathering) ?? true;
}

/** Whether this run makes the pages that are nobody's. */
export function makesOthers(): boolean {
  return readPlan()?.others ?? true;
}
