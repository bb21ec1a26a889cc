import type { Roster } from '@homevisit/sdk/model';

/** How large the school is. */
export interface TestRosterSize {
  /** @default 2 */
  readonly classes?: number;
  /** @default 3 */
  readonly studentsPerClass?: number;
}

const YEAR = { startDate: '2026-09-01', endDate: '2027-07-09' } as const;

/**
 * An invented school: class teachers `teacher-1` …, a head `head`, a teacher `former` who has left, and students
 * `student-1-1` … (class, number). `student-1-1` and `student-2-1` are sister and brother; each other student is a
 * family of its own. `student-1-2` is left behind.
 */
export function testRoster(schoolId: string, size: TestRosterSize = {}): Roster {
  const { classes = 2, studentsPerClass = 3 } = size;
  const numbers = Array.from({ length: classes }, (_, index) => index + 1);
  const students = numbers.flatMap((inClass) =>
    Array.from({ length: studentsPerClass }, (_, index) => ({
      id: `student-${inClass}-${index + 1}`,
      classId: `class-${inClass}`,
      givenName: `测${inClass}${index + 1}`,
    })),
  );
  const staff = [
    ...numbers.map((number) => ({ id: `teacher-${number}`, givenName: `师${number}` })),
    { id: 'head', givenName: '长' },
  ];
  const siblings = ['student-1-1', 'student-2-1'];
  const place = (personId: string, classId: string, role: 'student' | 'teacher') => ({
    id: `${classId}/${personId}`,
    classId,
    schoolId,
    personId,
    role,
    primary: role === 'teacher',
  });
  const person = (id: string, familyName: string, givenName: string) => ({ id, familyName, givenName, enabled: true });
  const role = (personId: string, name: 'student' | 'teacher' | 'principal' | 'guardian') => ({
    personId,
    orgId: schoolId,
    role: name,
    roleType: 'primary' as const,
  });
  return {
    orgs: [{ id: schoolId, name: `虚构学校 ${schoolId}`, type: 'school' }],
    academicSessions: [
      { id: 'year', title: '2026-2027', type: 'schoolYear', ...YEAR },
      {
        id: 'term-1',
        title: '第一学期',
        type: 'term',
        startDate: '2026-09-01',
        endDate: '2027-01-22',
        parentId: 'year',
      },
      {
        id: 'term-2',
        title: '第二学期',
        type: 'term',
        startDate: '2027-02-22',
        endDate: '2027-07-09',
        parentId: 'year',
      },
    ],
    classes: numbers.map((number) => ({
      id: `class-${number}`,
      title: `三(${number})班`,
      classType: 'homeroom',
      schoolId,
      grades: ['03'],
      termIds: ['term-1', 'term-2'],
    })),
    people: [
      ...staff.map(({ id, givenName }) => person(id, '甲', givenName)),
      person('former', '甲', '旧'),
      person('guardian', '乙', '监'),
      ...students.map(({ id, givenName }) => person(id, '乙', givenName)),
    ],
    roles: [
      ...staff.map(({ id }) => role(id, id === 'head' ? 'principal' : 'teacher')),
      { ...role('former', 'teacher'), endDate: '2026-08-31' },
      role('guardian', 'guardian'),
      ...students.map(({ id }) => role(id, 'student')),
    ],
    enrollments: [
      ...numbers.map((number) => place(`teacher-${number}`, `class-${number}`, 'teacher')),
      ...students.map(({ id, classId }) => place(id, classId, 'student')),
    ],
    relationships: siblings.map((studentId) => ({ studentId, guardianId: 'guardian', role: 'parent' })),
    attentionFlags: [{ studentId: 'student-1-2', category: 'left-behind', from: '2026-09-01', source: 'test' }],
    families: [
      { id: 'family-siblings', studentIds: siblings, guardianIds: ['guardian'], origin: 'given' },
      ...students
        .filter(({ id }) => !siblings.includes(id))
        .map(({ id }) => ({ id: `family-${id}`, studentIds: [id], guardianIds: [], origin: 'given' as const })),
    ],
  };
}
