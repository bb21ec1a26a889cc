import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  APPOINTMENT_CHANNELS,
  ATTACHMENT_KINDS,
  ATTACHMENT_LIMIT,
  CONDUCT_CODES,
  EXPECTED_MINUTES,
  LONG_TEXT_LIMIT,
  NOTICE_LIMIT,
  PHOTO_ANSWERS,
  SHORT_TEXT_LIMIT,
  VISIT_CIRCUMSTANCES,
  VISIT_FORMATS,
  VISIT_MODES,
  VISIT_TOPICS,
  visitDraft,
  VISITOR_ROLES,
} from '../model/index.js';
import { now, policies } from '../testing/invented-visit-form.js';
import { checkTypedVisit } from './check-typed-visit.js';
import { checkVisit } from './check-visit.js';
import type { CheckedVisit, VisitCheck } from './compose-check.js';
import type { TypedVisitDraft } from './typed-shape-faults.js';
import type { VisitFault } from './visit-fault.js';

const perhaps = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const moment = fc.constantFrom(
  '2026-11-22T18:00:00+08:00' as const,
  '2026-11-22T10:30:00Z' as const,
  '2026-11-23T09:00:00+08:00' as const,
);
const text = (limit: number): fc.Arbitrary<string> =>
  fc.constantFrom(' ', 'a', 'x'.repeat(limit), 'x'.repeat(limit + 1));
const id = fc.constantFrom('', 'one', 'two');

/** Drafts of the right types in which anything may be missing, too long, out of bounds or in contradiction. */
const typedDraft: fc.Arbitrary<TypedVisitDraft> = fc.record(
  {
    studentIds: fc.array(fc.constantFrom('one', 'two'), { maxLength: 3 }),
    format: fc.constantFrom(...VISIT_FORMATS),
    mode: fc.constantFrom(...VISIT_MODES),
    circumstance: fc.constantFrom(...VISIT_CIRCUMSTANCES),
    circumstanceNote: text(SHORT_TEXT_LIMIT),
    startedAt: moment,
    endedAt: moment,
    visitors: fc.array(fc.record({ personId: id, role: fc.constantFrom(...VISITOR_ROLES) }, { requiredKeys: [] }), {
      maxLength: 3,
    }),
    purpose: text(SHORT_TEXT_LIMIT),
    appointment: perhaps(
      fc.record({ agreedAt: moment, channel: fc.constantFrom(...APPOINTMENT_CHANNELS) }, { requiredKeys: [] }),
    ),
    consent: perhaps(fc.record({ givenAt: moment }, { requiredKeys: [] })),
    approval: perhaps(fc.record({ approvedAt: moment }, { requiredKeys: [] })),
    outline: text(LONG_TEXT_LIMIT),
    safetyReport: perhaps(
      fc.record(
        {
          reportedAt: moment,
          place: fc.oneof(fc.constant(''), text(SHORT_TEXT_LIMIT)),
          expectedMinutes: fc.constantFrom(
            EXPECTED_MINUTES.minimum - 1,
            EXPECTED_MINUTES.minimum,
            EXPECTED_MINUTES.maximum,
            EXPECTED_MINUTES.maximum + 1,
            Number.NaN,
          ),
          reachable: fc.boolean(),
          backAt: moment,
        },
        { requiredKeys: [] },
      ),
    ),
    familyPresent: fc.array(fc.record({ relation: text(SHORT_TEXT_LIMIT) }), { maxLength: 2 }),
    studentPresent: fc.boolean(),
    findings: fc.dictionary(fc.constantFrom(...VISIT_TOPICS), text(LONG_TEXT_LIMIT), { maxKeys: 3 }),
    requests: fc.array(fc.record({ text: text(LONG_TEXT_LIMIT) }), { maxLength: 2 }),
    conduct: fc.uniqueArray(fc.constantFrom(...CONDUCT_CODES), { maxLength: 3 }),
    followUp: text(LONG_TEXT_LIMIT),
    followsUp: fc.array(id, { maxLength: 2 }),
    followUpPlan: perhaps(
      fc.record(
        { responsibleId: fc.constantFrom('one'), dueOn: fc.constant('2026-12-01' as const) },
        { requiredKeys: [] },
      ),
    ),
    agreement: perhaps(
      fc.record(
        { school: text(LONG_TEXT_LIMIT), family: text(LONG_TEXT_LIMIT), reviewOn: fc.constant('2026-12-01' as const) },
        { requiredKeys: [] },
      ),
    ),
    photoConsent: perhaps(
      fc.record(
        {
          answer: fc.constantFrom(...PHOTO_ANSWERS),
          askedAt: moment,
          notice: fc.oneof(fc.constant(''), text(NOTICE_LIMIT)),
        },
        { requiredKeys: [] },
      ),
    ),
    attachments: fc.oneof(
      fc.array(fc.record({ id, kind: fc.constantFrom(...ATTACHMENT_KINDS) }, { requiredKeys: [] }), { maxLength: 2 }),
      fc.constant(
        Array.from({ length: ATTACHMENT_LIMIT + 1 }, (_, index) => ({ id: `photo-${index}`, kind: 'photo' as const })),
      ),
    ),
  },
  { requiredKeys: [] },
);

/** Drafts of which only a few members are in doubt, so that many of them pass. */
const nearlySoundDraft = fc
  .tuple(typedDraft, fc.subarray(Object.keys(visitDraft.shape), { maxLength: 3 }))
  .map(([draft, doubtful]): TypedVisitDraft => ({
    studentIds: ['one'],
    format: 'individual',
    mode: 'home',
    startedAt: '2026-11-22T18:00:00+08:00',
    endedAt: '2026-11-22T18:40:00+08:00',
    visitors: [{ personId: 'one', role: 'mentor' }],
    findings: { development: 'sleeps better' },
    ...Object.fromEntries(Object.entries(draft).filter(([name]) => doubtful.includes(name))),
  }));

const byPlace = (a: VisitFault, b: VisitFault): number => (a.pointer < b.pointer ? -1 : 1);

function answerOf(check: VisitCheck, draft: TypedVisitDraft): CheckedVisit {
  const answer = check(draft, policies, { now });
  return answer.ok ? answer : { ...answer, faults: [...answer.faults].sort(byPlace) };
}

describe('the check for typed drafts', () => {
  it('comes to the same answer as the check by schema, for every draft of the right types', () => {
    fc.assert(
      fc.property(fc.oneof(typedDraft, nearlySoundDraft), (draft) => {
        expect(answerOf(checkTypedVisit, draft)).toEqual(answerOf(checkVisit, draft));
      }),
      { numRuns: 600 },
    );
  });

  it('passes many of these drafts, so that the comparison is not between refusals alone', () => {
    const drafts = fc.sample(nearlySoundDraft, 1000);
    expect(drafts.filter((draft) => checkTypedVisit(draft, policies, { now }).ok).length).toBeGreaterThan(50);
  });
});
