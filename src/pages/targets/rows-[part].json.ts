import type { APIRoute, GetStaticPaths } from 'astro';
import { readDisclosures } from '../../site/disclosures.ts';
import { readTargetList } from '../../site/target-rows.ts';

/** A part of the list for the filter in the browser. */
export const getStaticPaths = (async () =>
  readTargetList(await readDisclosures()).packed.parts.map(({ key, content }) => ({
    params: { part: key },
    props: { content },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: string }> = ({ props }) =>
  new Response(props.content, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
