import type { APIRoute, GetStaticPaths } from 'astro';
import type { CompareChoice } from '../../../site/compare-sections.ts';
import { readChoices } from '../../../site/compare.ts';

export const getStaticPaths = (async () =>
  (await readChoices()).map((choices, part) => ({
    params: { part: String(part) },
    props: { choices },
  }))) satisfies GetStaticPaths;

/** A part of the list of disclosures to choose from. */
export const GET: APIRoute<{ choices: CompareChoice[] }> = ({ props }) => Response.json(props.choices);
