/** Writes `openapi.json` from the built table of endpoints. With `--check` it only says whether the file is up to date. */
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { openApiDocument } from '../dist/openapi/index.js';
import { schemaDescriptions } from './schema-descriptions.mjs';

const file = new URL('../openapi.json', import.meta.url);
const sources = ['../src/contract/', '../../sdk/src/model/', '../../sdk/src/policy/'];
const document = openApiDocument(schemaDescriptions(sources.map((path) => new URL(path, import.meta.url))));
const text = await format(JSON.stringify(document), { parser: 'json', printWidth: 120 });

if (process.argv.includes('--check')) {
  if (text !== (await readFile(file, 'utf8').catch(() => ''))) {
    console.error(
      'packages/client/openapi.json is not what the table of endpoints says: npm run build writes it anew.',
    );
    process.exitCode = 1;
  }
} else await writeFile(file, text);
