import type { DutyEntry, DutyPage, HomevisitClient } from '@homevisit/client';
import { createFakeClient } from '@homevisit/client/testing';
import { countDuties, filterDuties } from '@homevisit/sdk/report';
import type { VerdictStatus } from '@homevisit/sdk/policy';
import { sheetOf, verdictWith } from './verdict-sheets.js';

/** An entry of an invented student. */
export function dutyEntry(number: number, ...statuses: VerdictStatus[]): DutyEntry {
  const id = `student-${number}`;
  return {
    subject: { type: 'student', id },
    displayName: `学生${number}`,
    classTitle: '五(1)班',
    studentIds: [id],
    duties: statuses.map((status) => verdictWith(status, { subject: { type: 'student', id } })),
  };
}

/** The fake client, owing what these entries say; a page has so many entries. */
export function clientOwing(all: readonly DutyEntry[], pageSize = 50): HomevisitClient {
  const { asOf, timeZone, clauses } = sheetOf([]);
  return {
    ...createFakeClient(),
    listDuties: ({ show = 'to-do', cursor = '0', limit = pageSize } = {}) => {
      const shown = filterDuties(all, show);
      const end = Number(cursor) + limit;
      const page: DutyPage = {
        asOf,
        timeZone,
        clauses,
        entries: shown.slice(Number(cursor), end),
        counts: countDuties(all),
        ...(end < shown.length && { next: String(end) }),
      };
      return Promise.resolve(page);
    },
  };
}
