// Bundles what the pages need in the browser into wwwroot/dist. Run by the build when something here changed.
import { build } from 'esbuild';
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

const here = dirname(fileURLToPath(import.meta.url));
const studio = join(here, '..', 'Studio', 'Browser');
const out = join(here, '..', 'wwwroot', 'dist');

await rm(out, { recursive: true, force: true });
await build({
  entryPoints: {
    site: join(here, 'site.js'),
    charts: join(here, 'charts.js'),
    theme: join(here, 'theme.js'),
    styles: join(here, 'site.css'),
    // Diagrams and their style come only with pages that show one.
    bpmn: join(here, 'bpmn.js'),
    'bpmn-styles': join(here, 'bpmn.css'),
    // Around the designer, and in the frame that holds it.
    studio: join(studio, 'page.js'),
    'studio-styles': join(studio, 'page.css'),
    'studio-beside': join(studio, 'beside-bpmn.js'),
    'studio-frame': join(studio, 'frame.js'),
    'studio-frame-styles': join(studio, 'frame.css'),
  },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
  loader: { '.woff2': 'file' },
  assetNames: '[name]-[hash]',
  legalComments: 'linked',
  logLevel: 'warning',
});
// The build compares this file's age with its inputs.
await writeFile(join(out, '.stamp'), '');
