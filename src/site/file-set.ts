/** A file of the site beside its pages. */
export interface SiteFile {
  /** From the site's folder, with `/`; made of ids and keys. */
  path: string;
  content: string;
}

const mediaType = 'application/vnd.mingzhang.files+json';

/**
 * Several files as the answer of one address. Each address costs Astro more than a small file takes to make and write, and those of one
 * chart are two.
 */
export function answerFiles(files: readonly SiteFile[]): Response {
  return new Response(JSON.stringify(files), { headers: { 'Content-Type': mediaType } });
}

/** The files of such an answer; null for any other. */
export async function readFiles(response: Response): Promise<SiteFile[] | null> {
  if (response.headers.get('Content-Type') !== mediaType) return null;
  return JSON.parse(await response.text()) as SiteFile[];
}
