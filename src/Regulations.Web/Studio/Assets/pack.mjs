// Lays out what the designer needs of its npm package in assets/studio, with a list of the files, their hashes and their compressed forms.
// Only what is on the list is served. Files under _framework are taken byte for byte: the designer checks their hashes itself.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const from = join(project, 'node_modules', '@elsa-workflows', 'elsa-studio-wasm');
const to = join(project, 'assets', 'studio');

// Why each is left out; whoever takes a new version of the package looks through these first.
const unused = [
  [/^(index\.html|package\.json|appsettings\.json)$/, 'the host has its own page and settings'],
  [/\.map$/, 'for those who debug the package'],
  [/^_content\/Radzen\.Blazor\/css\/(?!material-base\.css$)/, 'themes nobody can choose'],
  [/^_content\/Radzen\.Blazor\/(fonts\/|Radzen\.Blazor\.js$)/, 'the page has its own typeface and arrows; the minified script is taken'],
  [/^_content\/Elsa\.Studio\.Shell\/(?!css\/)/, 'pictures of a sign-in page that is not shown'],
  [/^_content\/Microsoft\.AspNetCore\.Components\.WebAssembly\.Authentication\//, 'people sign in to the host'],
  [/^_content\/CodeBeam\.MudBlazor\.Extensions\/.*\.(png|cur)$/, 'a signature pad that is not shown'],
  [/^_framework\/(?!ru\/)[^/]+\/.*\.resources\./, 'languages that are not spoken here'],
  [/\/monaco-editor\/min\/vs\/nls\.messages\.(?!ru\.)/, 'languages that are not spoken here'],
  [/\/monaco-editor\/min\/vs\/assets\/(css|html)\.worker-/, 'no style sheets and no pages are written'],
  [
    /\/monaco-editor\/min\/vs\/(?!nls\.|editor\.api|javascript-|typescript-|tsMode-|jsonMode-|lspLanguageFeatures-|workers-|_commonjsHelpers-|loader)[^/]+\.js$/,
    'programming languages that no expression is written in',
  ],
];

// Everything as it comes, to measure what leaving out is worth: docs/designer.md.
const whole = process.argv.includes('--whole');

const files = (await readdir(from, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => relative(from, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'));
const plain = files.filter((name) => !/\.(br|gz)$/.test(name));
const kept = plain.filter((name) => whole || !unused.some(([pattern]) => pattern.test(name)));

await rm(to, { recursive: true, force: true });
const list = {};
for (const name of kept) {
  const bytes = await readFile(join(from, name));
  const changed = withoutTypefaces(name, bytes);
  await keep(name, changed ?? bytes, changed === null);
}
// The program reads its settings from here: it says only what is wrong, and which host it speaks to it is told by the page.
if (whole) await rm(join(to, 'appsettings.json'));
await keep('appsettings.json', Buffer.from(JSON.stringify({ Logging: { LogLevel: { Default: 'Warning' } } })));
await writeFile(join(to, 'list.json'), JSON.stringify(list, null, 1));

const bytes = async (names, folder) => {
  let sum = 0;
  for (const name of names) sum += (await stat(join(folder, name))).size;
  return sum;
};
const before = await bytes(files, from);
const laid = Object.values(list).reduce((sum, file) => sum + (file.br ?? 0) + (file.gz ?? file.raw), 0);
console.log(`studio: ${kept.length} of ${plain.length} files, ${Math.round((laid / before) * 100)} % of the package's bytes`);

// Lays a file out in its compressed forms: those of the package where it has them and the file is as it was.
async function keep(name, bytes, asPacked = false) {
  const target = join(to, name);
  await mkdir(dirname(target), { recursive: true });
  const sizes = {};
  for (const [form, suffix] of [['br', '.br'], ['gz', '.gz']]) {
    if (asPacked && !files.includes(name + suffix)) continue;
    if (asPacked) await cp(join(from, name + suffix), target + suffix);
    else await writeFile(target + suffix, compressed(form, bytes));
    sizes[form] = (await stat(target + suffix)).size;
  }
  // A reader that takes nothing compressed is rare: the host unpacks for it, and the plain form is not kept twice.
  if (!sizes.gz) await writeFile(target, bytes);
  list[name] = { hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16), raw: bytes.length, ...sizes };
}

// Radzen's theme brings Roboto and a typeface of signs. The page gives the first name to its own typeface, which has every Kazakh letter;
// of the signs only a splitter's arrows are used, and the page draws those.
function withoutTypefaces(name, bytes) {
  if (whole || !name.endsWith('material-base.css')) return null;
  const css = bytes.toString('utf8');
  const without = css.replace(/@font-face\s*\{[^}]*\}/g, '');
  if (without === css) throw new Error(`${name}: the typefaces to leave out are not there any more`);
  return Buffer.from(without);
}

function compressed(form, bytes) {
  return form === 'br'
    ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    : gzipSync(bytes, { level: 9 });
}
