/**
 * How faults are planted into a server that has none.
 *
 * @module
 */

/** Answers requests. */
export type Handle = (request: Request) => Promise<Response>;

/** A way in which an implementation can be wrong. */
export interface Fault {
  /** Continues "a server that". */
  readonly name: string;
  /** Id of the check that has to find it. */
  readonly foundBy: string;
  plantedIn(correct: Handle): Handle;
}

/** An answer as JSON. */
export type Json = Record<string, unknown>;

/** True for requests of a method to a path. */
export const at = (request: Request, method: string, path: RegExp): boolean =>
  request.method === method && path.test(new URL(request.url).pathname);

/** An answer with other content. */
export async function rewritten(
  response: Response,
  change: (value: Json) => Json,
  status = response.status,
): Promise<Response> {
  const value = (await response.json()) as Json;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(JSON.stringify(change(value)), { status, headers });
}

/** Changes the answers of a route. */
export const answering =
  (method: string, path: RegExp, change: (value: Json) => Json) =>
  (correct: Handle): Handle =>
  async (request) => {
    const applies = at(request, method, path);
    const response = await correct(request);
    return applies && response.ok ? rewritten(response, change) : response;
  };

/** A request with other headers. */
export async function withHeaders(request: Request, change: (headers: Headers) => void): Promise<Request> {
  const headers = new Headers(request.headers);
  change(headers);
  headers.delete('content-length');
  const body = await request.arrayBuffer();
  return new Request(request.url, { method: request.method, headers, ...(body.byteLength > 0 && { body }) });
}

/** Changes the headers of requests to a route. */
export const receiving =
  (method: string, path: RegExp, change: (headers: Headers) => void) =>
  (correct: Handle): Handle =>
  async (request) =>
    correct(at(request, method, path) ? await withHeaders(request, change) : request);
