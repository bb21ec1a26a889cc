import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';

const CACHE = fileURLToPath(new URL('../../../../node_modules/.cache/homevisit', import.meta.url));

async function engineVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = await readFile(new URL('../package.json', pathToFileURL(entry)), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}

async function makeSnapshot(): Promise<Blob> {
  const engine = await PGlite.create();
  try {
    return await engine.dumpDataDir('none');
  } finally {
    await engine.close();
  }
}

/**
 * An empty cluster to start PGlite from. Making one takes seconds, loading it a fraction of one, so it is made once
 * for each version of the engine and kept.
 */
export async function clusterSnapshot(): Promise<Blob> {
  const file = `${CACHE}/pglite-${await engineVersion()}.tar`;
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Blob([kept]);
  const snapshot = await makeSnapshot();
  await mkdir(CACHE, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, Buffer.from(await snapshot.arrayBuffer()));
  // Several test files may do this at once; the last one stays, and they are alike.
  await rename(draft, file);
  return snapshot;
}
