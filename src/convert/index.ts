import { createHash } from 'node:crypto';
import type { Disclosure } from '../model/disclosure.ts';
import type { Facts } from '../model/facts.ts';
import { UnreadableError } from '../model/message.ts';
import { readFigures } from './narrative/index.ts';
import { readIdentity } from './outline/identity.ts';
import { buildOutline, type Outline } from './outline/index.ts';
import { readSections } from './outline/section.ts';
import type { Part } from './part.ts';
import { type ReadDocument, readDocument } from './readers/index.ts';
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
 * Converts one document: bytes → transcript and blocks → sections → tables and figures → disclosure.
 * @throws UnreadableError when the file cannot be read, is no disclosure, or names no year.
 */
export function convertDocument(source: SourceDocument): Conversion {
  const document = readDocument(source.bytes, source.file);
  const outline = buildOutline(document.transcript, document.blocks, isBudgetTableTitle);
  const identity = readIdentity(outline, source.facts);
  const year = requireDisclosure(source, outline, identity.fiscal_year, document);
  const context = { outline, unit: identity.printed_unit, year };

  const tables = readBudgetTables(outline, context);
  const figures = readFigures(context);
  const projects = readProjects(context);
  const departmentIndicators = readDepartmentIndicators(context);
  const goals = readGoals(context);
  const activities = readActivities(context);
  const responsibilities = readResponsibilities(context);
  const organisations = readOrganisations(context);
  const procurement = readProcurement(context);
  const fixedAssets = readFixedAssets(context);
  const glossary = readGlossary(context);
  const parts: readonly Pick<Part<unknown>, 'claimed' | 'notices'>[] = [
    outline,
    { claimed: identity.claimed, notices: [] },
    tables,
    figures,
    projects,
    departmentIndicators,
    goals,
    activities,
    responsibilities,
    organisations,
    procurement,
    fixedAssets,
    glossary,
  ];
  const notices = parts.flatMap((part) => part.notices);
  const claimed = new Set(parts.flatMap((part) => part.claimed));

  const disclosure: Disclosure = {
    id: source.id,
    title: identity.title,
    department: identity.department,
    department_code: identity.department_code,
    province: identity.province,
    prefecture: identity.prefecture,
    county: identity.county,
    division_code: source.facts.division_code ?? '',
    fiscal_year: year,
    kind: identity.kind,
    printed_unit: identity.printed_unit,
    source: {
      file: source.file,
      format: document.format,
      sha256: createHash('sha256').update(source.bytes).digest('hex'),
      bytes: source.bytes.length,
      encoding: document.encoding,
      url: source.facts.source_url ?? '',
      published_on: source.facts.published_on ?? '',
      retrieved_on: source.facts.retrieved_on ?? '',
      licence: source.facts.licence ?? '',
    },
    sections: readSections(outline, document.transcript),
    responsibilities: responsibilities.value,
    goals: goals.value,
    organisations: organisations.value,
    figures: figures.value,
    budget_tables: tables.value,
    projects: projects.value,
    department_indicators: departmentIndicators.value,
    activities: activities.value,
    procurement: procurement.value.items,
    procurement_totals: procurement.value.totals,
    fixed_assets: fixedAssets.value,
    glossary: glossary.value,
    notices: notices.map((notice, index) => ({ notice: index + 1, ...notice })),
    unclaimed: findUnclaimed(document.transcript, claimed),
    transcript: document.transcript.lines,
  };
  return { disclosure, unkeyed: figures.unkeyed };
}

/** A text is a disclosure when it has at least two sections of the prescribed form, or a statutory table. */
function requireDisclosure(
  source: SourceDocument,
  outline: Outline,
  year: number | null,
  document: ReadDocument,
): number {
  const known = outline.sections.filter((section) => section.key !== 'unrecognised').length;
  const place = { file: source.file, line: 1 };
  if (known < 2 && readBudgetTables(outline, { unit: '万元' }).value.length === 0)
    throw new UnreadableError([
      {
        code: 'no-disclosure',
        severity: 'error',
        place,
        seen: `no budget disclosure: ${String(document.transcript.lines.length)} lines with ${String(known)} known sections and no statutory table`,
        expected: 'sections such as 一、部门职责及机构设置情况 or tables such as 部门预算收支总表',
        action: 'Check that this is the right file; take it out of the folder if it is not.',
      },
    ]);
  if (year === null)
    throw new UnreadableError([
      {
        code: 'missing-year',
        severity: 'error',
        place,
        seen: 'missing fiscal year: neither the title nor the introduction nor a table names one',
        expected: 'a title such as 某局2024年部门预算信息公开',
        action: `Write fiscal_year: 2024 (the right year) into ${source.id}.yaml beside it.`,
      },
    ]);
  return year;
}
