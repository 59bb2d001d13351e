// Makes wwwroot/dist: the scripts (one per entry in source/), the stylesheet, the fonts and one sprite of icons.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'wwwroot', 'dist');

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const entries = (await readdir(join(here, 'source'))).filter(name => name.endsWith('.entry.ts'));
await build({
  entryPoints: [
    ...entries.map(name => ({ in: join(here, 'source', name), out: basename(name, '.entry.ts') })),
    { in: join(here, 'styles', 'index.css'), out: 'engagement' },
  ],
  outdir: out,
  bundle: true,
  format: 'iife',
  target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  assetNames: '[name]',
  loader: { '.woff2': 'file' },
  logLevel: 'warning',
});

await writeFile(join(out, 'icons.svg'), await sprite());
await copyFile(join(here, 'mark.svg'), join(out, 'mark.svg'));

async function sprite() {
  const names = JSON.parse(await readFile(join(here, 'icons.json'), 'utf8'));
  const icons = await Promise.all(names.map(async name =>
    symbol(name, await readFile(join(here, 'node_modules', 'lucide-static', 'icons', `${name}.svg`), 'utf8'), true)));
  const glyphs = await Promise.all((await readdir(join(here, 'glyphs'))).map(async file =>
    symbol(`network-${basename(file, '.svg')}`, await readFile(join(here, 'glyphs', file), 'utf8'), false)));
  return `<svg xmlns="http://www.w3.org/2000/svg">${[...icons, ...glyphs].join('')}</svg>`;
}

function symbol(id, svg, stroked) {
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s+/g, ' ').trim();
  const paint = stroked
    ? 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"'
    : 'fill="currentColor"';
  return `<symbol id="${id}" viewBox="0 0 24 24" ${paint}>${inner}</symbol>`;
}
