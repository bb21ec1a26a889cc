import {
  freshRequest,
  requestAfter,
  type FamilyRequest,
  type ReceivedRequest,
  type RequestStep,
} from '@homevisit/sdk/model';
import { addDays, localDateOf } from '@homevisit/sdk/calendar';
import type { OwnRequest, RequestAnswerDraft, SchoolRequest } from '../contract/schemas.js';
import type { OperationName } from '../contract/routes.js';
import { ConflictError, NotFoundError } from '../errors/index.js';
import type { FakeSchool } from './fake-school.js';

/** Days that the invented school gives itself to answer what a family asks about its data. */
const DATA_REQUEST_DAYS = 15;

type StepWithoutTime = RequestStep extends infer Step ? (Step extends unknown ? Omit<Step, 'at'> : never) : never;

/** One step, refused where somebody else was first or where the request does not stand like that. */
export function step(
  school: FakeSchool,
  operation: OperationName,
  requestId: string,
  version: number,
  taken: StepWithoutTime,
): FamilyRequest {
  const index = school.requests.findIndex(({ id }) => id === requestId);
  const request = school.requests[index];
  if (!request) throw new NotFoundError({ operation, status: 404, problemCode: 'request-not-found' });
  if (request.version !== version) throw new ConflictError({ operation, status: 409, problemCode: 'request-changed' });
  const after = requestAfter(request, { ...taken, at: school.now });
  if (!after) throw new ConflictError({ operation, status: 409, problemCode: 'step-not-possible' });
  school.requests[index] = after;
  return after;
}

/** A new request, numbered after those that are there. */
export function receive(
  school: FakeSchool,
  schoolId: string,
  { visitId, text, from, kind = 'request' }: Pick<ReceivedRequest, 'visitId' | 'text' | 'from' | 'kind'>,
): FamilyRequest {
  const request = freshRequest({
    id: `request-${String(school.requests.length + 1).padStart(4, '0')}`,
    schoolId,
    visitId,
    kind,
    text,
    from,
    receivedAt: school.now,
    ...(kind !== 'request' && { dueOn: addDays(localDateOf(school.now, school.timeZone), DATA_REQUEST_DAYS) }),
  });
  school.requests.push(request);
  return request;
}

/** A request as its family sees it. */
export function asOwn(school: FakeSchool, { schoolId: _, handledBy, ...request }: FamilyRequest): OwnRequest {
  return { ...request, ...(handledBy && { handler: { displayName: school.directory.nameOf(handledBy) } }) };
}

/** A request as the school sees it. */
export function asSchool(
  school: FakeSchool,
  { handledBy, ...request }: FamilyRequest,
  familyId: string | undefined,
): SchoolRequest {
  const { directory } = school;
  const visit = school.visits.find(({ id }) => id === request.visitId);
  const studentIds = (visit?.studentIds ?? []).filter(
    (id) => familyId === undefined || directory.familyIdOf(id) === familyId,
  );
  return {
    ...request,
    visitedAt: visit?.startedAt ?? request.receivedAt,
    students: studentIds.map((id) => {
      const classTitle = directory.classOf(id)?.title;
      return { id, displayName: directory.nameOf(id), ...(classTitle !== undefined && { classTitle }) };
    }),
    ...(handledBy && { handler: { personId: handledBy, displayName: directory.nameOf(handledBy) } }),
  };
}

/** What the school's answer is as a step. */
export function stepOf({ version: _, ...answer }: RequestAnswerDraft, by: string): StepWithoutTime {
  return { ...answer, by };
}
