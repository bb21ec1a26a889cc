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

function homeroomsInOrder(classes: readonly ClassGroup[], ofSchool: string): ClassGroup[] {
  return classes
    .filter(({ classType, schoolId }) => classType === 'homeroom' && schoolId === ofSchool)
    .sort((a, b) => a.title.localeCompare(b.title, 'zh-CN', { numeric: true }));
}

/**
 * The school's name.
 *
 * @throws {Error} when the roster has no organisation with this id.
 */
export async function nameOfSchool(target: RosterTarget, schoolId: string): Promise<string> {
  const school = (await rowsOf(target, 'orgs')).find(({ id }) => id === schoolId);
  if (!school) throw new Error('The roster has no organisation with the id that homevisit.json names.');
  return school.name;
}

/**
 * Picks the people of the roster whom a visitor of the demo can be: the class teacher of the first homeroom class,
 * and the head of the school.
 *
 * @throws {Error} when no homeroom class has a class teacher on that day, or the school has no head.
 */
export async function findDemoAccounts(
  target: RosterTarget,
  schoolId: string,
  day: LocalDate,
): Promise<readonly DemoAccount[]> {
  const people = new Map((await rowsOf(target, 'people')).map((person) => [person.id, person]));
  const enrollments = (await rowsOf(target, 'enrollments')).filter((one) => holds(one, day));
  const homerooms = homeroomsInOrder(await rowsOf(target, 'classes'), schoolId);
  const heading = (await rowsOf(target, 'roles')).find(
    (one) => one.orgId === schoolId && one.role === 'principal' && holds(one, day),
  );
  const [teaching] = homerooms.flatMap((homeroom) =>
    enrollments
      .filter(({ classId, role, primary }) => classId === homeroom.id && role === 'teacher' && primary)
      .map(({ personId }) => ({ homeroom, personId })),
  );
  const teacher = teaching && people.get(teaching.personId);
  const head = heading && people.get(heading.personId);
  if (!teacher || !head) throw new Error('The roster has no homeroom class with a class teacher, or no principal.');
  return [
    {
      id: 'class-teacher',
      personId: teacher.id,
      displayName: displayNameOf(teacher),
      role: 'teacher',
      schoolId,
      title: `${teaching.homeroom.title}班主任`,
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
