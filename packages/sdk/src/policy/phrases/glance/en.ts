import type { GlancePhrases } from './glance-phrases.js';

/** The words of the statuses in English. */
export const statuses: GlancePhrases['statuses'] = {
  met: 'Done',
  open: 'Open',
  'due-soon': 'Due soon',
  overdue: 'Overdue',
  breached: 'Not achieved',
  exempt: 'Not owed',
  'not-applicable': 'Not applicable',
  declined: 'Declined by the family',
  unknown: 'Data missing',
  undefined: 'Not defined',
};

/** By when something has to be done. */
export const due: GlancePhrases['due'] = (when) => `by ${when}`;

/** By when it had to be. */
export const wasDue: GlancePhrases['wasDue'] = (when) => when;

/** Of how many students a status holds. */
export const ofStudents: GlancePhrases['ofStudents'] = (status, count, students) =>
  `${status}: ${count} of ${students} ${students === 1 ? 'student' : 'students'}`;
