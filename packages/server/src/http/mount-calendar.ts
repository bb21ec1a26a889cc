import { addDays } from '@homevisit/sdk/calendar';
import type { Hono } from 'hono';
import { calendarText } from '../calendar/calendar-text.js';
import { readPlannedVisits } from '../records/planned-visits.js';
import type { Environment } from './environment.js';
import { handleReaderLink, type LinkReading } from './handle-reader-link.js';
import type { Service } from './service.js';

const ROUTE = '/calendar/{token}.ics';

/** Days around today of which a calendar is told: what was, to see that it was; what comes, for a school year. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 400;
/** Visits of one calendar at most, the earliest first. */
const MOST_VISITS = 1000;

const HEADERS = {
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'inline; filename="home-visits.ics"',
  Vary: 'Accept-Language',
};

async function calendarOf({ transaction, link, school, now, today, locale }: LinkReading): Promise<Response> {
  const { schoolId, timeZone } = school;
  const planned = await readPlannedVisits(transaction, schoolId, {
    from: addDays(today, -DAYS_BACK),
    to: addDays(today, DAYS_AHEAD),
    ofPerson: link.holder_id,
    most: MOST_VISITS,
  });
  // Who plans for others does not go there.
  const own = planned.filter(({ plan }) => plan.visitors.some(({ personId }) => personId === link.holder_id));
  await transaction.query('UPDATE reader_link SET last_used_at = $3::timestamptz WHERE school_id = $1 AND id = $2', [
    schoolId,
    link.id,
    now,
  ]);
  return new Response(calendarText(own, { timeZone, locale }), { headers: { ...HEADERS, 'Content-Language': locale } });
}

/** Answers `/calendar/….ics`: when the visits of a link's holder are. Nobody else's data is in it, so no look is noted. */
export function mountCalendar(app: Hono<Environment>, service: Service): void {
  app.get('/calendar/:file{[A-Za-z0-9_-]{1,200}\\.ics}', (context) => {
    context.set('route', ROUTE);
    const token = context.req.param('file').replace(/\.ics$/, '');
    return handleReaderLink(service, context, { token, purpose: 'calendar' }, calendarOf);
  });
}
