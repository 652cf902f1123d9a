import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { joinChineseLines } from './src/site/chinese-lines.ts';
import { pageMaking } from './src/site/page-making.ts';
import { readSite } from './src/site/site.ts';
import { alignTables } from './src/site/table-alignment.ts';

// Pages are built in bundles that stand elsewhere, so the defaults are made absolute here, once.
process.env.MINGZHANG_SITE ??= fileURLToPath(new URL('content/site.yaml', import.meta.url));
process.env.MINGZHANG_COLLECTIONS ??= fileURLToPath(new URL('content/collections', import.meta.url));

const site = readSite();

export default defineConfig({
  site: site.url,
  base: site.base,
  output: 'static',
  trailingSlash: 'ignore',
  integrations: [mdx(), pageMaking],
  markdown: {
    // Astro's own processor is another one since version 7; the guides are written for remark with GFM.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm, joinChineseLines],
      rehypePlugins: [alignTables],
    }),
    // Highlighting writes style attributes, which the Content-Security-Policy forbids.
    syntaxHighlight: false,
  },
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks compiled MDX with a directive of its own and reads it before bundling; the bundler warns in vain.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
