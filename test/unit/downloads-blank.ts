import type { Site } from '../../src/model/site.ts';

/** A printed amount in 万元. */
export const wan = (printed: string, cny: string) => ({ cny, printed, unit: '万元' });

/** A disclosure in which nothing was found. */
export const empty = {
  department_code: '',
  province: '河北省',
  prefecture: '',
  county: '',
  division_code: '',
  kind: 'budget',
  printed_unit: '万元',
  sections: [],
  responsibilities: [],
  goals: [],
  organisations: [],
  figures: [],
  budget_tables: [],
  projects: [],
  department_indicators: [],
  activities: [],
  procurement: [],
  procurement_totals: [],
  fixed_assets: [],
  glossary: [],
  checks: [],
  checks_as_printed: null,
  corrections: [],
  redactions: [],
  notices: [],
  unclaimed: [],
  transcript: [],
};

/** A source of which nothing is known but its bytes. */
export const blankSource = {
  format: 'text',
  encoding: 'utf-8',
  redacted: false,
  transcript_published: false,
  url: '',
  published_on: '',
  retrieved_on: '',
  licence: '',
};

/** A site as a publisher would set it up. */
export const site: Site = {
  title: '明账',
  publisher: '某县财政局',
  url: 'https://mingzhang.example.org',
  base: '/budget',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans' },
  contact: 'data@mingzhang.example.org',
};

/** A project whose numbers' lines are not told. */
export const noLines = {
  budget: null,
  fiscal: null,
  other: null,
  purpose: null,
  plan_march: null,
  plan_june: null,
  plan_october: null,
  plan_december: null,
  goal: null,
};
