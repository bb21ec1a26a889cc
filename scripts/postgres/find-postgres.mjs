import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram } from '../browser/find-program.mjs';
import { installPackages } from '../browser/apt-packages.mjs';

/** Where Debian keeps the programs of each version. */
const DEBIAN = '/usr/lib/postgresql';

/** The oldest version that the reference backend works with. */
const OLDEST = 15;

function ofDebian() {
  if (!existsSync(DEBIAN)) return undefined;
  const versions = readdirSync(DEBIAN).map(Number);
  const newest = Math.max(...versions.filter((version) => version >= OLDEST));
  const folder = join(DEBIAN, String(newest), 'bin');
  return existsSync(join(folder, 'initdb')) ? folder : undefined;
}

function installed() {
  const named = process.env['HOMEVISIT_POSTGRES_BIN'];
  if (named) return named;
  const initdb = findProgram('initdb');
  return ofDebian() ?? (initdb && dirname(initdb));
}

/** The folder of PostgreSQL's programs, which are installed where that takes no question; undefined where there are none. */
export async function findPostgres() {
  return installed() ?? ((await installPackages('postgresql')) ? installed() : undefined);
}
