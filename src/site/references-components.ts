import type { Disclosure } from '../model/disclosure.ts';
import { acrossKinds } from '../publish/charts/across/index.ts';
import { resolveCitation } from './references-citations.ts';
import { checkCount } from './references-counts.ts';
import { chartPart, checkPart, figurePart, tablePart } from './references-parts.ts';
import { type Pointer, ReferenceFault, resolveReference, wholeDisclosure } from './references.ts';

/** The attributes of a component in a guide, as text. */
export type Attributes = Readonly<Record<string, string>>;

interface LiveComponent {
  /** Every attribute it knows. */
  attributes: readonly string[];
  /** @throws ReferenceFault when the reference can be followed on no site. */
  check: (attributes: Attributes, disclosures: readonly Disclosure[]) => void;
}

const pointer = ['of', 'disclosure', 'having'] as const;
const readPointer = ({ of, disclosure, having }: Attributes): Pointer => ({
  ...(of === undefined ? {} : { of }),
  ...(disclosure === undefined ? {} : { disclosure }),
  ...(having === undefined ? {} : { having }),
});

/** How a `LiveFigure` may write its number. */
export const figureForms = ['readable', 'printed', 'yuan'] as const;

/** What a `LiveSite` may say of the site. */
const siteFacts: readonly string[] = ['title', 'publisher', 'licence', 'contact', 'url'];

/** The components of guides that show this site's own numbers, tables and charts, each in `src/components`. */
const liveComponents: Readonly<Record<string, LiveComponent>> = {
  LiveFigure: {
    attributes: [...pointer, 'figure', 'as'],
    check: (attributes, disclosures) => {
      const { as = 'readable' } = attributes;
      if (!(figureForms as readonly string[]).includes(as))
        throw new ReferenceFault(`unknown form: as="${as}"`, `one of ${figureForms.join(', ')}`);
      resolveReference(disclosures, readPointer(attributes), figurePart(attributes['figure']));
    },
  },
  LiveQuote: {
    attributes: [...pointer, 'figure'],
    check: (attributes, disclosures) => {
      resolveReference(disclosures, readPointer(attributes), figurePart(attributes['figure']));
    },
  },
  LiveName: {
    attributes: [...pointer],
    check: (attributes, disclosures) => {
      resolveReference(disclosures, readPointer(attributes), wholeDisclosure);
    },
  },
  LiveTable: {
    attributes: [...pointer, 'table', 'rows'],
    check: (attributes, disclosures) => {
      readRows(attributes['rows']);
      resolveReference(disclosures, readPointer(attributes), tablePart(attributes['table']));
    },
  },
  LiveCheck: {
    attributes: [...pointer, 'status'],
    check: (attributes, disclosures) => {
      resolveReference(disclosures, readPointer(attributes), checkPart(attributes['status']));
    },
  },
  LiveChart: {
    attributes: ['chart'],
    check: (attributes, disclosures) => {
      resolveReference(disclosures, { of: 'largest' }, chartPart(attributes['chart']));
    },
  },
  AcrossFigure: {
    attributes: ['chart'],
    check: ({ chart }) => {
      const known: readonly string[] = acrossKinds.map(({ id }) => id);
      if (chart === undefined || !known.includes(chart))
        throw new ReferenceFault(`unknown chart: chart="${chart ?? ''}"`, `one of ${known.join(', ')}`);
    },
  },
  LiveCount: {
    attributes: ['of', 'disclosure'],
    check: (attributes) => checkCount(attributes),
  },
  LiveSite: {
    attributes: ['of'],
    check: ({ of = '' }) => {
      if (!siteFacts.includes(of))
        throw new ReferenceFault(`unknown fact: of="${of}"`, `one of ${siteFacts.join(', ')}`);
    },
  },
  LiveCitation: {
    attributes: [...pointer, 'form', 'figure', 'chart'],
    check: (attributes, disclosures) => resolveCitation(disclosures, attributes),
  },
};

/** The most rows that a `LiveTable` shows, 6 unless the guide says otherwise. @throws ReferenceFault unless a count. */
export function readRows(rows = '6'): number {
  if (!/^[1-9]\d?$/u.test(rows)) throw new ReferenceFault(`invalid rows: rows="${rows}"`, 'a count from 1 to 99');
  return Number(rows);
}

/** Whether a component of a guide refers to this site's own data, and so has to be checked. */
export function isLive(component: string): boolean {
  return /^(Live|Across)[A-Z]/u.test(component);
}

/**
 * Follows a reference of a guide as its component will.
 * @throws ReferenceFault for an unknown component, attribute or name, and for a missing part of a present document.
 */
export function checkReference(component: string, attributes: Attributes, disclosures: readonly Disclosure[]): void {
  const live = Object.hasOwn(liveComponents, component) ? liveComponents[component] : undefined;
  if (live === undefined)
    throw new ReferenceFault('unknown component', `one of ${Object.keys(liveComponents).join(', ')}`);
  const unknown = Object.keys(attributes).find((name) => !live.attributes.includes(name));
  if (unknown !== undefined)
    throw new ReferenceFault(`unknown attribute: ${unknown}`, `one of ${live.attributes.join(', ')}`);
  live.check(attributes, disclosures);
}
