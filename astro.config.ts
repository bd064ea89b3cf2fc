import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentFolder, readContentFile } from './src/sources/content-folder.ts';
import { parseSettings } from './src/records/parse-settings.ts';

const { settings } = parseSettings(readContentFile(contentFolder(), 'site.yaml'), 'site');

export default defineConfig({
  // Where site.yaml has problems the gate says so; these stand in until then.
  site: settings?.address ?? 'https://invalid.example',
  base: settings?.base ?? '/',
  trailingSlash: 'always',
  // Never dist/ itself: a build is made aside and swapped in when it is whole.
  outDir: process.env['SITE_OUT_DIR'] ?? './.site',
  // A store for each content folder, so that building a test's content does not empty the real one.
  cacheDir: `./node_modules/.astro/${contentFolder().replaceAll(/[^a-z]+/g, '-')}`,
  integrations: [mdx()],
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // A script has no name of its own: Astro’s takes forty bytes, and records must fit in one round trip.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: '_astro/[hash].js',
              // What every script asks of its page is a few lines: one file, as each is a request of its own.
              codeSplitting: {
                groups: [{ name: 'page', test: /[\\/]src[\\/]page[\\/](?:part|element)\.ts$/ }],
              },
            },
          },
        },
      },
    },
    server: { watch: { ignored: ['**/dist*/**', '**/.site*/**'] } },
  },
});
