import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createProcessor } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import type { Disclosure } from '../model/disclosure.ts';
import type { Message } from '../model/message.ts';
import { type Attributes, checkReference, isLive } from './references-components.ts';
import { ReferenceFault } from './references.ts';

/** A part of a guide as the MDX parser gives it: a paragraph, a text, a component. */
export interface GuideNode {
  type: string;
  /** The text of a text, the code of an expression or a code block. */
  value?: string;
  /** The name of a component. */
  name?: string | null;
  attributes?: readonly GuideAttribute[];
  children?: readonly GuideNode[];
  position?: { start: { line: number } } | undefined;
}

interface GuideAttribute {
  type: string;
  name?: string;
  /** A text, an expression, or nothing at all. */
  value?: unknown;
}

/** A guide as it was written. */
export interface Guide {
  file: string;
  tree: GuideNode;
}

/** A place of a guide that shows this site's own data. */
export interface Reference {
  component: string;
  attributes: Attributes;
  /** Attributes that are no plain text (`figure={key}`), which cannot be checked before the site is built. */
  computed: readonly string[];
  line: number;
}

/** The MDX guides of a folder, by name. A folder that is not there holds none. */
export async function readGuides(folder: string): Promise<Guide[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.mdx')).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      return { file, tree: parseGuide(await readFile(file, 'utf8')) };
    }),
  );
}

/** Reads the text of a guide; lines are counted with its front matter. @throws the parser's message for invalid MDX. */
export function parseGuide(text: string): GuideNode {
  const blank = (matter: string): string => matter.replace(/[^\n]/gu, '');
  return createProcessor({ remarkPlugins: [remarkGfm] }).parse(text.replace(/^---\n.*?\n---\n/su, blank));
}

/** The references of a guide to this site's own data, in order. Code is text and refers to nothing. */
export function listReferences(node: GuideNode): Reference[] {
  const nested = (node.children ?? []).flatMap(listReferences);
  if (typeof node.name !== 'string' || !isLive(node.name)) return nested;
  const attributes = node.attributes ?? [];
  const texts = attributes.flatMap(({ name, value }): [string, string][] =>
    name !== undefined && typeof value === 'string' ? [[name, value]] : [],
  );
  const computed = attributes.filter(({ value }) => typeof value !== 'string').map(({ name }) => name ?? '{…}');
  const line = node.position?.start.line ?? 1;
  return [{ component: node.name, attributes: Object.fromEntries(texts), computed, line }, ...nested];
}

/**
 * Everything in the guides that no build may publish: references to what does not exist, each with the file, the
 * component, the document and what there is instead.
 */
export function checkGuides(guides: readonly Guide[], disclosures: readonly Disclosure[]): Message[] {
  return guides.flatMap(({ file, tree }) =>
    listReferences(tree).flatMap((reference): Message[] => {
      const fault = findFault(reference, disclosures);
      if (fault === null) return [];
      return [
        {
          code: 'broken-reference',
          severity: 'error',
          place: { file, line: reference.line },
          seen: `${writeReference(reference)}: ${fault.seen}`,
          expected: fault.expected,
          action: 'Correct the reference, or take it out of the guide.',
        },
      ];
    }),
  );
}

function findFault(reference: Reference, disclosures: readonly Disclosure[]): ReferenceFault | null {
  const { component, attributes, computed } = reference;
  if (computed.length > 0)
    return new ReferenceFault(`computed attribute: ${computed.join(', ')}`, 'every attribute as text in quotes');
  try {
    checkReference(component, attributes, disclosures);
    return null;
  } catch (error) {
    if (error instanceof ReferenceFault) return error;
    throw error;
  }
}

function writeReference({ component, attributes }: Reference): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${component}${written.join('')} />`;
}
