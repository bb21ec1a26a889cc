import { linkQuery, schemaFaults } from '@homevisit/client/contract';
import { localDateOf, type Instant, type LocalDate } from '@homevisit/sdk/calendar';
import type { Locale } from '@homevisit/sdk/model';
import type { AccountPrincipal } from '../authentication/principal.js';
import { PermittedStudents } from '../authorization/permitted-students.js';
import type { Transaction } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';
import { readActiveGrants } from '../grants/read-grants.js';
import { findReaderLink, type ReaderLinkPurpose, type ReaderLinkRow } from '../links/reader-link.js';
import type { RequestContext } from './environment.js';
import { preferredLocale } from './language.js';
import { linkRefusal, unknownLinkRefusal } from './link-refusal.js';
import { HttpProblem } from './problem.js';
import type { Service } from './service.js';
import { takeFromQuota } from './take-from-quota.js';

/** What stands behind a link, at the moment of its reading. */
export interface LinkReading {
  readonly transaction: Transaction;
  readonly link: ReaderLinkRow;
  readonly school: SchoolKnowledge;
  /** The holder, with the role of the day on which the link was made. */
  readonly principal: AccountPrincipal;
  readonly permitted: PermittedStudents;
  readonly now: Instant;
  /** The day at the school. */
  readonly today: LocalDate;
  readonly locale: Locale;
  readonly requestId: string;
}

function localeOf(request: Request): Locale {
  const sent = Object.fromEntries(new URL(request.url).searchParams);
  const query = linkQuery.safeParse(sent);
  if (!query.success) throw new HttpProblem('query-not-valid', { faults: schemaFaults(query.error.issues, sent) });
  return query.data.lang ?? preferredLocale(request.headers);
}

/**
 * Answers a program that shows a link in its address: with the rights that the link's holder has now, and not with those
 * of the day on which it was made.
 *
 * @throws {HttpProblem} `link-not-valid`, `link-expired`, `link-revoked`, `too-many-attempts`, `person-not-on-staff`.
 */
export async function handleReaderLink(
  service: Service,
  context: RequestContext,
  { token, purpose }: { readonly token: string; readonly purpose: ReaderLinkPurpose },
  answer: (reading: LinkReading) => Promise<Response>,
): Promise<Response> {
  const request = context.req.raw;
  const now = service.clock();
  const link = await findReaderLink(service.database, { token, purpose, now });
  if (link === undefined) throw unknownLinkRefusal(service, request, now);
  if (link.state !== 'valid') throw linkRefusal(`link-${link.state}`);
  const { school_id: schoolId, holder_id: personId, holder_role: role } = link;
  const principal: AccountPrincipal = { type: 'account', personId, schoolId, role };
  takeFromQuota(service, principal, context);
  const locale = localeOf(request);
  return withSchool(service.database, schoolId, async (transaction) => {
    const school = await service.knowledge.get(transaction, schoolId);
    const today = school && localDateOf(now, school.timeZone);
    if (!today || !school.directory.isOnStaff(personId, today)) throw new HttpProblem('person-not-on-staff');
    const grants = role === 'teacher' ? await readActiveGrants(transaction, schoolId, personId, now) : [];
    const permitted = new PermittedStudents(school.directory, principal, today, grants);
    const requestId = context.get('requestId');
    return answer({ transaction, link, school, principal, permitted, now, today, locale, requestId });
  });
}
