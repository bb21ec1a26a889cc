import { epochMillisecondsOf, type Instant } from '../calendar/instant.js';
import type { CompiledClause } from './compiled-policies.js';
import type { EvaluationMoment } from './count-context.js';
import type { VisitFact } from './facts.js';
import type { Strength } from './pack.js';
import type { EachVisitRule } from './rule.js';
import type { Missing, Verdict } from './verdict.js';

const MILLISECONDS_PER_HOUR = 3_600_000;
const MILLISECONDS_PER_DAY = 86_400_000;

type Answer = Pick<Verdict, 'status' | 'have' | 'need' | 'missing'> & Partial<Pick<Verdict, 'dueAt' | 'reason'>>;

/** The same moment, written in UTC: the school's clock is a matter of showing it. */
function plusHours(instant: Instant, hours: number): Instant {
  return new Date(epochMillisecondsOf(instant) + hours * MILLISECONDS_PER_HOUR).toISOString() as Instant;
}

/** What a miss that cannot be made good means under a clause of this strength. */
function missed(strength: Strength): Pick<Answer, 'status'> & Partial<Pick<Answer, 'reason'>> {
  if (strength === 'must' || strength === 'must-not' || strength === 'practice') return { status: 'breached' };
  if (strength === 'principle') return { status: 'overdue' };
  return { status: 'exempt', reason: 'not-binding' };
}

function recordDeadline(
  visit: VisitFact,
  withinHours: number,
  strength: Strength,
  moment: EvaluationMoment,
  dueSoonDays: number,
): Answer {
  const dueAt = plusHours(visit.endedAt, withinHours);
  const due = epochMillisecondsOf(dueAt);
  const filed = visit.filedAt === undefined ? Infinity : epochMillisecondsOf(visit.filedAt);
  if (filed <= moment.epochMilliseconds) {
    return filed <= due
      ? { status: 'met', have: 1, need: 1, missing: [], dueAt }
      : { ...missed(strength), have: 0, need: 1, missing: [], dueAt };
  }
  const missing: Missing[] = [{ code: 'record' }];
  if (moment.epochMilliseconds > due) return { status: 'overdue', have: 0, need: 1, missing, dueAt };
  const soon = due - moment.epochMilliseconds <= dueSoonDays * MILLISECONDS_PER_DAY;
  return { status: soon ? 'due-soon' : 'open', have: 0, need: 1, missing, dueAt };
}

function answer(
  visit: VisitFact,
  rule: EachVisitRule,
  strength: Strength,
  moment: EvaluationMoment,
  dueSoonDays: number,
): Answer | undefined {
  switch (rule.kind) {
    case 'visit-team': {
      const have = new Set(visit.visitors.map((visitor) => visitor.personId)).size;
      const need = rule.quantity.atLeast ?? 1;
      return have >= need
        ? { status: 'met', have, need, missing: [] }
        : { ...missed(strength), have, need, missing: [{ code: 'visitors', count: need - have }] };
    }
    case 'record-deadline':
      return recordDeadline(visit, rule.withinHours, strength, moment, dueSoonDays);
    case 'visit-step':
      return visit.steps.includes(rule.step)
        ? { status: 'met', have: 1, need: 1, missing: [] }
        : { ...missed(strength), have: 0, need: 1, missing: [{ code: 'step', step: rule.step }] };
    case 'visit-limit':
      return undefined;
    case 'record-content': {
      const lacking = rule.topics.filter((topic) => !visit.topics.includes(topic));
      const counts = { have: rule.topics.length - lacking.length, need: rule.topics.length };
      // A heading that was left out can still be filled in, so it is late and not lost.
      return lacking.length === 0
        ? { status: 'met', ...counts, missing: [] }
        : { status: 'overdue', ...counts, missing: [{ code: 'topics', topics: lacking }] };
    }
    case 'conduct': {
      const lacking = rule.attest.filter((code) => !visit.conduct.includes(code));
      const counts = { have: rule.attest.length - lacking.length, need: rule.attest.length };
      // What nobody attested is not known; it is never held against anybody.
      return lacking.length === 0
        ? { status: 'met', ...counts, missing: [] }
        : { status: 'unknown', ...counts, missing: [{ code: 'conduct', conduct: lacking }] };
    }
  }
}

/** The verdict of one clause on one visit that has ended, or `undefined` where the clause does not concern it. */
export function evaluateVisit(
  visit: VisitFact,
  rule: EachVisitRule,
  clause: CompiledClause,
  moment: EvaluationMoment,
  dueSoonDays: number,
): Verdict | undefined {
  if (!rule.modes.includes(visit.mode)) return undefined;
  const given = answer(visit, rule, clause.clause.strength, moment, dueSoonDays);
  if (!given) return undefined;
  return {
    clause: clause.id,
    subject: { type: 'visit', id: visit.id },
    strength: clause.clause.strength,
    evidence: [visit.id],
    notCounted: [],
    applied: [],
    ...given,
  };
}
