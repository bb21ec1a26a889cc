import { identifier, localDate } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { maySeeVisit } from '../authorization/visit-rights.js';
import { cursorOf, placeIn } from '../http/cursor.js';
import { plannedVisitOf, readPlannedVisits } from '../records/planned-visits.js';
import type { AccountOperation } from './operation.js';

/** Entries of a page where the caller does not say. */
const PAGE = 50;

const place = z.tuple([localDate, identifier]);

/** Planned visits, one's own or all that one may see, in the order of their days. */
export const listPlannedVisits: AccountOperation<'listPlannedVisits'> = async (context) => {
  const { transaction, school, permitted, principal, query, today } = context;
  const { from, to, state, scope = 'own', cursor, limit } = query ?? {};
  const most = Number(limit ?? PAGE);
  const after = placeIn(cursor, place);
  const rows = await readPlannedVisits(transaction, school.schoolId, {
    from,
    to,
    state,
    ofPerson: scope === 'own' ? principal.personId : undefined,
    after: after && { on: after[0], id: after[1] },
    // One more shows whether there is a further page.
    most: most + 1,
  });
  const page = rows.slice(0, most);
  const plannedVisits = page
    .filter(({ plan, plannedBy }) => maySeeVisit({ ...plan, writtenBy: plannedBy }, permitted, principal))
    .map((kept) => plannedVisitOf(kept, school, today));
  const last = rows.length > most ? page[page.length - 1] : undefined;
  return {
    answer: {
      plannedVisits,
      ...(last && { next: cursorOf([last.course.plannedOn ?? last.plan.on, last.id]) }),
    },
    subjectIds: plannedVisits.flatMap(({ studentIds }) => studentIds),
  };
};
