import { digestClauses, evaluate, type Verdict } from '@homevisit/sdk/policy';
import { gatherDuties } from '@homevisit/sdk/report';
import type { Session } from '../contract/schemas.js';
import { readDutyCursor } from '../contract/duty-cursor.js';
import { cutDutyPage } from '../contract/duty-page.js';
import type { DutyPage } from '../contract/duty-schemas.js';
import type { DutyListOptions, DutyWork } from '../duty-work.js';
import { NotFoundError } from '../errors/index.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';

/** Who asks. */
interface Reader {
  readonly role: Session['role'];
  readonly personId: string;
}

/** Whom a class teacher of the invented school answers for. */
const OWED_BY_TEACHER: readonly Verdict['owedBy'][] = [undefined, 'any-teacher', 'class-teacher'];

function pageFor(school: FakeSchool, { role, personId }: Reader, options: DutyListOptions): DutyPage {
  const { directory } = school;
  const { classId, show, limit } = options;
  const { start, asOf } = readDutyCursor(options.cursor ?? '') ?? { start: 0, asOf: school.now };
  const own = role === 'leader' ? directory.classes.map(({ id }) => id) : directory.classIdsOf(personId);
  if (classId !== undefined && !own.includes(classId)) {
    throw new NotFoundError({ operation: 'listDuties', status: 404, problemCode: 'class-not-found' });
  }
  const classIds = classId === undefined ? own : [classId];
  const facts = school.facts();
  const studentIds = classIds.flatMap((id) => directory.studentsOf(id).map((student) => student.id));
  const isWholeSchool = role === 'leader' && classId === undefined;
  const verdicts = evaluate(school.policies, facts, asOf, {
    studentIds,
    classIds,
    school: isWholeSchool,
    teacherIds: isWholeSchool ? facts.teachers.map(({ id }) => id) : classId === undefined ? [personId] : [],
  }).filter(({ owedBy }) => role === 'leader' || OWED_BY_TEACHER.includes(owedBy));
  const entries = gatherDuties(verdicts, facts, (id) => studentIds.includes(id)).map((entry) => {
    const { displayName, classTitle } = directory.describe(entry.subject, school.visits);
    // Of a family or a visit, those only whom the reader may see.
    const names = entry.studentIds.map((id) => directory.nameOf(id)).join('、');
    return {
      ...entry,
      studentIds: [...entry.studentIds],
      duties: [...entry.duties],
      displayName: names || displayName,
      ...(classTitle !== undefined && { classTitle }),
    };
  });
  return {
    asOf,
    timeZone: school.timeZone,
    clauses: digestClauses(school.policies),
    ...cutDutyPage({ entries, asOf, start, show, limit: limit === undefined ? undefined : String(limit) }),
  };
}

/** The part of a fake client that is about the caller's duties. */
export function createFakeDutyWork(school: FakeSchool, connection: FakeConnection, reader: Reader): DutyWork {
  return {
    listDuties: (options = {}) => connection.carry('listDuties', options, () => pageFor(school, reader, options)),
  };
}
