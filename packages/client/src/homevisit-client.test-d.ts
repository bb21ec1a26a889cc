import type { VisitDraft } from '@homevisit/sdk/model';
import { describe, expectTypeOf, it } from 'vitest';
import {
  createHomevisitClient,
  isConflictError,
  isHomevisitError,
  isValidationError,
  type AnswerOf,
  type BodyOf,
  type ConflictError,
  type FamilyClient,
  type FamilyClientOptions,
  type HomevisitClient,
  type HomevisitError,
  type OperationName,
  type PathOf,
  type QueryOf,
  type ReportedVisitEvent,
  type VerdictQuery,
  type VisitCorrection,
} from './index.js';
import { createFakeClient, createFakeFamilyClient } from './testing/index.js';

type ArgumentOf<Method extends keyof HomevisitClient> = Parameters<HomevisitClient[Method]>[0];
type ResultOf<Method extends keyof HomevisitClient> = Awaited<ReturnType<HomevisitClient[Method]>>;

describe('the client and the contract', () => {
  it('agree on bodies', () => {
    expectTypeOf<ArgumentOf<'fileVisit'>>().toEqualTypeOf<BodyOf<'fileVisit'>>();
    expectTypeOf<ArgumentOf<'queryVerdicts'>>().toEqualTypeOf<BodyOf<'queryVerdicts'>>();
    expectTypeOf<ArgumentOf<'recordDecline'>>().toEqualTypeOf<BodyOf<'recordDecline'>>();
    expectTypeOf<Parameters<FamilyClient['sendFeedback']>[0]>().toEqualTypeOf<BodyOf<'sendFeedback'>>();
    expectTypeOf<BodyOf<'getSession'>>().toEqualTypeOf<undefined>();
  });

  it('agree on answers', () => {
    expectTypeOf<ResultOf<'getSession'>>().toEqualTypeOf<AnswerOf<'getSession'>>();
    expectTypeOf<ResultOf<'fileVisit'>>().toEqualTypeOf<AnswerOf<'fileVisit'>>();
    expectTypeOf<ResultOf<'getCoverage'>>().toEqualTypeOf<AnswerOf<'getCoverage'>>();
    expectTypeOf<ResultOf<'listVisits'>[number]>().toEqualTypeOf<AnswerOf<'listVisits'>['visits'][number]>();
    expectTypeOf<Awaited<ReturnType<FamilyClient['getFamilyVisit']>>>().toEqualTypeOf<AnswerOf<'getFamilyVisit'>>();
  });

  it('leave no operation out', () => {
    expectTypeOf<OperationName>().toEqualTypeOf<
      Exclude<keyof HomevisitClient, 'onVerdictsChanged' | 'watchSafetyBoard'> | keyof FamilyClient
    >();
  });

  it('take the names of path and query parameters from the table', () => {
    expectTypeOf<PathOf<'listStudents'>>().toEqualTypeOf<Readonly<Record<'classId', string>>>();
    expectTypeOf<PathOf<'listVisits'>>().not.toEqualTypeOf<PathOf<'listStudents'>>();
    expectTypeOf<QueryOf<'getCoverage'>>().not.toBeUndefined();
    expectTypeOf<QueryOf<'getSession'>>().toEqualTypeOf<undefined>();
  });
});

describe('what the types accept', () => {
  it('is a token given at once or later, with or without a look at the request', () => {
    type Options = Parameters<typeof createHomevisitClient>[0];
    expectTypeOf<{ baseUrl: string; getToken: () => string }>().toExtend<Options>();
    expectTypeOf<{ baseUrl: string; getToken: () => Promise<string> }>().toExtend<Options>();
    expectTypeOf<{ baseUrl: string; getToken: (request: { renew: boolean }) => string }>().toExtend<Options>();
  });

  it('is the fake wherever the real one is wanted', () => {
    expectTypeOf(createFakeClient).returns.toExtend<HomevisitClient>();
    expectTypeOf(createFakeFamilyClient).returns.toExtend<FamilyClient>();
    expectTypeOf(createHomevisitClient).returns.toEqualTypeOf<HomevisitClient>();
  });

  it('is an error only after its guard has seen it', () => {
    const error: unknown = undefined;
    if (isConflictError(error)) expectTypeOf(error).toEqualTypeOf<ConflictError>();
    if (isHomevisitError(error)) expectTypeOf(error).toEqualTypeOf<HomevisitError>();
    if (isValidationError(error)) {
      expectTypeOf(error.errors[0]).toExtend<{ pointer: string; code: string } | undefined>();
    }
  });
});

describe('what the types refuse', () => {
  it('is a client without a token callback, or a family without a token', () => {
    expectTypeOf<{ baseUrl: string }>().not.toExtend<Parameters<typeof createHomevisitClient>[0]>();
    expectTypeOf<{ baseUrl: string }>().not.toExtend<FamilyClientOptions>();
    expectTypeOf<{ baseUrl: string; getToken: () => number }>().not.toExtend<
      Parameters<typeof createHomevisitClient>[0]
    >();
  });

  it('is a draft without visitors, with an unknown mode, or with an instant that is none', () => {
    expectTypeOf<Omit<VisitDraft, 'visitors'>>().not.toExtend<VisitDraft>();
    expectTypeOf<VisitDraft & { mode: 'telepathy' }>().toBeNever();
    expectTypeOf<Omit<VisitDraft, 'startedAt'> & { startedAt: 'yesterday' }>().not.toExtend<VisitDraft>();
  });

  it('is a query about a visit, or about a day that is not written as one', () => {
    expectTypeOf<{ subjects: { type: 'visit'; id: string }[] }>().not.toExtend<VerdictQuery>();
    expectTypeOf<{ subjects: []; asOf: 'today' }>().not.toExtend<VerdictQuery>();
  });

  it("is a family's client where a teacher's is wanted", () => {
    expectTypeOf<FamilyClient>().not.toExtend<HomevisitClient>();
  });
});

describe('a change over another version', () => {
  it('names the version that was seen', () => {
    expectTypeOf<[string, VisitCorrection]>().not.toExtend<Parameters<HomevisitClient['correctVisit']>>();
    expectTypeOf<{ idempotencyKey: string }>().not.toExtend<Parameters<HomevisitClient['confirmVisit']>[1]>();
  });

  it('is no event that the backend itself knows', () => {
    expectTypeOf<{ type: 'file'; at: VisitDraft['startedAt'] }>().not.toExtend<ReportedVisitEvent>();
  });
});
