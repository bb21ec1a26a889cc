import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../calendar/index.js';
import type { VisitDraft } from '../model/index.js';
import type { PolicySet, Rule, Strength } from '../policy/index.js';
import { inventedPolicies } from '../testing/invented-policies.js';
import { checkVisit } from './check-visit.js';

const now: Instant = '2026-11-22T20:00:00+08:00';
const context = { now };

const nothingAsked = inventedPolicies();

const draft: VisitDraft = {
  studentIds: ['student-1'],
  format: 'individual',
  mode: 'home',
  startedAt: '2026-11-22T18:00:00+08:00',
  endedAt: '2026-11-22T18:45:00+08:00',
  visitors: [{ personId: 'teacher-1', role: 'class-teacher' }],
  findings: {},
};

function faultsOf(candidate: unknown, policies: PolicySet = nothingAsked): string[] {
  const checked = checkVisit(candidate, policies, context);
  return checked.ok ? [] : checked.faults.map((fault) => `${fault.pointer} ${fault.code}`);
}

function warningsOf(candidate: unknown, policies: PolicySet): string[] {
  return checkVisit(candidate, policies, context).warnings.map((fault) => `${fault.pointer} ${fault.code}`);
}

describe('what policies ask for', () => {
  const topics = inventedPolicies([
    'must',
    {
      kind: 'record-content',
      modes: ['home'],
      topics: ['development', 'support'],
    },
  ]);

  it('a heading that a binding clause asks for stops the record and names the clause', () => {
    expect(checkVisit({ ...draft, findings: { support: 'mentor' } }, topics, context)).toMatchObject({
      ok: false,
      faults: [
        {
          pointer: '/findings/development',
          code: 'required',
          clauses: ['invented/C1'],
        },
      ],
    });
  });

  it('a heading asked for in principle is brought up and does not stop the record', () => {
    const policies = inventedPolicies([
      'principle',
      { kind: 'record-content', modes: ['home'], topics: ['development'] },
    ]);
    expect(faultsOf(draft, policies)).toEqual([]);
    expect(warningsOf(draft, policies)).toEqual(['/findings/development required']);
  });

  it('what is only encouraged is not brought up', () => {
    const policies = inventedPolicies([
      'encouraged',
      { kind: 'record-content', modes: ['home'], topics: ['development'] },
    ]);
    expect(checkVisit(draft, policies, context)).toEqual({
      ok: true,
      draft,
      warnings: [],
    });
  });

  it('a clause for other modes asks for nothing', () => {
    expect(faultsOf({ ...draft, mode: 'phone' }, topics)).toEqual([]);
  });

  it('a binding circumstance can be given as a code or in words', () => {
    const policies = inventedPolicies([
      'must',
      {
        kind: 'counts-as',
        clauses: ['C1'],
        modes: ['agreed-place'],
        circumstance: 'family-wish',
      },
    ]);
    const elsewhere = { ...draft, mode: 'agreed-place' };
    expect(faultsOf(elsewhere, policies)).toEqual(['/circumstance required']);
    expect(faultsOf({ ...elsewhere, circumstance: 'family-wish' }, policies)).toEqual([]);
    expect(faultsOf({ ...elsewhere, circumstanceNote: 'the road was flooded' }, policies)).toEqual([]);
  });

  it('says one thing at a time about a member', () => {
    const policies = inventedPolicies(['must', { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 9 } }]);
    const twice = {
      ...draft,
      visitors: [...draft.visitors, ...draft.visitors],
    };
    expect(faultsOf(twice, policies)).toEqual(['/visitors/1/personId duplicate']);
    expect(warningsOf(twice, policies)).toEqual([]);
  });

  it('a safety report that was made late is brought up, since it cannot be undone', () => {
    const policies = inventedPolicies(['must', { kind: 'visit-step', modes: ['home'], step: 'safety-report' }]);
    const safetyReport = {
      reportedAt: '2026-11-22T18:10:00+08:00',
      place: 'x',
      expectedMinutes: 30,
      reachable: true,
    };
    const late = { ...draft, safetyReport };
    expect(faultsOf(late, policies)).toEqual([]);
    expect(warningsOf(late, policies)).toEqual(['/safetyReport/reportedAt after-start']);
  });
});

describe('a record of what really happened can always be filed', () => {
  const eventRule = fc.oneof(
    fc.integer({ min: 2, max: 9 }).map((atLeast): Rule => ({
      kind: 'visit-team',
      modes: ['home'],
      quantity: { atLeast },
    })),
    fc
      .constantFrom(
        'appointment' as const,
        'outline' as const,
        'safety-report' as const,
        'reachable' as const,
        'return-report' as const,
      )
      .map((step): Rule => ({ kind: 'visit-step', modes: ['home'], step })),
    fc
      .uniqueArray(fc.constantFrom('no-gifts' as const, 'respectful' as const, 'privacy-kept' as const), {
        minLength: 1,
      })
      .map((attest): Rule => ({ kind: 'conduct', modes: ['home'], attest })),
  );
  const strength = fc.constantFrom<Strength>('must', 'must-not', 'principle', 'practice');

  it('whatever binding clauses ask about the visit itself, a sound record passes with warnings that name them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(strength, eventRule), { minLength: 1, maxLength: 6 }), (rules) => {
        const checked = checkVisit(draft, inventedPolicies(...rules), context);
        expect(checked.ok).toBe(true);
        const named = new Set(checked.warnings.flatMap((warning) => warning.clauses ?? []));
        expect([...named].sort()).toEqual(rules.map((_, index) => `invented/C${index + 1}`).sort());
      }),
    );
  });
});
