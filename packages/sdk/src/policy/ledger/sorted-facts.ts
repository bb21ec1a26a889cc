import { placeIn } from '../fact-list.js';

interface WithId {
  readonly id: string;
}

/** What is known of one thing now; nothing where it is withdrawn. */
export interface Replacement<Fact extends WithId> {
  readonly id: string;
  readonly after?: Fact | undefined;
}

/** Beyond so many it is quicker to sort anew than to make room for each. */
const FEW = 64;

/** Facts in order of id (UTF-16 code units) with some replaced, added or gone. The list that is given stays as it is. */
export function withReplacements<Fact extends WithId>(
  facts: readonly Fact[],
  replacements: readonly Replacement<Fact>[],
): readonly Fact[] {
  if (replacements.length > FEW) {
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    for (const { id, after } of replacements) {
      if (after) byId.set(id, after);
      else byId.delete(id);
    }
    return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  const result = [...facts];
  for (const { id, after } of replacements) {
    const place = placeIn(result, (fact) => (fact.id < id ? -1 : 1));
    const isThere = result[place]?.id === id;
    result.splice(place, isThere ? 1 : 0, ...(after ? [after] : []));
  }
  return result;
}
