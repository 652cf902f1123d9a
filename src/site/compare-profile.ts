import Big from 'big.js';
import { formatWan, groupThousands, sumYuan } from '../model/amount.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { findFigure, type LocatedAmount } from '../model/headline.ts';
import type { FigureKey } from '../model/keys.ts';
import { type IncomeSource, listComparedSources } from '../publish/charts/income-sources.ts';
import { findArrangementFigure, listClasses } from '../publish/charts/sources.ts';
import { type ClassWhole, listFunctionalClasses } from '../publish/series/items.ts';
import { foldName } from '../publish/series/name.ts';
import { findEntry, keyFigureEntries, locateKeyFigure } from '../publish/series/key-figure.ts';
import type { CompareProfile, CompareRow } from './compare-sections.ts';

type Named = readonly (readonly [key: FigureKey, label: string])[];

const totals: Named = [
  ['procurement.total', '政府采购'],
  ['fixed-assets.total', '固定资产'],
];

const threePublicParts: Named = [
  ['three-public.overseas', '因公出国（境）费'],
  ['three-public.vehicles', '公务用车购置及运维费'],
  ['three-public.vehicles.purchase', '其中：公务用车购置费'],
  ['three-public.vehicles.operation', '其中：公务用车运行维护费'],
  ['three-public.reception', '公务接待费'],
];

/** The numbers of one document, section by section. */
export function listCompared(disclosure: Disclosure): CompareProfile['sections'] {
  const read = (key: (typeof keyFigureEntries)[number]['key']): LocatedAmount =>
    locateKeyFigure(disclosure, findEntry(key));
  const stated = (key: FigureKey): LocatedAmount => {
    const figure = key.startsWith('income.') ? findArrangementFigure(disclosure, key) : findFigure(disclosure, key);
    return { amount: figure?.amount_cny ?? null, line: figure?.line ?? null };
  };
  const sources = listComparedSources(disclosure);
  const listed = (names: Named, whole: string | null): CompareRow[] =>
    names.flatMap(([key, label]) => money(key, label, stated(key), whole));
  const [income, expenditure, basic, project, threePublic, operatingCosts] = [
    read('income'),
    read('expenditure'),
    read('basic'),
    read('project'),
    read('threePublic'),
    read('operatingCosts'),
  ];
  const sections: CompareProfile['sections'] = {
    'key-figures': [
      ...keyFigureEntries.flatMap(({ key, label }) => money(key, label, read(key), null)),
      ...listed(totals, null),
    ],
    shares: [
      ...percent('project-share', '项目支出占支出', project, expenditure),
      ...percent('general-share', '一般公共预算占收入', addGeneralTransfers(sources, stated), income),
      ...perMillion('three-public-rate', '每百万元支出中的“三公”经费', threePublic, expenditure),
      ...perMillion('operating-rate', '每百万元支出中的机关运行经费', operatingCosts, expenditure),
    ],
    income: sources.flatMap(({ key, name, cny, line }) =>
      money(key ?? foldName(name, disclosure.fiscal_year), name, { amount: cny, line }, income.amount),
    ),
    structure: [
      ...money('basic', '基本支出', basic, expenditure.amount),
      ...money('personnel', '其中：人员经费', stated('expenditure.personnel'), expenditure.amount),
      ...money('public', '其中：公用经费', stated('expenditure.public'), expenditure.amount),
      ...money('project', '项目支出', project, expenditure.amount),
      ...money('other', '其他支出', stated('expenditure.other'), expenditure.amount),
    ],
    'three-public': listed(threePublicParts, threePublic.amount),
    functions: listClassRows(disclosure, 'expenditure', expenditure.amount),
    'general-functions': listClassRows(
      disclosure,
      'general-public-budget',
      listClasses(disclosure, 'general-public-budget').total,
    ),
    contents: listCounts(disclosure),
  };
  return Object.fromEntries(Object.entries(sections).filter(([, rows]) => rows.length > 0));
}

/**
 * Some documents count the general public budget that comes down as transfers apart (临西县 2019), others within (永清县 2024):
 * only the two together compare. Null where transfers are stated and what they consist of is not.
 */
function addGeneralTransfers(
  sources: readonly IncomeSource[],
  stated: (key: FigureKey) => LocatedAmount,
): LocatedAmount {
  const general = sources.find(({ key }) => key === 'income.general-public-budget');
  const own = { amount: general?.cny ?? null, line: general?.line ?? null };
  const { amount: transfers } = stated('income.transfers');
  if (own.amount === null || transfers === null || new Big(transfers).eq(0)) return own;
  const { amount: transferred } = stated('income.transfers.general-public-budget');
  return { amount: transferred === null ? null : sumYuan([own.amount, transferred]), line: null };
}

/** Classes without an amount do not exist in a list of them; two rows of one name are one class. */
function listClassRows(disclosure: Disclosure, of: ClassWhole, whole: string | null): CompareRow[] {
  const classes = listFunctionalClasses(disclosure, of).flatMap(({ amount, ...item }) =>
    amount === null ? [] : [{ ...item, amount }],
  );
  const byName = Map.groupBy(classes, ({ folded }) => folded);
  return [...byName].flatMap(([folded, [first, ...others]]) =>
    first === undefined
      ? []
      : money(
          folded,
          first.name,
          { amount: sumYuan([first, ...others].map(({ amount }) => amount)), line: first.line },
          whole,
        ),
  );
}

function listCounts(disclosure: Disclosure): CompareRow[] {
  const { projects, activities, department_indicators: own, organisations, procurement, checks } = disclosure;
  const indicators =
    own.length +
    projects.reduce((sum, project) => sum + project.indicators.length, 0) +
    activities.reduce((sum, activity) => sum + activity.indicators.length, 0);
  const counts: readonly (readonly [key: string, label: string, count: number])[] = [
    ['projects', '项目', projects.length],
    ['activities', '职责与工作活动', activities.length],
    ['indicators', '绩效指标', indicators],
    ['organisations', '机构', organisations.length],
    ['procurement', '采购物品', procurement.length],
    ['checks', '能重新计算的算式', checks.filter(({ status }) => status !== 'not-evaluable').length],
  ];
  // A list that a document does not have is not a list of none.
  return counts.flatMap(([key, label, count]) =>
    count === 0 ? [] : [{ key, label, unit: '个' as const, value: String(count), text: groupThousands(String(count)) }],
  );
}

function money(key: string, label: string, { amount, line }: LocatedAmount, whole: string | null): CompareRow[] {
  if (amount === null) return [];
  return [
    {
      key,
      label,
      unit: '万元',
      value: amount,
      text: formatWan(amount).replace('-', '−'),
      ...(whole !== null && new Big(whole).gt(0) ? { share: shareOf(amount, whole) } : {}),
      ...(line === null ? {} : { line }),
    },
  ];
}

function shareOf(part: string, whole: string): string {
  return new Big(part).div(whole).times(100).toFixed(1, Big.roundHalfUp).replace('-0.0', '0.0');
}

function percent(key: string, label: string, part: LocatedAmount, whole: LocatedAmount): CompareRow[] {
  if (part.amount === null || whole.amount === null || !new Big(whole.amount).gt(0)) return [];
  const value = shareOf(part.amount, whole.amount);
  return [{ key, label, unit: '%', value, text: value.replace('-', '−') }];
}

/** Yuan in each million yuan of expenditure. */
function perMillion(key: string, label: string, part: LocatedAmount, whole: LocatedAmount): CompareRow[] {
  if (part.amount === null || whole.amount === null || !new Big(whole.amount).gt(0)) return [];
  const value = new Big(part.amount).times(1_000_000).div(whole.amount).toFixed(2, Big.roundHalfUp);
  return [{ key, label, unit: '元', value, text: groupThousands(value).replace('-', '−') }];
}
