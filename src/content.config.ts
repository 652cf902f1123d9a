import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { eachDisclosure } from './collections/folder.ts';
import { disclosureSchema } from './model/disclosure.ts';

const identity = disclosureSchema.pick({
  id: true,
  title: true,
  department: true,
  province: true,
  prefecture: true,
  county: true,
  fiscal_year: true,
  kind: true,
});

/**
 * Which disclosures there are; an empty collection is a site without departments. `npm run convert` writes each whole, checked by its
 * schema, and pages read the one they show by its id (`site/disclosures.ts`): the content store would hold all of them at once.
 */
const disclosures = defineCollection({
  loader: async () => {
    const folder = process.env.MINGZHANG_COLLECTIONS ?? 'content/collections';
    const entries: z.infer<typeof identity>[] = [];
    for await (const disclosure of eachDisclosure(folder)) entries.push(identity.parse(disclosure));
    return entries;
  },
  schema: identity,
});

/** Pages that people write. */
const guides = defineCollection({
  loader: glob({ base: './content/guides', pattern: '*.mdx' }),
  schema: z.strictObject({
    title: z.string(),
    /** One sentence: what the reader will be able to do. */
    summary: z.string(),
    /** The place in the list of guides, from 1. */
    order: z.int().positive(),
  }),
});

/** Fiscal terms in plain words, for documents whose own 名词解释 lacks them. */
const terms = defineCollection({
  loader: file('content/guides/terms.yaml'),
  schema: z.object({
    id: z.string(),
    term: z.string(),
    /** Other names under which a document's 名词解释 explains the same. */
    aliases: z.array(z.string()).default([]),
    definition: z.string(),
  }),
});

export const collections = { disclosures, guides, terms };
