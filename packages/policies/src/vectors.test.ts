import { readdirSync, readFileSync } from 'node:fs';
import { runVectors, vectorFile } from '@homevisit/sdk/policy/vectors';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packs } from './index.js';

const folder = new URL('../packs/', import.meta.url);
const files = readdirSync(folder).map((id) => ({
  id,
  file: vectorFile.parse(parse(readFileSync(new URL(`${id}/vectors.yaml`, folder), 'utf8'))),
}));

describe.each(files)('vectors of $id', ({ id, file }) => {
  it.each(
    runVectors(file, Object.values(packs)).map(
      (result) => [`${result.vector.clause}: ${result.vector.name}`, result] as const,
    ),
  )('%s', (_name, result) => {
    expect(result.error).toBeUndefined();
    expect(result.differences).toEqual([]);
  });

  it('stand beside every clause that gives verdicts', () => {
    const tested = new Set(file.vectors.map((vector) => vector.clause));
    const clauses = Object.values(packs)
      .filter((pack) => pack.id === id)
      .flatMap((pack) =>
        pack.clauses.filter((clause) => clause.rule.kind !== 'counts-as').map((clause) => `${pack.id}/${clause.id}`),
      );
    expect(clauses.filter((clause) => !tested.has(clause))).toEqual([]);
  });
});
