import { createHash } from 'node:crypto';
import type { Disclosure } from '../model/disclosure.ts';
import type { Facts } from '../model/facts.ts';
import { checkDisclosure } from './checks/index.ts';
import type { Unchecked } from './checks/rule.ts';
import { readFigures } from './narrative/index.ts';
import { readIdentity } from './outline/identity.ts';
import { buildOutline } from './outline/index.ts';
import { listPlainLines } from './outline/label.ts';
import { readSections } from './outline/section.ts';
import type { Part, ReadingContext } from './part.ts';
import { type ReadDocument, readDocument } from './readers/index.ts';
import { requireDisclosure } from './requirement.ts';
import { readActivities } from './tables/activity.ts';
import { readFixedAssets } from './tables/fixed-asset.ts';
import { readGlossary } from './tables/glossary.ts';
import { readGoals } from './tables/goal.ts';
import { isBudgetTableTitle, readBudgetTables } from './tables/index.ts';
import { readDepartmentIndicators } from './tables/indicator.ts';
import { readOrganisations } from './tables/organisation.ts';
import { readProcurement } from './tables/procurement.ts';
import { readProjects } from './tables/project.ts';
import { readResponsibilities } from './tables/responsibility.ts';
import { findUnclaimed } from './unclaimed.ts';

/** A document to convert: its id, its bytes, and what its facts file says. */
export interface SourceDocument {
  id: string;
  /** The file name, for messages and for the address of the published copy. */
  file: string;
  bytes: Uint8Array;
  facts: Facts;
}

/** A disclosure, and the amounts in its sentences that no key of the data contract covers. */
export interface Conversion {
  disclosure: Disclosure;
  unkeyed: { line: number; quote: string }[];
}

/**
 * Converts one document: bytes → transcript and blocks → sections → tables and figures → disclosure → checks.
 * @throws UnreadableError when the file cannot be read, is no disclosure, or names no year.
 */
export function convertDocument(source: SourceDocument): Conversion {
  const document = readDocument(source.bytes, source.file);
  const { transcript } = document;
  const outline = buildOutline(transcript, document.blocks, isBudgetTableTitle);
  const identity = readIdentity(outline, source.facts);
  const { id, file } = source;
  const year = requireDisclosure({
    id,
    file,
    lines: transcript.lines.length,
    outline,
    year: identity.value.fiscal_year,
  });
  const parts = readParts({ outline, unit: identity.value.printed_unit, year });
  const all: readonly Pick<Part<unknown>, 'claimed' | 'notices'>[] = [outline, identity, ...Object.values(parts)];
  const claimed = new Set([...listPlainLines(outline), ...all.flatMap((part) => part.claimed)]);

  const unchecked: Unchecked = {
    id,
    ...identity.value,
    division_code: source.facts.division_code ?? '',
    fiscal_year: year,
    source: describeSource(source, document),
    sections: readSections(outline, transcript),
    responsibilities: parts.responsibilities.value,
    goals: parts.goals.value,
    organisations: parts.organisations.value,
    figures: parts.figures.value,
    budget_tables: parts.tables.value,
    projects: parts.projects.value,
    department_indicators: parts.departmentIndicators.value,
    activities: parts.activities.value,
    procurement: parts.procurement.value.items,
    procurement_totals: parts.procurement.value.totals,
    fixed_assets: parts.fixedAssets.value,
    glossary: parts.glossary.value,
    notices: all.flatMap((part) => part.notices).map((notice, index) => ({ notice: index + 1, ...notice })),
    unclaimed: findUnclaimed(transcript, claimed),
    transcript: transcript.lines,
  };
  return { disclosure: { ...unchecked, checks: checkDisclosure(unchecked) }, unkeyed: parts.figures.unkeyed };
}

/** Every part of a disclosure has its own reader; none sees what another read. */
function readParts(context: ReadingContext) {
  return {
    tables: readBudgetTables(context.outline, context),
    figures: readFigures(context),
    projects: readProjects(context),
    departmentIndicators: readDepartmentIndicators(context),
    goals: readGoals(context),
    activities: readActivities(context),
    responsibilities: readResponsibilities(context),
    organisations: readOrganisations(context),
    procurement: readProcurement(context),
    fixedAssets: readFixedAssets(context),
    glossary: readGlossary(context),
  };
}

function describeSource({ file, bytes, facts }: SourceDocument, document: ReadDocument): Disclosure['source'] {
  return {
    file,
    format: document.format,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    encoding: document.encoding,
    url: facts.source_url ?? '',
    published_on: facts.published_on ?? '',
    retrieved_on: facts.retrieved_on ?? '',
    licence: facts.licence ?? '',
  };
}
