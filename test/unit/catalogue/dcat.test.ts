import { DataFactory, type Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { describeDcat } from '../../../src/publish/catalogue/dcat.ts';
import { sortFiles } from '../../../src/publish/catalogue/holding.ts';
import { site } from '../downloads-blank.ts';
import { readGraph, validateGraph as validate } from './graph.ts';
import { makeFiles, makeLinxi, makeYongqing } from './made.ts';

const files = makeFiles([
  'figures.csv',
  'figures.excel.csv',
  'figures.json',
  'datapackage.json',
  'disclosures/linxi-hrss-2019.json',
  'disclosures/linxi-hrss-2019/figures.csv',
  'disclosures/linxi-hrss-2019/figures.excel.csv',
  'sources/linxi-hrss-2019.txt',
  'disclosures/yongqing-hrss-2024.json',
]);

const describeBoth = (): object => describeDcat([makeLinxi(), makeYongqing()], site, sortFiles(files));

const namedNode = (iri: string) => DataFactory.namedNode(iri);
const dcat = (name: string) => namedNode(`http://www.w3.org/ns/dcat#${name}`);
const dct = (name: string) => namedNode(`http://purl.org/dc/terms/${name}`);
const linxi = namedNode('https://mingzhang.example.org/budget/disclosures/linxi-hrss-2019/#dataset');
const valuesOf = (graph: Store, subject: Parameters<Store['getObjects']>[0], predicate: ReturnType<typeof namedNode>) =>
  graph.getObjects(subject, predicate, null).map(({ value }) => value);

describe('the catalogue for harvesters', () => {
  it('holds to what DCAT-AP 3 demands', async () => {
    expect(await validate(await readGraph(describeBoth()))).toEqual([]);
  });

  it('is refused by the same shapes when a publisher, a title or the class of a licence is taken out', async () => {
    for (const [predicate, object] of [
      [dct('publisher'), null],
      [dct('title'), null],
      [null, dct('LicenseDocument')],
    ] as const) {
      const graph = await readGraph(describeBoth());
      for (const quad of graph.getQuads(null, predicate, object, null)) graph.delete(quad);
      expect(await validate(graph)).not.toEqual([]);
    }
  });

  it('has a data set for the whole and one for each disclosure, with what the facts say', async () => {
    const graph = await readGraph(describeBoth());
    const [catalogue] = graph.getSubjects(null, dcat('Catalog'), null);
    expect(valuesOf(graph, catalogue ?? null, dcat('dataset')).sort()).toEqual([
      'https://mingzhang.example.org/budget/data/#dataset',
      'https://mingzhang.example.org/budget/disclosures/linxi-hrss-2019/#dataset',
      'https://mingzhang.example.org/budget/disclosures/yongqing-hrss-2024/#dataset',
    ]);
    expect(valuesOf(graph, linxi, dct('issued'))).toEqual(['2019-02-20']);
    expect(valuesOf(graph, linxi, namedNode('http://www.w3.org/ns/prov#wasDerivedFrom'))).toEqual([
      'https://www.linxi.example.org/a?b=1&c=2',
    ]);
    const [place] = graph.getObjects(linxi, dct('spatial'), null);
    expect(valuesOf(graph, place ?? null, dct('identifier'))).toEqual(['130535']);
    const [period] = graph.getObjects(linxi, dct('temporal'), null);
    expect(valuesOf(graph, period ?? null, dcat('startDate'))).toEqual(['2019-01-01']);
    expect(valuesOf(graph, period ?? null, dcat('endDate'))).toEqual(['2019-12-31']);
  });

  it('has every file once, as it was written, and no copy for spreadsheets', async () => {
    const graph = await readGraph(describeBoth());
    const addresses = graph.getObjects(null, dcat('downloadURL'), null).map(({ value }) => value);
    expect(addresses.sort()).toEqual(
      files
        .filter(({ path }) => !path.includes('.excel.'))
        .map(({ path }) => `https://mingzhang.example.org/budget/data/${path}`)
        .sort(),
    );
    const file = namedNode(
      'https://mingzhang.example.org/budget/data/disclosures/linxi-hrss-2019/figures.csv#distribution',
    );
    expect(valuesOf(graph, file, dcat('byteSize'))).toEqual([String('disclosures/linxi-hrss-2019/figures.csv'.length)]);
    const [checksum] = graph.getObjects(file, namedNode('http://spdx.org/rdf/terms#checksum'), null);
    expect(valuesOf(graph, checksum ?? null, namedNode('http://spdx.org/rdf/terms#checksumValue'))).toEqual([
      files[5]?.hash.slice('sha256:'.length),
    ]);
    expect(valuesOf(graph, file, dcat('mediaType'))).toEqual(['https://www.iana.org/assignments/media-types/text/csv']);
    expect(graph.getQuads(linxi, dcat('distribution'), file, null)).toHaveLength(1);
  });

  it('holds to the same where there is no disclosure but the files of the whole', async () => {
    const graph = await readGraph(describeDcat([], site, sortFiles(makeFiles(['figures.csv']))));
    expect(await validate(graph)).toEqual([]);
  });
});
