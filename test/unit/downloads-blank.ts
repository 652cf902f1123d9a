import { defaultLimits } from '../../src/model/limits.ts';
import type { Site } from '../../src/model/site.ts';
import { blankParts } from '../blank.ts';

/** A printed amount in 万元. */
export const wan = (printed: string, cny: string) => ({ cny, printed, unit: '万元' });

/** A disclosure in which nothing was found. */
export const empty = {
  department_code: '',
  province: '河北省',
  prefecture: '',
  county: '',
  division_code: '',
  kind: 'budget',
  printed_unit: '万元',
  ...blankParts,
};

/** A site as a publisher would set it up. */
export const site: Site = {
  title: '明账',
  publisher: '某县财政局',
  url: 'https://mingzhang.example.org',
  base: '/budget',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans' },
  contact: 'data@mingzhang.example.org',
  sisters: [],
  limits: defaultLimits,
};
