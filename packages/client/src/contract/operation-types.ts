/**
 * What goes into an operation and what comes out of it, read off the contract table.
 *
 * @module
 */
import type * as z from 'zod/mini';
import type { endpoints } from './endpoints.js';
import type { OperationName } from './routes.js';

type Table = typeof endpoints;

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The answer of an operation, as validated. */
export type AnswerOf<Name extends OperationName> = z.output<Table[Name]['answer']>;

/** The values for the braces of an operation's path; no key where the path has none. */
export type PathOf<Name extends OperationName> = Readonly<Record<NamesIn<Table[Name]['path']>, string>>;

/** The body of an operation; `undefined` where it has none. */
export type BodyOf<Name extends OperationName> = Table[Name] extends {
  body: infer Body extends z.ZodMiniType;
}
  ? z.input<Body>
  : Table[Name] extends { upload: readonly string[] }
    ? Blob
    : undefined;

/** The query parameters of an operation; `undefined` where it has none. */
export type QueryOf<Name extends OperationName> = Table[Name] extends {
  query: infer Query extends z.ZodMiniType;
}
  ? z.input<Query>
  : undefined;
