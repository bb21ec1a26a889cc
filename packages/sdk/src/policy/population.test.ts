import { describe, expect, it } from 'vitest';
import { classTeacher, conditionContextOf, student } from '../testing/small-school.js';
import { FALSE, TRUE, unknown, type Answer } from './conditions/answer.js';
import { dayOf } from './conditions/condition-scope.js';
import type { GroupSubject } from './count-context.js';
import { holdsRole, membershipOfGroup, membershipOfStudent } from './population.js';
import type { Population } from './rule.js';

const day = dayOf('2026-10-15');
const ofTheClass: GroupSubject = { subject: { type: 'class', id: 'c1' } };
const ofTheSchool: GroupSubject = { subject: { type: 'school', id: 's' } };
const facts = {
  classes: [{ id: 'c1', data: { new: true } }],
  school: { data: { type: 'primary' } },
};

describe('a group in a population', () => {
  const ask = (group: GroupSubject, population: Population): Answer =>
    membershipOfGroup(group, population, day, conditionContextOf(facts));

  it('is every group where nothing is said', () => {
    expect(ask(ofTheClass, {})).toEqual(TRUE);
    expect(ask(ofTheSchool, {})).toEqual(TRUE);
  });

  it('is one that meets the condition, which for the school is about no class', () => {
    const isNew: Population = { where: { datum: 'class.new', is: true } };
    expect(ask(ofTheClass, isNew)).toEqual(TRUE);
    expect(ask({ subject: { type: 'class', id: 'c2' } }, isNew)).toEqual(unknown({ data: ['class.new'] }));
    expect(ask(ofTheSchool, isNew)).toEqual(unknown({ data: ['class.new'] }));
    expect(ask(ofTheSchool, { where: { datum: 'school.type', is: 'secondary' } })).toEqual(FALSE);
  });

  it('is unknown where words are about students or staff', () => {
    for (const group of [ofTheClass, ofTheSchool]) {
      expect(ask(group, { listed: true })).toEqual(unknown({ data: ['student.category'] }));
      expect(ask(group, { categories: ['left'] })).toEqual(unknown({ data: ['student.category'] }));
      expect(ask(group, { roles: ['mentor'] })).toEqual(unknown({ data: ['teacher.role'] }));
    }
  });

  it('is a member of staff as anywhere else', () => {
    const staff = (roles?: Population['roles']): Answer =>
      ask({ subject: { type: 'teacher', id: 't' }, teacher: classTeacher('t') }, roles ? { roles } : {});
    expect(staff()).toEqual(TRUE);
    expect(staff(['class-teacher'])).toEqual(TRUE);
    expect(staff(['mentor'])).toEqual(FALSE);
  });
});

describe('a role', () => {
  const teacher = classTeacher('t', { roles: [{ role: 'mentor', from: '2026-10-10', to: '2026-10-20' }] });

  it('is held from its first day to its last', () => {
    expect(holdsRole(teacher, ['mentor'], dayOf('2026-10-09'))).toBe(false);
    expect(holdsRole(teacher, ['mentor'], dayOf('2026-10-10'))).toBe(true);
    expect(holdsRole(teacher, ['mentor'], dayOf('2026-10-20'))).toBe(true);
    expect(holdsRole(teacher, ['mentor'], dayOf('2026-10-21'))).toBe(false);
    expect(holdsRole(teacher, ['counsellor'], dayOf('2026-10-15'))).toBe(false);
    expect(holdsRole(teacher, undefined, dayOf('2026-10-15'))).toBe(true);
  });
});

describe('a student in a population', () => {
  it('meets all that is said, with a teacher whom the condition may ask about', () => {
    const context = conditionContextOf(facts);
    const left = student('a', { categories: [{ code: 'left-behind' }] });
    const poor = student('b', { categories: [{ code: 'registered-poverty' }] });
    const both: Population = { listed: true, categories: ['left'] };
    expect(membershipOfStudent(left, both, day, context)).toEqual(TRUE);
    expect(membershipOfStudent(poor, both, day, context)).toEqual(FALSE);
    expect(membershipOfStudent(poor, { categories: ['poor'] }, day, context)).toEqual(TRUE);
    const byMember: Population = { where: { datum: 'teacher.party-member', is: true } };
    const teacher = classTeacher('t', { data: { 'party-member': true } });
    expect(membershipOfStudent(left, byMember, day, context, { teacher })).toEqual(TRUE);
    expect(membershipOfStudent(left, byMember, day, context)).toEqual(unknown({ data: ['teacher.party-member'] }));
  });
});
