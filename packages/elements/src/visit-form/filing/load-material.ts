import type { HomevisitClient, Session, StaffSummary, StudentSummary } from '@homevisit/client';
import { digestClauses } from '@homevisit/sdk/policy';
import { asksForTiming, checkTypedVisit, VisitFormCore } from '@homevisit/sdk/visit';
import type { FormMaterial } from '../form-view.js';
import { SchoolClock } from './school-clock.js';
import { usualRole } from './usual-role.js';

/** Everything that the form needs of the school's system. */
export interface LoadedForm extends FormMaterial {
  readonly session: Session;
  readonly clock: SchoolClock;
  /** When it was fetched, by the clock of the device, where it could not be fetched now. */
  readonly staleSince?: number;
}

/** Whom a form asks for what it is made of: the client, or what was kept of its answers. */
export type MaterialSource = Pick<HomevisitClient, 'getSession' | 'getPolicies' | 'listStaff' | 'listStudents'> & {
  listClasses(options: { readonly signal: AbortSignal }): Promise<readonly { readonly id: string }[]>;
};

/** Looks for a student in one's own classes first: most records are of one's own. */
async function findStudent(
  client: MaterialSource,
  session: Session,
  studentId: string,
  signal: AbortSignal,
): Promise<StudentSummary | undefined> {
  const searched = new Set<string>();
  const search = async (classIds: readonly string[]): Promise<StudentSummary | undefined> => {
    for (const classId of classIds) {
      if (searched.has(classId)) continue;
      searched.add(classId);
      const found = (await client.listStudents(classId, { signal })).find((student) => student.id === studentId);
      if (found) return found;
    }
    return undefined;
  };
  const own = await search(session.classIds);
  return own ?? search((await client.listClasses({ signal })).map((group) => group.id));
}

function visitorOf(session: Session, student: StudentSummary, staff: readonly StaffSummary[]) {
  const roles = staff.find((person) => person.id === session.person.id)?.roles ?? [];
  const isClassTeacher = session.classIds.includes(student.classId);
  const role = isClassTeacher ? 'class-teacher' : session.role === 'leader' ? 'school-leader' : usualRole(roles);
  return { personId: session.person.id, role } as const;
}

/**
 * Fetches what a form for one student is made of.
 *
 * @param given - The student, where the host has it at hand.
 * @returns `undefined` when no class that the person may see has such a student.
 */
export async function loadMaterial(
  client: MaterialSource,
  studentId: string,
  given: StudentSummary | undefined,
  signal: AbortSignal,
): Promise<LoadedForm | undefined> {
  const [session, policies, colleagues] = await Promise.all([
    client.getSession({ signal }),
    client.getPolicies({ signal }),
    client.listStaff({ signal }),
  ]);
  const clock = new SchoolClock(session.now);
  const student = given?.id === studentId ? given : await findStudent(client, session, studentId, signal);
  if (!student) return undefined;
  const self = { id: session.person.id, displayName: session.person.displayName, roles: [] };
  const staff = colleagues.some((person) => person.id === self.id) ? colleagues : [self, ...colleagues];
  const timing = asksForTiming(policies)
    ? (await import('@homevisit/sdk/visit/timing-faults.js')).timingCheck
    : undefined;
  const core = new VisitFormCore({
    check: checkTypedVisit,
    ...(timing && { timing }),
    policies,
    timeZone: session.school.timeZone,
    now: clock.now,
    studentId,
    visitor: visitorOf(session, student, colleagues),
  });
  return { session, clock, student, staff, core, clauses: digestClauses(policies) };
}
