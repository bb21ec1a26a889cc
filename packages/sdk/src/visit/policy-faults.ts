import { epochMillisecondsOf } from '../calendar/instant.js';
import type { ConductCode, VisitDraft, VisitTopic } from '../model/visit.js';
import type { Strength } from '../policy/pack.js';
import type { PolicySet } from '../policy/policy-set.js';
import type { FieldRequirement } from '../policy/requirement.js';
import { requirements } from '../policy/requirements.js';
import type { VisitFault } from './visit-fault.js';

/** How a clause's wish weighs on a record. */
export type Weight = 'binding' | 'expected' | 'welcome';

/**
 * `binding` (must, must not), `expected` (in principle, or what a school does as its practice), `welcome`
 * (encouraged, permitted, aimed at): only the first two are ever brought up, only the first stops anything.
 */
export function weightOf(strength: Strength): Weight {
  if (strength === 'must' || strength === 'must-not') return 'binding';
  return strength === 'principle' || strength === 'practice' ? 'expected' : 'welcome';
}

function contentFault(draft: Partial<VisitDraft>, requirement: FieldRequirement): VisitFault | undefined {
  const { clauses, field, part } = requirement;
  if (field === 'findings') {
    const missing = part !== undefined && draft.findings?.[part as VisitTopic] === undefined;
    return missing ? { pointer: `/findings/${part}`, code: 'required', clauses } : undefined;
  }
  if (field === 'circumstance') {
    const missing = draft.circumstance === undefined && draft.circumstanceNote === undefined;
    return missing ? { pointer: '/circumstance', code: 'required', clauses } : undefined;
  }
  return undefined;
}

function safetyFault(draft: Partial<VisitDraft>, clauses: readonly string[]): VisitFault | undefined {
  const report = draft.safetyReport;
  if (!report) return { pointer: '/safetyReport', code: 'not-done', clauses };
  const late =
    draft.startedAt !== undefined && epochMillisecondsOf(report.reportedAt) > epochMillisecondsOf(draft.startedAt);
  return late ? { pointer: '/safetyReport/reportedAt', code: 'after-start', clauses } : undefined;
}

function eventFault(draft: Partial<VisitDraft>, requirement: FieldRequirement): VisitFault | undefined {
  const { clauses, field, part, atLeast } = requirement;
  const notDone = (done: boolean, pointer: string): VisitFault | undefined =>
    done ? undefined : { pointer, code: 'not-done', clauses };
  switch (field) {
    case 'visitors': {
      const have = draft.visitors?.length;
      return have !== undefined && atLeast !== undefined && have < atLeast
        ? {
            pointer: '/visitors',
            code: 'too-few',
            clauses,
            values: { have, atLeast },
          }
        : undefined;
    }
    case 'appointment':
      return notDone(draft.appointment !== undefined, '/appointment');
    case 'outline':
      return notDone(draft.outline !== undefined, '/outline');
    case 'safetyReport':
      return safetyFault(draft, clauses);
    case 'reachable':
      return notDone(draft.safetyReport?.reachable === true, '/safetyReport/reachable');
    case 'returnReport':
      return notDone(draft.safetyReport?.backAt !== undefined, '/safetyReport/backAt');
    case 'conduct':
      return part !== undefined && !draft.conduct?.includes(part as ConductCode)
        ? {
            pointer: '/conduct',
            code: 'not-attested',
            clauses,
            values: { part },
          }
        : undefined;
    default:
      return undefined;
  }
}

/** What the policies of a school find in a draft. */
export interface PolicyFinding {
  readonly faults: readonly VisitFault[];
  readonly warnings: readonly VisitFault[];
}

/**
 * Holds a draft against the policies. A member that already has a fault of its own (`faulty`, by its name in the
 * draft) is left out: one thing is said about it at a time.
 */
export function findPolicyFaults(
  draft: Partial<VisitDraft>,
  policies: PolicySet,
  faulty: ReadonlySet<string>,
): PolicyFinding {
  const faults: VisitFault[] = [];
  const warnings: VisitFault[] = [];
  const { mode, circumstance } = draft;
  if (mode === undefined) return { faults, warnings };
  for (const requirement of requirements({ mode, circumstance }, policies)) {
    const weight = weightOf(requirement.strength);
    if (weight === 'welcome') continue;
    const content = contentFault(draft, requirement);
    const found = content ?? eventFault(draft, requirement);
    if (!found || faulty.has(found.pointer.split('/')[1] ?? '')) continue;
    (content && weight === 'binding' ? faults : warnings).push(found);
  }
  return { faults, warnings };
}
