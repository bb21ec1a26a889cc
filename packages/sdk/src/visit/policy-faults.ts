import { epochMillisecondsOf, type Instant } from '../calendar/instant.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import { valueAt } from '../model/json-pointer.js';
import type { ConductCode, VisitDraft, VisitTopic } from '../model/visit.js';
import type { Strength } from '../policy/pack.js';
import type { PolicySet } from '../policy/policy-set.js';
import type { FieldRequirement } from '../policy/requirement.js';
import { requirements } from '../policy/requirements.js';
import type { TimingCheck } from './timing-check.js';
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

/** What is known of times, and how they are judged; where either is left out, nothing is said about them. */
export interface TimingContext {
  readonly timing?: TimingCheck | undefined;
  readonly calendar?: SchoolCalendar | undefined;
}

/** When a step of a visit was taken. */
const MOMENT_OF_STEP = {
  appointment: '/appointment/agreedAt',
  consent: '/consent/givenAt',
  approval: '/approval/approvedAt',
  safetyReport: '/safetyReport/reportedAt',
} as const;

function stepFaults(
  draft: Partial<VisitDraft>,
  { field, clauses, leads = [] }: FieldRequirement & { readonly field: keyof typeof MOMENT_OF_STEP },
  { timing, calendar }: TimingContext,
): VisitFault[] {
  if (draft[field] === undefined) return [{ pointer: `/${field}`, code: 'not-done', clauses }];
  const pointer = MOMENT_OF_STEP[field];
  const takenAt = valueAt(draft, pointer) as Instant;
  const afterStart =
    draft.startedAt !== undefined && epochMillisecondsOf(takenAt) > epochMillisecondsOf(draft.startedAt);
  // An appointment after the visit contradicts itself, which has been said already.
  if (afterStart) return field === 'appointment' ? [] : [{ pointer, code: 'after-start', clauses }];
  return timing?.findLateSteps(pointer, takenAt, draft, leads, calendar) ?? [];
}

function teamFaults({ visitors }: Partial<VisitDraft>, requirement: FieldRequirement): VisitFault[] {
  const { clauses, atLeast, atMost, including = [] } = requirement;
  if (visitors === undefined) return [];
  const have = visitors.length;
  const pointer = '/visitors';
  return [
    ...(atLeast !== undefined && have < atLeast
      ? [{ pointer, code: 'too-few' as const, clauses, values: { have, atLeast } }]
      : []),
    ...(atMost !== undefined && have > atMost
      ? [{ pointer, code: 'too-many' as const, clauses, values: { have, atMost } }]
      : []),
    ...including
      .filter((role) => visitors.every((visitor) => visitor.role !== role))
      .map((role) => ({ pointer, code: 'role-missing' as const, clauses, values: { part: role } })),
  ];
}

function eventFaults(draft: Partial<VisitDraft>, requirement: FieldRequirement, context: TimingContext): VisitFault[] {
  const { clauses, field, part, limits = [] } = requirement;
  const notDone = (done: boolean, pointer: string): VisitFault[] =>
    done ? [] : [{ pointer, code: 'not-done', clauses }];
  switch (field) {
    case 'visitors':
      return teamFaults(draft, requirement);
    case 'appointment':
    case 'consent':
    case 'approval':
    case 'safetyReport':
      return stepFaults(draft, { ...requirement, field }, context);
    case 'startedAt':
      return context.timing?.findLimitFaults(draft, limits, context.calendar) ?? [];
    case 'outline':
      return notDone(draft.outline !== undefined, '/outline');
    case 'reachable':
      return notDone(draft.safetyReport?.reachable === true, '/safetyReport/reachable');
    case 'returnReport':
      return notDone(draft.safetyReport?.backAt !== undefined, '/safetyReport/backAt');
    case 'conduct':
      return part !== undefined && !draft.conduct?.includes(part as ConductCode)
        ? [{ pointer: '/conduct', code: 'not-attested', clauses, values: { part } }]
        : [];
    default:
      return [];
  }
}

/** What the policies of a school find in a draft. */
export interface PolicyFinding {
  readonly faults: readonly VisitFault[];
  readonly warnings: readonly VisitFault[];
}

/**
 * Holds a draft against the policies. A member that already has a fault of its own (`faulty`, by its name in the
 * draft) is left out: one thing is said about it at a time. What is asked only of some students is left to evaluation,
 * which knows whether they are the ones.
 */
export function findPolicyFaults(
  draft: Partial<VisitDraft>,
  policies: PolicySet,
  faulty: ReadonlySet<string>,
  context: TimingContext,
): PolicyFinding {
  const faults: VisitFault[] = [];
  const warnings: VisitFault[] = [];
  const { mode, circumstance } = draft;
  const isSound = ({ pointer }: VisitFault): boolean => !faulty.has(pointer.split('/')[1] ?? '');
  const { timing, calendar } = context;
  warnings.push(...(timing?.findCalendarFaults(draft, calendar) ?? []).filter(isSound));
  if (mode === undefined) return { faults, warnings };
  for (const requirement of requirements({ mode, circumstance }, policies)) {
    const weight = weightOf(requirement.strength);
    if (weight === 'welcome' || requirement.conditional) continue;
    const content = contentFault(draft, requirement);
    const found = content ? [content] : eventFaults(draft, requirement, context);
    (content && weight === 'binding' ? faults : warnings).push(...found.filter(isSound));
  }
  return { faults, warnings };
}
