import { expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { readThreePublic } from '../../../src/site/three-public.ts';
import { convertSource } from '../conversions.ts';

const readLevels = (disclosure: Disclosure): Record<string, string | null> =>
  Object.fromEntries(readThreePublic(disclosure).map(({ label, level }) => [label, level]));

it('says 持平 of a change that is told without a number, and of no other', () => {
  // 0万元，与上年持平，无增减变化 of the first; the purchase of vehicles has no comparison of its own.
  expect(readLevels(convertSource('nandagang-lss-2020').disclosure)).toStrictEqual({
    合计: null,
    '因公出国（境）费': '持平',
    公务用车购置及运维费: null,
    公务用车购置费: null,
    公务用车运行维护费: null,
    公务接待费: null,
  });
  // 基本持平，略有减少 is said of two of them in another sentence.
  expect(Object.values(readLevels(convertSource('handan-hrss-2018').disclosure))).toStrictEqual(
    Array.from({ length: 6 }, () => null),
  );
});

it.each([
  ['，较2019年度预算基本持平。', '基本持平'],
  ['（其中：公务用车购置费0万元），与去年相同；', '持平'],
  ['，同比2019年无变化', '持平'],
  ['，与年初预算持平', null],
  ['。与上年持平', null],
  ['，公务接待费1万元，与上年持平', null],
])('reads what stands right after the amount: %s', (rest, level) => {
  const { disclosure } = convertSource('nandagang-lss-2020');
  const line = disclosure.transcript[47] ?? '';
  const transcript = disclosure.transcript.with(47, line.replace('，与上年持平，无增减变化。', rest));
  expect(readLevels({ ...disclosure, transcript })).toMatchObject({ '因公出国（境）费': level });
});
