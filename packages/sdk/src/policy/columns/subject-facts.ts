import type { EvaluationScope } from '../evaluate.js';
import type { Facts } from '../facts.js';

/**
 * The part of the facts that verdicts on some subjects rest on: the students with their families, the staff, and the
 * visits, visitors and refusals of these. `evaluate` gives the same verdicts from it as from all facts, with the same scope.
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
  const visitors = new Set(visits.flatMap((visit) => visit.visitors.map(({ personId }) => personId)));
  const classes = new Set(students.flatMap((student) => student.classes.map(({ classId }) => classId)));
  const teachers = facts.teachers.filter(
    ({ id, roles }) =>
      staff.has(id) || visitors.has(id) || roles.some(({ classId }) => classId !== undefined && classes.has(classId)),
  );
  const declines = facts.declines.filter((decline) => decline.studentIds.some((id) => studentIds.has(id)));
  return { ...facts, students, teachers, visits, declines };
}
