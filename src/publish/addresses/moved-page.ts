import type { Site } from '../../model/site.ts';

/** The script in `public/` that takes the fragment of an address along: `#L57` names a line. */
const script = 'moved.js';
const policy = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'";

/** A page at an old address: it leads to the new one by itself, with a link for readers for whom it does not. */
export function writeMovedPage(site: Site, to: string): string {
  const path = `${site.base.replace(/\/+$/u, '')}${to}`;
  const target = escapeHtml(path);
  return page(
    site,
    '网址已变更',
    [
      `<link rel="canonical" href="${escapeHtml(site.url + path)}">`,
      `<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>`,
      `<script src="${escapeHtml(`${site.base.replace(/\/+$/u, '')}/${script}`)}" defer></script>`,
    ],
    `<p>这一页的网址已变更：<a id="moved" href="${target}">${escapeHtml(site.url + path)}</a></p>`,
  );
}

/** A page at the address of something that was taken down. */
export function writeWithdrawnPage(site: Site, reason: string): string {
  const home = escapeHtml(`${site.base.replace(/\/+$/u, '')}/`);
  return page(
    site,
    '已撤下',
    ['<meta name="robots" content="noindex">'],
    `<p>这里原有的内容已撤下：${escapeHtml(reason)}</p>\n<p><a href="${home}">${escapeHtml(site.title)}</a></p>`,
  );
}

function page(site: Site, title: string, head: readonly string[], body: string): string {
  return `${[
    '<!doctype html>',
    '<html lang="zh-Hans">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title} · ${escapeHtml(site.title)}</title>`,
    ...head,
    `<h1>${title}</h1>`,
    body,
    '</html>',
  ].join('\n')}\n`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
