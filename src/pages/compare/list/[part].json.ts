import type { APIRoute, GetStaticPaths } from 'astro';
import type { CompareChoice } from '../../../site/compare-sections.ts';
import { readChoices } from '../../../site/compare.ts';
import { makesGathering } from '../../../site/page-plan.ts';

export const getStaticPaths = (async () => {
  if (!makesGathering('compare')) return [];
  return (await readChoices()).map((choices, part) => ({
    params: { part: String(part) },
    props: { choices },
  }));
}) satisfies GetStaticPaths;

/** A part of the list of disclosures to choose from. */
export const GET: APIRoute<{ choices: CompareChoice[] }> = ({ props }) => Response.json(props.choices);
