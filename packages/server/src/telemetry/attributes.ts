import { WEBHOOK_EVENT_TYPES } from '@homevisit/client/contract';
import { ERROR_TYPES } from './error-types.js';
import { KNOWN_ROUTES } from './known-routes.js';

type Value = string | number;

const METHODS: readonly Value[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** What a value outside of a closed list is told as, by the semantic conventions of OpenTelemetry. */
const OTHER = '_OTHER';

function oneOf(values: readonly Value[], otherwise?: string): (value: Value) => Value | undefined {
  return (value) => (values.includes(value) ? value : otherwise);
}

/**
 * All that is ever said of a request, a transaction or a delivery, and how. Each value is one of a list that was closed before
 * the server started, so that none can hold an id, a name, a category or anything else of a person.
 */
const ATTRIBUTES = {
  'http.request.method': oneOf(METHODS, OTHER),
  'http.route': (value: Value) => (typeof value === 'string' && KNOWN_ROUTES.has(value) ? value : undefined),
  'http.response.status_code': (value: Value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599 ? value : undefined,
  'error.type': oneOf(ERROR_TYPES, OTHER),
  'db.system.name': oneOf(['postgresql', 'pglite']),
  'homevisit.transaction.outcome': oneOf(['committed', 'rolled-back']),
  'homevisit.webhook.event_type': oneOf(WEBHOOK_EVENT_TYPES),
  'homevisit.webhook.state': oneOf(['delivered', 'waiting', 'dead']),
} satisfies Readonly<Record<string, (value: Value) => Value | undefined>>;

/** Name of something that is told. */
export type AttributeName = keyof typeof ATTRIBUTES;

/** Names of everything that is told. */
export const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTES) as readonly AttributeName[];

/** What is said of something; `undefined` says nothing. */
export type Said = { readonly [Name in AttributeName]?: Value | undefined };

/** Attributes of what is said, each within its closed list. */
export function attributesOf(said: Said): Record<string, Value> {
  return Object.fromEntries(
    ATTRIBUTE_NAMES.flatMap((name) => {
      const given = said[name];
      const value = given === undefined ? undefined : ATTRIBUTES[name](given);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
