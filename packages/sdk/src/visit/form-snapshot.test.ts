import { describe, expect, it } from 'vitest';
import { makeForm } from '../testing/invented-visit-form.js';

describe('a form that is put away and taken up again', () => {
  it('is the same after a journey through text: record, half-typed moments, notes and stage', () => {
    const form = makeForm();
    form.set('/mode', 'home');
    form.setVisitDate('2026-11-21');
    form.setMoment('/startedAt', { time: '18:00' });
    form.set('/appointment', {});
    form.setMoment('/appointment/agreedAt', { time: '12:00' });
    form.setAside({ talkedAbout: ['development'], notes: 'grandmother collects him' });
    form.goTo('during');

    const again = makeForm();
    again.restore(JSON.parse(JSON.stringify(form.snapshot())) as ReturnType<typeof form.snapshot>);
    expect(again.snapshot()).toEqual(form.snapshot());
    expect(again.toDraft()).toEqual(form.toDraft());
    expect(again.faults).toEqual(form.faults);
    again.setMoment('/appointment/agreedAt', { date: '2026-11-20' });
    expect(again.value('/appointment/agreedAt')).toBe('2026-11-20T12:00:00+08:00');
    expect(again.value('/startedAt')).toBe('2026-11-21T18:00:00+08:00');
  });

  it('takes over what is known of a planned visit, as if it had been typed', () => {
    const form = makeForm();
    form.adopt({
      mode: 'agreed-place',
      purpose: 'reading',
      startedAt: '2026-11-20T18:00:00+08:00',
      appointment: { agreedAt: '2026-11-18T12:00:00+08:00', channel: 'phone' },
    });
    expect(form.visitDate).toBe('2026-11-20');
    expect(form.moment('/appointment/agreedAt')).toEqual({ date: '2026-11-18', time: '12:00' });
    expect(form.value('/visitors')).toEqual([{ personId: 'teacher-1', role: 'class-teacher' }]);
    form.setMoment('/startedAt', { time: '19:00' });
    expect(form.value('/startedAt')).toBe('2026-11-20T19:00:00+08:00');
  });
});
