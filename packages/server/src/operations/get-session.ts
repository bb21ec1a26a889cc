import type { AccountOperation } from './operation.js';

/** Who is signed in, to which school, and what time it is there. */
export const getSession: AccountOperation<'getSession'> = ({ principal, school, permitted, now }) => ({
  answer: {
    person: { id: principal.personId, displayName: school.directory.nameOf(principal.personId) },
    role: principal.role,
    school: { id: school.schoolId, name: school.directory.schoolName, timeZone: school.timeZone },
    classIds: [...permitted.homerooms],
    now,
  },
  subjectIds: [],
});
