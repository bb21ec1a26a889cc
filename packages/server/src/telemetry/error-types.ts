import { constants } from 'node:os';

/** Classes of PostgreSQL's error codes (its manual, appendix A). The three characters behind a class are not told. */
const SQL_CLASSES =
  '08 09 0A 0B 0F 0L 0P 0Z 20 21 22 23 24 25 26 27 28 2B 2D 2F 34 38 39 3B 3D 3F 40 42 44 53 54 55 57 58 F0 HV P0 XX';

const sqlTypes: ReadonlyMap<string, string> = new Map(SQL_CLASSES.split(' ').map((name) => [name, `SQLSTATE ${name}`]));

/** What the network did, as Node.js calls it. */
const networkTypes = [
  ...Object.keys(constants.errno),
  'ENOTFOUND',
  'EAI_AGAIN',
  'TimeoutError',
  'TargetNotAllowedError',
];

const statuses = Array.from({ length: 200 }, (_, index) => String(400 + index));

/** Every kind of failure that is told by its name; any other is one of the others. */
export const ERROR_TYPES: readonly (string | number)[] = [...sqlTypes.values(), ...networkTypes, ...statuses];

/** The kind of an error of the database or the network; absent for any other, such as a refusal of ours. */
export function errorTypeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') return undefined;
  const sqlType = /^[0-9A-Z]{5}$/.test(code) ? sqlTypes.get(code.slice(0, 2)) : undefined;
  return sqlType ?? networkTypes.find((name) => name === code);
}
