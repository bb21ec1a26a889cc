import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VISIT_MODES } from '../model/index.js';
import { makeForm, now, policies } from '../testing/invented-visit-form.js';
import { checkTypedVisit } from './check-typed-visit.js';
import { checkVisit } from './check-visit.js';
import type { VisitFormCore } from './form-core.js';
import { FORM_STAGES } from './form-stages.js';

describe('any way of filling in the form', () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const time = fc.oneof(clock, fc.constant(''));
  const text = fc.constantFrom('', ' ', 'something');
  const step: fc.Arbitrary<(form: VisitFormCore) => void> = fc.oneof(
    fc.constantFrom(...VISIT_MODES, undefined).map(
      (mode) =>
        (form: VisitFormCore): void =>
          form.set('/mode', mode),
    ),
    time.map(
      (value) =>
        (form: VisitFormCore): void =>
          form.setMoment('/startedAt', { time: value }),
    ),
    time.map(
      (value) =>
        (form: VisitFormCore): void =>
          form.setMoment('/endedAt', { time: value }),
    ),
    time.map(
      (value) =>
        (form: VisitFormCore): void =>
          form.setMoment('/safetyReport/backAt', { time: value }),
    ),
    fc.constantFrom('', '2026-11-20', '2026-11-22').map(
      (date) =>
        (form: VisitFormCore): void =>
          form.setVisitDate(date),
    ),
    text.map(
      (value) =>
        (form: VisitFormCore): void =>
          form.set('/findings/development', value),
    ),
    text.map(
      (value) =>
        (form: VisitFormCore): void =>
          form.set('/outline', value),
    ),
    fc.boolean().map(
      (on) =>
        (form: VisitFormCore): void =>
          form.setMember('/conduct', 'no-gifts', on),
    ),
    fc.boolean().map(
      (on) =>
        (form: VisitFormCore): void =>
          form.set('/appointment', on ? {} : undefined),
    ),
    fc.boolean().map(
      (on) =>
        (form: VisitFormCore): void =>
          form.confirm(on),
    ),
  );

  it('comes to the same answer with the check for typed drafts as with the check by schema', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const [typed, schema] = [makeForm(checkTypedVisit), makeForm(checkVisit)];
        for (const take of steps) for (const form of [typed, schema]) take(form);
        expect(typed.faults).toEqual(schema.faults);
        expect(typed.warnings).toEqual(schema.warnings);
        expect(typed.attempt()).toEqual(schema.attempt());
      }),
    );
  });

  it('yields only records that the same check passes, and never a progress above what is asked', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const form = makeForm();
        for (const take of steps) take(form);
        for (const stage of FORM_STAGES) {
          const { asked, answered } = form.progress(stage);
          expect(answered).toBeLessThanOrEqual(asked);
        }
        const attempt = form.attempt();
        if (attempt.outcome === 'ready') {
          expect(checkVisit(attempt.draft, policies, { now })).toMatchObject({ ok: true, draft: attempt.draft });
        } else if (attempt.outcome === 'unconfirmed') {
          form.confirm(true);
          expect(form.attempt().outcome).toBe('ready');
        } else {
          expect(attempt.faults.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
