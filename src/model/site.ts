import { z } from 'zod';
import { limitsSchema } from './limits.ts';

/** `content/site.yaml`: what a publisher says about the site. */
export const siteSchema = z.strictObject({
  /** The name of the site: `明账`. */
  title: z.string().min(1),
  /** Who publishes it. */
  publisher: z.string().min(1),
  /** The origin it is served from, without a path: `https://budget.example.org`. */
  url: z.url().transform((url) => url.replace(/\/+$/u, '')),
  /** The path it is served under: `/` or `/budget`. */
  base: z
    .string()
    .regex(/^\/([\w-]+(\/[\w-]+)*)?\/?$/u, 'must be a path such as / or /budget')
    .default('/'),
  /** Under what terms the extracted data may be used. */
  licence: z.strictObject({ name: z.string().min(1), url: z.url() }),
  /** Where readers report an error: an e-mail address. */
  contact: z.email(),
  /** The prefix that the Open Contracting Partnership registered for the publisher, for planned purchases in `ocds-releases.json`. */
  ocid_prefix: z
    .string()
    .regex(/^ocds-[a-z0-9]{6}$/u, 'must be a registered prefix such as ocds-213czf')
    .optional(),
  /** How much of a document is read. */
  limits: limitsSchema.prefault({}),
});
export type Site = z.infer<typeof siteSchema>;
