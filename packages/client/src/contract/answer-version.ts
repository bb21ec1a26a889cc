import type * as z from 'zod/mini';

/** Where an answer's own version stands: of a visit that comes with verdicts, in its detail. */
const VERSION_PLACES = [['version'], ['detail', 'version']] as const;

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The version of what an answer holds, which is its entity tag (RFC 9110 §8.8.3); `undefined` where it has none. */
export function versionOfAnswer(answer: unknown): string | undefined {
  for (const place of VERSION_PLACES) {
    const version = place.reduce(memberOf, answer);
    if (typeof version === 'string' || typeof version === 'number') return String(version);
  }
  return undefined;
}

/** True where the answers of a schema have a version. */
export function hasVersion(schema: z.ZodMiniType): boolean {
  return VERSION_PLACES.some(
    (place) => place.reduce<unknown>((outer, name) => memberOf(memberOf(outer, 'shape'), name), schema) !== undefined,
  );
}
