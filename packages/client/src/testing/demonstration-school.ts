import type { SchoolCalendar } from '@homevisit/sdk/calendar';
import type { Locale, Roster } from '@homevisit/sdk/model';
import { CLASSES, STAFF, STUDENTS, type NameIn } from './demonstration-people.js';

/** Identifier of the invented school. */
export const SCHOOL_ID = 'demonstration-school';

const SCHOOL_NAME: Readonly<Record<Locale, string>> = {
  'zh-CN': '示范学校(虚构)',
  'zh-Hant': '示範學校(虛構)',
  en: 'Demonstration School (invented)',
};

/** The school's calendar: one school year of two terms. */
export const demonstrationCalendar: SchoolCalendar = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [
    {
      id: 'year-2026',
      title: '2026-2027',
      startDate: '2026-09-01',
      endDate: '2027-07-09',
      terms: [
        { id: 'term-1', title: '2026-2027 (1)', startDate: '2026-09-01', endDate: '2027-01-22' },
        { id: 'term-2', title: '2026-2027 (2)', startDate: '2027-02-22', endDate: '2027-07-09' },
      ],
    },
  ],
};

function personOf(id: string, name: NameIn, locale: Locale): Roster['people'][number] {
  const [familyName, givenName] = name[locale];
  return { id, familyName, givenName, enabled: true };
}

/** The school's roster, with names in one language. */
export function demonstrationRoster(locale: Locale): Roster {
  const families = new Map<string, string[]>();
  for (const { familyId, id } of STUDENTS) families.set(familyId, [...(families.get(familyId) ?? []), id]);
  const enrol = (classId: string, personId: string, role: 'student' | 'teacher') => ({
    id: `${classId}/${personId}`,
    classId,
    schoolId: SCHOOL_ID,
    personId,
    role,
    primary: role === 'teacher',
  });
  return {
    orgs: [{ id: SCHOOL_ID, name: SCHOOL_NAME[locale], type: 'school' }],
    academicSessions: demonstrationCalendar.schoolYears.flatMap((year) => [
      { id: year.id, title: year.title, type: 'schoolYear' as const, startDate: year.startDate, endDate: year.endDate },
      ...year.terms.map((term) => ({ ...term, type: 'term' as const, parentId: year.id })),
    ]),
    classes: CLASSES.map(({ id, title, grade }) => ({
      id,
      title: title[locale],
      classType: 'homeroom' as const,
      schoolId: SCHOOL_ID,
      grades: [grade],
      termIds: ['term-1', 'term-2'],
    })),
    people: [...STAFF, ...STUDENTS].map(({ id, name }) => personOf(id, name, locale)),
    roles: [
      ...STAFF.map(({ id, role }) => ({ personId: id, orgId: SCHOOL_ID, role, roleType: 'primary' as const })),
      ...STUDENTS.map(({ id }) => ({
        personId: id,
        orgId: SCHOOL_ID,
        role: 'student' as const,
        roleType: 'primary' as const,
      })),
    ],
    enrollments: [
      ...CLASSES.map(({ id, classTeacherId }) => enrol(id, classTeacherId, 'teacher')),
      ...STUDENTS.map(({ id, classId }) => enrol(classId, id, 'student')),
    ],
    relationships: [],
    attentionFlags: STUDENTS.flatMap(({ id, categories = [] }) =>
      categories.map(({ code, from }) => ({ studentId: id, category: code, from, source: 'demonstration' })),
    ),
    families: [...families].map(([id, studentIds]) => ({ id, studentIds, guardianIds: [], origin: 'given' as const })),
  };
}
