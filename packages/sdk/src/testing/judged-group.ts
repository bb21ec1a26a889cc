import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { GroupSubject } from '../policy/count-context.js';
import type { Facts, TeacherFact } from '../policy/index.js';
import { factsOf } from './judged-clause.js';

/** A school year of two terms, with a campaign of three days. */
export const calendar: SchoolCalendar = {
  timeZone: 'Asia/Shanghai',
  schoolYears: [
    {
      id: 'y',
      title: 'y',
      startDate: '2026-09-01',
      endDate: '2027-07-10',
      terms: [
        { id: 't1', title: 't1', startDate: '2026-09-01', endDate: '2027-01-29' },
        { id: 't2', title: 't2', startDate: '2027-02-26', endDate: '2027-07-10' },
      ],
    },
  ],
  campaigns: [{ id: 'c1', code: 'great-visit', title: 'c1', startDate: '2026-11-02', endDate: '2026-11-04' }],
};

/** A counsellor until the end of October, and of the staff until the end of the year. */
export const counsellor: TeacherFact = {
  id: 'counsellor',
  roles: [
    { role: 'counsellor', to: '2026-10-31' },
    { role: 'subject-teacher', to: '2026-12-31' },
  ],
};

/** The school as a whole. */
export const school: GroupSubject = { subject: { type: 'school', id: 's' } };
/** One of its classes. */
export const oneClass: GroupSubject = { subject: { type: 'class', id: 'one' } };
/** The counsellor. */
export const oneTeacher: GroupSubject = { subject: { type: 'teacher', id: 'counsellor' }, teacher: counsellor };

/** A school with two classes of 31 and 45 students. */
export function schoolFacts(more: Partial<Facts> = {}): Facts {
  return factsOf(calendar, {
    teachers: [counsellor],
    classes: [
      { id: 'one', data: { size: 31 } },
      { id: 'two', data: { size: 45 } },
    ],
    ...more,
  });
}
