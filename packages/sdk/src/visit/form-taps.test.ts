import { describe, expect, it } from 'vitest';
import { makeForm } from '../testing/invented-visit-form.js';
import { checkTypedVisit } from './check-typed-visit.js';
import { policies } from '../testing/invented-visit-form.js';
import { VisitFormCore } from './form-core.js';
import { makeTap, nextTap, stageOfMoments, stageOfState, tapsOf } from './form-taps.js';

const report = { place: 'the village', expectedMinutes: 60 };

/** A form whose clock goes on by ten minutes with each tap. */
function formOnTheWay(): { readonly form: VisitFormCore; readonly later: () => void } {
  let minutes = 0;
  const form = new VisitFormCore({
    check: checkTypedVisit,
    policies,
    timeZone: 'Asia/Shanghai',
    now: () => `2026-11-22T20:${String(minutes).padStart(2, '0')}:31+08:00`,
    studentId: 'student-1',
    visitor: { personId: 'teacher-1', role: 'class-teacher' },
  });
  return { form, later: () => (minutes += 10) };
}

describe('a visit that takes its course by taps', () => {
  it("sets each moment to the school's clock, to the minute, and brings the stage into view", () => {
    const { form, later } = formOnTheWay();
    form.set('/mode', 'home');
    const stages: string[] = [];
    for (let tap = nextTap(form); tap !== undefined; tap = nextTap(form)) {
      makeTap(form, tap, report);
      stages.push(`${tap} ${form.stage}`);
      later();
    }
    expect(stages).toEqual(['leave during', 'arrive during', 'go after', 'be-back after']);
    expect(form.value('/safetyReport')).toEqual({
      reachable: false,
      ...report,
      reportedAt: '2026-11-22T20:00:00+08:00',
      backAt: '2026-11-22T20:30:00+08:00',
    });
    expect([form.value('/startedAt'), form.value('/endedAt')]).toEqual([
      '2026-11-22T20:10:00+08:00',
      '2026-11-22T20:20:00+08:00',
    ]);
  });

  it('keeps what was typed of the report before leaving', () => {
    const form = makeForm();
    form.set('/safetyReport', { reachable: true, place: 'the library' });
    makeTap(form, 'leave', report);
    expect(form.value('/safetyReport')).toMatchObject({ reachable: true, place: 'the library', expectedMinutes: 60 });
  });

  it('lets a moment that was tapped be typed over', () => {
    const form = makeForm();
    makeTap(form, 'arrive');
    form.setMoment('/startedAt', { time: '18:05' });
    expect(form.value('/startedAt')).toBe('2026-11-22T18:05:00+08:00');
  });

  it('does not ask again for a tap that was left out, and ends without a return where no report was made', () => {
    const form = makeForm();
    form.set('/mode', 'home');
    makeTap(form, 'arrive');
    expect(nextTap(form)).toBe('go');
    makeTap(form, 'go');
    expect(nextTap(form)).toBeUndefined();
  });

  it('has no way to and from a call, and none where no policy asks for a report', () => {
    const form = makeForm();
    expect(tapsOf(form)).toEqual(['leave', 'arrive', 'go', 'be-back']);
    form.set('/mode', 'phone');
    expect(tapsOf(form)).toEqual(['arrive', 'go']);
    form.set('/mode', 'agreed-place');
    expect(tapsOf(form)).toEqual(['arrive', 'go']);
  });

  it('moves a visit that was planned for another day to the day on which it takes place', () => {
    const form = makeForm();
    form.setVisitDate('2026-11-20');
    makeTap(form, 'arrive');
    expect(form.visitDate).toBe('2026-11-22');
    form.setVisitDate('2026-11-21');
    form.setMomentToNow('/photoConsent/askedAt');
    expect(form.value('/photoConsent/askedAt')).toBe('2026-11-22T20:00:00+08:00');
    makeTap(form, 'go');
    expect(form.value('/startedAt')).toBe('2026-11-21T20:00:00+08:00');
  });
});

describe('the stage at which a form opens', () => {
  it('is that of the last moment which is known', () => {
    const form = makeForm();
    expect(stageOfMoments(form)).toBe('before');
    form.setMoment('/startedAt', { time: '18:00' });
    expect(stageOfMoments(form)).toBe('during');
    form.setMoment('/endedAt', { time: '18:40' });
    expect(stageOfMoments(form)).toBe('after');
  });

  it.each([
    ['planned', 'before'],
    ['outlined', 'before'],
    ['postponed', 'before'],
    ['under-way', 'during'],
    ['back', 'after'],
    ['recorded', 'after'],
  ] as const)('is, for a visit that is %s, %s', (state, stage) => {
    expect(stageOfState(state)).toBe(stage);
  });
});
