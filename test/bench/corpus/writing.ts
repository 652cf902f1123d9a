import { stringify } from 'yaml';
import type { Facts } from '../../../src/model/facts.ts';
import { writeBlocks } from './document.ts';
import { workOut } from './ledger.ts';
import type { PlannedDocument } from './plan.ts';
import { type Planted, plants, plantSome } from './planting.ts';
import { render } from './rendering.ts';

/** A document of the corpus as files: the document itself, and what it does not say of itself. */
export interface WrittenDocument {
  /** `lanting-water-2024.txt` */
  file: string;
  bytes: Uint8Array;
  facts: Facts;
  planted: Planted[];
}

/** Writes a planned document, wrong where chance wants it, or in the way that is asked for; `null` for none. */
export function writeDocument(planned: PlannedDocument, plant?: string | null): WrittenDocument {
  const ledger = workOut(planned);
  const right = writeBlocks(ledger);
  const { blocks, planted } =
    plant === undefined
      ? plantSome(right, ledger)
      : (plants[plant ?? '']?.(right, ledger) ?? { blocks: right, planted: [] });
  const { ending, bytes } = render(blocks, planned.dialect);
  return { file: `${planned.id}.${ending}`, bytes, facts: stateFacts(planned), planted };
}

/** The facts file beside a document. */
export function writeFacts(facts: Facts): string {
  return `# Invented, as the document is.\n${stringify(facts)}`;
}

function stateFacts({ id, place, kind, year }: PlannedDocument): Facts {
  return {
    province: place.province,
    prefecture: place.prefecture,
    county: place.county,
    division_code: place.code,
    source_url: `https://${place.letters}.example/${kind.key}/${String(year)}/${id}.html`,
    published_on: `${String(year)}-02-20`,
    retrieved_on: `${String(year)}-03-05`,
  };
}
