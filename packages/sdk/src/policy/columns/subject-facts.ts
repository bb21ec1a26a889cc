import type { EvaluationScope } from '../evaluate.js';
import type { Facts, StudentFact, VisitFact } from '../facts.js';

/** Classes in which some of these students are or were. */
function classesOf(students: readonly StudentFact[]): Set<string> {
  return new Set(students.flatMap(({ classes }) => classes.map(({ classId }) => classId)));
}

/** Whole families of which somebody is asked about, or is in a class that is. */
function familiesIn({ students }: Facts, { studentIds, classIds }: EvaluationScope): StudentFact[] {
  const asked = new Set(studentIds);
  const inClasses = new Set(classIds);
  const isAsked = ({ id, classes }: StudentFact): boolean =>
    asked.has(id) || classes.some(({ classId }) => inClasses.has(classId));
  const families = new Set(students.filter(isAsked).map(({ familyId }) => familyId));
  return students.filter(({ familyId }) => families.has(familyId));
}

function visitsOf({ visits }: Facts, students: readonly StudentFact[], staff: ReadonlySet<string>): VisitFact[] {
  const ids = new Set(students.map(({ id }) => id));
  return visits.filter(
    (visit) => visit.studentIds.some((id) => ids.has(id)) || visit.visitors.some(({ personId }) => staff.has(personId)),
  );
}

/**
 * The part of the facts that verdicts on some subjects rest on: the students with their families, whoever was visited
 * together with them, the classes of all these with their students (a class has a size) and staff, and the visits and
 * refusals. A member of staff may answer for any student, the school for everything. With the same scope, `evaluate`
 * gives the same verdicts from it as from all facts.
 */
export function factsOfSubjects(facts: Facts, scope: EvaluationScope): Facts {
  if (scope.school) return facts;
  const staff = new Set(scope.teacherIds);
  const families = familiesIn(facts, scope);
  const visits = visitsOf(facts, families, staff);
  const visited = new Set(visits.flatMap(({ studentIds }) => studentIds));
  const seen = staff.size > 0 ? facts.students : facts.students.filter(({ id }) => visited.has(id));
  const classes = new Set([...classesOf([...families, ...seen]), ...(scope.classIds ?? [])]);
  const own = new Set([...families, ...seen].map(({ id }) => id));
  const students = facts.students.filter(
    ({ id, classes: places }) => own.has(id) || places.some(({ classId }) => classes.has(classId)),
  );
  const teachers = facts.teachers.filter(
    ({ id, roles }) => staff.has(id) || roles.some(({ classId }) => classId !== undefined && classes.has(classId)),
  );
  const declines = facts.declines.filter((decline) => decline.studentIds.some((id) => own.has(id)));
  return { ...facts, students, teachers, visits, declines };
}
