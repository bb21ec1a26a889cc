import { isWithin } from '@homevisit/sdk/calendar';
import type { AccountOperation } from './operation.js';

/** Colleagues who can be named as visitors, with the capacities in which they may visit today. */
export const listStaff: AccountOperation<'listStaff'> = ({ school, today }) => ({
  answer: {
    staff: school.directory.teachers().flatMap(({ id, roles }) => {
      const held = new Set(roles.filter((role) => isWithin(today, role)).map(({ role }) => role));
      return held.size > 0 ? [{ id, displayName: school.directory.nameOf(id), roles: [...held] }] : [];
    }),
  },
  subjectIds: [],
});
