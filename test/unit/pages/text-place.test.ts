import { expect, it } from 'vitest';
import type { Section } from '../../../src/model/disclosure.ts';
import type { SectionKey } from '../../../src/model/keys.ts';
import { findTextPlace } from '../../../src/site/text-place.ts';

const section = (number: number, key: SectionKey, text: string): Section => ({
  section: number,
  key,
  numeral: '',
  title: '',
  line_start: number,
  line_end: number,
  text,
});
const own = section(1, 'state-assets', '共有车辆8辆。');
const others = section(2, 'other-matters', '（三）国有资产占有使用情况说明 共有车辆0辆。');

it('a document without a table of assets leads to the section that tells of them', () => {
  expect(findTextPlace({ sections: [others, own] }, 'state-assets', '国有资产占')).toBe(own);
});

it('final accounts lead to the other matters among which they tell of assets', () => {
  expect(findTextPlace({ sections: [others] }, 'state-assets', '国有资产占')).toBe(others);
});

it('nothing leads to a section that does not speak of the matter', () => {
  expect(
    findTextPlace({ sections: [section(3, 'other-matters', '无')] }, 'state-assets', '国有资产占'),
  ).toBeUndefined();
  expect(findTextPlace({ sections: [others] }, 'project-performance')).toBeUndefined();
});
