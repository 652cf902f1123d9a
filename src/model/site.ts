import { z } from 'zod';
import { limitsSchema } from './limits.ts';

/** An address that stands for one host alone: a policy of the browser would take `*` for any. */
const siteAddress = z
  .url({ protocol: /^https?$/u, error: 'must be an http or https address' })
  .refine((address) => {
    const { hostname, username, search, hash } = new URL(address);
    return !hostname.includes('*') && username === '' && search === '' && hash === '';
  }, 'must be the address of a home page: a host and a path, nothing else')
  .transform((address) => new URL(address).href.replace(/\/*$/u, '/'));

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
  /** Sites of other publishers that a reader can search along with this one. */
  sisters: z
    .array(
      z.strictObject({
        /** As readers know it: `廊坊市预算公开`. */
        name: z.string().min(1),
        /** Its home page, with a slash at its end: `https://langfang.example.org/budget/`. */
        url: siteAddress,
      }),
    )
    .refine((sisters) => new Set(sisters.map(({ url }) => url)).size === sisters.length, 'the same address twice')
    .default([]),
  /** How much of a document is read. */
  limits: limitsSchema.prefault({}),
});
export type Site = z.infer<typeof siteSchema>;
export type Sister = Site['sisters'][number];
