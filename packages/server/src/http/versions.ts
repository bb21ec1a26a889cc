import { HttpProblem } from './problem.js';

/** One of the versions in a header is enough, and this stands for any. */
const ANY = '*';

/**
 * The versions named in a header such as `If-Match` (RFC 9110 §13.1.1), without quotes; `undefined` where the header is
 * missing. Weak tags name no version of a record.
 */
export function versionsIn(headers: Headers, name: 'if-match' | 'if-none-match'): readonly string[] | undefined {
  const value = headers.get(name)?.trim();
  if (value === undefined || value === '') return undefined;
  if (value === ANY) return [ANY];
  return [...value.matchAll(/(W\/)?"([^"]*)"/g)].flatMap(([, weak, tag = '']) => (weak ? [] : [tag]));
}

/** True where a version is among those named. */
export function isAmong(version: string, named: readonly string[]): boolean {
  return named.includes(version) || named.includes(ANY);
}

/**
 * Refuses a change over a version that the caller has not seen.
 *
 * @param current - what is there now, which the caller is shown.
 * @param subjectIds - whose data that is, for the access log.
 * @throws {HttpProblem} `version-not-current`.
 */
export function requireVersion(
  named: readonly string[] | undefined,
  current: { readonly version: string },
  subjectIds: readonly string[],
): void {
  if (named === undefined || isAmong(current.version, named)) return;
  throw new HttpProblem('version-not-current', {
    current: { version: current.version, body: current },
    subjectIds,
  });
}
