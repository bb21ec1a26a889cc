import { canonicalTextOf } from '../canonical-text.js';
import type { Clause, PolicyPack } from '../pack.js';
import type { Rule, VisitLimitRule } from '../rule.js';
import { isBinding, upperPacks } from './check-loosening.js';
import { minuteOf } from './compare-each-visit.js';
import { askedPairs, canCoincide, lengthsOf, type NumberedRule } from './compare-numbers.js';
import { plainly } from './comparison.js';
import type { AddFinding, FindingExample } from './finding.js';

interface Conflict {
  readonly first: string;
  readonly second: string;
  readonly example?: readonly FindingExample[];
}

function accepts(byVisitor: 'anyone' | readonly string[], other: 'anyone' | readonly string[]): boolean {
  return byVisitor === 'anyone' || (other !== 'anyone' && other.every((role) => byVisitor.includes(role)));
}

function mayMeet(a: NumberedRule, b: NumberedRule): boolean {
  const [first, second] = [a.rule.population, b.rule.population];
  if (first.roles && second.roles && !first.roles.some((role) => second.roles?.includes(role))) return false;
  if (a.pack !== b.pack) return true;
  const named = first.categories && second.categories;
  const share = !named || first.categories?.some((id) => second.categories?.includes(id));
  return Boolean(share) && canCoincide(first.where, second.where, a.pack);
}

/** At least so many visits of a kind of which another clause allows fewer. */
function conflictOfNumbers(demand: NumberedRule, limit: NumberedRule): Conflict | undefined {
  const [least, most] = [demand.rule, limit.rule];
  if (least.kind !== most.kind || least.subject !== most.subject || !mayMeet(demand, limit)) return undefined;
  if (!least.modes.every((mode) => most.modes.includes(mode)) || !accepts(most.byVisitor, least.byVisitor))
    return undefined;
  const lengths = lengthsOf(least.per, most.per);
  if (!lengths) return undefined;
  for (const { own, above, example } of askedPairs(demand, limit)) {
    const [a, b] = [own.quantity, above.quantity];
    if (!a || b?.most === undefined || a.least / lengths[0] <= b.most / lengths[1]) continue;
    return { first: `≥ ${a.least} / ${plainly(least.per)}`, second: `≤ ${b.most} / ${plainly(most.per)}`, example };
  }
  return undefined;
}

function conflictOfLimits(a: VisitLimitRule, b: VisitLimitRule): Conflict | undefined {
  const apart = (from: number | undefined, to: number | undefined): boolean =>
    from !== undefined && to !== undefined && from > to;
  const [x, y] = [a.timeOfDay, b.timeOfDay];
  if (x && y && (apart(minuteOf(x.from), minuteOf(y.to)) || apart(minuteOf(y.from), minuteOf(x.to)))) {
    return { first: plainly(x), second: plainly(y) };
  }
  if (a.days && b.days && !a.days.some((day) => b.days?.includes(day)))
    return { first: plainly(a.days), second: plainly(b.days) };
  const [m, n] = [a.minutes, b.minutes];
  if (m && n && (apart(m.atLeast, n.atMost) || apart(n.atLeast, m.atMost)))
    return { first: plainly(m), second: plainly(n) };
  return undefined;
}

function conflictOfVisits(a: Rule, b: Rule): Conflict | undefined {
  if (a.kind === 'visit-limit' && b.kind === 'visit-limit') return conflictOfLimits(a, b);
  if (a.kind !== 'visit-team' || b.kind !== 'visit-team') return undefined;
  const [x, y] = [a.quantity, b.quantity];
  const apart = (p: typeof x, q: typeof x): boolean => (p.atLeast ?? 1) > (q.atMost ?? Infinity);
  return apart(x, y) || apart(y, x) ? { first: plainly(x), second: plainly(y) } : undefined;
}

function inForceTogether(a: Clause, aPack: PolicyPack, b: Clause, bPack: PolicyPack): boolean {
  const from = [aPack.document.effectiveFrom, bPack.document.effectiveFrom, a.effective?.from, b.effective?.from];
  const to = [aPack.document.effectiveTo, bPack.document.effectiveTo, a.effective?.to, b.effective?.to];
  return !from.some((start) => start && to.some((end) => end && end < start));
}

function conflictOf(a: Clause, aPack: PolicyPack, b: Clause, bPack: PolicyPack): Conflict | undefined {
  if (!inForceTogether(a, aPack, b, bPack)) return undefined;
  const [x, y] = [a.rule, b.rule];
  if (a.strength !== b.strength) {
    return canonicalTextOf(x) === canonicalTextOf(y) ? { first: a.strength, second: b.strength } : undefined;
  }
  if (x.kind === 'visit-count' || x.kind === 'visit-coverage') {
    if (y.kind !== x.kind) return undefined;
    const [first, second] = [
      { pack: aPack, rule: x },
      { pack: bPack, rule: y },
    ] as const;
    const conflict = conflictOfNumbers(first, second);
    if (conflict) return conflict;
    const reverse = conflictOfNumbers(second, first);
    return reverse && { ...reverse, first: reverse.second, second: reverse.first };
  }
  if (!('modes' in x) || !('modes' in y) || !x.modes.some((mode) => y.modes.includes(mode))) return undefined;
  const where = canCoincide('where' in x ? x.where : undefined, 'where' in y ? y.where : undefined, aPack);
  return where ? conflictOfVisits(x, y) : undefined;
}

/**
 * Clauses that nobody can do both of. Within one pack that is a fault, as in a school's plan against a document above;
 * where two authorities contradict each other a school cannot mend it, so it is a warning.
 */
export function checkContradictions(pack: PolicyPack, all: readonly PolicyPack[], add: AddFinding): void {
  const binding = pack.clauses.map((clause, index) => ({ clause, index })).filter(({ clause }) => isBinding(clause));
  const report = (
    index: number,
    clause: Clause,
    other: string,
    conflict: Conflict,
    severity: 'error' | 'warning',
  ): void => {
    const { first, second, example } = conflict;
    add('contradiction', `/clauses/${index}/rule`, { clause: clause.id, other, first, second }, { severity, example });
  };
  binding.forEach(({ clause, index }, position) => {
    for (const { clause: other } of binding.slice(0, position)) {
      const conflict = conflictOf(clause, pack, other, pack);
      if (conflict) report(index, clause, `${pack.id}/${other.id}`, conflict, 'error');
    }
    for (const upper of upperPacks(pack, all)) {
      for (const other of upper.clauses.filter(isBinding)) {
        const conflict = conflictOf(clause, pack, other, upper);
        if (conflict)
          report(index, clause, `${upper.id}/${other.id}`, conflict, pack.level === 'school' ? 'error' : 'warning');
      }
    }
  });
}
