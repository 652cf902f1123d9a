import { convertDocument } from '../../src/convert/index.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { StatedKey } from '../../src/model/keys.ts';
import { readSource } from './documents.ts';

const place: Facts = { province: '河北省', prefecture: '廊坊市', county: '永清县' };

function convert(id: string, text: string, facts: Facts): Disclosure {
  return convertDocument({ id, file: `${id}.txt`, bytes: Buffer.from(text), facts }).disclosure;
}

/** Yongqing 2024 as published. */
export const yongqing2024 = convert('yongqing-hrss-2024', readSource('yongqing-hrss-2024'), place);

/** What the text of 2025, made for these tests, prints otherwise than that of 2024, once its years are a year later. */
const changes: readonly (readonly [printed: string, instead: string])[] = [
  ['永清县人力资源和社会保障局', '永清县就业和社会保障局'],
  ['25332.93', '27000.00'],
  ['增加 1888.65 万元', '增加 1667.07 万元'],
  ['1439.55', '1500.00'],
  ['基本支出减少 344.63 万元', '基本支出增加 60.45 万元'],
  ['23893.38', '25500.00'],
  ['项目支出增加 2233.28 万元', '项目支出增加 1606.62 万元'],
  // A project that went, and one that came.
  ['人社局原招待所保险', '人社局零工市场建设'],
  ['13102324P00723210231Y', '13102325P0072321099AA'],
  ['预算数\t40.00\t其中：财政资金\t40.00', '预算数\t55.00\t其中：财政资金\t55.00'],
  // 人社局行政干部在企业退休人员工资补差 under another name: its code alone tells.
  ['人社局行政干部在企业退休人员工资补差', '人社局退休行政干部工资补差'],
  // A functional class that went, and one that came.
  ['213\t农林水支出', '211\t节能环保支出'],
  ['永清县企业养老保险管理中心', '永清县社会保险中心'],
];

/** The text of a document a year later, with figures, names, projects, classes and units of its own. */
export const text2025 = changes.reduce(
  (text, [printed, instead]) => text.replaceAll(printed, instead),
  readSource('yongqing-hrss-2024').replace(/20(?:22|23|24)/gu, (year) => String(Number(year) + 1)),
);

/** Converted with a facts file that says what the department was called before. */
export const yongqing2025 = convert('yongqing-hrss-2025', text2025, {
  ...place,
  department_before: ['永清县人力资源和社会保障局'],
});

/** A disclosure with other amounts in its sentences, in yuan; null takes the figure out. */
export function withFigures(
  disclosure: Disclosure,
  amounts: Readonly<Partial<Record<StatedKey, string | null>>>,
): Disclosure['figures'] {
  return disclosure.figures.flatMap((figure) => {
    const amount = amounts[figure.figure];
    return amount === null ? [] : [{ ...figure, amount_cny: amount ?? figure.amount_cny }];
  });
}

/** A copy of 2024 as the document of the year before, with the amounts that 2024 says it had. */
export const yongqing2023: Disclosure = {
  ...yongqing2024,
  id: 'yongqing-hrss-2023',
  fiscal_year: 2023,
  figures: withFigures(yongqing2024, {
    'income.total': '234442800.00',
    'expenditure.total': '234442800.00',
    'expenditure.basic': '17841800.00',
    'expenditure.project': '216601000.00',
    'three-public.total': '23500.00',
  }),
};
