import type { EvaluationScope } from '../evaluate.js';
import type { Facts } from '../facts.js';

/**
 * The part of the facts that verdicts on some subjects rest on: the students with their families and the teachers of
 * their classes, the staff, and the visits and refusals of these. With the same scope, `evaluate` gives the same
 * verdicts from it as from all facts.
 */
export function factsOfSubjects(facts: Facts, scope: EvaluationScope): Facts {
  const asked = new Set(scope.studentIds);
  const families = new Set(facts.students.filter(({ id }) => asked.has(id)).map(({ familyId }) => familyId));
  const students = facts.students.filter(({ familyId }) => families.has(familyId));
  const studentIds = new Set(students.map(({ id }) => id));
  const staff = new Set(scope.teacherIds);
  const visits = facts.visits.filter(
    (visit) =>
      visit.studentIds.some((id) => studentIds.has(id)) || visit.visitors.some(({ personId }) => staff.has(personId)),
  );
  const classes = new Set(students.flatMap((student) => student.classes.map(({ classId }) => classId)));
  const teachers = facts.teachers.filter(
    ({ id, roles }) => staff.has(id) || roles.some(({ classId }) => classId !== undefined && classes.has(classId)),
  );
  const declines = facts.declines.filter((decline) => decline.studentIds.some((id) => studentIds.has(id)));
  return { ...facts, students, teachers, visits, declines };
}
