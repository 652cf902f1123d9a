import type { APIRoute } from 'astro';
import { formatFeed } from '../publish/catalogue/index.ts';
import { readDisclosures } from '../site/disclosures.ts';
import { writeLead } from '../site/key-figures.ts';
import { readSite } from '../site/site.ts';

/** The Atom feed of disclosures, each with the sentence its page opens with. */
export const GET: APIRoute = async () => {
  const entries = (await readDisclosures()).map((disclosure) => ({
    disclosure,
    summary: writeLead(disclosure)
      .map(({ text, end }) => text + end)
      .join(''),
  }));
  return new Response(formatFeed(entries, readSite()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
