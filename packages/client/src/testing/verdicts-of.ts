import type { Instant } from '@homevisit/sdk/calendar';
import { digestClauses, evaluate, indexVerdicts, type EvaluationScope, type Facts } from '@homevisit/sdk/policy';
import { subjectEntry } from '../contract/subject-entry.js';
import type { VerdictQuery, VerdictSheet } from '../contract/verdict-schemas.js';
import type { FakeSchool } from './fake-school.js';

type Subject = VerdictQuery['subjects'][number];

function studentsBehind({ directory }: FakeSchool, facts: Facts, { type, id }: Subject): readonly string[] {
  switch (type) {
    case 'student':
      return [id];
    case 'family':
      return facts.students.filter(({ familyId }) => familyId === id).map((child) => child.id);
    case 'class':
      return directory.studentsOf(id).map((student) => student.id);
    case 'school':
      return facts.students.map((student) => student.id);
    case 'teacher':
      return [];
  }
}

function isKnown(school: FakeSchool, facts: Facts, { type, id }: Subject): boolean {
  switch (type) {
    case 'student':
      return facts.students.some((student) => student.id === id);
    case 'family':
      return facts.students.some(({ familyId }) => familyId === id);
    case 'class':
      return school.directory.classes.some((group) => group.id === id);
    case 'teacher':
      return facts.teachers.some((teacher) => teacher.id === id);
    case 'school':
      return id === school.schoolId;
  }
}

/** The verdicts of some subjects of an invented school; an unknown subject is left out. */
export function verdictsOf(school: FakeSchool, named: readonly Subject[], asOf: Instant): VerdictSheet {
  const facts = school.facts();
  const subjects = named.filter((subject) => isKnown(school, facts, subject));
  const students = new Map(subjects.map((subject) => [subject, studentsBehind(school, facts, subject)]));
  const idsOf = (type: Subject['type']): string[] =>
    subjects.filter((subject) => subject.type === type).map(({ id }) => id);
  const scope: EvaluationScope = {
    studentIds: [...new Set([...students.values()].flat())],
    teacherIds: idsOf('teacher'),
    classIds: idsOf('class'),
    school: idsOf('school').length > 0,
  };
  const index = indexVerdicts(evaluate(school.policies, facts, asOf, scope), facts);
  return {
    asOf,
    timeZone: school.timeZone,
    subjects: subjects.map((subject) => subjectEntry(index, subject, students.get(subject) ?? [])),
    clauses: digestClauses(school.policies),
  };
}
