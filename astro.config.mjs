import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { checker } from './src/checker/astro-integration.ts';
import { scriptBlocks } from './src/mdx/script-blocks.ts';
import { searchIndex } from './src/mdx/search-index.ts';
import { tableAlignment } from './src/mdx/table-alignment.ts';

// RUNSHEET_SITE: https://docs.contoso.com, for the sitemap. RUNSHEET_BASE: /runbooks, a sub-folder.
const site = process.env.RUNSHEET_SITE;
const base = process.env.RUNSHEET_BASE ?? '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [scriptBlocks, tableAlignment],
      // Typographic quotes and dashes would be pasted into consoles.
      features: { smartPunctuation: false },
    }),
  },
  // A sitemap needs the site's full address.
  integrations: [checker(), mdx({ optimize: true }), ...(site ? [sitemap()] : []), searchIndex()],
  vite: {
    // Found only by the first visit otherwise, which `astro dev` then loads a second time.
    optimizeDeps: { include: ['zod/mini'] },
    build: {
      target: ['chrome109', 'firefox115', 'safari16'],
      cssTarget: ['chrome109', 'firefox115', 'safari16'],
      // An inlined script or image would need an exception in the policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, report) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
});
