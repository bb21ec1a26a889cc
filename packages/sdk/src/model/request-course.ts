import type { FamilyRequest, ReceivedRequest, RequestStep } from './family-request.js';

/** A request that nobody has done anything about yet. */
export function freshRequest(received: ReceivedRequest): FamilyRequest {
  return { ...received, kind: received.kind ?? 'request', status: 'open', version: 0, replies: [] };
}

function answered(request: FamilyRequest, step: Extract<RequestStep, { kind: 'answered' | 'closed' }>): FamilyRequest {
  const { settled: _, ...others } = request;
  return {
    ...others,
    status: step.kind,
    handledBy: step.by,
    replies: [...request.replies, { from: 'school', text: step.text, at: step.at }],
  };
}

function replied(
  request: FamilyRequest,
  { at, text, settles }: Extract<RequestStep, { kind: 'family-replied' }>,
): FamilyRequest | undefined {
  const isAnswered = request.status === 'answered' || request.status === 'closed';
  if (text === undefined && settles === undefined) return undefined;
  // Before there is an answer, nothing can be said about it.
  if (settles !== undefined && !isAnswered) return undefined;
  return {
    ...request,
    // What is added to an answered request is a new matter for the school, unless the family says that it is content.
    status: settles === true ? 'closed' : isAnswered ? 'open' : request.status,
    ...(settles !== undefined && { settled: settles }),
    ...(text !== undefined && { replies: [...request.replies, { from: 'family' as const, text, at }] }),
  };
}

function stepped(request: FamilyRequest, step: RequestStep): FamilyRequest | undefined {
  switch (step.kind) {
    case 'taken-up':
      if (request.status !== 'open' && request.status !== 'in-progress') return undefined;
      return {
        ...request,
        status: 'in-progress',
        handledBy: step.by,
        ...(step.dueOn !== undefined && { dueOn: step.dueOn }),
      };
    case 'answered':
    case 'closed':
      return request.status === 'closed' ? undefined : answered(request, step);
    case 'family-replied':
      return replied(request, step);
  }
}

/** How a request stands after one more step; `undefined` where the step is not possible as the request stands. */
export function requestAfter(request: FamilyRequest, step: RequestStep): FamilyRequest | undefined {
  const after = stepped(request, step);
  return after && { ...after, version: request.version + 1 };
}

/**
 * How a request stands after its steps.
 *
 * @throws {RangeError} when one of them was not possible as the request stood.
 */
export function requestAfterAll(received: ReceivedRequest, steps: readonly RequestStep[]): FamilyRequest {
  return steps.reduce((request, step) => {
    const after = requestAfter(request, step);
    if (!after) throw new RangeError(`a request that is ${request.status} cannot be ${step.kind}`);
    return after;
  }, freshRequest(received));
}
