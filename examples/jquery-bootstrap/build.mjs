/** Puts the pages together with the files of others that they use, into `dist`; there is nothing to compile. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const ofPackage = (path) => fileURLToPath(import.meta.resolve(path));

const elements = new URL('dist-cdn/', import.meta.resolve('@homevisit/elements/package.json'));
const integrity = JSON.parse(readFileSync(new URL('integrity.json', elements), 'utf8'));

rmSync(here('dist'), { recursive: true, force: true });
cpSync(here('pages'), here('dist'), { recursive: true });
for (const [name, file] of Object.entries({
  'bootstrap.min.css': ofPackage('bootstrap/dist/css/bootstrap.min.css'),
  'bootstrap.min.js': ofPackage('bootstrap/dist/js/bootstrap.min.js'),
  'jquery.min.js': ofPackage('jquery/dist/jquery.min.js'),
  'undefined.css': ofPackage('@homevisit/elements/undefined.css'),
  'homevisit-elements.js': new URL('homevisit-elements.js', elements),
})) {
  cpSync(file, here(`dist/vendor/${name}`));
}

const page = readFileSync(here('dist/index.html'), 'utf8');
writeFileSync(here('dist/index.html'), page.replace('%integrity%', integrity['homevisit-elements.js']));
