/**
 * The vectors of all packs, each run inside of its own test: the tests of the packages run them while they are collected,
 * where nobody can tell which of them reaches a change.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { runVectors, vectorFile } from '@homevisit/sdk/policy/vectors';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packs } from '../../packages/policies/src/index.ts';

const folder = new URL('../../packages/policies/packs/', import.meta.url);
const files = readdirSync(folder, { recursive: true })
  .filter((file) => /vectors.*\.yaml$/.test(file))
  .map((file) => vectorFile.parse(parse(readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8'))));

describe('the vectors of all packs', () => {
  it.each(files.flatMap((file) => file.vectors.map((vector) => [`${vector.clause}: ${vector.name}`, vector, file])))(
    '%s',
    (_name, vector, file) => {
      const [result] = runVectors({ ...file, vectors: [vector] }, Object.values(packs));
      expect(result.error).toBeUndefined();
      expect(result.differences).toEqual([]);
    },
  );
});
