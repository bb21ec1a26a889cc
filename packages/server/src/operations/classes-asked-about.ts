import type { AccountContext } from './operation.js';
import { HttpProblem } from '../http/problem.js';

/**
 * The homeroom classes that the caller asks about: the one that is named, or else the own ones, which are all of the
 * school for a leader.
 *
 * @throws {HttpProblem} `class-not-found`, also for a class that the caller may not see.
 */
export function classesAskedAbout({
  principal,
  permitted,
  school,
  query,
}: AccountContext<'listDuties' | 'listDemands'>): readonly string[] {
  const classId = query?.classId;
  if (classId !== undefined) {
    if (!permitted.hasClass(classId)) throw new HttpProblem('class-not-found');
    return [classId];
  }
  return principal.role === 'leader' ? school.directory.classes().map(({ id }) => id) : [...permitted.homerooms];
}
