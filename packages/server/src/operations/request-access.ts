import { endOfBrokenGlass, endOfGrant, type GrantScope, type KeptGrant } from '@homevisit/client/contract';
import type { Instant, LocalDate } from '@homevisit/sdk/calendar';
import { shownGrant } from '../grants/read-grants.js';
import { storeGrantStep } from '../grants/store-grant.js';
import { HttpProblem } from '../http/problem.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import type { AccountContext, AccountOperation } from './operation.js';

type Context = AccountContext<'requestAccess'>;

function requireScope({ directory }: Context['school'], { type, id }: GrantScope): void {
  if (type === 'student' && directory.student(id) === undefined) throw new HttpProblem('student-not-found');
  if (type === 'class' && !directory.classes().some((group) => group.id === id))
    throw new HttpProblem('class-not-found');
}

function requiredEnd({ now, school }: Context, until: LocalDate): Instant {
  const end = endOfGrant(until, now, school.timeZone);
  if (end !== undefined) return end;
  throw new HttpProblem('grant-not-acceptable', { faults: [{ pointer: '/until', code: 'out-of-range' }] });
}

function newGrant(context: Context, id: string): KeptGrant {
  const { body, principal, now, school, today } = context;
  const { personId } = principal;
  if (body.kind === 'break-glass') {
    return {
      id,
      origin: 'break-glass',
      decided: 'active',
      holderId: personId,
      scope: { type: 'student', id: body.studentId },
      extent: 'reading',
      purpose: body.reason.trim(),
      askedAt: now,
      endsAt: endOfBrokenGlass(now),
      review: { state: 'pending' },
    };
  }
  const { scope, extent } = body;
  const common = {
    id,
    scope,
    extent,
    purpose: body.purpose.trim(),
    askedAt: now,
    endsAt: requiredEnd(context, body.until),
  };
  if (body.kind === 'ask') return { ...common, origin: 'asked', decided: 'asked', holderId: personId };
  if (!school.directory.isOnStaff(body.personId, today)) {
    throw new HttpProblem('grant-not-acceptable', { faults: [{ pointer: '/personId', code: 'not-on-staff' }] });
  }
  return { ...common, origin: 'given', decided: 'active', holderId: body.personId, approverId: personId };
}

/**
 * Asks for access beyond the own classes, gives it, or breaks the glass. A leader, who sees everybody, gives; a teacher
 * asks, and in an emergency does not wait.
 */
export const requestAccess: AccountOperation<'requestAccess'> = async (context) => {
  const { transaction, school, principal, body, now } = context;
  const gives = body.kind === 'give';
  if (gives !== (principal.role === 'leader') || (gives && body.personId === principal.personId)) {
    throw new HttpProblem('grant-not-permitted');
  }
  const kept = newGrant(context, randomIdentifier(context.randomBytes));
  requireScope(school, kept.scope);
  const stored = { kept, version: 1 };
  await storeGrantStep(transaction, school.schoolId, { ...stored, step: body, at: now, by: principal.personId });
  return { answer: shownGrant(school.directory, stored, now), subjectIds: [kept.holderId, kept.scope.id] };
};
