/** Makes the loader's table from the modules in `src/define`; run in the folder of the package. */
import { readdirSync, writeFileSync } from 'node:fs';
import { loaderTable } from './framework-data/loader-table.mjs';

const tags = readdirSync('src/define')
  .filter((name) => /^hv-.*\.ts$/.test(name))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

writeFileSync('src/loader/element-modules.ts', loaderTable(tags));
