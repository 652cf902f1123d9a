import type { APIRoute } from 'astro';
import { readPackedProjects } from '../../site/project-rows.ts';
import { readDisclosures } from '../../site/disclosures.ts';

/** Which parts there are for the filter, and what each is of. */
export const GET: APIRoute = async () => Response.json(readPackedProjects(await readDisclosures()).manifest);
