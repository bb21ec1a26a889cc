import { createHash } from 'node:crypto';
import {
  endpoints,
  schemaFaults,
  type BodyOf,
  type Endpoint,
  type OperationName,
  type PathOf,
  type QueryOf,
} from '@homevisit/client/contract';
import { identifier } from '@homevisit/sdk/model';
import { isStorableText } from '../json/storable-text.js';
import { HttpProblem } from './problem.js';
import { MAXIMUM_BODY_BYTES, readFile, readJson } from './request-body.js';
import { versionsIn } from './versions.js';

/** What a request holds, as the contract says it must be. */
export interface RequestInput<Name extends OperationName> {
  readonly path: PathOf<Name>;
  readonly query: QueryOf<Name>;
  readonly body: BodyOf<Name>;
  /** As it was sent, before what the contract does not know was left out; of a file its digest. */
  readonly rawBody: unknown;
  /** Versions that the caller has seen; absent where it names none. */
  readonly ifMatch: readonly string[] | undefined;
}

function checkPath(path: Readonly<Record<string, string>>): void {
  const isSound = Object.values(path).every((value) => identifier.safeParse(value).success && isStorableText(value));
  if (!isSound) throw new HttpProblem('route-not-found');
}

function readQuery({ query }: Endpoint, url: string): unknown {
  if (query === undefined) return undefined;
  const sent = Object.fromEntries(new URL(url).searchParams);
  const broken = Object.keys(sent).find((name) => !isStorableText(sent[name] ?? ''));
  if (broken !== undefined) {
    throw new HttpProblem('query-not-valid', { faults: [{ pointer: `/${broken}`, code: 'malformed' }] });
  }
  const result = query.safeParse(sent);
  if (!result.success) throw new HttpProblem('query-not-valid', { faults: schemaFaults(result.error.issues, sent) });
  return result.data;
}

function checkBody({ body }: Endpoint, sent: unknown): unknown {
  const result = body?.safeParse(sent);
  if (result?.success === false) {
    throw new HttpProblem('body-not-valid', { faults: schemaFaults(result.error.issues, sent) });
  }
  return result?.data;
}

/**
 * Reads what an operation is given and holds it against the contract.
 *
 * @throws {HttpProblem} saying where the request is at fault.
 */
export async function readInput<Name extends OperationName>(
  name: Name,
  request: Request,
  path: Readonly<Record<string, string>>,
): Promise<RequestInput<Name>> {
  const endpoint: Endpoint = endpoints[name];
  checkPath(path);
  const query = readQuery(endpoint, request.url);
  const ifMatch = endpoint.ifMatch && versionsIn(request.headers, 'if-match');
  if (endpoint.ifMatch === 'required' && ifMatch === undefined) throw new HttpProblem('version-missing');
  if (endpoint.upload) {
    const bytes = await readFile(request, endpoint.upload, endpoint.uploadLimit ?? MAXIMUM_BODY_BYTES);
    const rawBody = createHash('sha256').update(bytes).digest('hex');
    const body = new Blob([new Uint8Array(bytes)]);
    return { path, query, body, rawBody, ifMatch } as unknown as RequestInput<Name>;
  }
  const rawBody = endpoint.body === undefined ? undefined : await readJson(request);
  // The table's type was widened to look the operation up by name; its schemas have just checked the values.
  return { path, query, body: checkBody(endpoint, rawBody), rawBody, ifMatch } as RequestInput<Name>;
}
