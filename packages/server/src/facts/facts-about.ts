import type { Facts } from '@homevisit/sdk/policy';
import type { SchoolDirectory } from '../roster/school-directory.js';

/**
 * What clauses can need to know about some students: their families and visits, everybody who was visited with them, and
 * the classes of all of these, whose size a clause may ask for. Verdicts on the students, their families and their visits
 * are those that all facts of the school give; evaluating a few students of a large school takes a fraction of the time.
 */
export function factsAbout(facts: Facts, directory: SchoolDirectory, studentIds: readonly string[]): Facts {
  const concerned = new Set(
    studentIds.flatMap((id) => [
      id,
      ...directory.childrenOf(directory.student(id)?.familyId ?? '').map((child) => child.id),
    ]),
  );
  const visits = directory.visitsAbout.find(facts.visits, concerned);
  const named = new Set([...concerned, ...visits.flatMap((visit) => visit.studentIds)]);
  const classes = new Set(
    [...named].flatMap((id) => directory.student(id)?.classes.map(({ classId }) => classId) ?? []),
  );
  return {
    ...facts,
    visits,
    students: directory.studentsAmong(classes, named),
    declines: facts.declines.filter((decline) => decline.studentIds.some((id) => concerned.has(id))),
  };
}
