import type { APIRoute } from 'astro';
import { readTargetList } from '../../site/target-rows.ts';
import { readDisclosures } from '../../site/disclosures.ts';

/** Which parts there are for the filter, and what each is of. */
export const GET: APIRoute = async () => Response.json(readTargetList(await readDisclosures()).packed.manifest);
