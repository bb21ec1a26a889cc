/**
 * Where an import puts what it has read. An implementation stores rows and knows nothing of files, faults or rules.
 *
 * @module
 */
import type {
  AcademicSession,
  AttentionFlag,
  ClassGroup,
  Enrollment,
  Family,
  Org,
  Person,
  Relationship,
  RoleAssignment,
} from '../model/index.js';

/** What a row of each kind holds. The kinds are named as in `Roster`. */
export interface RosterValues {
  readonly orgs: Org;
  readonly academicSessions: AcademicSession;
  readonly classes: ClassGroup;
  readonly people: Person;
  readonly roles: RoleAssignment;
  readonly enrollments: Enrollment;
  readonly relationships: Relationship;
  readonly attentionFlags: AttentionFlag;
  readonly families: Family;
}

/** A kind of row. */
export type RosterKind = keyof RosterValues;

/** Every kind, in an order in which a row points only to rows of its own or an earlier kind. */
export const ROSTER_KINDS = [
  'orgs',
  'academicSessions',
  'classes',
  'people',
  'roles',
  'enrollments',
  'relationships',
  'attentionFlags',
  'families',
] as const satisfies readonly RosterKind[];

/** Tells a row, and a version of it. */
export interface RosterRowDigest {
  /**
   * Unique within its kind and stable over imports. For orgs, academicSessions, classes, people, enrollments and
   * families it is the `id` of the value; for the others a text that is made from the row and opaque to the target.
   */
  readonly key: string;
  /** Sixteen hexadecimal digits; equal for equal values. Not a cryptographic digest. */
  readonly digest: string;
}

/** One row to store. */
export interface RosterRow<Kind extends RosterKind = RosterKind> extends RosterRowDigest {
  readonly value: RosterValues[Kind];
}

/**
 * A place that stores a roster: a database, or memory. The order of calls is `digests`/`read` as often as wanted,
 * then `begin`, then `digests`/`read`, `upsert` and `remove` in any number, then `commit` or `rollback`. Reading
 * between `begin` and the end sees what was written since `begin`. No other method is called while an iteration
 * is under way, and no two calls overlap.
 *
 * Rows of one kind may point to rows of the same kind that come later (the parent of an org), and rows are removed
 * in the opposite order of `ROSTER_KINDS` after everything was written; so where a store checks references, it has
 * to do so at `commit`.
 */
export interface RosterTarget {
  /** Keys and digests of all rows of a kind, in any order. */
  digests(kind: RosterKind): AsyncIterable<RosterRowDigest>;
  /** All rows of a kind, in any order. Only asked for where a file brings changes instead of everything (`delta`). */
  read<Kind extends RosterKind>(kind: Kind): AsyncIterable<RosterRow<Kind>>;
  /** Opens the one transaction of an import. */
  begin(): Promise<void>;
  /** Stores rows, each in place of the one with the same key, if there is one. At most some hundred rows a call. */
  upsert<Kind extends RosterKind>(kind: Kind, rows: readonly RosterRow<Kind>[]): Promise<void>;
  /** Removes rows. A key that is not stored is no error. */
  remove(kind: RosterKind, keys: readonly string[]): Promise<void>;
  /** Makes everything since `begin` last. */
  commit(): Promise<void>;
  /** Undoes everything since `begin`. */
  rollback(): Promise<void>;
}
