import { expect, it } from 'vitest';
import { listHoldings } from '../../../src/site/document-contents.ts';
import { bareDisclosure } from '../../charts/fixture.ts';
import { convertSource } from '../conversions.ts';

it('a link to all of a document names what the document lists, and nothing else', () => {
  // Handan lists no project, no goal and nothing to buy, but activities and what it owns; Yongqing buys nothing.
  expect(listHoldings(convertSource('handan-hrss-2018').disclosure)).toEqual(['职责与工作活动', '资产']);
  expect(listHoldings(convertSource('yongqing-hrss-2024').disclosure)).toEqual(['项目', '绩效目标', '资产', '预算表']);
  expect(listHoldings(bareDisclosure())).toEqual([]);
});
