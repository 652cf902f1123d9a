import type { Transcript } from '../model/block.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Facts } from '../model/facts.ts';
import { defaultLimits, type Limits } from '../model/limits.ts';
import { trimText } from '../model/terms.ts';
import { type Corrigible, correctLines } from './amendments/correction.ts';
import { refuseLeaks } from './amendments/leak.ts';
import { redactText } from './amendments/redaction.ts';
import { checkDisclosure } from './checks/index.ts';
import type { Unchecked } from './checks/rule.ts';
import { listNotices } from './notices/index.ts';
import { noteFrames, noteHiddenContent } from './outline/hidden-content.ts';
import { type Identity, readIdentity } from './outline/identity.ts';
import { buildOutline, listBlocks, type Outline } from './outline/index.ts';
import { listPlainLines } from './outline/label.ts';
import { noteDoubtfulLayout } from './outline/layout-doubt.ts';
import { readSections } from './outline/section.ts';
import { noteTraditional, simplifyTraditional } from './outline/traditional.ts';
import type { Part } from './part.ts';
import { joinLines, type OpenDocument, openDocument, type SourcePart } from './readers/index.ts';
import { splitLines } from './readers/text.ts';
import { describeFiles } from './published-file.ts';
import { requireDisclosure } from './requirement.ts';
import { readParts } from './part-readers.ts';
import { isBudgetTableTitle, readBudgetTables } from './tables/index.ts';
import { noteUnreadTables } from './tables/unread-table.ts';
import { cutUnits, type OtherDocument, readUnit, type UnitStretch } from './unit.ts';
import { findUnclaimed, findUnread } from './unclaimed.ts';
import { describeVersions } from './versions/index.ts';

/** A version of a document: its bytes, and what its facts file says. */
export interface DocumentVersion {
  /** The file name, for messages and for the address of the published copy. */
  file: string;
  bytes: Uint8Array;
  /** What was taken out of a file that is no plain text; see `extractPart`. */
  extraction?: SourcePart['extraction'];
  /** The other files of a document in several, in order. */
  more?: readonly SourcePart[];
  facts: Facts;
}

/** A document to convert, by its permanent id: the newest version of it, and the earlier ones, the oldest first. */
export interface SourceDocument extends DocumentVersion {
  id: string;
  versions?: readonly (DocumentVersion & { version: number })[];
}

/** A disclosure, and what belongs to it that its collection does not hold. */
export interface Conversion {
  disclosure: Disclosure;
  /**
   * The files to publish in place of the sources where names in them are redacted, by their names in `source.files`. Empty
   * where nothing is redacted: then the sources themselves are published.
   */
  redactedFiles: ReadonlyMap<string, Uint8Array>;
}

/**
 * Converts a document and its earlier versions, each by itself, and says what changed from one to the next.
 * @throws UnreadableError as `convertVersion` does, and when one version holds a name that is redacted in another.
 */
export function convertDocument(source: SourceDocument, limits: Limits = defaultLimits): Conversion {
  const newest = convertVersion(source.id, source, limits);
  if (source.versions === undefined || source.versions.length === 0) return newest;
  const earlier = source.versions.map(({ version, ...document }) => ({
    version,
    facts: document.facts,
    ...convertVersion(source.id, document, limits),
  }));
  const disclosure = { ...newest.disclosure, versions: describeVersions(earlier, newest.disclosure) };
  for (const { facts } of [source, ...earlier]) refuseLeaks(disclosure, facts.redactions ?? []);
  const redactedFiles = new Map([newest, ...earlier].flatMap((conversion) => [...conversion.redactedFiles]));
  return { disclosure, redactedFiles };
}

/**
 * Converts one version of a document: bytes → text, redacted → lines, corrected → transcript and blocks → sections → tables and
 * figures → disclosure and notices → checks. A corrected document is read a second time as printed, for its checks.
 * @throws UnreadableError when the file cannot be read, is too large, is no disclosure, or names no year; when a
 * correction or a redaction of its facts file does not match.
 */
function convertVersion(id: string, source: DocumentVersion, limits: Limits): Conversion {
  const { file, bytes, extraction = null, more = [], facts } = source;
  const document = openDocument([{ file, bytes, extraction }, ...more], limits);
  const { text, redactions } = redactText(document.text, facts.redactions ?? []);
  const printed = interpret(document, text, facts);
  const { lines, corrections } = correctLines(describeCorrigible(printed, facts), facts.corrections ?? []);
  const isCorrected = corrections.length > 0;
  const read = isCorrected ? interpret(document, joinLines(lines), facts) : printed;
  const year = requireDisclosure({ id, file, lines: lines.length, outline: read.outline, year: read.year });

  const published = describeFiles(document, redactions.length > 0 ? text : null);
  const { doubtful, uneven } = document;
  const hidden = document.hidden.filter(({ kind }) => redactions.length === 0 || kind === 'frame');
  const shared = { id, facts, doubtful, uneven, hidden, source: { ...published.source, ...describeOrigin(facts) } };
  const { unchecked, unkeyed } = readDisclosure({ ...shared, ...read, year });
  const disclosure: Disclosure = {
    ...unchecked,
    transcript: printed.lines,
    transcript_pages: document.pages,
    checks: checkDisclosure(unchecked),
    checks_as_printed: isCorrected
      ? checkDisclosure(readDisclosure({ ...shared, ...printed, year: printed.year ?? year }).unchecked)
      : null,
    corrections,
    redactions,
    versions: [],
    unkeyed,
  };
  refuseLeaks(disclosure, facts.redactions ?? []);
  return { disclosure, redactedFiles: published.copies };
}

/** A text with its outline and with what it says it is. */
interface Interpretation {
  /** The text as printed. */
  lines: string[];
  /** The text as read: in simplified characters, whatever those of the print. */
  transcript: Transcript;
  /** Whether the print is in traditional characters. */
  isSimplified: boolean;
  /** The lines that are the department's own, without those of its units. */
  own: Transcript;
  outline: Outline;
  identity: Part<Identity>;
  units: UnitStretch[];
  others: OtherDocument[];
  year: number | null;
}

function interpret(document: OpenDocument, text: string, facts: Facts): Interpretation {
  const simplified = simplifyTraditional(text);
  const reading = document.read(simplified ?? text);
  const lines = simplified === null ? reading.transcript.lines : splitLines(text);
  const { own, units, others } = cutUnits(reading, facts, isBudgetTableTitle);
  const outline = buildOutline(own.transcript, own.blocks, isBudgetTableTitle);
  const identity = readIdentity(outline, facts);
  const year = identity.value.fiscal_year;
  return {
    lines,
    transcript: reading.transcript,
    isSimplified: simplified !== null,
    own: own.transcript,
    outline,
    identity,
    units,
    others,
    year,
  };
}

/** The tables are read for corrections that name a cell, and for no others. */
function describeCorrigible({ lines, outline, identity, year }: Interpretation, facts: Facts): Corrigible {
  const namesCells = facts.corrections?.some(({ cell }) => cell !== undefined) ?? false;
  return {
    lines,
    tables: namesCells
      ? readBudgetTables(outline, { unit: identity.value.printed_unit, year: year ?? 0, kind: identity.value.kind })
          .value
      : [],
    redactions: facts.redactions ?? [],
  };
}

/** An interpretation whose year is known, and what is not in the text. */
interface Readable extends Interpretation {
  year: number;
  id: string;
  facts: Facts;
  source: Disclosure['source'];
  /** Lines whose rows and cells are in doubt. */
  doubtful: readonly number[];
  /** Lines whose cells are merged or split otherwise than those around them. */
  uneven: readonly number[];
  hidden: OpenDocument['hidden'];
}

/** Reads everything that a text discloses. */
function readDisclosure(readable: Readable): Pick<Disclosure, 'unkeyed'> & { unchecked: Unchecked } {
  const { id, facts, source, doubtful, uneven, hidden, transcript, own, outline, identity, year } = readable;
  const parts = readParts({ outline, unit: identity.value.printed_unit, year, kind: identity.value.kind });
  const all: readonly Pick<Part<unknown>, 'claimed' | 'notices'>[] = [outline, identity, ...Object.values(parts)];
  const { figures, ...values } = parts;
  const unread = findUnread(listBlocks(outline), [figures.value, Object.values(values).map((part) => part.value)]);
  const claimed = new Set([...listPlainLines(outline), ...all.flatMap((part) => part.claimed)]);
  const units = readable.units.map((unit, index) =>
    readUnit(unit, { unit: index + 1, year, identity: identity.value }),
  );
  const unclaimed = findUnclaimed(own, claimed.difference(unread));
  const said = all.flatMap((part) => part.notices);
  const unchecked: Unchecked = {
    id,
    ...identity.value,
    former_departments: facts.department_before?.map(trimText) ?? [],
    division_code: facts.division_code ?? '',
    fiscal_year: year,
    source,
    sections: readSections(outline, own),
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
    units: units.map(({ unit }) => unit),
    notices: [],
    unclaimed: [
      ...unclaimed,
      ...units.flatMap(({ unclaimed }) => unclaimed),
      ...readable.others.flatMap(({ unclaimed }) => unclaimed),
    ],
    transcript: transcript.lines,
    transcript_pages: [],
  };
  const notices = listNotices(unchecked, [
    ...said,
    ...noteUnreadTables(outline, unclaimed, said),
    ...noteDoubtfulLayout(transcript, doubtful, uneven),
    ...noteHiddenContent(hidden),
    ...noteFrames(hidden),
    ...(readable.isSimplified ? [noteTraditional()] : []),
    ...units.flatMap(({ notices: drafts }) => drafts),
    ...readable.others.map(({ notice }) => notice),
  ]);
  return {
    unchecked: { ...unchecked, notices },
    unkeyed: [parts.figures, ...units].flatMap(({ unkeyed }) => unkeyed).sort((one, other) => one.line - other.line),
  };
}

/** Where a document was published, as far as its publisher says. */
function describeOrigin(facts: Facts): Pick<Disclosure['source'], 'url' | 'published_on' | 'retrieved_on' | 'licence'> {
  return {
    url: facts.source_url ?? '',
    published_on: facts.published_on ?? '',
    retrieved_on: facts.retrieved_on ?? '',
    licence: facts.licence ?? '',
  };
}
