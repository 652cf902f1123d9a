import { createHash } from 'node:crypto';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { CatalogueBuilder } from '../../../src/publish/search/catalogue.ts';
import type { Variants } from '../../../src/publish/search/fold.ts';
import type { ReadSearchFile } from '../../../src/publish/search/manifest.ts';
import { convertSource } from '../conversions.ts';
import { ids, type Id } from '../documents.ts';

/** Prefecture and county, which the facts files give. */
const places: Readonly<Record<Id, readonly [prefecture: string, county: string]>> = {
  'dacheng-hrss-2021': ['廊坊市', '大城县'],
  'handan-hrss-2018': ['邯郸市', ''],
  'linxi-hrss-2019': ['邢台市', '临西县'],
  'nandagang-lss-2020': ['沧州市', '南大港管理区'],
  'yongqing-hrss-2024': ['廊坊市', '永清县'],
};

/** The five disclosures as converted. */
export const five: readonly Disclosure[] = ids.map((id) => {
  const { disclosure } = convertSource(id);
  const [prefecture, county] = places[id];
  return { ...disclosure, province: '河北省', prefecture, county };
});

/** A catalogue as written, and what was read of it. */
export interface WrittenCatalogue {
  files: Map<string, string>;
  directory: string;
  read: ReadSearchFile;
  /** Files that were read, in order. */
  fetched: string[];
}

export function writeCatalogue(disclosures: Iterable<Disclosure>, variants?: Variants): WrittenCatalogue {
  const builder = new CatalogueBuilder(variants);
  for (const disclosure of disclosures) builder.add(disclosure);
  const files = new Map<string, string>();
  const directory = builder.finish((stem, text) => {
    const name = `${stem}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`;
    files.set(name, text);
    return name;
  });
  const fetched: string[] = [];
  const read: ReadSearchFile = (name) => {
    fetched.push(name);
    const text = files.get(name);
    return text === undefined ? Promise.reject(new Error(`no such file: ${name}`)) : Promise.resolve(Buffer.from(text));
  };
  return { files, directory, read, fetched };
}

const characters = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';

/** A made word of three characters that stands in no document; another for each number. */
export function makeWord(number: number): string {
  const digits = [number % 20, Math.floor(number / 20) % 20, Math.floor(number / 400) % 20];
  return digits.map((digit) => characters.charAt(digit)).join('');
}

/** The five, then copies of other counties whose projects and activities have names of their own. */
export function* makeDisclosures(count: number): Generator<Disclosure> {
  for (let number = 0; number < count; number++) {
    const original = five[number % five.length];
    if (original === undefined) return;
    if (number < five.length) {
      yield original;
      continue;
    }
    const county = `${makeWord(number)}县`;
    yield {
      ...original,
      id: `made-${String(number)}`,
      department: `${county}人力资源和社会保障局`,
      county,
      projects: original.projects.map((project) => ({
        ...project,
        name: `${makeWord(number * 37 + project.project)}${project.name}`,
        code: project.code === '' ? '' : `${project.code}-${String(number)}`,
      })),
      activities: original.activities.map((activity) => ({
        ...activity,
        name: `${activity.name}${makeWord(number * 71 + activity.activity)}`,
      })),
    };
  }
}
