import type { APIRoute } from 'astro';
import { readPackedTargets } from '../../site/target-rows.ts';
import { readDisclosures } from '../../site/disclosures.ts';

/** Which parts there are for the filter, and what each is of. */
export const GET: APIRoute = async () => Response.json(readPackedTargets(await readDisclosures()).manifest);
