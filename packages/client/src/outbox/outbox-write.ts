import type { BodyOf, PathOf, QueryOf } from '../contract/operation-types.js';
import { routes, type OperationName } from '../contract/routes.js';
import type { Route } from '../contract/endpoint.js';

/** Name of an operation that writes: one for which the contract asks for an idempotency key. */
export type WriteOperation = {
  [Name in OperationName]: (typeof routes)[Name] extends { readonly idempotent: true } ? Name : never;
}[OperationName];

type PathPart<Name extends WriteOperation> = keyof PathOf<Name> extends never
  ? { readonly path?: undefined }
  : { readonly path: PathOf<Name> };
type QueryPart<Name extends WriteOperation> =
  QueryOf<Name> extends undefined ? { readonly query?: undefined } : { readonly query?: QueryOf<Name> };
type BodyPart<Name extends WriteOperation> =
  BodyOf<Name> extends undefined ? { readonly body?: undefined } : { readonly body: BodyOf<Name> };

/**
 * Files that a record names and that are not with the server yet: they are sent first. By the id that stands for each in
 * `attachments` until then; it is the idempotency key of the file as well, so printable ASCII and hard to guess.
 */
type FilesPart<Name extends WriteOperation> = Name extends 'fileVisit'
  ? { readonly files?: Readonly<Record<string, Blob>> }
  : { readonly files?: undefined };

/** One write of the contract: which operation, with what. */
export type WriteOf<Name extends WriteOperation> = { readonly operation: Name } & PathPart<Name> &
  QueryPart<Name> &
  BodyPart<Name> &
  FilesPart<Name>;

/** Any write of the contract. */
export type OutboxWrite = { [Name in WriteOperation]: WriteOf<Name> }[WriteOperation];

/** True for the name of an operation that this version of the contract can write with. */
export function isWriteOperation(name: unknown): name is WriteOperation {
  if (typeof name !== 'string' || !Object.keys(routes).includes(name)) return false;
  // Its presence in the table has just been looked up.
  const route: Route = routes[name as OperationName];
  return route.idempotent === true;
}

/**
 * True for what can be sent as a write: a known operation with every part of its path. Query and body are the server's
 * to check.
 */
export function isOutboxWrite(value: unknown): value is OutboxWrite {
  if (typeof value !== 'object' || value === null) return false;
  const { operation, path }: { readonly operation?: unknown; readonly path?: unknown } = value;
  if (!isWriteOperation(operation)) return false;
  const names = Array.from(routes[operation].path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
  const values = new Map<unknown, unknown>(typeof path === 'object' && path !== null ? Object.entries(path) : []);
  return names.every((name) => typeof values.get(name) === 'string');
}
