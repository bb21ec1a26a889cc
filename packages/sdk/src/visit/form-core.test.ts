import { describe, expect, it, vi } from 'vitest';
import { makeForm, now, policies } from '../testing/invented-visit-form.js';
import { checkVisit } from './check-visit.js';
import type { VisitFormCore } from './form-core.js';
import { formModeEffects } from './form-mode-effects.js';
import { FORM_STAGES } from './form-stages.js';

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
    expect(formModeEffects(form)).toEqual([]);
    form.set('/mode', 'phone');
    const exceptions = [{ circumstance: 'emergency', clause: 'invented/C7', conditional: false }];
    expect(formModeEffects(form)).toEqual([
      { clause: 'invented/C6', subject: 'student', effect: 'not-counted', exceptions, branches: [] },
    ]);
    form.set('/circumstance', 'emergency');
    expect(formModeEffects(form)).toEqual([
      { clause: 'invented/C6', subject: 'student', effect: 'counts-as', exceptions, branches: [] },
    ]);
    form.set('/mode', 'letter');
    expect(formModeEffects(form)).toEqual([
      { clause: 'invented/C6', subject: 'student', effect: 'not-counted', exceptions: [], branches: [] },
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
    expect(form.progress('before')).toEqual({ asked: 3, answered: 1 });
    expect(form.progress('after')).toEqual({ asked: 4, answered: 0 });
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
