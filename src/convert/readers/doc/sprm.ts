/** A change of a property ([MS-DOC] 2.2.5): what it changes, and how. */
export interface Sprm {
  code: number;
  operand: Buffer;
}

/** The changes that this reader knows, by the names of the specification. */
export const sprms = {
  // Characters.
  CFRMarkDel: 0x0800,
  CFSpec: 0x0855,
  CFVanish: 0x083c,
  CIss: 0x2a48,
  CIstd: 0x4a30,
  CRgFtc0: 0x4a4f,
  CSymbol: 0x6a09,
  // Paragraphs.
  PIlvl: 0x260a,
  PFInTable: 0x2416,
  PFTtp: 0x2417,
  PFInnerTableCell: 0x244b,
  PFInnerTtp: 0x244c,
  PIstd: 0x4600,
  PIlfo: 0x460b,
  PHugePapx: 0x6646,
  PItap: 0x6649,
  PDtap: 0x664a,
  PTableProps: 0x646b,
  PChgTabsPapx: 0xc60d,
  PChgTabs: 0xc615,
  // Rows of tables.
  TDelete: 0x5622,
  TMerge: 0x5624,
  TSplit: 0x5625,
  TInsert: 0x7621,
  TDxaCol: 0x7623,
  TDxaLeft: 0x9601,
  TDxaGapHalf: 0x9602,
  TDefTable: 0xd608,
  TVertMerge: 0xd62b,
  TWidthBefore: 0xf617,
} as const;

/** The bytes of an operand, by the highest three bits of its code; 6 tells its own length. */
const operandSizes: readonly number[] = [1, 1, 2, 4, 2, 2, 0, 3];

/** Takes a list of changes apart. What is left over at its end is padding. @throws RangeError for one that is cut off. */
export function listSprms(list: Buffer): Sprm[] {
  const found: Sprm[] = [];
  for (let at = 0; at + 2 < list.length;) {
    const code = list.readUInt16LE(at);
    const [start, end] = placeOperand(list, code, at + 2);
    if (end > list.length) throw new RangeError('a list of properties is cut off');
    found.push({ code, operand: list.subarray(start, end) });
    at = end;
  }
  return found;
}

function placeOperand(list: Buffer, code: number, at: number): [start: number, end: number] {
  const size = operandSizes[code >> 13] ?? 0;
  if (size > 0) return [at, at + size];
  // Rows are too long for one byte to tell, and their length counts one of its own two bytes.
  if (code === sprms.TDefTable) return [at + 2, at + 1 + list.readUInt16LE(at)];
  const length = list.readUInt8(at);
  if (code === sprms.PChgTabs && length === 255) return [at + 1, at + 1 + measureTabs(list, at + 1)];
  return [at + 1, at + 1 + length];
}

/** Tab stops that are taken out have four bytes each, new ones three. */
function measureTabs(list: Buffer, at: number): number {
  const deleted = 1 + 4 * list.readUInt8(at);
  return deleted + 1 + 3 * list.readUInt8(at + deleted);
}

/** The last change of a property, which is the one that holds. */
export function findSprm(changes: readonly Sprm[], code: number): Buffer | undefined {
  return changes.findLast((change) => change.code === code)?.operand;
}

/** Whether a property is switched on. */
export function isOn(changes: readonly Sprm[], code: number): boolean {
  return (findSprm(changes, code)?.readUInt8(0) ?? 0) === 1;
}
