import { operationsOf, sessionCalendar } from '@homevisit/client/contract';
import type { AccountOperation } from './operation.js';

/** Who is signed in, with which rights, to which school, and what time it is there. */
export const getSession: AccountOperation<'getSession'> = ({ principal, school, permitted, now }) => ({
  answer: {
    person: { id: principal.personId, displayName: school.directory.nameOf(principal.personId) },
    // The contract lets nobody else ask.
    role: principal.role === 'leader' ? 'leader' : 'teacher',
    school: { id: school.schoolId, name: school.directory.schoolName, timeZone: school.timeZone },
    classIds: [...permitted.homerooms],
    now,
    calendar: sessionCalendar(school.facts.calendar),
    rights: operationsOf(principal.role),
  },
  subjectIds: [],
});
