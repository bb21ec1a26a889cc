import { describe, expect, it } from 'vitest';
import { indexFacts } from '../fact-index.js';
import type { PreconditionFact } from '../facts.js';
import type { PreconditionCode } from '../rule.js';
import { classTeacher, school, student } from '../../testing/small-school.js';
import { preconditionsOf } from './preconditions.js';

const span = { from: '2026-09-01', to: '2026-10-15' } as const;
const child = student('a');
const sibling = student('b');
const t = classTeacher('t');
type Precondition = Parameters<typeof preconditionsOf>[0][number];

const given = (id: string, code: PreconditionCode, more: Partial<PreconditionFact> = {}): PreconditionFact => ({
  id,
  code,
  studentIds: ['a'],
  outcome: 'given',
  ...more,
});

function ask(wanted: readonly Precondition[], facts: readonly PreconditionFact[]) {
  const index = indexFacts(school({ students: [child, sibling], teachers: [t], preconditions: facts }));
  return preconditionsOf(
    wanted,
    { subject: { type: 'family', id: 'f' }, students: [child, sibling], visits: [] },
    span,
    index,
  );
}

const lacking = (precondition: PreconditionCode, count = 1) => ({
  refused: false,
  missing: [{ code: 'precondition', precondition, count }],
});
const nothing = { refused: false, missing: [] };

describe('a precondition', () => {
  it('is there when it was given on some day so far', () => {
    const consent = [{ code: 'consent' }] as const;
    expect(ask(consent, [])).toEqual(lacking('consent'));
    expect(ask(consent, [given('1', 'consent')])).toEqual(nothing);
    expect(ask(consent, [given('1', 'consent', { from: '2026-10-15' })])).toEqual(nothing);
    expect(ask(consent, [given('1', 'consent', { from: '2026-10-16' })])).toEqual(lacking('consent'));
    expect(ask(consent, [given('1', 'consent', { to: '2026-09-01' })])).toEqual(nothing);
    expect(ask(consent, [given('1', 'consent', { to: '2026-08-31' })])).toEqual(lacking('consent'));
    expect(ask(consent, [given('1', 'appointment')])).toEqual(lacking('consent'));
  });

  it('is that of any child of a family', () => {
    expect(ask([{ code: 'consent' }], [given('1', 'consent', { studentIds: ['b'] })])).toEqual(nothing);
    expect(ask([{ code: 'consent' }], [given('1', 'consent', { studentIds: ['c'] })])).toEqual(lacking('consent'));
  });

  it('that is missing is named, with each other one', () => {
    expect(ask([{ code: 'consent' }, { code: 'appointment' }], [])).toEqual({
      refused: false,
      missing: [...lacking('consent').missing, ...lacking('appointment').missing],
    });
  });

  it('without an answer is not there', () => {
    expect(ask([{ code: 'appointment' }], [given('1', 'appointment', { outcome: 'no-answer' })])).toEqual(
      lacking('appointment'),
    );
  });

  it('of the visitor is that of the class teacher of the day, and consent never is', () => {
    const ofTeacher = { studentIds: [], teacherIds: ['t'] };
    for (const code of ['training', 'approval'] as const) {
      expect(ask([{ code }], [given('1', code, ofTeacher)])).toEqual(nothing);
      expect(ask([{ code }], [given('1', code, { teacherIds: ['u'], studentIds: [] })])).toEqual(lacking(code));
    }
    expect(ask([{ code: 'consent' }], [given('1', 'consent', ofTeacher)])).toEqual(lacking('consent'));
    const index = indexFacts(
      school({ teachers: [t], preconditions: [given('1', 'training', { studentIds: [], teacherIds: ['t'] })] }),
    );
    const counted = { subject: { type: 'teacher', id: 't' }, students: [], teacher: t, visits: [] } as const;
    expect(preconditionsOf([{ code: 'training' }], counted, span, index)).toEqual(nothing);
    const later = { ...span, to: '2026-10-16' } as const;
    const former = classTeacher('t', { roles: [{ role: 'class-teacher', classId: 'c1', to: '2026-10-15' }] });
    const formerly = indexFacts(
      school({ teachers: [former], preconditions: [given('1', 'training', { studentIds: [], teacherIds: ['t'] })] }),
    );
    const family = { subject: { type: 'family', id: 'f' }, students: [child], visits: [] } as const;
    expect(preconditionsOf([{ code: 'training' }], family, span, formerly)).toEqual(nothing);
    expect(preconditionsOf([{ code: 'training' }], family, later, formerly)).toEqual(lacking('training'));
  });
});

describe('attempts to reach somebody', () => {
  const thrice = [{ code: 'contact-attempt', atLeast: 3 }] as const;
  const attempt = (id: string, outcome: PreconditionFact['outcome']) => given(id, 'contact-attempt', { outcome });

  it('count whatever came of them, each once', () => {
    const some = [attempt('1', 'no-answer'), attempt('2', 'refused')];
    expect(ask(thrice, some)).toEqual(lacking('contact-attempt', 1));
    expect(ask(thrice, [...some, attempt('3', 'given')])).toEqual(nothing);
    expect(ask(thrice, [...some, attempt('3', 'given'), attempt('4', 'given')])).toEqual(nothing);
    const ofBoth = given('1', 'contact-attempt', { studentIds: ['a', 'b'] });
    expect(ask(thrice, [ofBoth])).toEqual(lacking('contact-attempt', 2));
  });

  it('are one where the text gives no number, which means nothing for other preconditions', () => {
    expect(ask([{ code: 'contact-attempt' }], [])).toEqual(lacking('contact-attempt', 1));
    expect(ask([{ code: 'contact-attempt' }], [attempt('1', 'no-answer')])).toEqual(nothing);
    expect(ask([{ code: 'training', atLeast: 3 }], [given('1', 'training')])).toEqual(nothing);
  });
});

describe('a consent that is refused', () => {
  const consent = [{ code: 'consent' }] as const;
  const refused = (more: Partial<PreconditionFact> = {}) => given('no', 'consent', { outcome: 'refused', ...more });
  const isRefused = (...facts: PreconditionFact[]): boolean => ask(consent, facts).refused;

  it('is a refusal as long as it holds', () => {
    expect(isRefused(refused())).toBe(true);
    expect(isRefused(refused({ to: '2026-10-15' }))).toBe(true);
    expect(isRefused(refused({ to: '2026-10-14' }))).toBe(false);
  });

  it('gives way to a consent of a later day, and to none of the same or an earlier one', () => {
    const no = refused({ from: '2026-10-01' });
    expect(isRefused(no, given('yes', 'consent', { from: '2026-10-02' }))).toBe(false);
    expect(isRefused(no, given('yes', 'consent', { from: '2026-10-01' }))).toBe(true);
    expect(isRefused(no, given('yes', 'consent', { from: '2026-09-30' }))).toBe(true);
    expect(isRefused(no, given('yes', 'consent'))).toBe(true);
    expect(isRefused(no, refused({ id: 'old' }), given('yes', 'consent', { from: '2026-10-02' }))).toBe(false);
    expect(isRefused(no, given('yes', 'consent', { from: '2026-10-02', to: '2026-10-14' }))).toBe(true);
  });

  it('is no refusal of anything else', () => {
    expect(ask([{ code: 'approval' }], [given('1', 'approval', { outcome: 'refused' })])).toEqual(lacking('approval'));
  });
});
