import type { Clause, PolicyPack } from '../pack.js';
import { compareActivities, compareCounts } from './compare-counts.js';
import { compareOthers } from './compare-each-visit.js';
import type { Comparison } from './comparison.js';
import type { AddFinding, FindingDimension } from './finding.js';

interface PackedClause {
  readonly pack: PolicyPack;
  readonly clause: Clause;
}

/** The packs that a pack stands under, at any distance. */
export function upperPacks(pack: PolicyPack, all: readonly PolicyPack[]): PolicyPack[] {
  const found = new Set<PolicyPack>();
  const add = (id: string): void => {
    const upper = all.find((candidate) => candidate.id === id);
    if (!upper || upper === pack || found.has(upper)) return;
    found.add(upper);
    upper.under.forEach(add);
  };
  pack.under.forEach(add);
  return [...found];
}

/** True for a clause that nobody may leave undone. */
export function isBinding({ strength }: Clause): boolean {
  return strength === 'must' || strength === 'must-not';
}

function comparisonsOf(own: PackedClause, above: PackedClause): Comparison[] | undefined {
  const [mine, theirs] = [own.clause.rule, above.clause.rule];
  if (mine.kind === 'visit-count' || mine.kind === 'visit-coverage') {
    if (theirs.kind !== 'visit-count' && theirs.kind !== 'visit-coverage') return undefined;
    return compareCounts({ pack: own.pack, rule: mine }, { pack: above.pack, rule: theirs });
  }
  if (mine.kind === 'activity-count' && theirs.kind === 'activity-count') return compareActivities(mine, theirs);
  return compareOthers(mine, theirs);
}

/** How a clause stands to a binding one above it, in every respect; `undefined` where they ask for different things. */
function standing(own: PackedClause, above: PackedClause): Comparison[] | undefined {
  const compared = comparisonsOf(own, above);
  if (!compared) return undefined;
  const weaker = !isBinding(own.clause);
  if (!weaker && own.clause.strength !== above.clause.strength) return undefined;
  const strength = { dimension: 'strength' as const, own: own.clause.strength, above: above.clause.strength };
  return [...compared, { ...strength, standing: weaker ? 'looser' : 'same' }];
}

function looserIn(compared: readonly Comparison[]): FindingDimension[] {
  if (compared.some((one) => one.standing === 'stricter' || one.standing === 'apart')) return [];
  return compared
    .filter((one) => one.standing === 'looser')
    .map(({ dimension, own, above }) => ({ dimension, own, above }));
}

/** True when somebody who does what the clause asks has done all that the one above it asks. */
function keeps(own: PackedClause, above: PackedClause): boolean {
  const compared = standing(own, above);
  return compared !== undefined && compared.every((one) => one.standing === 'same' || one.standing === 'stricter');
}

/**
 * Clauses that ask for less than a binding one above them. All layers apply at once, so such a clause frees nobody;
 * whoever wrote it should know. A document of an authority may well say so (a province asks in principle what the nation
 * demands), so that is a warning; a school's own plan may not. Where another clause of the pack asks for as much as
 * the one above, a weaker one beside it takes nothing away.
 */
export function checkLoosening(pack: PolicyPack, all: readonly PolicyPack[], add: AddFinding): void {
  const binding = upperPacks(pack, all).flatMap((upper) =>
    upper.clauses.filter(isBinding).map((clause): PackedClause => ({ pack: upper, clause })),
  );
  for (const above of binding) {
    if (pack.clauses.some((clause) => keeps({ pack, clause }, above))) continue;
    const id = `${above.pack.id}/${above.clause.id}`;
    pack.clauses.forEach((clause, index) => {
      const compared = standing({ pack, clause }, above);
      const dimensions = compared ? looserIn(compared) : [];
      if (dimensions.length === 0) return;
      const onlyFewer = dimensions.every(({ dimension }) => dimension === 'population');
      const severity = pack.level === 'school' && !onlyFewer ? 'error' : 'warning';
      const values = { clause: clause.id, above: id };
      const code = onlyFewer ? 'narrower-than-above' : 'looser-than-above';
      add(code, `/clauses/${index}/rule`, values, { severity, dimensions });
    });
  }
}
