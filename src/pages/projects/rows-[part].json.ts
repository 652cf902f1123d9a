import type { APIRoute, GetStaticPaths } from 'astro';
import { readDisclosures } from '../../site/disclosures.ts';
import { makesGathering } from '../../site/page-plan.ts';
import type { PackedPart } from '../../site/row-packing.ts';
import { readPackedProjects } from '../../site/project-rows.ts';

/** A part of the list for the filter in the browser. */
export const getStaticPaths = (async () => {
  if (!makesGathering('projects')) return [];
  return readPackedProjects(await readDisclosures()).parts.map((part) => ({
    params: { part: part.key },
    props: { part },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ part: PackedPart }> = ({ props }) =>
  new Response(props.part.content, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
