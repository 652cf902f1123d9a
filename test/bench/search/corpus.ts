import { readFileSync } from 'node:fs';
import type { Facts } from '../../../src/model/facts.ts';
import { type Id, sources } from '../../unit/documents.ts';
import { type DepartmentKind, humanResources, otherDepartments } from './departments.ts';
import { changeFigures } from './figures.ts';
import { hashParts, pickOne } from './hash.ts';
import { type Place, places } from './places.ts';
import { changeWords } from './words.ts';

/** A document to be written: who discloses, of which year, after which of the five. */
export interface PlannedDocument {
  id: string;
  place: Place;
  kind: DepartmentKind;
  department: string;
  year: number;
  model: Id;
}

/** How a real document calls itself, its place and its prefecture, longest names first. */
interface Model {
  id: Id;
  year: number;
  names: readonly string[];
  shortNames: readonly string[];
  county: string;
  /** The county without its kind: 大城. */
  countyStem: string;
  prefectureStem: string;
  /** 大人社[2018]61号, 廊财社〔2022〕69号: first characters of county and prefecture. */
  signs: { county: string; prefecture: string };
}

const models: readonly Model[] = [
  {
    id: 'dacheng-hrss-2021',
    year: 2021,
    names: ['人力资源和社会保障局'],
    shortNames: ['人社局'],
    county: '大城县',
    countyStem: '大城',
    prefectureStem: '廊坊',
    signs: { county: '大', prefecture: '廊' },
  },
  {
    id: 'handan-hrss-2018',
    year: 2018,
    names: ['人力资源和社会保障局'],
    shortNames: ['人社局'],
    county: '邯郸市',
    countyStem: '邯郸',
    prefectureStem: '邯郸市',
    signs: { county: '邯', prefecture: '邯' },
  },
  {
    id: 'linxi-hrss-2019',
    year: 2019,
    names: ['人力资源和社会保障局'],
    shortNames: ['人社局'],
    county: '临西县',
    countyStem: '临西',
    prefectureStem: '邢台',
    signs: { county: '临', prefecture: '邢' },
  },
  {
    id: 'nandagang-lss-2020',
    year: 2020,
    names: ['劳动和社会保障局'],
    shortNames: ['人社局'],
    county: '沧州市南大港管理区',
    countyStem: '南大港',
    prefectureStem: '沧州',
    signs: { county: '南', prefecture: '沧' },
  },
  {
    id: 'yongqing-hrss-2024',
    year: 2024,
    names: ['人力资源和社会保障局'],
    shortNames: ['人社局'],
    county: '永清县',
    countyStem: '永清',
    prefectureStem: '廊坊',
    signs: { county: '永', prefecture: '廊' },
  },
];

const years = [2022, 2023, 2024, 2025];
const departmentsOfCounty = 5;

/** How many documents can be planned before names run out. */
export const mostDocuments = places.length * departmentsOfCounty * years.length;

/**
 * Plans the first `count` documents: county by county five departments, of each four years. All years of a department
 * are written after the same model. A smaller corpus is the beginning of a larger one.
 */
export function planCorpus(count: number): PlannedDocument[] {
  if (count > mostDocuments) throw new RangeError(`${String(count)} documents: at most ${String(mostDocuments)}`);
  return places
    .flatMap((place) => {
      const left = hashParts('without', place.letters) % otherDepartments.length;
      const kinds = [humanResources, ...otherDepartments.filter((_, index) => index !== left)];
      return kinds.flatMap((kind) => {
        const { id: model } = pickOne(models, 'model', place.letters, kind.key);
        const department = `${place.county}${kind.name}`;
        return years.map((year) => ({
          id: `${place.letters}-${kind.key}-${String(year)}`,
          place,
          kind,
          department,
          year,
          model,
        }));
      });
    })
    .slice(0, count);
}

/** What the facts file of a planned document says. */
export function stateFacts({ place }: PlannedDocument): Facts {
  return {
    province: place.province,
    prefecture: place.prefecture,
    county: place.county,
    division_code: place.code,
  };
}

const texts = new Map<Id, string>();

/** Writes a planned document as a text of the same form as its model. */
export function writeDocument(planned: PlannedDocument): string {
  const model = models.find(({ id }) => id === planned.model);
  if (model === undefined) throw new Error(`unknown model: ${planned.model}`);
  const source = texts.get(model.id) ?? readFileSync(`${sources}${model.id}.txt`, 'utf8');
  texts.set(model.id, source);
  const named = changeSubjects(changeNames(source, model, planned), planned.kind);
  const worded = changeWords(named, {
    kind: planned.kind,
    department: `${planned.place.letters}/${planned.kind.key}`,
    document: planned.id,
  });
  return changeFigures(worded, planned.id, planned.year - model.year, planned.place.code);
}

function changeNames(text: string, model: Model, { place, kind }: PlannedDocument): string {
  const stem = place.county.slice(0, -1);
  const [prefectureSign = '', countySign = ''] = [place.prefecture, place.county].map((name) => name.slice(0, 1));
  const pairs: readonly (readonly [string, string])[] = [
    // The model's own prefecture is a part of the name of a special zone.
    [model.county, place.county],
    ['南大港管理区', place.county],
    [`${model.prefectureStem}市`, place.prefecture],
    [model.countyStem, stem],
    [model.prefectureStem, place.prefecture.slice(0, -1)],
    ['河北省', place.province],
    ['河北', place.province.slice(0, -1)],
    ['冀人社', `${place.sign}${kind.short.slice(0, -1)}`],
    ...['财社', '财金'].map((office) => [`${model.signs.prefecture}${office}`, `${prefectureSign}${office}`] as const),
    ...['财社', '财金', '办发'].map((office) => [`${model.signs.county}${office}`, `${countySign}${office}`] as const),
    [`${model.signs.county}人社`, `${countySign}${kind.short.slice(0, -1)}`],
    ...model.names.map((name) => [name, kind.name] as const),
    ...model.shortNames.map((name) => [name, kind.short] as const),
    ['人社系统', `${kind.short.slice(0, -1)}系统`],
  ];
  return pairs.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}

/** Rows of the function classification: those of the model, in order, become those of the department. */
function changeSubjects(text: string, { subjects }: DepartmentKind): string {
  if (subjects.length === 0) return text;
  const row = /^(\d{1,3}\t)(208\d{0,4})\t([^\t\n]+)\t/gmu;
  const codes = [...new Set([...text.matchAll(row)].map((match) => match[2] ?? ''))].toSorted();
  const byCode = new Map(codes.map((code, index) => [code, subjects[index]]));
  return text.replace(row, (printed, number: string, code: string) => {
    const subject = byCode.get(code);
    return subject === undefined ? printed : `${number}${subject[0]}\t${subject[1]}\t`;
  });
}
