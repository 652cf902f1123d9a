import { expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { compareYears, listDepartments } from '../../../src/publish/series/index.ts';
import { writeYearsLead } from '../../../src/site/department-lead.ts';
import { yongqing2023, yongqing2024 } from '../department-yongqing.ts';

/** What the page of a department says of its projects, after its amounts. */
function sayProjects(...disclosures: Disclosure[]): string {
  const [department] = listDepartments(disclosures);
  if (department === undefined) throw new Error('no department');
  return writeYearsLead(department, compareYears(department)).slice(3).join('');
}
/** The first projects of the thirty of 2024, as those of a year. */
const withProjects = (disclosure: Disclosure, count: number): Disclosure => ({
  ...disclosure,
  projects: yongqing2024.projects.slice(0, count),
});

it('a department counts no nought projects: years with the same ones, none gone and none new are said in words', () => {
  expect(sayProjects(withProjects(yongqing2023, 30), yongqing2024)).toBe('2024 年列出的项目和 2023 年的相同。');
  expect(sayProjects(withProjects(yongqing2023, 28), yongqing2024)).toBe(
    '2023 年列出的项目都还列出，2024 年新列 2 个。',
  );
  expect(sayProjects(withProjects(yongqing2023, 30), withProjects(yongqing2024, 27))).toBe(
    '2023 年列出的项目有 3 个不再列出，2024 年没有新列的。',
  );
});
