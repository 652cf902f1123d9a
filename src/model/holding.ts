import { z } from 'zod';
import { assetItems } from './keys.ts';
import { count, decimal, line, money } from './value.ts';

/** What the money of the year for a purchase comes from, in the order of the form. */
export const procurementSources = [
  'general_public_budget',
  'government_fund',
  'state_capital',
  'special_account',
  'unit_funds',
  'other_sources',
] as const;

/** What the money of a purchase is made up of, and the share of it reserved for small firms, in the order of the form. */
export const procurementFunds = [...procurementSources, 'other_channels', 'sme_reserved'] as const;

/** A row of the procurement table that names goods. */
export const procurementSchema = z.object({
  item: count,
  /** 项目名称 (政府采购项目来源). */
  project: z.string(),
  project_funds: money.nullable(),
  /** 采购物品名称. */
  goods: z.string().min(1),
  /** 政府采购目录序号: `A02010104`. */
  catalogue_code: z.string(),
  /** 数量单位: `台`. */
  unit: z.string(),
  /** As printed. */
  quantity: decimal.nullable(),
  unit_price: money.nullable(),
  /** 总计. */
  total: money.nullable(),
  /** 合计 of the year's budget, or the only 合计. */
  budgeted: money.nullable(),
  general_public_budget: money.nullable(),
  government_fund: money.nullable(),
  state_capital: money.nullable(),
  special_account: money.nullable(),
  unit_funds: money.nullable(),
  /** 其他来源收入. */
  other_sources: money.nullable(),
  /** 其他渠道资金. */
  other_channels: money.nullable(),
  /** 预留中小微企业份额. */
  sme_reserved: money.nullable(),
  line,
});

/** A total or subtotal row of the procurement table: for the checks, not an item. */
export const procurementTotalSchema = procurementSchema
  .omit({ item: true, goods: true, project: true, catalogue_code: true, unit: true, quantity: true })
  .extend({ label: z.string() });

/** A row of 固定资产占用情况表. */
export const fixedAssetSchema = z.object({
  item: z.enum(assetItems),
  /** As printed, with `1、` or `其中：`. */
  label: z.string(),
  quantity: decimal.nullable(),
  value: money.nullable(),
  /** 截止时间 as an ISO date, or null where none is printed. */
  as_of: z.iso.date().nullable(),
  line,
});

export type ProcurementItem = z.infer<typeof procurementSchema>;
export type ProcurementTotal = z.infer<typeof procurementTotalSchema>;
export type FixedAsset = z.infer<typeof fixedAssetSchema>;
