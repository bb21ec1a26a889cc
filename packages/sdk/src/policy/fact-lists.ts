import { epochMillisecondsOf } from '../calendar/instant.js';
import { FactList } from './fact-list.js';
import type {
  ActivityFact,
  DeclineFact,
  EventFact,
  PreconditionFact,
  StudentFact,
  SubmissionFact,
  TeacherFact,
  VisitFact,
} from './facts.js';

/** Classes whose class teacher somebody is or was. */
export function homeroomsOf(teacher: TeacherFact): string[] {
  return teacher.roles.flatMap(({ role, classId }) =>
    role === 'class-teacher' && classId !== undefined ? [classId] : [],
  );
}

const submittedAt = (one: SubmissionFact): string => new Date(epochMillisecondsOf(one.submittedAt)).toISOString();

/** Every list of facts by what they name that evaluation asks for. */
export class FactLists {
  readonly studentsOfFamily = new FactList<StudentFact>((one) => [one.familyId]);
  readonly studentsOfClass = new FactList<StudentFact>((one) => one.classes.map(({ classId }) => classId));
  readonly teachersOfClass = new FactList<TeacherFact>((one) =>
    one.roles.flatMap(({ classId }) => (classId === undefined ? [] : [classId])),
  );
  readonly visitsOfStudent = new FactList<VisitFact>(
    (one) => one.studentIds,
    (one) => one.date,
  );
  readonly visitsOfTeacher = new FactList<VisitFact>(
    (one) => one.visitors.map(({ personId }) => personId),
    (one) => one.date,
  );
  readonly declinesOfStudent = new FactList<DeclineFact>((one) => one.studentIds);
  readonly preconditionsOfStudent = new FactList<PreconditionFact>((one) => one.studentIds ?? []);
  readonly preconditionsOfTeacher = new FactList<PreconditionFact>((one) => one.teacherIds ?? []);
  readonly eventsOfStudent = new FactList<EventFact>(
    (one) => [one.studentId],
    (one) => one.date,
  );
  readonly activitiesOfCode = new FactList<ActivityFact>(
    (one) => [one.code],
    (one) => one.date,
  );
  readonly submissionsOfCode = new FactList<SubmissionFact>((one) => [one.code], submittedAt);
}
