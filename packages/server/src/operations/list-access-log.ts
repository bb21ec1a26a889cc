import { accessEntry } from '@homevisit/client/contract';
import { addDays, instantAt } from '@homevisit/sdk/calendar';
import { instant } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { instantText } from '../database/instant-text.js';
import { select } from '../database/select.js';
import { cursorOf, placeIn } from '../http/cursor.js';
import type { AccountOperation } from './operation.js';

/** Entries of a page where the caller does not say. */
const PAGE = 50;

const place = z.tuple([z.string().check(z.regex(/^\d{1,15}$/))]);

const entryRow = z.object({
  position: z.number(),
  at: instant,
  actor_type: accessEntry.shape.actor.shape.type,
  actor_id: z.string(),
  operation: z.string(),
  subject_ids: z.array(z.string()),
  hash: z.string(),
});

/** Who has looked at whose data, the latest first. Looking here is noted like any other look. */
export const listAccessLog: AccountOperation<'listAccessLog'> = async ({ transaction, school, query }) => {
  const { subjectId, actorId, from, to, cursor, limit } = query ?? {};
  const most = Number(limit ?? PAGE);
  const after = placeIn(cursor, place);
  const rows = await select(
    transaction,
    entryRow,
    `SELECT position, ${instantText('at')} AS at, actor_type, actor_id, operation, subject_ids, hash
       FROM access_log
      WHERE school_id = $1 AND ($2::text IS NULL OR $2 = ANY (subject_ids)) AND ($3::text IS NULL OR actor_id = $3)
        AND ($4::timestamptz IS NULL OR at >= $4::timestamptz) AND ($5::timestamptz IS NULL OR at < $5::timestamptz)
        AND ($6::bigint IS NULL OR position < $6)
      ORDER BY position DESC LIMIT $7::integer`,
    [
      school.schoolId,
      subjectId ?? null,
      actorId ?? null,
      from ? instantAt(from, '00:00:00', school.timeZone) : null,
      to ? instantAt(addDays(to, 1), '00:00:00', school.timeZone) : null,
      after ? Number(after[0]) : null,
      // One more shows whether there is a further page.
      most + 1,
    ],
  );
  const { directory } = school;
  const page = rows.slice(0, most);
  const last = rows.length > most ? page[page.length - 1] : undefined;
  return {
    answer: {
      entries: page.map(({ position, at, actor_type: type, actor_id: id, operation, subject_ids: subjects, hash }) => ({
        position,
        at,
        actor: { type, id, displayName: type === 'account' ? directory.nameOf(id) : '' },
        operation,
        subjects: subjects.map((subject) => ({ id: subject, displayName: directory.nameOf(subject) })),
        hash,
      })),
      ...(last && { next: cursorOf([String(last.position)]) }),
    },
    subjectIds: [...new Set(page.flatMap((row) => row.subject_ids))],
  };
};
