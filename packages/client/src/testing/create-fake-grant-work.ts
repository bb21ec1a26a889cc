import {
  accessGrantOf,
  grantAfter,
  grantStateAt,
  mayDecideGrant,
  type GrantStep,
  type KeptGrant,
} from '../contract/grant-course.js';
import { endOfBrokenGlass, endOfGrant } from '../contract/grant-limits.js';
import type { AccessGrant, AccessGrantDraft, GrantScope } from '../contract/grant-schemas.js';
import type { OperationName } from '../contract/routes.js';
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from '../errors/index.js';
import type { GrantWork } from '../grant-work.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';

interface Shelved {
  readonly kept: KeptGrant;
  readonly version: number;
}

const shelves = new WeakMap<FakeSchool, Shelved[]>();

function shelfOf(school: FakeSchool): Shelved[] {
  const known = shelves.get(school) ?? [];
  shelves.set(school, known);
  return known;
}

/** True where somebody has been let see a student of another class. */
export function isGranted(school: FakeSchool, personId: string, studentId: string): boolean {
  const classId = school.directory.classOf(studentId)?.id;
  return shelfOf(school).some(
    ({ kept }) =>
      kept.holderId === personId &&
      grantStateAt(kept, school.now) === 'active' &&
      kept.scope.id === (kept.scope.type === 'class' ? classId : studentId),
  );
}

function newGrant(
  school: FakeSchool,
  draft: AccessGrantDraft,
  me: { personId: string; role: string },
): Omit<KeptGrant, 'id'> {
  const isLeader = me.role === 'leader';
  const operation = 'requestAccess';
  if ((draft.kind === 'give') !== isLeader || (draft.kind === 'give' && draft.personId === me.personId)) {
    throw new ForbiddenError({ operation, status: 403, problemCode: 'grant-not-permitted' });
  }
  const askedAt = school.now;
  if (draft.kind === 'break-glass') {
    return {
      origin: 'break-glass',
      decided: 'active',
      holderId: me.personId,
      scope: { type: 'student', id: draft.studentId },
      extent: 'reading',
      purpose: draft.reason.trim(),
      askedAt,
      endsAt: endOfBrokenGlass(askedAt),
      review: { state: 'pending' },
    };
  }
  const endsAt = endOfGrant(draft.until, askedAt, school.timeZone);
  if (!endsAt) {
    const faults = [{ pointer: '/until', code: 'out-of-range' }];
    throw new ValidationError({ operation, status: 422, problemCode: 'grant-not-acceptable' }, faults);
  }
  const { scope, extent, purpose } = draft;
  const common = { scope, extent, purpose: purpose.trim(), askedAt, endsAt };
  return draft.kind === 'give'
    ? { ...common, origin: 'given', decided: 'active', holderId: draft.personId, approverId: me.personId }
    : { ...common, origin: 'asked', decided: 'asked', holderId: me.personId };
}

/** The part of a fake client that is about access beyond one's own classes. */
export function createFakeGrantWork(
  school: FakeSchool,
  connection: FakeConnection,
  me: { readonly personId: string; readonly role: 'teacher' | 'leader' },
): GrantWork {
  const { directory } = school;
  const scopeName = ({ type, id }: GrantScope): string =>
    type === 'student' ? directory.nameOf(id) : (directory.classes.find((one) => one.id === id)?.title ?? '');
  const names = { nameOf: (id: string) => directory.nameOf(id), scopeName };
  const shown = ({ kept, version }: Shelved): AccessGrant => accessGrantOf(kept, version, school.now, names);

  function requireScope({ type, id }: GrantScope, operation: OperationName): void {
    const isKnown = type === 'student' ? directory.classOf(id) : directory.classes.some((one) => one.id === id);
    if (isKnown) return;
    throw new NotFoundError({ operation, status: 404, problemCode: `${type}-not-found` });
  }

  return {
    requestAccess: (draft, how = {}) =>
      connection.carry(
        'requestAccess',
        how,
        () => {
          const shelf = shelfOf(school);
          const fresh = newGrant(school, draft, me);
          requireScope(fresh.scope, 'requestAccess');
          const shelved = { kept: { ...fresh, id: `grant-${shelf.length + 1}` }, version: 1 };
          shelf.push(shelved);
          return shown(shelved);
        },
        { body: draft },
      ),
    listAccessGrants: ({ show = 'all', ...how } = {}) =>
      connection.carry('listAccessGrants', how, () =>
        [...shelfOf(school)]
          .reverse()
          .filter(({ kept }) => me.role === 'leader' || kept.holderId === me.personId)
          .map(shown)
          .filter(
            ({ state, review }) =>
              show === 'all' ||
              (show === 'active' ? state === 'active' : state === 'asked' || review?.state === 'pending'),
          ),
      ),
    decideAccess: (grantId, decision, { ifMatch, ...how }) =>
      connection.carry(
        'decideAccess',
        how,
        () => {
          const operation = 'decideAccess';
          const shelf = shelfOf(school);
          const index = shelf.findIndex(({ kept }) => kept.id === grantId);
          const known = shelf[index];
          if (!known || (me.role !== 'leader' && known.kept.holderId !== me.personId)) {
            throw new NotFoundError({ operation, status: 404, problemCode: 'grant-not-found' });
          }
          if (!mayDecideGrant(known.kept, decision, me)) {
            throw new ForbiddenError({ operation, status: 403, problemCode: 'grant-not-permitted' });
          }
          if (ifMatch !== String(known.version)) {
            throw new ConflictError({ operation, status: 412, problemCode: 'version-not-current' });
          }
          const until = decision.kind === 'approve' ? decision.until : undefined;
          const endsAt = until && endOfGrant(until, school.now, school.timeZone);
          if (until && !endsAt) {
            const faults = [{ pointer: '/until', code: 'out-of-range' }];
            throw new ValidationError({ operation, status: 422, problemCode: 'grant-not-acceptable' }, faults);
          }
          const step: GrantStep = { byId: me.personId, at: school.now, endsAt };
          const after = grantAfter(known.kept, decision, step);
          if (!after) throw new ConflictError({ operation, status: 409, problemCode: 'decision-not-possible' });
          const shelved = { kept: after, version: known.version + 1 };
          shelf[index] = shelved;
          return shown(shelved);
        },
        { path: { grantId }, body: decision },
      ),
  };
}
