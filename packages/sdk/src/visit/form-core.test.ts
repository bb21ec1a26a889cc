import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { VISIT_MODES } from '../model/index.js';
import type { PolicyPack, PolicySet, Rule, Strength } from '../policy/index.js';
import { checkVisit } from './check-visit.js';
import { VisitFormCore } from './form-core.js';
import { FORM_STAGES } from './form-stages.js';

const now = '2026-11-22T20:00:00+08:00';

/** Invented documents, so that nothing here depends on what a real one asks. */
function policiesOf(...rules: readonly (readonly [Strength, Rule])[]): PolicySet {
  const text = { 'zh-CN': '示例', 'zh-Hant': '示例', en: 'Example' };
  const pack: PolicyPack = {
    format: 'homevisit-policy/1',
    id: 'invented',
    title: text,
    level: 'school',
    under: [],
    document: { title: '示例', issuer: '示例', issuedOn: null, effectiveFrom: null, effectiveTo: null },
    categories: { open: false, list: [] },
    clauses: rules.map(([strength, rule], index) => ({
      id: `C${index + 1}`,
      title: text,
      summary: text,
      strength,
      citation: { section: '1' },
      rule,
    })),
  };
  return { packs: [pack], settings: { dueSoonDays: 0 } };
}

const policies = policiesOf(
  ['must', { kind: 'record-content', modes: ['home', 'phone'], topics: ['development'] }],
  ['must', { kind: 'visit-step', modes: ['home'], step: 'appointment' }],
  ['must', { kind: 'visit-step', modes: ['home'], step: 'return-report' }],
  ['must', { kind: 'conduct', modes: ['home'], attest: ['no-gifts', 'respectful'] }],
  ['encouraged', { kind: 'record-content', modes: ['home'], topics: ['support'] }],
  [
    'must',
    {
      kind: 'visit-count',
      owedBy: 'class-teacher',
      subject: 'student',
      population: {},
      quantity: { atLeast: 1 },
      per: 'term',
      modes: ['home'],
      byVisitor: 'anyone',
    },
  ],
  ['may', { kind: 'counts-as', clauses: ['C6'], modes: ['phone'], circumstance: 'emergency' }],
);

const makeForm = (): VisitFormCore =>
  new VisitFormCore({
    policies,
    timeZone: 'Asia/Shanghai',
    now: () => now,
    studentId: 'student-1',
    visitor: { personId: 'teacher-1', role: 'class-teacher' },
  });

function fillRecord(form: VisitFormCore): void {
  form.set('/mode', 'home');
  form.setMoment('/startedAt', { time: '18:00' });
  form.setMoment('/endedAt', { time: '18:40' });
  form.set('/findings/development', 'sleeps better');
}

function fillEverything(form: VisitFormCore): void {
  fillRecord(form);
  form.set('/appointment', {});
  form.setMoment('/appointment/agreedAt', { date: '2026-11-20', time: '12:00' });
  form.set('/appointment/channel', 'phone');
  form.set('/safetyReport/place', 'the village');
  form.set('/safetyReport/expectedMinutes', 60);
  form.set('/safetyReport/reachable', true);
  form.setMoment('/safetyReport/reportedAt', { time: '17:30' });
  form.setMoment('/safetyReport/backAt', { time: '19:10' });
  form.setMember('/conduct', 'no-gifts', true);
  form.setMember('/conduct', 'respectful', true);
}

describe('a visit form being filled in', () => {
  it('asks for what the policies ask of the chosen mode', () => {
    const form = makeForm();
    expect(form.askedOf('appointment')?.clauses).toEqual(['invented/C2']);
    form.set('/mode', 'phone');
    expect(form.askedOf('appointment')).toBeUndefined();
    expect(form.askedOf('findings', 'development')).toBeDefined();
    expect(form.askedOf('circumstance')?.clauses).toEqual(['invented/C7']);
  });

  it('says what the mode means before anything is filed', () => {
    const form = makeForm();
    expect(form.modeEffects).toEqual([]);
    form.set('/mode', 'phone');
    const exceptions = [{ circumstance: 'emergency', clause: 'invented/C7' }];
    expect(form.modeEffects).toEqual([
      { clause: 'invented/C6', subject: 'student', effect: 'not-counted', exceptions },
    ]);
    form.set('/circumstance', 'emergency');
    expect(form.modeEffects).toEqual([{ clause: 'invented/C6', subject: 'student', effect: 'counts-as', exceptions }]);
    form.set('/mode', 'letter');
    expect(form.modeEffects).toEqual([
      { clause: 'invented/C6', subject: 'student', effect: 'not-counted', exceptions: [] },
    ]);
  });

  it("keeps the school's clock, wherever the device is", () => {
    const form = makeForm();
    fillRecord(form);
    expect(form.value('/startedAt')).toBe('2026-11-22T18:00:00+08:00');
    form.setVisitDate('2026-11-21');
    expect(form.value('/startedAt')).toBe('2026-11-21T18:00:00+08:00');
    expect(form.value('/endedAt')).toBe('2026-11-21T18:40:00+08:00');
  });

  it('does not make up a safety report when only the day changes', () => {
    const form = makeForm();
    form.setVisitDate('2026-11-21');
    expect(form.value('/safetyReport')).toBeUndefined();
  });

  it('shows a fault only at a field that was left, and all of them after an attempt', () => {
    const form = makeForm();
    expect(form.shownAt('/mode')).toEqual([]);
    form.touch('/mode');
    expect(form.shownAt('/mode')).toEqual([{ pointer: '/mode', code: 'required' }]);
    expect(form.shown).toEqual([]);
    expect(form.attempt().outcome).toBe('faulty');
    expect(form.shown.map((fault) => fault.pointer)).toEqual(['/mode', '/startedAt', '/endedAt']);
  });

  it('calls a time without a day incomplete', () => {
    const form = makeForm();
    fillRecord(form);
    form.setVisitDate('');
    expect(form.faults.map((fault) => `${fault.pointer} ${fault.code}`)).toEqual([
      '/startedAt incomplete',
      '/endedAt incomplete',
    ]);
  });

  it('is ready at once when everything is there', () => {
    const form = makeForm();
    fillEverything(form);
    const attempt = form.attempt();
    expect(attempt.outcome).toBe('ready');
    expect(checkVisit(attempt.outcome === 'ready' ? attempt.draft : {}, policies, { now })).toMatchObject({ ok: true });
  });

  it('asks once to confirm what was not as asked, and again only when that changes', () => {
    const form = makeForm();
    fillRecord(form);
    expect(form.attempt().outcome).toBe('unconfirmed');
    form.confirm(true);
    expect(form.attempt().outcome).toBe('ready');
    form.set('/findings/development', 'eats better');
    expect(form.attempt().outcome).toBe('ready');
    form.setMember('/conduct', 'no-gifts', true);
    expect(form.attempt().outcome).toBe('unconfirmed');
    form.confirm(true);
    form.confirm(false);
    expect(form.attempt().outcome).toBe('unconfirmed');
  });

  it('shows what a server refused until that place is changed, and keeps everything typed', () => {
    const form = makeForm();
    fillEverything(form);
    const before = form.toDraft();
    form.refuse([{ pointer: '/visitors/0/personId', code: 'unknown-person' }]);
    expect(form.shownAt('/visitors/0/personId')).toHaveLength(1);
    expect(form.toDraft()).toEqual(before);
    form.set('/outline', 'other things');
    expect(form.shownAt('/visitors/0/personId')).toHaveLength(1);
    form.set('/visitors/0', { personId: 'teacher-2', role: 'mentor' });
    expect(form.shownAt('/visitors/0/personId')).toEqual([]);
  });

  it('forgets a time that was typed into a step which is taken back', () => {
    const form = makeForm();
    fillEverything(form);
    form.set('/appointment', undefined);
    form.set('/appointment', {});
    expect(form.moment('/appointment/agreedAt')).toEqual({ date: '', time: '' });
  });

  it('counts what a stage asks for, and leaves out what is only encouraged', () => {
    const form = makeForm();
    form.set('/mode', 'home');
    expect(form.progress('before')).toEqual({ asked: 3, answered: 2 });
    expect(form.progress('during')).toEqual({ asked: 2, answered: 0 });
    expect(form.progress('after')).toEqual({ asked: 4, answered: 0 });
    fillEverything(form);
    for (const stage of FORM_STAGES) {
      const { asked, answered } = form.progress(stage);
      expect(answered).toBe(asked);
    }
  });

  it('tells its listeners of each change until they leave', () => {
    const form = makeForm();
    const listener = vi.fn();
    const leave = form.subscribe(listener);
    form.set('/mode', 'home');
    form.goTo('after');
    expect(listener).toHaveBeenCalledTimes(2);
    leave();
    form.set('/mode', 'phone');
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

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
