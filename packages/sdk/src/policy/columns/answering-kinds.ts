import type { CompiledClause } from '../compiled-policies.js';
import type { VisitCountRule } from '../rule.js';
import { contactKinds, rolesAsBits, type ContactKind } from './contact-kind.js';

function answers(kind: ContactKind, rule: VisitCountRule, clause: CompiledClause, inEmergency: boolean): boolean {
  const byRightVisitor =
    rule.subject === 'teacher' || rule.byVisitor === 'anyone' || (kind.roles & rolesAsBits(rule.byVisitor)) !== 0;
  if (!byRightVisitor) return false;
  if (rule.modes.includes(kind.mode)) return true;
  return clause.countsAs.some(
    ({ rule: extension }) =>
      extension.modes.includes(kind.mode) &&
      extension.circumstance === kind.circumstance &&
      (extension.circumstance !== 'emergency' || inEmergency),
  );
}

function allAnsweringKinds(rule: VisitCountRule, clause: CompiledClause): Uint8Array {
  const kinds = contactKinds();
  return Uint8Array.from([
    ...kinds.map((kind) => Number(answers(kind, rule, clause, false))),
    ...kinds.map((kind) => Number(answers(kind, rule, clause, true))),
  ]);
}

const found = new WeakMap<CompiledClause, Uint8Array>();

/**
 * For each kind of contact, whether it answers a clause: 1 or 0; first on ordinary days, then in an emergency. Found
 * once for each clause of a policy set, whatever the moment.
 */
export function answeringKinds(rule: VisitCountRule, clause: CompiledClause): Uint8Array {
  let kinds = found.get(clause);
  if (!kinds) {
    kinds = allAnsweringKinds(rule, clause);
    found.set(clause, kinds);
  }
  return kinds;
}
