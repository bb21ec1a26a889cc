import { badgePicture } from '@homevisit/client/badge-picture';
import type { Hono } from 'hono';
import { mayAskFor } from '../authorization/permitted-subjects.js';
import { noteGrantUse } from '../grants/note-grant-use.js';
import { recordAccess } from '../log/access-log.js';
import { seenIn, verdictSheet, type SheetSubject } from '../verdicts/verdict-sheet.js';
import type { Environment } from './environment.js';
import { handleReaderLink, type LinkReading } from './handle-reader-link.js';
import { HttpProblem } from './problem.js';
import type { Service } from './service.js';

const ROUTE = '/badge/{token}.svg';

/** Nothing in a picture runs or loads, also where somebody opens it by itself; pages of other sites may show it. */
const HEADERS = {
  'Content-Type': 'image/svg+xml; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  Vary: 'Accept-Language',
};

async function pictureOf(service: Service, reading: LinkReading): Promise<Response> {
  const { transaction, link, school, principal, permitted, now, today, locale, requestId } = reading;
  const subject: SheetSubject = { type: link.subject_type ?? 'student', id: link.subject_id ?? '' };
  if (!mayAskFor({ principal, permitted, school }, subject)) throw new HttpProblem('subject-not-permitted');
  const sheet = verdictSheet(service.policiesOf(school.schoolId), school, permitted, now, [subject]);
  const subjectIds = seenIn(school, permitted, [subject], today);
  const access = { at: now, principal, operation: 'getBadge', subjectIds, requestId };
  await recordAccess(transaction, access);
  await noteGrantUse(transaction, access, permitted);
  const [entry = { subject, verdicts: [] }] = sheet.subjects;
  const picture = badgePicture(entry, { timeZone: school.timeZone, locale });
  return new Response(picture, { headers: { ...HEADERS, 'Content-Language': locale } });
}

/** Answers `/badge/….svg`: how a subject stands, as a picture for pages without script. */
export function mountBadge(app: Hono<Environment>, service: Service): void {
  app.get('/badge/:file{[A-Za-z0-9_-]{1,200}\\.svg}', (context) => {
    context.set('route', ROUTE);
    const token = context.req.param('file').replace(/\.svg$/, '');
    return handleReaderLink(service, context, { token, purpose: 'badge' }, (reading) => pictureOf(service, reading));
  });
}
