import type { AccessLogWork } from '../access-log-work.js';
import { localDateOf } from '@homevisit/sdk/calendar';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';

/** Entries of a page where the caller does not say. */
const PAGE = 50;

/** The part of a fake client that shows who has looked at whose visits. */
export function createFakeAccessLogWork(school: FakeSchool, connection: FakeConnection): AccessLogWork {
  return {
    listAccessLog: ({ cursor, limit = PAGE, subjectId, actorId, from = '', to = '9999-12-31', ...how } = {}) =>
      connection.carry('listAccessLog', how, () => {
        const all = [...school.accessLog].reverse().filter(({ actor, subjects, at }) => {
          const day = localDateOf(at, school.timeZone);
          return (
            (actorId === undefined || actor.id === actorId) &&
            (subjectId === undefined || subjects.some(({ id }) => id === subjectId)) &&
            from <= day &&
            day <= to
          );
        });
        const start = all.findIndex(({ position }) => String(position) === cursor) + 1;
        const items = all.slice(start, start + limit);
        const last = start + limit < all.length ? items[items.length - 1] : undefined;
        return { items, ...(last && { next: String(last.position) }) };
      }),
  };
}
