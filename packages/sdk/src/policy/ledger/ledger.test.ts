import { describe, expect, it } from 'vitest';
import { inventedPolicies } from '../../testing/invented-policies.js';
import type { Facts, StudentFact, VisitFact } from '../facts.js';
import type { VisitCountRule } from '../rule.js';
import { createLedger, eventsOfFacts, isLedgerError, restoreLedger, type Ledger, type LedgerEvent } from './index.js';

const asOf = '2026-11-22T20:00:00+08:00';
const rule: VisitCountRule = {
  kind: 'visit-count',
  owedBy: 'any-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 1 },
  per: 'school-year',
  modes: ['home'],
  byVisitor: 'anyone',
};
const policies = inventedPolicies(['must', rule]);
const year = { id: 'y', title: 'y', startDate: '2026-09-01', endDate: '2027-07-10', terms: [] } as const;
const calendar = { timeZone: 'Asia/Shanghai', schoolYears: [year] };
const student: StudentFact = { id: 'a', familyId: 'A', enrolled: [], classes: [], categories: [] };
const visit: VisitFact = {
  id: 'v',
  date: '2026-10-10',
  studentIds: ['a'],
  mode: 'home',
  visitors: [{ personId: 't', role: 'class-teacher' }],
  endedAt: '2026-10-10T20:00:00+08:00',
  filedAt: '2026-10-10T21:00:00+08:00',
  steps: [],
  topics: [],
  conduct: [],
};
const visited = (version: number, fact: VisitFact | null): LedgerEvent => ({ entity: 'visit', id: 'v', version, fact });

function schoolWith(...events: LedgerEvent[]): Ledger {
  const ledger = createLedger(policies, { schoolId: 's', calendar });
  ledger.apply([{ entity: 'student', id: 'a', version: 1, fact: student }, ...events]);
  return ledger;
}
const statusIn = (ledger: Ledger) => ledger.verdictsOf({ type: 'student', id: 'a' }, asOf)[0]?.status;

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('events of a ledger', () => {
  it('turn a duty from open to met and back, with a visit that is recorded, corrected and withdrawn', () => {
    const ledger = schoolWith();
    expect(statusIn(ledger)).toBe('open');
    ledger.apply(visited(1, visit));
    expect(statusIn(ledger)).toBe('met');
    ledger.apply(visited(2, { ...visit, mode: 'phone' }));
    expect(statusIn(ledger)).toBe('open');
    ledger.apply(visited(3, visit));
    expect(statusIn(ledger)).toBe('met');
    ledger.apply(visited(4, null));
    expect(statusIn(ledger)).toBe('open');
  });

  it('say nothing new when they are older than what is known, or come again', () => {
    const ledger = schoolWith(visited(7, visit));
    const { facts } = ledger;
    expect(ledger.apply([visited(6, null), visited(7, { ...visit })])).toEqual([]);
    expect(ledger.facts).toBe(facts);
  });

  it('do not bring back what was withdrawn before they came', () => {
    const ledger = schoolWith(visited(2, null));
    expect(ledger.apply(visited(1, visit))).toEqual([]);
    expect(ledger.facts.visits).toEqual([]);
  });

  it.each([
    ['a withdrawal and a fact', null, visit, null],
    ['two facts', { ...visit, mode: 'home' as const }, { ...visit, mode: 'phone' as const }, 'phone'],
  ])('of one version that differ (%s) end alike in either order', (_name, one, other, expected) => {
    const results = [
      schoolWith(visited(1, one), visited(1, other)),
      schoolWith(visited(1, other), visited(1, one)),
    ].map(({ facts }) => facts.visits[0]?.mode ?? null);
    expect(results).toEqual([expected, expected]);
  });

  it('name the student, the family, the visitor, the visit, the class and the school that a visit concerns', () => {
    const ledger = schoolWith({
      entity: 'student',
      id: 'a',
      version: 2,
      fact: { ...student, classes: [{ classId: 'c' }] },
    });
    expect(ledger.apply(visited(1, visit)).map(({ type, id }) => `${type} ${id}`)).toEqual([
      'student a',
      'family A',
      'teacher t',
      'visit v',
      'class c',
      'school s',
    ]);
  });

  it('change what is owed to a student when a classmate comes, where the number depends on the size of the class', () => {
    const bySize = inventedPolicies([
      'must',
      {
        ...rule,
        quantity: undefined,
        cohorts: [
          { id: 'small', when: { datum: 'class.size', atMost: 1 }, quantity: { atLeast: 1 } },
          { id: 'large', when: { datum: 'class.size', above: 1 }, quantity: { atLeast: 2 } },
        ],
      },
    ]);
    const ledger = createLedger(bySize, { schoolId: 's', calendar });
    const inClass = (id: string, version: number): LedgerEvent => ({
      entity: 'student',
      id,
      version,
      fact: { ...student, id, familyId: id, classes: [{ classId: 'c' }] },
    });
    const needed = () => ledger.verdictsOf({ type: 'student', id: 'a' }, asOf)[0]?.need;
    ledger.apply(inClass('a', 1));
    expect(needed()).toBe(1);
    ledger.apply(inClass('b', 1));
    expect(needed()).toBe(2);
    ledger.apply({ entity: 'student', id: 'b', version: 2, fact: null });
    expect(needed()).toBe(1);
  });

  it('let a visit count once its visitor is known as class teacher', () => {
    const byClassTeacher = inventedPolicies(['must', { ...rule, byVisitor: ['class-teacher'] }]);
    const ledger = createLedger(byClassTeacher, { schoolId: 's', calendar });
    ledger.apply([
      { entity: 'student', id: 'a', version: 1, fact: { ...student, classes: [{ classId: 'c' }] } },
      visited(1, visit),
    ]);
    expect(statusIn(ledger)).toBe('open');
    const roles = [{ role: 'class-teacher' as const, classId: 'c' }];
    ledger.apply({ entity: 'teacher', id: 't', version: 1, fact: { id: 't', roles } });
    expect(statusIn(ledger)).toBe('met');
  });

  it('bring another calendar, and give back the first when they withdraw it', () => {
    const ledger = schoolWith();
    const other = { ...calendar, schoolYears: [] };
    ledger.apply({ entity: 'calendar', id: 's', version: 1, fact: other });
    expect(statusIn(ledger)).toBe('unknown');
    ledger.apply({ entity: 'calendar', id: 's', version: 2, fact: null });
    expect(ledger.facts.calendar).toEqual(calendar);
    expect(statusIn(ledger)).toBe('open');
  });
});

describe('facts at hand as a whole', () => {
  const whole: Facts = {
    calendar,
    schoolId: 's',
    students: [student],
    teachers: [{ id: 't', roles: [] }],
    visits: [visit],
    declines: [{ id: 'd', studentIds: ['a'] }],
    emergencies: [{ from: '2026-10-01' }, { to: '2026-12-01' }],
  };
  const records = {
    classes: [{ id: 'c' }],
    preconditions: [{ id: 'p', code: 'consent', outcome: 'given' }],
    events: [{ id: 'e', code: 'absence', studentId: 'a', date: '2026-10-10' }],
    activities: [{ id: 'x', code: 'call', date: '2026-10-10' }],
    submissions: [{ id: 'h', code: 'list', submittedAt: asOf }],
    school: { startingGrades: ['1'] },
  } satisfies Partial<Facts>;
  const named = (facts: Facts, version?: number) =>
    eventsOfFacts(facts, version).map((event) => `${event.entity} ${event.id} ${event.version}`);

  it('are events of one version, each by the id of its thing', () => {
    expect(named(whole)).toEqual([
      'student a 0',
      'teacher t 0',
      'visit v 0',
      'decline d 0',
      'emergency 2026-10-01/ 0',
      'emergency /2026-12-01 0',
    ]);
    expect(named({ ...whole, ...records }, 3)).toEqual([
      'student a 3',
      'teacher t 3',
      'class c 3',
      'visit v 3',
      'decline d 3',
      'emergency 2026-10-01/ 3',
      'emergency /2026-12-01 3',
      'precondition p 3',
      'event e 3',
      'activity x 3',
      'submission h 3',
      'school s 3',
    ]);
  });

  it('are the facts of a ledger that has taken them', () => {
    const ledger = createLedger(policies, { schoolId: 's', calendar });
    ledger.apply(eventsOfFacts({ ...whole, ...records }));
    expect(ledger.facts).toEqual({ ...whole, ...records, emergencies: [{ to: '2026-12-01' }, { from: '2026-10-01' }] });
  });

  it('come out of a snapshot in order of kind and id', () => {
    const ledger = createLedger(policies, { schoolId: 's', calendar });
    const [elder, younger] = ['b', 'a'].map((id) => ({ ...student, id }));
    ledger.apply(
      eventsOfFacts({ ...whole, ...records, students: [elder!, younger!], visits: [{ ...visit, id: 'w' }, visit] }),
    );
    expect(ledger.snapshot().events.map(({ entity, id }) => `${entity} ${id}`)).toEqual([
      'activity x',
      'class c',
      'decline d',
      'emergency /2026-12-01',
      'emergency 2026-10-01/',
      'event e',
      'precondition p',
      'school s',
      'student a',
      'student b',
      'submission h',
      'teacher t',
      'visit v',
      'visit w',
    ]);
  });
});

describe('faulty events', () => {
  it.each([
    ['a name that no rule reads', visited(1, { ...visit, name: '张三' } as VisitFact), '/1/fact'],
    ['a mode that does not exist', visited(1, { ...visit, mode: 'dream' as 'home' }), '/1/fact/mode'],
    ['a version that is no whole number', visited(1.5, visit), '/1/version'],
    ['a fact of another thing', visited(1, { ...visit, id: 'w' }), '/1/fact/id'],
    ['a calendar of another school', { entity: 'calendar', id: 'x', version: 1, fact: null } as const, '/1/id'],
  ])('are refused with their place: %s', (_name, event, pointer) => {
    const ledger = schoolWith();
    const error = thrownBy(() => ledger.apply([visited(1, visit), event]));
    expect(isLedgerError(error)).toBe(true);
    expect(error).toMatchObject({ code: 'invalid-event', pointer });
  });

  it('leave the ledger as it was, sound events of the same call among them', () => {
    const ledger = schoolWith();
    thrownBy(() => ledger.apply([visited(1, visit), visited(-1, visit)]));
    expect(ledger.facts.visits).toEqual([]);
  });

  it('are described without a word of what they hold', () => {
    const error = thrownBy(() => schoolWith(visited(1, { ...visit, secret: '张三' } as VisitFact)));
    expect((error as Error).message).not.toMatch(/张三|secret/);
  });

  it('in a snapshot are refused with their place', () => {
    const saved = schoolWith().snapshot();
    const broken = { ...saved, events: [{ ...saved.events[0], version: 'new' }] };
    expect(thrownBy(() => restoreLedger(policies, broken))).toMatchObject({
      code: 'invalid-snapshot',
      pointer: '/events/0/version',
    });
  });
});

describe('a ledger asked about a moment', () => {
  it('answers nothing of subjects that it does not know', () => {
    expect(schoolWith().verdictsOf({ type: 'student', id: 'nobody' }, asOf)).toEqual([]);
  });

  it('takes no moment without an offset', () => {
    expect(() => schoolWith().verdicts('2026-11-22T20:00:00')).toThrow(RangeError);
  });

  it('shows how things stood before a visit had ended', () => {
    const ledger = schoolWith(visited(1, visit));
    expect(ledger.verdicts('2026-10-10T19:59:00+08:00')[0]?.status).toBe('open');
    expect(ledger.verdicts(asOf)[0]?.status).toBe('met');
  });
});
