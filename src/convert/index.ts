import { createHash } from 'node:crypto';
import type { Reading, Transcript } from '../model/block.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Facts } from '../model/facts.ts';
import { trimText } from '../model/terms.ts';
import { type Corrigible, correctLines } from './amendments/correction.ts';
import { refuseLeaks } from './amendments/leak.ts';
import { encodeCopy, type PublishedCopy } from './amendments/published-copy.ts';
import { redactText } from './amendments/redaction.ts';
import { checkDisclosure } from './checks/index.ts';
import type { Unchecked } from './checks/rule.ts';
import { readFigures } from './narrative/index.ts';
import { listNotices } from './notices/index.ts';
import { type Identity, readIdentity } from './outline/identity.ts';
import { buildOutline, type Outline } from './outline/index.ts';
import { listPlainLines } from './outline/label.ts';
import { readSections } from './outline/section.ts';
import type { Part, ReadingContext } from './part.ts';
import { type OpenDocument, openDocument } from './readers/index.ts';
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

/** A disclosure, and what belongs to it that its collection does not hold. */
export interface Conversion {
  disclosure: Disclosure;
  /** The amounts in its sentences that no key of the data contract covers. */
  unkeyed: { line: number; quote: string }[];
  /** The bytes to publish in place of the source where names in it are redacted, else null: the source itself. */
  redactedSource: Uint8Array | null;
}

/**
 * Converts one document: bytes → text, redacted → lines, corrected → transcript and blocks → sections → tables and
 * figures → disclosure and notices → checks. A corrected document is read a second time as printed, for its checks.
 * @throws UnreadableError when the file cannot be read, is no disclosure, or names no year; when a correction or a
 * redaction of its facts file does not match.
 */
export function convertDocument(source: SourceDocument): Conversion {
  const { id, file, bytes, facts } = source;
  const document = openDocument(bytes, file);
  const { text, redactions } = redactText(document.text, facts.redactions ?? []);
  const printed = interpret(document.read(text), facts);
  const { lines, corrections } = correctLines(describeCorrigible(printed, facts), facts.corrections ?? []);
  const isCorrected = corrections.length > 0;
  const read = isCorrected ? interpret(document.read(joinLines(lines)), facts) : printed;
  const year = requireDisclosure({ id, file, lines: lines.length, outline: read.outline, year: read.year });

  const copy = redactions.length > 0 ? encodeCopy(text, bytes, document.encoding) : null;
  const shared = { id, facts, source: describeSource(source, document, copy) };
  const { unchecked, unkeyed } = readDisclosure({ ...shared, ...read, year });
  const disclosure: Disclosure = {
    ...unchecked,
    transcript: printed.transcript.lines,
    checks: checkDisclosure(unchecked),
    checks_as_printed: isCorrected
      ? checkDisclosure(readDisclosure({ ...shared, ...printed, year: printed.year ?? year }).unchecked)
      : null,
    corrections,
    redactions,
  };
  refuseLeaks(disclosure, facts.redactions ?? []);
  return { disclosure, unkeyed, redactedSource: copy?.bytes ?? null };
}

/** A text with its outline and with what it says it is. */
interface Interpretation {
  transcript: Transcript;
  outline: Outline;
  identity: Part<Identity>;
  year: number | null;
}

function interpret({ transcript, blocks }: Reading, facts: Facts): Interpretation {
  const outline = buildOutline(transcript, blocks, isBudgetTableTitle);
  const identity = readIdentity(outline, facts);
  return { transcript, outline, identity, year: identity.value.fiscal_year };
}

/** The tables are read for corrections that name a cell, and for no others. */
function describeCorrigible({ transcript, outline, identity, year }: Interpretation, facts: Facts): Corrigible {
  const namesCells = facts.corrections?.some(({ cell }) => cell !== undefined) ?? false;
  return {
    lines: transcript.lines,
    tables: namesCells ? readBudgetTables(outline, { unit: identity.value.printed_unit, year: year ?? 0 }).value : [],
    redactions: facts.redactions ?? [],
  };
}

/** Lines as the text they came from: the last one ends too, for an empty line after it would be lost. */
function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** An interpretation whose year is known, and what is not in the text. */
interface Readable extends Interpretation {
  year: number;
  id: string;
  facts: Facts;
  source: Disclosure['source'];
}

/** Reads everything that a text discloses. */
function readDisclosure(readable: Readable): Pick<Conversion, 'unkeyed'> & { unchecked: Unchecked } {
  const { id, facts, source, transcript, outline, identity, year } = readable;
  const parts = readParts({ outline, unit: identity.value.printed_unit, year });
  const all: readonly Pick<Part<unknown>, 'claimed' | 'notices'>[] = [outline, identity, ...Object.values(parts)];
  const claimed = new Set([...listPlainLines(outline), ...all.flatMap((part) => part.claimed)]);
  const unchecked: Unchecked = {
    id,
    ...identity.value,
    former_departments: facts.department_before?.map(trimText) ?? [],
    division_code: facts.division_code ?? '',
    fiscal_year: year,
    source,
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
    notices: [],
    unclaimed: findUnclaimed(transcript, claimed),
    transcript: transcript.lines,
  };
  const notices = listNotices(
    unchecked,
    all.flatMap((part) => part.notices),
  );
  return { unchecked: { ...unchecked, notices }, unkeyed: parts.figures.unkeyed };
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

/** Hash, size and encoding are those of the file that is published: a hash of the original would say what a name was. */
function describeSource(
  { file, bytes, facts }: SourceDocument,
  { format, encoding }: OpenDocument,
  copy: PublishedCopy | null,
): Disclosure['source'] {
  const published = copy ?? { bytes, encoding };
  return {
    file,
    format,
    sha256: createHash('sha256').update(published.bytes).digest('hex'),
    bytes: published.bytes.length,
    encoding: published.encoding,
    redacted: copy !== null,
    transcript_published: published.encoding !== encoding,
    url: facts.source_url ?? '',
    published_on: facts.published_on ?? '',
    retrieved_on: facts.retrieved_on ?? '',
    licence: facts.licence ?? '',
  };
}
