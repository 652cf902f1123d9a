import type { Disclosure, Project } from '../src/model/disclosure.ts';

/** The parts of a disclosure in which nothing was found; tests add what they are about. */
export const blankParts = {
  former_departments: [],
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
  unkeyed: [],
  transcript: [],
  transcript_pages: [],
  versions: [],
  units: [],
} satisfies Partial<Disclosure>;

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
  files: [],
} satisfies Partial<Disclosure['source']>;

/** A project of whose table nothing is printed. */
export const noLines: Project['lines'] = {
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
