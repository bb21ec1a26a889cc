import { deepStrictEqual } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  endpoints,
  problem,
  routes,
  type BodyOf,
  type Endpoint,
  type OperationName,
  type Problem,
  type QueryOf,
} from '@homevisit/client/contract';
import type { AnswerOf, PathOf, Route } from '@homevisit/client/contract';
import { jurisdictions } from '@homevisit/policies';
import type { Instant } from '@homevisit/sdk/calendar';
import { layerPolicies } from '@homevisit/sdk/policy';
import { createTokenAuthenticator, type TokenAuthenticatorOptions } from '../authentication/token-authenticator.js';
import type { Database } from '../database/database.js';
import { createHomevisitServer, type HomevisitServer } from '../http/create-homevisit-server.js';
import type { HomevisitServerOptions } from '../http/server-options.js';
import type { LogLine } from '../log/log-line.js';
import { createRosterTarget } from '../roster/roster-target.js';
import { storeRoster } from './store-roster.js';
import { createTestHost, TEST_AUDIENCE, TEST_ISSUER, type TestAccount } from './test-host.js';
import { testRoster, type TestRosterSize } from './test-roster.js';

/** Where the school stands in time, until a test moves it. */
export const TEST_NOW: Instant = '2026-11-22T20:00:00+08:00';

/** Who calls: an account of the school, a family's token, or a header as it is. */
export type Caller =
  | { readonly as: 'head' | 'teacher-1' | 'teacher-2' | 'former' | 'student-1-1' }
  | { readonly account: TestAccount }
  | { readonly link: string }
  | { readonly authorization: string | undefined };

/** What a call consists of. */
export interface TestCall<Name extends OperationName> {
  readonly by: Caller;
  readonly path?: PathOf<Name>;
  readonly query?: QueryOf<Name>;
  readonly body?: BodyOf<Name>;
  /** `null` sends none. */
  readonly key?: string | null;
  /** The version that is changed, without quotes. */
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, after it was held against the contract. */
export interface TestAnswer<Name extends OperationName> {
  readonly status: number;
  readonly headers: Headers;
  /** Throws when the answer was a problem. */
  readonly answer: AnswerOf<Name>;
  /** Throws when the answer was none. */
  readonly problem: Problem;
  readonly text: string;
}

/** A school with a server of its own. */
export interface TestSchool {
  readonly schoolId: string;
  readonly server: HomevisitServer;
  readonly log: LogLine[];
  now: Instant;
  call<Name extends OperationName>(name: Name, call: TestCall<Name>): Promise<TestAnswer<Name>>;
  /** The request of a call, not yet sent. */
  request<Name extends OperationName>(name: Name, call: TestCall<Name>): Promise<Request>;
}

const BASE = 'https://campus.example/api';

function textsOf(values: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, String(value)]));
}

function urlOf(route: Route, path: unknown, query: unknown): string {
  const values = textsOf(path);
  const filled = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const search = new URLSearchParams(textsOf(query)).toString();
  return `${BASE}${filled}${search && `?${search}`}`;
}

async function heldAgainstContract<Name extends OperationName>(
  name: Name,
  response: Response,
): Promise<TestAnswer<Name>> {
  const isProblem = response.headers.get('content-type') === 'application/problem+json';
  const endpoint: Endpoint = endpoints[name];
  const file = endpoint.download && !isProblem ? await response.blob() : undefined;
  const text = file ? '' : await response.text();
  const value: unknown = file ?? (text === '' ? undefined : JSON.parse(text));
  // A schema drops what it does not know: what comes out must be what went in, so that nothing more is ever sent.
  if (value !== undefined) deepStrictEqual(isProblem ? problem.parse(value) : endpoint.answer.parse(value), value);
  const refuseUnless = (expected: boolean): void => {
    if (!expected) throw new Error(`${name} answered ${response.status}: ${text}`);
  };
  return {
    status: response.status,
    headers: response.headers,
    text,
    get answer() {
      refuseUnless(!isProblem);
      return value as AnswerOf<Name>;
    },
    get problem() {
      refuseUnless(isProblem);
      return value as Problem;
    },
  };
}

/** Puts a school into the database and a server before it. Options replace the server's own. */
export async function createTestSchool(
  database: Database,
  {
    roles = 'token',
    schoolId = `school-${randomUUID()}`,
    ...options
  }: TestRosterSize &
    Partial<HomevisitServerOptions> &
    Pick<TokenAuthenticatorOptions, 'roles'> & {
      /** A school that is there already gets another server. */
      readonly schoolId?: string;
    } = {},
): Promise<TestSchool> {
  await storeRoster(createRosterTarget(database, { schoolId }), testRoster(schoolId, options));
  const host = await createTestHost();
  const log: LogLine[] = [];
  const clock = (): Instant => school.now;
  const server = createHomevisitServer({
    database,
    authenticate: createTokenAuthenticator({
      issuer: TEST_ISSUER,
      audience: TEST_AUDIENCE,
      jwks: host.jwks,
      clock,
      roles,
    }),
    policies: layerPolicies(jurisdictions.fengnan),
    clock,
    log: (line) => log.push(line),
    basePath: '/api',
    ...options,
  });

  async function authorizationOf(caller: Caller): Promise<string | undefined> {
    if ('authorization' in caller) return caller.authorization;
    if ('link' in caller) return `HomevisitLink ${caller.link}`;
    const account: TestAccount =
      'account' in caller
        ? caller.account
        : { personId: caller.as, schoolId, role: caller.as === 'head' ? 'leader' : 'teacher' };
    return `Bearer ${await host.tokenFor(account, school.now)}`;
  }

  async function request<Name extends OperationName>(name: Name, call: TestCall<Name>): Promise<Request> {
    const route: Route = routes[name];
    const authorization = await authorizationOf(call.by);
    const key = call.key === undefined ? randomUUID() : call.key;
    return new Request(urlOf(route, call.path, call.query), {
      method: route.method,
      headers: {
        ...(authorization !== undefined && { Authorization: authorization }),
        ...(route.idempotent && key !== null && { 'Idempotency-Key': `"${key}"` }),
        ...(call.body !== undefined && {
          'Content-Type': call.body instanceof Blob ? call.body.type : 'application/json',
        }),
        ...(call.ifMatch !== undefined && { 'If-Match': `"${call.ifMatch}"` }),
        ...call.headers,
      },
      ...(call.body !== undefined && { body: call.body instanceof Blob ? call.body : JSON.stringify(call.body) }),
    });
  }

  const school: TestSchool = {
    schoolId,
    server,
    log,
    now: TEST_NOW,
    request,
    call: async (name, call) => heldAgainstContract(name, await server.fetch(await request(name, call))),
  };
  return school;
}
