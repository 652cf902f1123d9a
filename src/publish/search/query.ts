/** A range of amounts in fen (0.01 yuan), both ends included; null where it is open. */
export interface AmountRange {
  least: number | null;
  most: number | null;
}

/** Something that must be found. */
export interface Term {
  /** Folded (fold.ts), never empty. */
  text: string;
  /** As typed, without quotes. */
  typed: string;
  /** In quotes: found as typed or not at all. */
  quoted: boolean;
  /** An amount with its unit (`2.53亿`): what rounds to it; else null. */
  amount: AmountRange | null;
}

/** What was typed into the search box, understood. */
export interface Query {
  terms: Term[];
  /** Folded texts that a unit must not hold (`-企业`). */
  excluded: string[];
  /** Folded parts of names (`部门:人社`); each must be in the department's name. */
  departments: string[];
  /** Folded parts of province, prefecture or county (`地区:永清`). */
  places: string[];
  /** `年度:2024`, `年度:2020-2024`; null where the query says nothing of it. */
  years: { from: number; to: number } | null;
  /** `科目:20805`, `科目:养老`: folded code prefixes or parts of names; rows of the statutory tables only. */
  subjects: string[];
  /** `金额>1000万`; each must hold for one amount of the unit. */
  amounts: AmountRange[];
}
