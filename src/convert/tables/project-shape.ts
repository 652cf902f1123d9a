import type { GridRow } from '../../model/block.ts';

/** What the widths of the rows above the plan of a project's table tell of the cells that it has lost. */
export class ProjectShape {
  readonly #trimmed: boolean;
  readonly #usual: number;
  #width = 0;
  /** Whether all rows have one width. */
  #even = true;
  /** Whether a row has an empty cell inside, as where merged cells are printed with the cells that they cover. */
  #padded = false;

  /** `trimmed`: that of the outline; `usual`: the width of the tables above, 0 where there is none. */
  constructor(trimmed: boolean, usual: number) {
    this.#trimmed = trimmed;
    this.#usual = usual;
  }

  /** How many cells the widest row has, here or in the tables above. */
  get width(): number {
    return Math.max(this.#width, this.#usual);
  }

  take({ cells }: GridRow): void {
    this.#even &&= this.#width === 0 || cells.length === this.#width;
    this.#width = Math.max(this.#width, cells.length);
    this.#padded ||= cells.some(({ lines }, at) => lines.length === 0 && at > 0 && at < cells.length - 1);
  }

  /**
   * Whether a row of the plan that is one line lacks no cell. It has the width of all rows of its table, or that of the widest of
   * several tables; or it stands in a table whose merged cells are one each: then no row has an empty cell between others, and
   * the numbers (`dates`: the width of the row of dates over them) are as many cells as the dates with their label.
   */
  isWhole({ cells }: GridRow, dates: number | null): boolean {
    if (this.#trimmed) return true;
    if (cells.length === this.#width && (this.#even || this.#width === this.#usual)) return true;
    if (this.#padded) return false;
    return dates === null ? cells.every(({ lines }) => lines.length > 0) : cells.length === dates;
  }
}
