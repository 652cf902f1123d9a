/**
 * Addresses of the site, below whatever path it is served under. Every link goes through here,
 * so that the site works at the root of a host and in a sub-folder alike.
 */
const base = import.meta.env.BASE_URL.replace(/\/+$/u, '');

/** `data/` → `/data/` or `/budget/data/`. */
export function link(path: string): string {
  return `${base}/${path.replace(/^\/+/u, '')}`;
}

export const disclosureLink = (id: string): string => link(`disclosures/${id}/`);

export const projectLink = (id: string, project: number): string =>
  link(`disclosures/${id}/projects/${String(project)}/`);

export const sourceLink = (id: string): string => link(`disclosures/${id}/source/`);

/** The place in the source view on which a figure was printed. */
export const lineLink = (id: string, line: number): string => `${sourceLink(id)}#L${String(line)}`;

/** The text of an earlier version by lines, and a line of it. */
export const versionSourceLink = (id: string, version: number): string =>
  link(`disclosures/${id}/versions/${String(version)}/source/`);
export const versionLineLink = (id: string, version: number, line: number): string =>
  `${versionSourceLink(id, version)}#L${String(line)}`;

/** All checks of one disclosure. */
export const checksLink = (id: string): string => link(`disclosures/${id}/checks/`);

/** One of them, by its number. */
export const checkLink = (id: string, check: number): string => `${checksLink(id)}#check-${String(check)}`;

/** A rule's part of that page; see `ruleAnchor`. */
export const ruleLink = (id: string, rule: string): string => `${checksLink(id)}#${ruleAnchor(rule)}`;

export const ruleAnchor = (rule: string): string => `rule-${rule}`;

/** A rule's entry in the method guide. */
export const methodLink = (rule: string): string => `${guideLink('checks')}#${rule}`;

/** The document as published. */
export const fileLink = (file: string): string => link(`data/sources/${encodeURIComponent(file)}`);

export const guideLink = (slug: string): string => link(`guides/${slug}/`);

/** A table of one disclosure as CSV: `projects`, or `tables/expenditure` for a statutory table as printed. */
export const tableLink = (id: string, table: string): string => link(`data/disclosures/${id}/${table}.csv`);

/** A chart alone, to stand in another page; `subject` as in `ChartSubject.path`. */
export const embedLink = (subject: string, chart: string): string => link(`embed/${subject}/${chart}/`);

/** A chart as a file. */
export const chartFileLink = (subject: string, chart: string, format: 'svg' | 'csv'): string =>
  link(`embed/${subject}/${chart}.${format}`);
