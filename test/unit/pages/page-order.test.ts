import { expect, test } from 'vitest';
import { orderByOwner } from '../../../src/site/page-order.ts';

const order = (...addresses: string[]): string[] =>
  orderByOwner(addresses.map((pathname) => ({ pathname }))).map(({ pathname }) => pathname);

test('pages, charts and files of a document stand in a row where its first one stood, each in its own order', () => {
  expect(
    order(
      '/disclosures/b-2024/',
      '/disclosures/a-2024/',
      '/disclosures/b-2024/projects/2/',
      '/embed/a-2024/flow/',
      '/embed/b-2024/charts.files',
      '/compare/a-2024.json',
    ),
  ).toEqual([
    '/disclosures/b-2024/',
    '/disclosures/b-2024/projects/2/',
    '/embed/b-2024/charts.files',
    '/disclosures/a-2024/',
    '/embed/a-2024/flow/',
    '/compare/a-2024.json',
  ]);
});

test('the page of a document itself, whose address ends with its id, stands with the others', () => {
  expect(order('/disclosures/a', '/disclosures/b', '/disclosures/a/checks', '/embed/b/flow')).toEqual([
    '/disclosures/a',
    '/disclosures/a/checks',
    '/disclosures/b',
    '/embed/b/flow',
  ]);
});

test('the page of a department stands with its charts, apart from the list of all departments and from other departments', () => {
  expect(
    order(
      '/departments',
      '/departments/a',
      '/departments/a-2',
      '/embed/departments/a-2/total-by-year',
      '/embed/departments/a/x',
    ),
  ).toEqual([
    '/departments',
    '/departments/a',
    '/embed/departments/a/x',
    '/departments/a-2',
    '/embed/departments/a-2/total-by-year',
  ]);
});

test('a document whose id begins as that of another is not mixed with it', () => {
  expect(order('disclosures/a/', 'disclosures/a-2/', 'disclosures/a/checks/')).toEqual([
    'disclosures/a/',
    'disclosures/a/checks/',
    'disclosures/a-2/',
  ]);
});

test('pages that are of no document keep their order, and none is lost or made twice', () => {
  const addresses = ['/', '/projects/', '/disclosures/a/', '/checks/', '/disclosures/a/checks/', '/embed/across/flow/'];
  expect(order(...addresses)).toEqual([
    '/',
    '/projects/',
    '/checks/',
    '/disclosures/a/',
    '/disclosures/a/checks/',
    '/embed/across/flow/',
  ]);
});
