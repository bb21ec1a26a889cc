import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const packsFolder = new URL('../../packs/', import.meta.url);
const LEVELS = ['nation', 'province', 'city', 'district', 'school'];

const readYaml = async (url) => parse(await readFile(url, 'utf8'));

async function countVectors(id) {
  const folder = new URL(`${id}/vectors/`, packsFolder);
  const counts = new Map();
  for (const name of await readdir(folder)) {
    const { vectors } = await readYaml(new URL(name, folder));
    for (const { clause } of vectors) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  }
  return counts;
}

/** The ids of all packs, which are the names of their folders. */
export async function packIds() {
  const entries = await readdir(packsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** One pack as written in YAML. */
export async function readPack(id) {
  const pack = await readYaml(new URL(`${id}/pack.yaml`, packsFolder));
  if (pack.id !== id) {
    throw new Error(`packs/${id}/pack.yaml: id is "${pack.id}", its folder is "${id}"; make them equal`);
  }
  return pack;
}

/** Every clause from the nation down, with its pack and the number of its vectors. */
export async function readClauses() {
  const packs = await Promise.all((await packIds()).map(readPack));
  packs.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.id < b.id ? -1 : 1));
  const clauses = [];
  for (const pack of packs) {
    const vectors = await countVectors(pack.id);
    for (const clause of pack.clauses) {
      const id = `${pack.id}/${clause.id}`;
      clauses.push({ id, pack, clause, isCoded: clause.rule.kind !== 'not-codable', vectors: vectors.get(id) ?? 0 });
    }
  }
  return { packs, clauses };
}

/** The rows of the capability matrix. */
export async function readRows() {
  const { rows } = await readYaml(new URL('../../capability-rows.yaml', import.meta.url));
  return rows;
}
