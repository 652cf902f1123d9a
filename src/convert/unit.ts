import type { Reading, Transcript } from '../model/block.ts';
import type { Disclosure, Unit } from '../model/disclosure.ts';
import type { Facts } from '../model/facts.ts';
import { lineOf } from './grid.ts';
import type { FiguresPart } from './narrative/figures-part.ts';
import type { NoticeDraft } from './notice.ts';
import { type Identity, readIdentity } from './outline/identity.ts';
import { buildOutline, listBlocks, type Outline } from './outline/index.ts';
import { listPlainLines } from './outline/label.ts';
import { readSections } from './outline/section.ts';
import { isSameText, noteOtherDocument, noteUnitDocument } from './outline/other-document.ts';
import { findForms, type Stretch, type UnitForm } from './outline/unit-form.ts';
import type { Part } from './part.ts';
import { readParts } from './part-readers.ts';
import { noteUnreadTables } from './tables/unread-table.ts';
import { findUnclaimed, findUnread } from './unclaimed.ts';

/** The lines of a unit's form, on their places in the document. */
export interface UnitStretch {
  form: UnitForm;
  transcript: Transcript;
  outline: Outline;
}

/** A document that begins behind this one in the same file, and is not read. */
export interface OtherDocument {
  unclaimed: Disclosure['unclaimed'];
  notice: NoticeDraft;
}

/** Cuts a document into what is the department's own, the forms of its units, and the documents behind it. */
export function cutUnits(
  reading: Reading,
  facts: Facts,
  isTableTitle: (text: string) => boolean,
): { own: Reading; units: UnitStretch[]; others: OtherDocument[] } {
  const { lines } = reading.transcript;
  const forms = findForms(reading.blocks, {
    lines: lines.length,
    department: facts.department ?? '',
    isTableTitle,
  });
  const units = forms.units.map((form) => {
    // Its heading is its name, and no content of it.
    const { transcript, blocks } = takeLines(reading, (line) => line > form.lineStart && line <= form.lineEnd);
    return { form, transcript, outline: buildOutline(transcript, blocks, isTableTitle) };
  });
  const isIn =
    (line: number) =>
    ({ lineStart, lineEnd }: Stretch): boolean =>
      line >= lineStart && line <= lineEnd;
  const cut = [...forms.units, ...forms.others];
  const own = cut.length === 0 ? reading : takeLines(reading, (line) => !cut.some(isIn(line)));
  const others = forms.others.map((other): OtherDocument => {
    const { transcript } = takeLines(reading, (line) => isIn(line)(other));
    const isCopy = isSameText(transcript.lines, own.transcript.lines);
    return {
      unclaimed: isCopy ? [] : findUnclaimed(transcript, new Set()),
      notice: noteOtherDocument(lines, other, isCopy),
    };
  });
  return { own, units, others };
}

/** Some lines of a document: its blocks that begin there, and the lines on their places, the others empty. */
function takeLines({ transcript, blocks }: Reading, isTaken: (line: number) => boolean): Reading {
  return {
    transcript: { ...transcript, lines: transcript.lines.map((text, index) => (isTaken(index + 1) ? text : '')) },
    blocks: blocks.filter((block) => isTaken(lineOf(block))),
  };
}

/** What a unit discloses, the lines of it that nothing claimed, and its notices, each with its name. */
interface UnitReading {
  unit: Unit;
  unclaimed: Disclosure['unclaimed'];
  unkeyed: FiguresPart['unkeyed'];
  notices: NoticeDraft[];
}

/** Reads the form of a unit as if it stood alone: by the same readers, on its lines, in the year that it says it is of. */
export function readUnit(
  { form, transcript, outline }: UnitStretch,
  { unit, year: ownYear, identity }: { unit: number; year: number; identity: Identity },
): UnitReading {
  const { name } = form;
  const year = readIdentity(outline, {}).value.fiscal_year ?? ownYear;
  const parts = readParts({ outline, unit: identity.printed_unit, year, kind: identity.kind });
  const all: readonly Pick<Part<unknown>, 'claimed' | 'notices'>[] = [outline, ...Object.values(parts)];
  const { figures, ...values } = parts;
  const unread = findUnread(listBlocks(outline), [figures.value, Object.values(values).map((part) => part.value)]);
  const claimed = new Set([...listPlainLines(outline), ...all.flatMap((part) => part.claimed)]);
  const unclaimed = findUnclaimed(transcript, claimed.difference(unread));
  const said = all.flatMap((part) => part.notices);
  return {
    unit: {
      unit,
      name,
      line_start: form.lineStart,
      line_end: form.lineEnd,
      sections: readSections(outline, transcript),
      figures: figures.value,
      budget_tables: parts.tables.value,
      projects: parts.projects.value,
      department_indicators: parts.departmentIndicators.value,
      activities: parts.activities.value,
      procurement: parts.procurement.value.items,
      procurement_totals: parts.procurement.value.totals,
      fixed_assets: parts.fixedAssets.value,
    },
    unclaimed,
    unkeyed: figures.unkeyed,
    notices: [
      ...(year === ownYear ? noteUnitDocument(form) : noteOtherYear(form, year, ownYear)),
      ...said,
      ...noteUnreadTables(outline, unclaimed, said),
    ].map((notice) => ({ ...notice, message: `${name}：${notice.message}` })),
  };
}

/** A form of another year is no unit's part of this disclosure: two documents stand in one file. */
function noteOtherYear({ name, lineStart }: UnitForm, year: number, ownYear: number): NoticeDraft[] {
  return [
    {
      rule: 'unit-of-other-year',
      severity: 'warning',
      message: `这一部分写明是 ${String(year)} 年的，本文件是 ${String(ownYear)} 年的：可能是另一份文件，应分开公开`,
      quote: name,
      lines: [lineStart],
    },
  ];
}
