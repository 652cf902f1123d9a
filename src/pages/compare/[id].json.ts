import type { APIRoute, GetStaticPaths } from 'astro';
import type { Disclosure } from '../../model/disclosure.ts';
import { readProfile } from '../../site/compare.ts';
import { readDisclosures } from '../../site/disclosures.ts';
import { makesDisclosure } from '../../site/page-plan.ts';

export const getStaticPaths = (async () =>
  (await readDisclosures()).filter(makesDisclosure).map((disclosure) => ({
    params: { id: disclosure.id },
    props: { disclosure },
  }))) satisfies GetStaticPaths;

/** What the page of comparisons loads of one disclosure. */
export const GET: APIRoute<{ disclosure: Disclosure }> = async ({ props }) =>
  Response.json(await readProfile(props.disclosure));
