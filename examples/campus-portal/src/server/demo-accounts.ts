import { isWithin, type LocalDate } from '@homevisit/sdk/calendar';
import type { ClassGroup, Enrollment, Person, RoleAssignment } from '@homevisit/sdk/model';
import type { RosterKind, RosterTarget, RosterValues } from '@homevisit/sdk/roster';

/** Somebody who may sign in to the demo portal without a password. */
export interface DemoAccount {
  readonly id: 'class-teacher' | 'school-leader';
  readonly personId: string;
  readonly displayName: string;
  readonly role: 'teacher' | 'leader';
  readonly schoolId: string;
  /** What the person is in the school, as the portal shows it. */
  readonly title: string;
  /** What there is to see for this person. */
  readonly hint: string;
}

async function rowsOf<Kind extends RosterKind>(target: RosterTarget, kind: Kind): Promise<RosterValues[Kind][]> {
  const values: RosterValues[Kind][] = [];
  for await (const row of target.read(kind)) values.push(row.value);
  return values;
}

function holds(assignment: Enrollment | RoleAssignment, day: LocalDate): boolean {
  return isWithin(day, { from: assignment.beginDate, to: assignment.endDate });
}

function displayNameOf(person: Person): string {
  return `${person.familyName}${person.givenName}`;
}

function homeroomsInOrder(classes: readonly ClassGroup[]): ClassGroup[] {
  return classes
    .filter(({ classType }) => classType === 'homeroom')
    .sort((a, b) => a.title.localeCompare(b.title, 'zh-CN', { numeric: true }));
}

/**
 * Picks the people of the roster whom a visitor of the demo can be: the class teacher of the first homeroom class,
 * and the head of its school.
 *
 * @throws {Error} when the roster has no homeroom class with a class teacher, or no head.
 */
export async function findDemoAccounts(target: RosterTarget, day: LocalDate): Promise<readonly DemoAccount[]> {
  const people = new Map((await rowsOf(target, 'people')).map((person) => [person.id, person]));
  const enrollments = (await rowsOf(target, 'enrollments')).filter((one) => holds(one, day));
  const roles = (await rowsOf(target, 'roles')).filter((one) => holds(one, day));

  for (const homeroom of homeroomsInOrder(await rowsOf(target, 'classes'))) {
    const teaching = enrollments.find(
      ({ classId, role, primary }) => classId === homeroom.id && role === 'teacher' && primary,
    );
    const heading = roles.find(({ orgId, role }) => orgId === homeroom.schoolId && role === 'principal');
    const teacher = teaching && people.get(teaching.personId);
    const head = heading && people.get(heading.personId);
    if (!teacher || !head) continue;
    const { schoolId } = homeroom;
    return [
      {
        id: 'class-teacher',
        personId: teacher.id,
        displayName: displayNameOf(teacher),
        role: 'teacher',
        schoolId,
        title: `${homeroom.title}班主任`,
        hint: '查看本班职责，记一次家访',
      },
      {
        id: 'school-leader',
        personId: head.id,
        displayName: displayNameOf(head),
        role: 'leader',
        schoolId,
        title: '校长',
        hint: '查看全校覆盖、逾期与家长诉求',
      },
    ];
  }
  throw new Error('The roster has no homeroom class with a class teacher in a school with a principal.');
}
