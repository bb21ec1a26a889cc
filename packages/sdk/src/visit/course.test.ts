import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../calendar/index.js';
import { VISIT_MODES, type VisitMode } from '../model/index.js';
import type { VisitEvent, VisitEventType } from './course-event.js';
import { applyVisitEvent, COURSE_STEPS, nextStates, planVisit, possibleEvents, type VisitCourse } from './course.js';

const at = (minute: number): Instant => new Date(Date.UTC(2026, 9, 12, 10, minute)).toISOString() as Instant;
const plan = (mode: VisitMode = 'home'): VisitCourse => planVisit({ mode, on: '2026-10-20', at: at(0) });

type EventWithoutTime = VisitEvent extends infer Event ? (Event extends VisitEvent ? Omit<Event, 'at'> : never) : never;

function walk(course: VisitCourse, ...events: readonly EventWithoutTime[]): VisitCourse {
  return events.reduce((now, event) => {
    const applied = applyVisitEvent(now, { ...event, at: at(now.history.length + 1) });
    if (!applied.ok) throw new Error(`${applied.fault.event}: ${applied.fault.code} in ${applied.fault.state}`);
    return applied.course;
  }, course);
}

function faultOf(course: VisitCourse, event: EventWithoutTime, minute = 59): string | undefined {
  const applied = applyVisitEvent(course, { ...event, at: at(minute) });
  return applied.ok ? undefined : applied.fault.code;
}

describe('the course of a visit', () => {
  it('goes from the plan to the file through every step', () => {
    const filed = walk(
      plan(),
      { type: 'agree' },
      { type: 'outline' },
      { type: 'report-out' },
      { type: 'set-out' },
      { type: 'come-back' },
      { type: 'record', by: 'first' },
      { type: 'confirm', by: 'second' },
      { type: 'file' },
    );
    expect(filed.state).toBe('filed');
    expect(Object.keys(filed.steps)).toEqual([...COURSE_STEPS]);
  });

  it('lets an unannounced visit be recorded, and shows what was skipped', () => {
    const recorded = walk(plan(), { type: 'record', by: 'first' });
    expect(recorded.state).toBe('recorded');
    expect(Object.keys(recorded.steps)).toEqual(['planned', 'recorded']);
  });

  it('takes preparations in any order', () => {
    expect(walk(plan(), { type: 'outline' }, { type: 'agree' }).state).toBe('outlined');
  });

  it('does not take the same step twice', () => {
    expect(faultOf(walk(plan(), { type: 'agree' }), { type: 'agree' })).toBe('not-possible-now');
  });

  it('waits for whoever has set out: nothing closes the visit before they are back', () => {
    expect(possibleEvents(walk(plan(), { type: 'set-out' }))).toEqual(['come-back']);
  });

  it('lets a visit to a closed door be put off once the visitor is back', () => {
    const back = walk(plan(), { type: 'agree' }, { type: 'set-out' }, { type: 'come-back' });
    const again = walk(
      back,
      { type: 'postpone', reason: 'family-absent', until: '2026-10-27' },
      { type: 'plan-again', on: '2026-10-28' },
    );
    expect(again).toMatchObject({ state: 'planned', plannedOn: '2026-10-28', steps: { planned: at(0) } });
    expect(again.history).toHaveLength(5);
  });

  it('keeps the outline of a visit that was put off, and asks for the rest again', () => {
    const ready = walk(plan(), { type: 'agree' }, { type: 'outline' }, { type: 'report-out' });
    const again = walk(ready, { type: 'postpone', reason: 'weather' }, { type: 'plan-again', on: '2026-11-01' });
    expect(again.state).toBe('outlined');
    expect(possibleEvents(again)).toEqual(expect.arrayContaining(['agree', 'report-out']));
  });

  it('voids the report for a place that has changed', () => {
    const reported = walk(plan(), { type: 'agree' }, { type: 'report-out' });
    const moved = walk(reported, { type: 'move-to-agreed-place', reason: 'family-wish' });
    expect(moved).toMatchObject({ state: 'agreed', mode: 'agreed-place' });
    expect(moved.steps['reported-out']).toBeUndefined();
  });

  it('turns a visit in person into a remote one, with its reason kept', () => {
    const turned = walk(plan(), { type: 'turn-remote', reason: 'emergency', mode: 'video' });
    expect(turned).toMatchObject({ mode: 'video', history: [{ reason: 'emergency' }] });
    expect(faultOf(turned, { type: 'turn-remote', reason: 'distance', mode: 'phone' })).toBe('unsuitable-mode');
    expect(faultOf(turned, { type: 'move-to-agreed-place', reason: 'family-wish' })).toBe('unsuitable-mode');
  });

  it('ends when the family declines, until then at any time before setting out', () => {
    const declined = walk(plan(), { type: 'agree' }, { type: 'decline', reason: 'not-said' });
    expect(declined.state).toBe('declined');
    expect(nextStates(declined)).toEqual([]);
  });

  it('is not confirmed by the writer of the record', () => {
    const recorded = walk(plan(), { type: 'record', by: 'first' });
    expect(faultOf(recorded, { type: 'confirm', by: 'first' })).toBe('same-person');
    expect(faultOf(recorded, { type: 'confirm', by: 'second' })).toBeUndefined();
  });

  it('does not take an event from before the last one', () => {
    expect(faultOf(walk(plan(), { type: 'agree' }, { type: 'outline' }), { type: 'set-out' }, 1)).toBe(
      'earlier-than-last',
    );
  });
});

describe('any course', () => {
  const reason = fc.constantFrom('family-wish' as const, 'weather' as const, 'other' as const);
  const by = fc.constantFrom('first', 'second');
  const event: fc.Arbitrary<EventWithoutTime> = fc.oneof(
    ...(['agree', 'outline', 'report-out', 'set-out', 'come-back', 'file'] as const).map((type) =>
      fc.constant({ type }),
    ),
    fc.record({ type: fc.constant('record' as const), by }),
    fc.record({ type: fc.constant('confirm' as const), by }),
    fc.record({ type: fc.constant('postpone' as const), reason }),
    fc.constant({ type: 'plan-again' as const, on: '2026-11-03' as const }),
    fc.record({ type: fc.constant('cancel' as const), reason }),
    fc.constant({ type: 'decline' as const, reason: 'no-time' as const }),
    fc.record({ type: fc.constant('move-to-agreed-place' as const), reason }),
    fc.record({
      type: fc.constant('turn-remote' as const),
      reason,
      mode: fc.constantFrom('phone' as const, 'video' as const, 'online-chat' as const, 'letter' as const),
    }),
  );
  const courseOfEvents = fc.tuple(fc.constantFrom(...VISIT_MODES), fc.array(event, { maxLength: 40 }));

  it('comes only to states that were announced, and an event that is refused changes nothing', () => {
    fc.assert(
      fc.property(courseOfEvents, ([mode, events]) => {
        let course = plan(mode);
        events.forEach((one, index) => {
          const possible: readonly VisitEventType[] = possibleEvents(course);
          const announced = nextStates(course);
          const before = JSON.stringify(course);
          const applied = applyVisitEvent(course, { ...one, at: at(index + 1) });
          expect(JSON.stringify(course)).toBe(before);
          if (!applied.ok) {
            expect(applied.fault.code === 'same-person' || !possible.includes(one.type)).toBe(true);
            return;
          }
          expect(possible).toContain(one.type);
          expect(announced).toContain(applied.course.state);
          course = applied.course;
        });
      }),
    );
  });

  it('can be told again from its history', () => {
    fc.assert(
      fc.property(courseOfEvents, ([mode, events]) => {
        const told = events.reduce((course, one, index) => {
          const applied = applyVisitEvent(course, { ...one, at: at(index + 1) });
          return applied.ok ? applied.course : course;
        }, plan(mode));
        const replayed = told.history.reduce((course, one) => {
          const applied = applyVisitEvent(course, one);
          return applied.ok ? applied.course : course;
        }, plan(mode));
        expect(replayed).toEqual(told);
      }),
    );
  });

  it('never leaves somebody out on the way: a visit that was set out on is closed only after coming back', () => {
    fc.assert(
      fc.property(courseOfEvents, ([mode, events]) => {
        let course = plan(mode);
        events.forEach((one, index) => {
          const applied = applyVisitEvent(course, { ...one, at: at(index + 1) });
          if (!applied.ok) return;
          if (course.state === 'under-way') expect(applied.course.state).toBe('back');
          course = applied.course;
        });
      }),
    );
  });
});
