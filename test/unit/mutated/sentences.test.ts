import { describe, expect, it } from 'vitest';
import type { Conversion } from '../../../src/convert/index.ts';
import { convertSource, convertText } from '../conversions.ts';
import { ids, readSource } from '../documents.ts';
import {
  cutAt,
  type Rewrite,
  rewriteAmounts,
  rewriteParagraphs,
  separateThousands,
  widenDigits,
  wrapAt,
} from './sentences.ts';

/** What the figures of a document are, whatever the lines and the way of printing them. */
const listAmounts = ({ disclosure }: Conversion): string[] =>
  disclosure.figures.map(({ figure, amount_cny, percent }) => `${figure} ${amount_cny ?? `${percent ?? ''}%`}`);

const rewrites: readonly (readonly [string, Rewrite])[] = [
  ['lines of 40 characters', wrapAt(40)],
  ['lines of 60 characters and a blank line between them', wrapAt(60, [''])],
  ['a line break in the middle of a number', cutAt(/\d(?=\d)/gu, 1)],
  ['a line break before a point', cutAt(/\d\.\d/gu, 1)],
  ['a line break after a point', cutAt(/\d\.\d/gu, 2)],
  ['a line break between a number and its unit', cutAt(/\d万元/gu, 1)],
  ['a line break and a blank line in the middle of a unit', cutAt(/万元/gu, 1, [''])],
  ['digits of full width', rewriteAmounts(widenDigits)],
  ['thousands separators', rewriteAmounts((digits) => separateThousands(digits, ','))],
  ['thousands separators of full width', rewriteAmounts((digits) => separateThousands(digits, '，'))],
  ['blanks between the digits', rewriteAmounts((digits) => [...digits].join(' '))],
  ['blanks between all characters', (paragraph) => paragraph.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ')],
  ['“下降” for “减少”', (paragraph) => paragraph.replaceAll('减少', '下降')],
  ['“同…比” for “较…”', (paragraph) => paragraph.replace(/较(上年|\d{4}\s*年)(?=增加|减少)/gu, '同$1比')],
];

describe.each(ids)('a copy of %s', (id) => {
  const original = convertSource(id);

  it.each(rewrites)('with %s states the same figures', (_, rewrite) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const copy = convertText(rewriteParagraphs(readSource(id), original, rewrite, seed));
      expect(listAmounts(copy)).toEqual(listAmounts(original));
    }
  });
});

describe('a comparison with the year before', () => {
  const compare = (sentence: string): string[] =>
    listAmounts(
      convertText(
        `某县水利局2024年部门预算信息公开\n一、部门职责及机构设置情况\n管理水库。\n二、部门预算安排的总体情况\n3、比上年增减情况\n${sentence}`,
      ),
    );

  it('with a minus is a decrease, never the level of that year', () => {
    expect(compare('2024年预算收支安排100万元，较2023年预算-12.3万元，其中项目支出-10万元。')).toEqual([
      'arrangement.total 1000000.00',
      'change.total -123000.00',
      'change.project -100000.00',
    ]);
  });

  it('in net terms is one of the total', () => {
    expect(
      compare('2024年预算收支安排100万元，较上年净增加10万元，其中：基本支出增加15万元，项目支出减少5万元。'),
    ).toEqual([
      'arrangement.total 1000000.00',
      'change.total 100000.00',
      'change.basic 150000.00',
      'change.project -50000.00',
    ]);
    expect(compare('2024年预算收支安排100万元，比上年净减少10万元。')).toContain('change.total -100000.00');
  });
});

describe('a statement after a paragraph that lost its full stop', () => {
  it('is not read as the rest of that paragraph', () => {
    const text = [
      '某县水利局2024年部门预算信息公开',
      '一、部门职责及机构设置情况',
      '某县水利局的主要职责是管理水库。',
      '二、部门预算安排的总体情况',
      '2024年预算收支安排100万元，较2023年增加5万元，主要为水库补助的增加',
      '2024年，我部门机关运行经费共计安排12.5万元，主要用于日常维修。',
    ].join('\n');
    expect(listAmounts(convertText(text))).toEqual([
      'arrangement.total 1000000.00',
      'change.total 50000.00',
      'operating-costs.total 125000.00',
    ]);
  });
});
