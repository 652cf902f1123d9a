import { z } from 'zod';
import { phases, sectionKeys, statedKeys } from './keys.ts';
import { count, decimal, line, yuan } from './value.ts';

/** A top-level section of the narrative (一、 … 十、). */
export const sectionSchema = z.object({
  /** Counts from 1. */
  section: count,
  /** As printed, without punctuation: `一`. */
  numeral: z.string(),
  key: z.enum(sectionKeys),
  /** The heading without its numeral. */
  title: z.string(),
  /** The line of the heading. */
  line_start: line,
  /** The last line with text before the next heading. */
  line_end: line,
  /** The whole section without its heading: paragraphs by line, cells of a row by tab. */
  text: z.string(),
});

/** One of the department's duties (部门职责), outermost numbering only. */
export const responsibilitySchema = z.object({ item: count, text: z.string().min(1), line });

/**
 * An itemised goal (分项绩效目标) that carries the labels 绩效目标 and 绩效指标; or the goal of the year in the department's table of targets
 * (年度总体目标), without a numeral: its indicators are the department's own.
 */
export const goalSchema = z.object({
  item: count,
  /** `一`, `1`. */
  numeral: z.string(),
  title: z.string(),
  /** The text after `绩效目标：`. */
  goal: z.string(),
  /** The text after `绩效指标：`, a numbered list kept with its numbers. */
  indicators: z.string(),
  line,
});

/** A unit of the department (部门机构设置). */
export const organisationSchema = z.object({
  item: count,
  name: z.string().min(1),
  /** 单位性质: `行政`, `事业`. */
  nature: z.string(),
  /** 单位规格: `正科级`. */
  rank: z.string(),
  /** 经费保障形式: `财政拨款`. */
  funding: z.string(),
  line,
});

/** An amount or a rate stated in a sentence. Decreases are negative. */
export const figureSchema = z.object({
  item: count,
  figure: z.enum(statedKeys),
  /** The words that name the figure, as printed: `一般公共预算收入`. */
  label: z.string(),
  amount_cny: yuan.nullable(),
  /** A plain number for the figures that end in `.percent`: `307.7`. */
  percent: decimal.nullable(),
  /** The number as printed, without sign or unit. */
  printed: z.string().min(1),
  /** `万元`, `%`. */
  printed_unit: z.string(),
  section: z.enum(sectionKeys),
  /** The line on which the number stands. */
  line,
  /** The clause the number stands in, verbatim. */
  quote: z.string().min(1),
  /** `budget` in a budget; in final accounts that of the amount: 年初预算为…, 全年预算为…, 支出决算为…. */
  phase: z.enum(phases),
});

/** A term of 名词解释: ordinal off, printed quotes kept. */
export const glossarySchema = z.object({
  item: count,
  term: z.string().min(1),
  definition: z.string(),
  line,
});

/**
 * An amount or a rate that was not read as a figure from its sentence, in the sections that figures are read from: no key covers it, or it
 * is not plainly the department's. A statutory table or another sentence may have it too.
 */
export const unkeyedSchema = z.object({
  line,
  /** The clause it stands in, verbatim: two amounts of one clause have one quote. */
  quote: z.string(),
});

export type Section = z.infer<typeof sectionSchema>;
export type Responsibility = z.infer<typeof responsibilitySchema>;
export type Goal = z.infer<typeof goalSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type GlossaryTerm = z.infer<typeof glossarySchema>;
export type UnkeyedAmount = z.infer<typeof unkeyedSchema>;
