import type { ProblemFault, SchoolFactDraft } from '@homevisit/client/contract';
import { mayRecordFact, studentsOf } from '../authorization/fact-rights.js';
import { HttpProblem } from '../http/problem.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import { readFacts, storeFact } from '../records/school-facts.js';
import type { SchoolDirectory } from '../roster/school-directory.js';
import type { AccountOperation } from './operation.js';

/** Names that the roster does not know: such a fact would count for nobody. */
function unknownIn(fact: SchoolFactDraft, directory: SchoolDirectory): ProblemFault[] {
  const faults = (member: string, ids: readonly string[] | undefined, isKnown: (id: string) => boolean) =>
    (ids ?? []).flatMap((id, index) => (isKnown(id) ? [] : [{ pointer: `/${member}/${index}`, code: 'not-allowed' }]));
  const isStudent = (id: string): boolean => directory.student(id) !== undefined;
  const isTeacher = (id: string): boolean => directory.teacher(id) !== undefined;
  const isClass = (id: string): boolean => directory.classes().some((group) => group.id === id);
  const one = (member: string, id: string | undefined, isKnown: (id: string) => boolean) =>
    id === undefined || isKnown(id) ? [] : [{ pointer: `/${member}`, code: 'not-allowed' }];
  switch (fact.kind) {
    case 'activity':
      return [
        ...faults('classIds', fact.classIds, isClass),
        ...faults('teacherIds', fact.teacherIds, isTeacher),
        ...faults('studentIds', fact.studentIds, isStudent),
      ];
    case 'precondition':
      return [...faults('teacherIds', fact.teacherIds, isTeacher), ...faults('studentIds', fact.studentIds, isStudent)];
    case 'submission':
      return [...one('classId', fact.classId, isClass), ...one('teacherId', fact.teacherId, isTeacher)];
    case 'event':
      return one('studentId', fact.studentId, isStudent);
    case 'working-time':
      return [];
  }
}

/** Records what clauses speak of and no visit record holds. */
export const recordSchoolFact: AccountOperation<'recordSchoolFact'> = async (context) => {
  const { transaction, school, principal, body: fact, now } = context;
  if (!mayRecordFact(fact, context)) throw new HttpProblem('subject-not-permitted');
  const faults = unknownIn(fact, school.directory);
  if (faults.length > 0) throw new HttpProblem('body-not-valid', { faults });
  const id = randomIdentifier(context.randomBytes);
  await storeFact(transaction, school.schoolId, { id, at: now, by: principal.personId, fact });
  const [kept] = await readFacts(transaction, school, { id, most: 1 });
  if (!kept) throw new Error('The fact was not kept');
  return { answer: kept.fact, subjectIds: studentsOf(fact) };
};
