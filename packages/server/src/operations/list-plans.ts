import * as z from 'zod/mini';
import { cursorOf, placeIn } from '../http/cursor.js';
import { readAcceptedPlans } from '../records/accepted-plans.js';
import type { AccountOperation } from './operation.js';
import { acceptedPlanOf, visibleVisits } from './plan-detail.js';

/** Plans of a page where the caller does not say. */
const PAGE = 20;

const place = z.tuple([z.string().check(z.regex(/^\d{1,15}$/))]);

/** Plans that were accepted: one's own, of the school for a leader. */
export const listPlans: AccountOperation<'listPlans'> = async (context) => {
  const { transaction, school, principal, query } = context;
  const { cursor, limit } = query ?? {};
  const most = Number(limit ?? PAGE);
  const before = placeIn(cursor, place);
  const rows = await readAcceptedPlans(transaction, school.schoolId, {
    by: principal.role === 'leader' ? undefined : principal.personId,
    before: before && Number(before[0]),
    // One more shows whether there is a further page.
    most: most + 1,
  });
  const page = rows.slice(0, most);
  const visible = await visibleVisits(context, page);
  const last = rows.length > most ? page[page.length - 1] : undefined;
  return {
    answer: {
      plans: page.map((accepted) =>
        acceptedPlanOf(
          accepted,
          accepted.visitIds.flatMap((id) => visible.get(id) ?? []),
        ),
      ),
      ...(last && { next: cursorOf([String(last.sequence)]) }),
    },
    subjectIds: [],
  };
};
